import { paths } from '../../app/paths.ts'
import { clockOf, dayOf, longDay, plainDate } from '../../app/time.ts'
import { fullName } from '../../availability/doctor-card.tsx'
import { Failure } from '../../ui/banner.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import type { Offer } from '../offer/offer-queries.ts'
import { useOpenOffers, useWaiting, useWaitNoMore, type Waiting } from './waitlist-queries.ts'

/** Times that are kept for somebody here until they answer, and what they go on waiting for; nothing where there is neither. */
export function WaitingSection({ patientId }: { patientId: string | undefined }) {
  const offers = useOpenOffers(patientId)
  const waiting = useWaiting(patientId)
  const stop = useWaitNoMore()
  return (
    <>
      {offers.data?.length ? (
        <section className="stack" aria-labelledby="offers">
          <h2 id="offers">Kept for you</h2>
          <ul className="visits">
            {offers.data.map((row) => (
              <li key={row.id} className="card stack stack--tight">
                <Kept row={row} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {waiting.data?.length ? (
        <section className="stack" aria-labelledby="waiting">
          <h2 id="waiting">Waiting for</h2>
          {stop.error ? <Failure error={stop.error} /> : null}
          <ul className="visits">
            {waiting.data.map((row) => (
              <li key={row.id} className="card row row--apart">
                <div>
                  <p>
                    <strong>{row.visitTypeName}</strong> for {row.patientName}
                    {row.forAppointmentId ? ', earlier than booked' : ''}
                  </p>
                  <p className="soft small">{wishes(row)}</p>
                </div>
                <Button
                  size="small"
                  look="quiet"
                  isPending={stop.isPending && stop.variables.id === row.id}
                  onPress={() => stop.mutate(row)}
                >
                  Wait no more<span className="hidden-visually"> for {row.visitTypeName}</span>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}

function Kept({ row }: { row: Offer }) {
  return (
    <>
      <p>
        <strong>
          {longDay(dayOf(row.start, row.timeZone))}, {clockOf(row.start, row.timeZone)}
        </strong>
        : {row.visitType.name} with {fullName(row.doctor)}
      </p>
      <p className="soft small">
        Answer by {clockOf(row.deadline, row.timeZone)} on {longDay(dayOf(row.deadline, row.timeZone))}.
      </p>
      <div className="row">
        <ButtonLink look="main" to={paths.offer(row.id)}>
          Look and answer
        </ButtonLink>
      </div>
    </>
  )
}

const DAYS = ['', 'Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays']

/** What would do, in one line; what is left open is not said. */
function wishes({ doctorIds, weekdays, windows, from, to }: Waiting): string {
  const said = [
    doctorIds ? 'with the doctor you chose' : 'with any doctor',
    ...(weekdays ? [weekdays.map((day) => DAYS[day]).join(', ')] : []),
    ...(windows ? [windows.map((one) => `${one.from} to ${one.to}`).join(' or ')] : []),
    ...(from ? [`from ${plainDate(from)}`] : []),
    ...(to ? [`until ${plainDate(to)}`] : []),
  ]
  return said.join(' · ')
}
