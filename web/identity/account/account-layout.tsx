import { NavLink, Outlet } from 'react-router'
import { paths } from '../../app/paths.ts'
import { OnlyFor } from '../only-for.tsx'
import { ProveAgain } from '../prove-again.tsx'
import { useSession } from '../session.ts'
import { UnverifiedBanner } from '../unverified-banner.tsx'

const sections = [
  { to: paths.accountSecurity(), name: 'Sign-in' },
  { to: paths.accountDevices(), name: 'Devices' },
  { to: paths.accountApps(), name: 'Apps' },
  { to: paths.actingFor(), name: 'Acting for others' },
  { to: paths.accountData(), name: 'My data' },
  { to: paths.accountAccess(), name: 'Who looked' },
]
const work = { to: paths.accountWork(), name: 'Work' }

/** What everybody decides about their own account: one row of sections above whatever is being looked at. */
export function AccountLayout() {
  const { data: me } = useSession()
  const isStaff = me?.roles.some((role) => role !== 'patient') ?? false
  return (
    <OnlyFor area="any">
      <ProveAgain>
        <nav className="sections" aria-label="Your account">
          <ul className="sections__list sections__list--start">
            {(isStaff ? [...sections, work] : sections).map(({ to, name }) => (
              <li key={to}>
                <NavLink to={to}>{name}</NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <UnverifiedBanner />
        <Outlet />
      </ProveAgain>
    </OnlyFor>
  )
}
