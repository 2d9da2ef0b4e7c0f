import { useQuery } from '@tanstack/react-query'
import { fullDay } from '../../app/time.ts'
import { ChangeHistory } from '../../clinic/change-history.tsx'
import { Banner, Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { useLastKnown } from '../../ui/use-last-known.ts'
import { scheduleKey, useNames } from '../part/part.ts'
import { ProblemsWith } from '../problem/problems.tsx'
import { OverrideForm } from './override-form.tsx'
import {
  overridesQuery,
  overrideText,
  readOverridesHistory,
  useOverrideChanges,
  type Override,
} from './overrides-queries.ts'

/** Days that differ from the week: other hours, more hours, or none. */
export function OverridesSection({ doctorId }: { doctorId: string }) {
  const overrides = useQuery(overridesQuery(doctorId))
  const { add, remove } = useOverrideChanges(doctorId)
  const added = useLastKnown(add.data?.id)
  const names = useNames()
  return (
    <section className="card stack" aria-labelledby="overrides-title">
      <div className="stack stack--tight">
        <h2 id="overrides-title">Single days</h2>
        <p className="soft">Days on which the doctor works other hours than in a usual week, more of them, or none.</p>
      </div>
      <ProblemsWith doctorId={doctorId} kinds={['override']} />
      <Loaded query={overrides} label="Loading single days" bars={1}>
        {(rows) =>
          rows.length > 0 ? (
            <ul className="stack stack--tight">
              {rows.map((one) => (
                <li key={one.id} className="row row--apart">
                  <span>{overrideText(one, names)}</span>
                  <Button
                    size="small"
                    look="quiet"
                    isPending={remove.isPending && remove.variables === one.id}
                    onPress={() => remove.mutate(one.id)}
                  >
                    Remove<span className="hidden-visually"> {fullDay(one.date)}</span>
                  </Button>
                </li>
              ))}
            </ul>
          ) : (
            <p>Every day follows the weekly hours.</p>
          )
        }
      </Loaded>
      {remove.error ? <Failure error={remove.error} /> : null}
      {add.isSuccess ? <Banner tone="good">The day is changed.</Banner> : null}
      <OverrideForm key={added} doctorId={doctorId} saving={add.isPending} error={add.error} onSave={add.mutate} />
      <ChangeHistory
        of="single days"
        queryKey={[...scheduleKey(doctorId), 'overrides', 'history']}
        load={() => readOverridesHistory(doctorId)}
        lines={(snapshot) => [overrideText(snapshot as Override, names)]}
      />
    </section>
  )
}
