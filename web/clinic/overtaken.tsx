import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Lines } from './change-history.tsx'

/** Somebody was faster: what they saved is shown before anything may replace it. */
export function Overtaken({
  lines,
  takeTheirs,
  keepMine,
}: {
  lines: string[]
  takeTheirs: () => void
  keepMine: () => void
}) {
  return (
    <div className="stack stack--tight">
      <Banner tone="warn">
        Somebody changed this meanwhile, so nothing of yours is saved. Here is what it is now:
      </Banner>
      <Lines lines={lines} />
      <div className="row">
        <Button size="small" onPress={takeTheirs}>
          Go on from theirs
        </Button>
        <Button size="small" look="quiet" onPress={keepMine}>
          Replace it with mine
        </Button>
      </div>
    </div>
  )
}
