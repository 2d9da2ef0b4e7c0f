import { NavLink, Outlet } from 'react-router'
import { paths } from '../../app/paths.ts'
import { OnlyFor } from '../only-for.tsx'
import { ProveAgain } from '../prove-again.tsx'

const sections = [
  { to: paths.accountSecurity(), name: 'Sign-in' },
  { to: paths.accountDevices(), name: 'Devices' },
]

/** What everybody decides about their own account: one row of sections above whatever is being looked at. */
export function AccountLayout() {
  return (
    <OnlyFor area="any">
      <ProveAgain>
        <nav className="sections" aria-label="Your account">
          <ul className="sections__list">
            {sections.map(({ to, name }) => (
              <li key={to}>
                <NavLink to={to}>{name}</NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <Outlet />
      </ProveAgain>
    </OnlyFor>
  )
}
