import { Suspense } from 'react'
import { Link, NavLink, Outlet, ScrollRestoration, useLocation, useNavigate, useNavigation } from 'react-router'
import { useClinic } from '../clinic/clinic-queries.ts'
import { useSecondFactorWatch } from '../identity/second-factor-watch.ts'
import { mayEnter, useSession, useSignOut } from '../identity/session.ts'
import { Button } from '../ui/button.tsx'
import { Skeleton } from '../ui/loaded.tsx'
import { Connection } from './connection.tsx'
import { isEntrance, paths } from './paths.ts'

function Mark() {
  return (
    <svg className="mark" width="36" height="36" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="9" className="mark__ground" />
      <path d="M16 7v9h8" className="mark__hands" />
      <path d="M8 16h8v9" className="mark__cross" />
    </svg>
  )
}

function Navigation() {
  const { data: me } = useSession()
  const links = [
    { to: paths.home(), name: 'Find a doctor', shown: true },
    { to: paths.appointments(), name: 'My visits', shown: mayEnter(me, 'own-appointments') },
    { to: paths.desk(), name: 'Day list', shown: mayEnter(me, 'desk') },
    { to: paths.admin(), name: 'Clinic', shown: mayEnter(me, 'admin') },
    { to: paths.account(), name: 'Account', shown: mayEnter(me, 'any') },
  ].filter(({ shown }) => shown)
  return (
    <nav className="nav" aria-label="Main">
      <ul className="nav__list">
        {links.map(({ to, name }) => (
          <li key={to}>
            <NavLink to={to}>{name}</NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Account() {
  const { data: me } = useSession()
  const { pathname, search } = useLocation()
  const signOut = useSignOut()
  const navigate = useNavigate()
  const entering = pathname === paths.home() || isEntrance(pathname)
  if (me)
    return (
      <div className="account">
        <span className="account__name">{me.name}</span>
        <Button
          look="quiet"
          isPending={signOut.isPending}
          onPress={() => signOut.mutate(undefined, { onSuccess: () => void navigate(paths.home()) })}
        >
          Sign out
        </Button>
      </div>
    )
  if (me === null)
    return (
      <div className="account">
        <Link to={paths.signIn(entering ? undefined : pathname + search)}>Sign in</Link>
      </div>
    )
  return null
}

/** What stands around every page: skip link, header, main, footer, and the line that says when the clinic is unreachable. */
export function Shell() {
  const clinic = useClinic()
  const navigation = useNavigation()
  useSecondFactorWatch()
  const name = clinic.data?.name ?? 'Praxis'
  return (
    <>
      <a className="skip" href="#main">
        Skip to content
      </a>
      <header className="head">
        <div className="head__inner">
          <Link to={paths.home()} className="head__name">
            <Mark />
            <span>{name}</span>
          </Link>
          <Navigation />
          <Account />
        </div>
      </header>
      <Connection />
      <main id="main" tabIndex={-1} aria-busy={navigation.state !== 'idle'}>
        <Suspense
          fallback={
            <div className="page">
              <Skeleton label="Loading" />
            </div>
          }
        >
          <Outlet />
        </Suspense>
      </main>
      <footer className="foot">
        <div className="foot__inner">
          <p>{name}</p>
          <p>
            In an emergency call your local emergency number. Times are always the clinic’s own, unless it says
            otherwise.
          </p>
          <p>
            <a href={paths.apiDocs()}>For developers</a>
          </p>
        </div>
      </footer>
      <ScrollRestoration />
    </>
  )
}
