import { Suspense } from 'react'
import { Link, NavLink, Outlet, ScrollRestoration, useLocation, useNavigate, useNavigation } from 'react-router'
import { useClinic } from '../clinic/clinic-queries.ts'
import { mayEnter, useSession, useSignOut } from '../identity/session.ts'
import { Button } from '../ui/button.tsx'
import { Skeleton } from '../ui/loaded.tsx'
import { Connection } from './connection.tsx'
import { paths } from './paths.ts'
import './shell.css'

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
  const { pathname, search } = useLocation()
  const signOut = useSignOut()
  const navigate = useNavigate()
  const back = pathname === paths.signIn() || pathname === paths.register() ? undefined : pathname + search
  return (
    <nav className="nav" aria-label="Main">
      <ul className="nav__list">
        <li>
          <NavLink to={paths.home()}>Find a doctor</NavLink>
        </li>
        {mayEnter(me, 'own-appointments') ? (
          <li>
            <NavLink to={paths.appointments()}>My visits</NavLink>
          </li>
        ) : null}
        {mayEnter(me, 'desk') ? (
          <li>
            <NavLink to={paths.desk()}>Today</NavLink>
          </li>
        ) : null}
        {mayEnter(me, 'admin') ? (
          <li>
            <NavLink to={paths.admin()}>Clinic</NavLink>
          </li>
        ) : null}
        {me === null ? (
          <li>
            <NavLink to={paths.signIn(back === paths.home() ? undefined : back)}>Sign in</NavLink>
          </li>
        ) : null}
        {me ? (
          <li>
            <Button look="quiet" isPending={signOut.isPending} onPress={() => signOut.mutate(undefined, { onSuccess: () => void navigate(paths.home()) })}>
              Sign out<span className="hidden-visually">, {me.name}</span>
            </Button>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}

/** What stands around every page: skip link, header, main, footer, and the line that says when the clinic is unreachable. */
export function Shell() {
  const clinic = useClinic()
  const navigation = useNavigation()
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
            In an emergency call your local emergency number. Times are always the clinic’s own, unless it says otherwise.
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
