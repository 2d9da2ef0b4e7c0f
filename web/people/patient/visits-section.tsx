import { Link } from 'react-router'
import type { Appointment, Patient } from '../../api/types.ts'
import { paths } from '../../app/paths.ts'
import { clockOf, dayOf, fullDay } from '../../app/time.ts'
import { fullName } from '../../availability/doctor-card.tsx'
import { isUpcoming, statusWord } from '../../booking/status.ts'
import { Badge } from '../../ui/badge.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { comingFrom, usePatientVisits } from './patient-queries.ts'

const byStart = (one: Appointment, other: Appointment) => Date.parse(one.start) - Date.parse(other.start)
const SHOWN_EARLIER = 5

type Props = { patient: Patient; seesAll: boolean; mayBook: boolean }

/** The visits ahead, and the last few that were; a doctor sees those with themselves. */
export function VisitsSection({ patient, seesAll, mayBook }: Props) {
  const visits = usePatientVisits(patient.id)
  return (
    <section className="card stack" aria-labelledby="visits-title">
      <div className="row row--apart">
        <h2 id="visits-title">Visits</h2>
        {mayBook ? (
          <ButtonLink size="small" to={paths.deskBook()} state={comingFrom(patient.id)}>
            Book a visit
          </ButtonLink>
        ) : null}
      </div>
      <Loaded query={visits} label="Loading the visits" bars={2}>
        {(rows) => {
          const now = Date.now()
          const ahead = rows.filter((row) => isUpcoming(row, now)).toSorted(byStart)
          const earlier = rows.filter((row) => !isUpcoming(row, now)).toSorted((one, other) => byStart(other, one))
          return (
            <>
              {ahead.length ? <Visits rows={ahead} label="Coming up" /> : <p className="soft">None ahead.</p>}
              {earlier.length ? (
                <>
                  <h3>Earlier</h3>
                  <Visits rows={earlier.slice(0, SHOWN_EARLIER)} label="Earlier" />
                </>
              ) : null}
              {earlier.length > SHOWN_EARLIER ? (
                <details>
                  <summary>{earlier.length - SHOWN_EARLIER} more</summary>
                  <Visits rows={earlier.slice(SHOWN_EARLIER)} label="Still earlier" />
                </details>
              ) : null}
              {seesAll ? null : (
                <p className="small soft">
                  Visits with other doctors are not shown, unless the record is open in an emergency.
                </p>
              )}
            </>
          )
        }}
      </Loaded>
    </section>
  )
}

function Visits({ rows, label }: { rows: Appointment[]; label: string }) {
  return (
    <ul className="rows" aria-label={label}>
      {rows.map((row) => {
        const status = statusWord(row)
        return (
          <li key={row.id} className="rows__row patient-row">
            <div>
              <p>
                <Link to={paths.appointment(row.id)}>
                  {fullDay(dayOf(row.start, row.timeZone))},{' '}
                  <span className="figures">{clockOf(row.start, row.timeZone)}</span>
                </Link>
              </p>
              <p className="small soft">
                {row.visitType.name} · {fullName(row.doctor)} · {row.location.name}
              </p>
            </div>
            <Badge tone={status.tone}>{status.text}</Badge>
          </li>
        )
      })}
    </ul>
  )
}
