import { Link } from 'react-router'
import type { Appointment } from '../api/types.ts'
import { paths } from '../app/paths.ts'
import { clockOf, dayNumber, dayOf, longDay, shortWeekday } from '../app/time.ts'
import { fullName } from '../availability/doctor-card.tsx'
import { OnlyFor } from '../identity/only-for.tsx'
import { mayEnter, useSession } from '../identity/session.ts'
import { Badge } from '../ui/badge.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Page } from '../ui/page.tsx'
import { useOwnAppointments } from './appointment-queries.ts'
import { PathwaysLink } from './pathway/pathways-link.tsx'
import { placesInSeries, type PlaceInSeries } from './series/place-in-series.ts'
import { isUpcoming, statusWord } from './status.ts'
import { WaitingSection } from './waitlist/waiting-section.tsx'

export function AppointmentsPage() {
  return (
    <OnlyFor area="own-appointments">
      <Own />
    </OnlyFor>
  )
}

const byStart = (one: Appointment, other: Appointment) => Date.parse(one.start) - Date.parse(other.start)

function Own() {
  const { data: me } = useSession()
  const only = mayEnter(me, 'desk') ? (me?.patientId ?? undefined) : undefined
  const appointments = useOwnAppointments(only)
  return (
    <Page title="My visits" tab="My visits">
      <Loaded query={appointments} label="Loading your visits">
        {(rows) => {
          const now = Date.now()
          const places = placesInSeries(rows)
          const upcoming = rows.filter((row) => isUpcoming(row, now)).toSorted(byStart)
          const past = rows.filter((row) => !isUpcoming(row, now)).toSorted((one, other) => byStart(other, one))
          return (
            <div className="stack stack--loose">
              <section className="stack" aria-labelledby="upcoming">
                <div className="row row--apart">
                  <h2 id="upcoming">Coming up</h2>
                  {upcoming.length ? <ButtonLink to={paths.home()}>Book another visit</ButtonLink> : null}
                </div>
                <PathwaysLink />
                {upcoming.length ? <Visits rows={upcoming} places={places} /> : <NoneYet />}
              </section>
              <WaitingSection patientId={only} />
              {past.length ? (
                <section className="stack" aria-labelledby="past">
                  <h2 id="past">Earlier</h2>
                  <Visits rows={past} places={places} />
                </section>
              ) : null}
            </div>
          )
        }}
      </Loaded>
    </Page>
  )
}

function NoneYet() {
  return (
    <div className="empty">
      <p>You have no visits ahead.</p>
      <ButtonLink to={paths.home()} look="main">
        Find a doctor
      </ButtonLink>
    </div>
  )
}

type Places = ReadonlyMap<string, PlaceInSeries>

function Visits({ rows, places }: { rows: Appointment[]; places: Places }) {
  return (
    <ul className="visits">
      {rows.map((row) => (
        <li key={row.id}>
          <Visit row={row} place={places.get(row.id)} />
        </li>
      ))}
    </ul>
  )
}

function Visit({ row, place }: { row: Appointment; place: PlaceInSeries | undefined }) {
  const day = dayOf(row.start, row.timeZone)
  const status = statusWord(row)
  return (
    <Link className="visit" to={paths.appointment(row.id)}>
      <span className="visit__leaf" aria-hidden="true">
        <span>{shortWeekday(day)}</span>
        <span className="visit__number figures">{dayNumber(day)}</span>
      </span>
      <span className="visit__what">
        <span className="visit__when">
          {longDay(day)}, <span className="figures">{clockOf(row.start, row.timeZone)}</span>
        </span>
        <span>
          {row.visitType.name} with {fullName(row.doctor)}
        </span>
        <span className="soft small">
          {row.location.name} · for {row.patient.name}
          {place ? ` · visit ${place.number} of ${place.total}` : ''}
          {row.pathwayBookingId ? ' · belongs together with others' : ''}
        </span>
      </span>
      <Badge tone={status.tone}>{status.text}</Badge>
    </Link>
  )
}
