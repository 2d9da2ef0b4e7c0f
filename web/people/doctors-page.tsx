import { Link } from 'react-router'
import { paths } from '../app/paths.ts'
import { fullName } from '../availability/doctor-card.tsx'
import { Avatar } from '../ui/avatar.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Page } from '../ui/page.tsx'
import { useAllDoctors } from './doctor-queries.ts'
import { languageName } from './languages.ts'

export function DoctorsPage() {
  const doctors = useAllDoctors()
  return (
    <Page
      title="Doctors"
      tab="Doctors"
      lead="Who works here, and when. Choose a doctor to change hours, leave or profile."
    >
      <div>
        <ButtonLink to={paths.adminNewDoctor()} look="main">
          <Icon name="plus" size={18} /> Add a doctor
        </ButtonLink>
      </div>
      <Loaded query={doctors} label="Loading doctors" bars={5}>
        {(rows) => (
          <ul className="rows">
            {rows.map((doctor) => (
              <li key={doctor.id} className="doctor-row">
                <Avatar name={doctor.name} id={doctor.id} size="small" />
                <div>
                  <h2>
                    <Link to={paths.adminDoctor(doctor.id)}>{fullName(doctor)}</Link>
                  </h2>
                  <p className="small soft">
                    {doctor.specialties.join(', ')} · {doctor.languages.map(languageName).join(', ')}
                  </p>
                </div>
                {doctor.nextFree ? null : <p className="small soft">Nothing free</p>}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Page>
  )
}
