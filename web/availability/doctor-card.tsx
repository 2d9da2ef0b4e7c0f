import { Link } from 'react-router'
import type { Doctor } from '../api/types.ts'
import { paths } from '../app/paths.ts'
import { clockOf, dayOf, nearDay, todayIn } from '../app/time.ts'
import { languageName } from '../people/languages.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Icon } from '../ui/icon.tsx'
import type { Found } from './finder.ts'

type Props = { doctor: Doctor; next: Found['next']; visitTypeId: string; locations: { id: string; name: string }[] }

export function DoctorCard({ doctor, next, visitTypeId, locations }: Props) {
  const nameOf = (id: string) => locations.find((location) => location.id === id)?.name
  const places = doctor.locationIds.map(nameOf).filter(Boolean)
  const choice = next
    ? {
        visitTypeId: visitTypeId || next.visitTypeId,
        locationId: next.locationId,
        from: dayOf(next.start, next.timeZone),
      }
    : { visitTypeId }
  return (
    <article className="doctor-card">
      <Avatar name={doctor.name} id={doctor.id} />
      <div className="doctor-card__who">
        <h3>
          <Link to={paths.doctor(doctor.id, { visitTypeId })}>{fullName(doctor)}</Link>
        </h3>
        <p className="doctor-card__specialties">{doctor.specialties.join(' · ')}</p>
        <ul className="doctor-card__facts">
          <li>
            <Icon name="speech" size={16} />
            <span className="hidden-visually">Speaks </span>
            {doctor.languages.map(languageName).join(', ')}
          </li>
          {places.length ? (
            <li>
              <Icon name="place" size={16} />
              <span className="hidden-visually">At </span>
              {places.join(', ')}
            </li>
          ) : null}
        </ul>
      </div>
      <div className="doctor-card__next">
        {next ? (
          <Link className="next-time" to={paths.doctor(doctor.id, choice)}>
            <span className="next-time__label">Next free time</span>
            <span className="next-time__day">
              {nearDay(dayOf(next.start, next.timeZone), todayIn(next.timeZone))}
            </span>{' '}
            <span className="next-time__clock figures">{clockOf(next.start, next.timeZone)}</span>
            <span className="hidden-visually"> with {fullName(doctor)}</span>
          </Link>
        ) : (
          <p className="soft small">No free time in the coming weeks</p>
        )}
      </div>
    </article>
  )
}

/** `Dr. Aylin Kaya`; some clinics write the title into the name already. */
export function fullName({ title, name }: { title?: string | null; name: string }): string {
  return title && !name.startsWith(title) ? `${title} ${name}` : name
}
