import { useState } from 'react'
import { Link, useLocation, useParams } from 'react-router'
import type { Appointment } from '../../api/types.ts'
import { paths } from '../../app/paths.ts'
import { fullName } from '../../availability/doctor-card.tsx'
import { OnlyFor } from '../../identity/only-for.tsx'
import { mayEnter, useSession } from '../../identity/session.ts'
import { Badge } from '../../ui/badge.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { DecideWaiting } from '../decide-waiting.tsx'
import { isUpcoming, statusWord } from '../status.ts'
import { CancelRest } from './cancel-rest.tsx'
import { MoveRest } from './move-rest.tsx'
import { recurrenceWords } from './recurrence-words.ts'
import { useDecideSeries, useSeries, type Series } from './series-queries.ts'
import { whenText } from './when-text.ts'

/** All visits that were booked as one: how each stands, and what can be done with those that lie ahead. */
export function SeriesPage() {
  const { id = '' } = useParams()
  return (
    <OnlyFor area="any">
      <One id={id} key={id} />
    </OnlyFor>
  )
}

function useWasBooked(): boolean {
  const { state } = useLocation() as { state: unknown }
  return typeof state === 'object' && state !== null && 'news' in state && state.news === 'booked'
}

function One({ id }: { id: string }) {
  const series = useSeries(id)
  const wasBooked = useWasBooked()
  const title = titleOf(series.data, wasBooked)
  return (
    <Page narrow title={title} tab={title}>
      <Loaded query={series} label="Loading the visits">
        {(found) => <Whole series={found} wasBooked={wasBooked} />}
      </Loaded>
    </Page>
  )
}

function titleOf(series: Series | undefined, wasBooked: boolean): string {
  if (series === undefined) return 'Visits'
  const left = series.appointments.filter(({ status }) => status !== 'cancelled').length
  const visits = left === 1 ? '1 visit' : `${left} visits`
  // Said once: as soon as something else is done here, it is no news any more.
  return wasBooked && left === series.appointments.length ? `${visits} booked` : visits
}

function Whole({ series, wasBooked }: { series: Series; wasBooked: boolean }) {
  const { data: me } = useSession()
  const isStaff = mayEnter(me, 'desk')
  const [said, setSaid] = useState(
    wasBooked ? 'Every visit is booked. The patient is told where we have an e-mail address.' : '',
  )
  const decide = useDecideSeries(series)
  const first = series.appointments[0]
  if (first === undefined) return null
  return (
    <>
      {said ? <Banner tone="good">{said}</Banner> : null}
      <p>
        {first.visitType.name} for <strong>{first.patient.name}</strong>
        {series.recurrence === null ? null : (
          <>
            <br />
            <span className="soft">{recurrenceWords(series.recurrence)}</span>
          </>
        )}
      </p>
      <VisitsOfSeries visits={series.appointments} />
      <DecideWaiting visits={series.appointments} decide={decide} onDone={setSaid} />
      <Rest series={series} isStaff={isStaff} onDone={setSaid} />
      {isStaff ? (
        <p>
          <Link to={paths.deskPatient(first.patient.id)}>The record of {first.patient.name}</Link>
        </p>
      ) : (
        <p>
          <Link to={paths.appointments()}>All my visits</Link>
        </p>
      )}
    </>
  )
}

function VisitsOfSeries({ visits }: { visits: Appointment[] }) {
  let number = 0
  return (
    <ol className="rows">
      {visits.map((row) => (
        <li key={row.id}>
          <Link
            className={row.status === 'cancelled' ? 'series-visit series-visit--off' : 'series-visit'}
            to={paths.appointment(row.id)}
          >
            <span className="planned__number figures" aria-hidden="true">
              {row.status === 'cancelled' ? '–' : ++number}
            </span>
            <span>
              <span className="series-visit__when figures">{whenText(row.start, row.timeZone)}</span>
              <br />
              <span className="soft small">
                {fullName(row.doctor)} · {row.location.name}
              </span>
            </span>
            <Badge tone={statusWord(row).tone}>{statusWord(row).text}</Badge>
          </Link>
        </li>
      ))}
    </ol>
  )
}

/** What lies ahead, moved or cancelled together; single visits are changed on their own pages. */
function Rest({ series, isStaff, onDone }: { series: Series; isStaff: boolean; onDone: (said: string) => void }) {
  const [open, setOpen] = useState<'move' | 'cancel'>()
  const ahead = series.appointments.filter((row) => isUpcoming(row, Date.now()) && Date.parse(row.start) > Date.now())
  const movable = ahead.filter(({ legalMoves }) => legalMoves.includes('reschedule'))
  const cancellable = ahead.filter(({ legalMoves }) => legalMoves.includes('cancellation'))
  const close = () => setOpen(undefined)
  const done = (said: string) => {
    close()
    onDone(said)
  }
  if (movable.length + cancellable.length === 0)
    return <p className="soft">None of these visits lies ahead any more.</p>
  return (
    <section className="stack stack--tight" aria-labelledby="rest-title">
      <h2 id="rest-title">Change several at once</h2>
      <p className="soft">To change one visit by itself, open it; the others stay.</p>
      <div className="row">
        {movable.length > 0 ? <Button onPress={() => setOpen('move')}>Move the rest…</Button> : null}
        {cancellable.length > 0 ? (
          <Button look="quiet" onPress={() => setOpen('cancel')}>
            Cancel the rest…
          </Button>
        ) : null}
      </div>
      {open === 'move' ? (
        <MoveRest series={series} ahead={movable} isStaff={isStaff} onDone={done} onClose={close} />
      ) : null}
      {open === 'cancel' ? <CancelRest series={series} ahead={cancellable} onDone={done} onClose={close} /> : null}
    </section>
  )
}
