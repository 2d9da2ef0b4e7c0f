import { NavLink, Outlet } from 'react-router'
import { OnlyFor } from '../identity/only-for.tsx'
import { paths } from './paths.ts'

const sections = [
  { to: paths.adminDoctors(), name: 'Doctors' },
  { to: paths.adminVisitTypes(), name: 'Visit types' },
  { to: paths.adminLocations(), name: 'Locations' },
  { to: paths.adminClosures(), name: 'Closures' },
  { to: paths.adminMessages(), name: 'Mailbox' },
]

/** The administrator's part: one row of sections above whatever is being looked at. */
export function AdminLayout() {
  return (
    <OnlyFor area="admin">
      <nav className="sections" aria-label="Clinic">
        <ul className="sections__list">
          {sections.map(({ to, name }) => (
            <li key={to}>
              <NavLink to={to}>{name}</NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <Outlet />
    </OnlyFor>
  )
}
