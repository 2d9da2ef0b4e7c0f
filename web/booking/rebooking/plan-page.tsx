import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { paths } from '../../app/paths.ts'
import { clockOf, dayOf, longDay } from '../../app/time.ts'
import { OnlyFor } from '../../identity/only-for.tsx'
import { Banner, Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { SureDialog } from '../../ui/sure-dialog.tsx'
import { useRooms } from '../outage/rooms.ts'
import './plan-page.css'
import { PlanLine } from './plan-line.tsx'
import { useActOnPlan, usePlan, type Plan } from './plan-queries.ts'

/** The bad day: everybody hit, a new time for each, sent in one go, and who has to be called. */
export function PlanPage() {
  const { id = '' } = useParams()
  return (
    <OnlyFor area="desk">
      <Page title="New times" tab="New times" lead={<Link to={paths.desk()}>Back to the day list</Link>}>
        <One id={id} />
      </Page>
    </OnlyFor>
  )
}

function One({ id }: { id: string }) {
  const plan = usePlan(id)
  const act = useActOnPlan(id)
  return (
    <Loaded query={plan} label="Loading the plan">
      {(row) => (
        <div className="stack">
          <Progress plan={row} />
          {act.error ? <Failure error={act.error} /> : null}
          <PlanActs plan={row} act={act} />
          <ul className="stack">
            {row.lines.map((line) => (
              <li key={line.id}>
                <PlanLine line={line} act={act} isClosed={row.state === 'closed'} />
              </li>
            ))}
          </ul>
          {row.nextCursor ? <Banner>More visits are hit than one page shows; settle these first.</Banner> : null}
        </div>
      )}
    </Loaded>
  )
}

function Away({ cause, zone }: { cause: Plan['cause']; zone: string }) {
  const at = (instant: string) => `${longDay(dayOf(instant, zone))}, ${clockOf(instant, zone)}`
  return (
    <>
      {cause.kind === 'leave' ? 'A doctor is away' : 'The clinic is closed'} from {at(cause.start)} to {at(cause.end)}.
    </>
  )
}

/** By the clocks where the room is, as the page says on which it was entered. */
function RoomOut({ cause: { id, start, end } }: { cause: Plan['cause'] }) {
  const rooms = useRooms()
  return (
    <>
      {rooms.name(id)} is <Link to={paths.deskOutages()}>out of order</Link>:{' '}
      {rooms.when({ start, end, timeZone: rooms.zone(id) })}.
    </>
  )
}

function Progress({ plan }: { plan: Plan }) {
  const { cause, timeZone, total } = plan
  return (
    <section className="card stack stack--tight" aria-label="How far it is">
      <p>
        {cause.kind === 'resource' ? <RoomOut cause={cause} /> : <Away cause={cause} zone={timeZone} />}{' '}
        {total > 0 ? (
          <>
            <strong>{total}</strong> {total === 1 ? 'visit is' : 'visits are'} hit; each stays booked until it has its
            new time.
          </>
        ) : (
          'No visit is hit, so nobody needs a new time.'
        )}
      </p>
      {total > 0 ? <HowFar plan={plan} /> : null}
      {plan.state === 'closed' ? <Banner>This plan is closed; times that were kept are free again.</Banner> : null}
    </section>
  )
}

function HowFar({ plan: { state, settled, total, toCall, counts } }: { plan: Plan }) {
  return (
    <>
      <progress className="plan-progress" aria-label={`${settled} of ${total} settled`} max={total} value={settled} />
      <p className="soft" aria-live="polite">
        {settled} settled · {counts['sent'] ?? 0} waiting for an answer · {toCall} to call
        {state === 'finding' ? ' · still looking for times' : ''}
      </p>
      {state === 'done' ? <Banner tone="good">Nobody is left: every visit is settled.</Banner> : null}
    </>
  )
}

function PlanActs({ plan, act }: { plan: Plan; act: ReturnType<typeof useActOnPlan> }) {
  const [isClosing, setIsClosing] = useState(false)
  const found = plan.lines.filter((line) => line.state === 'proposed')
  const writable = found.filter((line) => line.patient.canBeWrittenTo)
  if (plan.state === 'closed') return null
  return (
    <div className="row">
      {writable.length > 0 ? (
        <Button
          look="main"
          isPending={act.isPending && act.variables.act === 'send'}
          onPress={() => act.mutate({ act: 'send', lines: writable })}
        >
          Send {writable.length === 1 ? 'the new time' : `${writable.length} new times`}
        </Button>
      ) : null}
      {found.length > writable.length ? (
        <p className="soft">{found.length - writable.length} can’t be written to: agree with them on the phone.</p>
      ) : null}
      <Button look="quiet" onPress={() => setIsClosing(true)}>
        Close the plan
      </Button>
      {isClosing ? (
        <SureDialog
          title="Close this plan?"
          wayOut="Go on with it"
          deed="Close it"
          failure={act.error}
          isPending={act.isPending}
          onSure={() => act.mutate({ act: 'close' }, { onSuccess: () => setIsClosing(false) })}
          onClose={() => setIsClosing(false)}
        >
          Times that are kept and offers that nobody answered are taken back. Visits that were not moved stay where they
          are.
        </SureDialog>
      ) : null}
    </div>
  )
}
