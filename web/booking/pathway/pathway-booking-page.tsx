import { useState } from 'react'
import { Link, useLocation, useParams } from 'react-router'
import { paths } from '../../app/paths.ts'
import { fullName } from '../../availability/doctor-card.tsx'
import { OnlyFor } from '../../identity/only-for.tsx'
import { mayEnter, useSession } from '../../identity/session.ts'
import { Badge } from '../../ui/badge.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { SureDialog } from '../../ui/sure-dialog.tsx'
import { whenText } from '../series/when-text.ts'
import { DecideWaiting } from '../decide-waiting.tsx'
import { isUpcoming, statusWord } from '../status.ts'
import { useCancelPathway, useDecidePathway, usePathwayBooking, type PathwayBooking } from './pathway-queries.ts'
import { allVisits, allVisitsFirst, faultWords, stepRules } from './pathway-words.ts'

/** Visits that were booked together: each with the time it has to keep to the others, and what of that does not hold any more. */
export function PathwayBookingPage() {
  const { id = '' } = useParams()
  return (
    <OnlyFor area="any">
      <One id={id} key={id} />
    </OnlyFor>
  )
}

function One({ id }: { id: string }) {
  const booking = usePathwayBooking(id)
  const { state } = useLocation() as { state: unknown }
  const wasBooked = typeof state === 'object' && state !== null && 'news' in state && state.news === 'booked'
  const title = booking.data?.name ?? 'Visits'
  return (
    <Page narrow title={title} tab={title}>
      <Loaded query={booking} label="Loading the visits">
        {(found) => <Whole booking={found} wasBooked={wasBooked} />}
      </Loaded>
    </Page>
  )
}

function Whole({ booking, wasBooked }: { booking: PathwayBooking; wasBooked: boolean }) {
  const { data: me } = useSession()
  const isStaff = mayEnter(me, 'desk')
  const [isCancelled, setIsCancelled] = useState(false)
  const [said, setSaid] = useState('')
  const decide = useDecidePathway(booking)
  const { visits, steps, missingSteps, noLongerFits } = booking
  const patient = visits[0]?.appointment.patient
  const isWhole = missingSteps.length === 0
  return (
    <>
      {said ? <Banner tone="good">{said}</Banner> : null}
      {isCancelled ? <Banner tone="good">The visits that lay ahead are cancelled.</Banner> : null}
      {wasBooked && isWhole ? (
        <Banner tone="good">
          {allVisitsFirst(visits.length)} are booked.{' '}
          {isStaff ? 'The patient is told where we have an e-mail address.' : 'We write to you about each of them.'}
        </Banner>
      ) : null}
      {patient ? (
        <p>
          {visits.length} visits that belong together, for <strong>{patient.name}</strong>.
        </p>
      ) : null}
      {noLongerFits.length > 0 ? (
        <Banner tone="warn">
          They no longer fit together as they stand:
          <ul className="bullets">
            {noLongerFits.map((fault) => (
              <li key={`${fault.step} ${fault.after} ${fault.rule}`}>{faultWords(fault, steps)}</li>
            ))}
          </ul>
          {isStaff ? 'Move one of them.' : 'Please move one of them, or call the clinic.'}
        </Banner>
      ) : null}
      {isWhole || isCancelled ? null : (
        <Banner tone="warn">
          {missingSteps.length === visits.length
            ? 'All of them are cancelled.'
            : `Visit ${missingSteps.join(' and ')} doesn’t take place any more. The others stay; the clinic knows whether they are still needed.`}
        </Banner>
      )}
      <VisitsOfPathway booking={booking} />
      <DecideWaiting visits={visits.map(({ appointment }) => appointment)} decide={decide} onDone={setSaid} />
      <CancelAll booking={booking} onDone={() => setIsCancelled(true)} />
      <p>
        {isStaff && patient ? (
          <Link to={paths.deskPatient(patient.id)}>The record of {patient.name}</Link>
        ) : (
          <Link to={paths.appointments()}>All my visits</Link>
        )}
      </p>
    </>
  )
}

function VisitsOfPathway({ booking: { visits, steps } }: { booking: PathwayBooking }) {
  return (
    <ol className="rows">
      {visits.map(({ step, name, appointment: row }) => (
        <li key={row.id}>
          <Link
            className={row.status === 'cancelled' ? 'series-visit series-visit--off' : 'series-visit'}
            to={paths.appointment(row.id)}
          >
            <span className="planned__number figures" aria-hidden="true">
              {step}
            </span>
            <span>
              <span className="soft small">{name ?? row.visitType.name}</span>
              <br />
              <span className="series-visit__when figures">{whenText(row.start, row.timeZone)}</span>
              <br />
              <span className="soft small">
                {[fullName(row.doctor), row.location.name, ...stepRules(steps[step - 1] ?? {})].join(' · ')}
              </span>
            </span>
            <Badge tone={statusWord(row).tone}>{statusWord(row).text}</Badge>
          </Link>
        </li>
      ))}
    </ol>
  )
}

function CancelAll({ booking, onDone }: { booking: PathwayBooking; onDone: () => void }) {
  const cancel = useCancelPathway(booking.id)
  const [asks, setAsks] = useState(false)
  const ahead = booking.visits.filter(
    ({ appointment }) => isUpcoming(appointment, Date.now()) && appointment.legalMoves.includes('cancellation'),
  )
  if (ahead.length === 0) return null
  return (
    <div className="stack stack--tight">
      <p className="soft">To move or cancel one of them, open it.</p>
      <div>
        <Button look="quiet" onPress={() => setAsks(true)}>
          Cancel all that lie ahead…
        </Button>
      </div>
      {asks ? (
        <SureDialog
          title={ahead.length === 1 ? 'Cancel this visit?' : `Cancel ${allVisits(ahead.length)}?`}
          wayOut="Keep them"
          deed={ahead.length === 1 ? 'Cancel the visit' : `Cancel ${ahead.length} visits`}
          failure={cancel.error}
          isPending={cancel.isPending}
          onSure={() =>
            cancel.mutate('', {
              onSuccess: () => {
                setAsks(false)
                onDone()
              },
            })
          }
          onClose={() => setAsks(false)}
        >
          The times will be free for others at once. What took place already stays as it is.
        </SureDialog>
      ) : null}
    </div>
  )
}
