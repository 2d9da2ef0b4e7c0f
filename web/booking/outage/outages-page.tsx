import { useId, type ReactNode } from 'react'
import { Link, useSearchParams } from 'react-router'
import { paths } from '../../app/paths.ts'
import { OnlyFor } from '../../identity/only-for.tsx'
import { isDesk, useSession } from '../../identity/session.ts'
import { Banner } from '../../ui/banner.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { useLastKnown } from '../../ui/use-last-known.ts'
import { BeginPlan } from '../rebooking/begin-plan.tsx'
import { useOpenPlans, type PlanSummary } from '../rebooking/plan-queries.ts'
import { OutageForm } from './outage-form.tsx'
import { causeOf, useOutageChanges, useOutages, type Outage } from './outage-queries.ts'
import { OutageRow } from './outage-row.tsx'
import { useRooms } from './rooms.ts'

/** Rooms and devices that cannot be used for a while. The desk enters and ends them; doctors read what is out of order. */
export function OutagesPage() {
  return (
    <OnlyFor area="desk">
      <Page title="Out of order" tab="Out of order" lead={<Link to={paths.desk()}>Back to the day list</Link>}>
        <Outages />
      </Page>
    </OnlyFor>
  )
}

type Changes = ReturnType<typeof useOutageChanges>
type Rooms = ReturnType<typeof useRooms>

function Outages() {
  const { data: me } = useSession()
  const outages = useOutages()
  const changes = useOutageChanges()
  const rooms = useRooms()
  const plans = useOpenPlans(isDesk(me))
  const rowOf = (outage: Outage, isNow: boolean) => (
    <OutageRow
      key={outage.id}
      outage={outage}
      rooms={rooms}
      isNow={isNow}
      desk={isDesk(me) ? { plan: plans.data?.find((plan) => isOf(outage, plan)), end: changes.end } : undefined}
    />
  )
  return (
    <>
      {isDesk(me) ? (
        <Enter rooms={rooms} enter={changes.enter} />
      ) : (
        <p>Something else is broken? Tell the desk: it is entered there.</p>
      )}
      {changes.end.isSuccess ? (
        <Banner tone="good">{rooms.name(changes.end.variables.resourceId)} can be booked again.</Banner>
      ) : null}
      <Loaded query={outages} label="Loading what is out of order" bars={1}>
        {(rows) => {
          const now = Date.now()
          const isNow = ({ start }: Outage) => Date.parse(start) <= now
          return (
            <>
              <Group title="Now" none="Every room and device is in order.">
                {rows.filter(isNow).map((row) => rowOf(row, true))}
              </Group>
              <Group title="Later" none="Nothing is planned.">
                {rows.filter((row) => !isNow(row)).map((row) => rowOf(row, false))}
              </Group>
            </>
          )
        }}
      </Loaded>
    </>
  )
}

/** A plan looks after an outage when it is of the room and of all of that time. */
const isOf = ({ resourceId, start, end }: Outage, { cause }: PlanSummary): boolean =>
  cause.id === resourceId && Date.parse(cause.start) <= Date.parse(start) && Date.parse(cause.end) >= Date.parse(end)

function Group({ title, none, children }: { title: string; none: string; children: ReactNode[] }) {
  const id = useId()
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children.length > 0 ? <ul className="stack">{children}</ul> : <p className="soft">{none}</p>}
    </section>
  )
}

function Enter({ rooms, enter }: { rooms: Rooms; enter: Changes['enter'] }) {
  const [params] = useSearchParams()
  const entered = useLastKnown(enter.data?.id)
  return (
    <section className="card stack" aria-labelledby="new-outage">
      <div className="stack stack--tight">
        <h2 id="new-outage">Something can’t be used</h2>
        <p className="soft">
          Nobody is booked into it then, and no such time is offered. Visits that are in it already stay booked until
          you find them another room or time.
        </p>
      </div>
      {enter.isSuccess ? <Entered outage={enter.data} rooms={rooms} /> : null}
      <Loaded query={rooms.resources} label="Loading rooms and equipment" bars={1}>
        {(rows) =>
          rows.length > 0 ? (
            <OutageForm
              // Emptied by what is entered, and by nothing else: who is refused has not typed in vain.
              key={entered}
              rows={rows}
              rooms={rooms}
              resourceId={rows.find(({ id }) => id === params.get('resource'))?.id ?? ''}
              saving={enter.isPending}
              error={enter.error}
              onSave={enter.mutate}
            />
          ) : (
            <p>There are no rooms or devices yet. An administrator adds them on the page of a location.</p>
          )
        }
      </Loaded>
    </section>
  )
}

function Entered({ outage, rooms }: { outage: Outage; rooms: Rooms }) {
  return (
    <Banner tone="good">
      <span className="stack stack--tight">
        <span>
          {rooms.name(outage.resourceId)} is out of order: {rooms.when(outage)}. Is anybody booked into it then?
        </span>
        <span>
          <BeginPlan cause={causeOf(outage)}>See whom it hits</BeginPlan>
        </span>
      </span>
    </Banner>
  )
}
