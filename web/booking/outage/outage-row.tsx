import { useState } from 'react'
import { Link } from 'react-router'
import { paths } from '../../app/paths.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { SureDialog } from '../../ui/sure-dialog.tsx'
import { BeginPlan } from '../rebooking/begin-plan.tsx'
import { hitText, type PlanSummary } from '../rebooking/plan-queries.ts'
import { causeOf, type Outage, type useOutageChanges } from './outage-queries.ts'
import type { useRooms } from './rooms.ts'

type Props = {
  outage: Outage
  rooms: ReturnType<typeof useRooms>
  isNow: boolean
  /** What the desk does about it: left out for who may only look. */
  desk?: { plan: PlanSummary | undefined; end: ReturnType<typeof useOutageChanges>['end'] } | undefined
}

/** One room or device that is out of order: until when, why, what becomes of its visits, and how it is in order again. */
export function OutageRow({ outage, rooms, isNow, desk }: Props) {
  const name = rooms.name(outage.resourceId)
  return (
    <li className="card stack stack--tight">
      <div className="row row--apart">
        <h3>{name}</h3>
        <Badge tone={isNow ? 'bad' : 'warn'}>{isNow ? 'Out of order' : 'Will be out of order'}</Badge>
      </div>
      <p>{rooms.when(outage)}</p>
      {outage.reason ? <p className="soft">{outage.reason}</p> : null}
      {desk ? <Acts outage={outage} name={name} words={isNow ? ENDING.now : ENDING.later} {...desk} /> : null}
    </li>
  )
}

const ENDING = {
  now: { ask: 'In order again…', title: 'Is it in order again?', wayOut: 'Not yet', deed: 'Yes, from now on' },
  later: { ask: 'Call it off…', title: 'Can it be used after all?', wayOut: 'Not sure', deed: 'Yes, call it off' },
}

type ActsProps = { outage: Outage; name: string; words: (typeof ENDING)['now'] } & NonNullable<Props['desk']>

function Acts({ outage, name, words, plan, end }: ActsProps) {
  const [isEnding, setIsEnding] = useState(false)
  return (
    <>
      {plan ? (
        <p>
          {hitText(plan)}{' '}
          <Link to={paths.deskPlan(plan.id)}>
            {plan.total === 0 ? 'See the plan' : 'See their new times'}
            <span className="hidden-visually">, {name}</span>
          </Link>
        </p>
      ) : null}
      <div className="row">
        {plan ? null : (
          <BeginPlan cause={causeOf(outage)}>
            Find new times for its visits<span className="hidden-visually">, {name}</span>
          </BeginPlan>
        )}
        <Button
          onPress={() => {
            end.reset()
            setIsEnding(true)
          }}
        >
          {words.ask}
          <span className="hidden-visually"> {name}</span>
        </Button>
      </div>
      {isEnding ? (
        <SureDialog
          title={words.title}
          wayOut={words.wayOut}
          deed={words.deed}
          failure={end.error}
          isPending={end.isPending}
          onSure={() => end.mutate(outage, { onSuccess: () => setIsEnding(false) })}
          onClose={() => setIsEnding(false)}
        >
          {name} can be booked again at once. Visits that were moved already are not moved back
          {plan ? '; the plan for new times ends, and offers that nobody answered are taken back' : ''}.
        </SureDialog>
      ) : null}
    </>
  )
}
