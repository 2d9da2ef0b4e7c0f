import { Link, Navigate, useNavigate, useSearchParams } from 'react-router'
import { paths, safeBack } from '../app/paths.ts'
import { Page } from '../ui/page.tsx'
import { EntryForm, type EntryMode } from './entry-form.tsx'
import { mayEnter, useSession } from './session.ts'
import type { Me } from '../api/types.ts'

/** Where a person starts: staff at the desk, everyone else with their own visits. */
const startOf = (me: Me) => (mayEnter(me, 'desk') ? paths.desk() : paths.appointments())

export function EntryPage({ mode }: { mode: EntryMode }) {
  const [params] = useSearchParams()
  const navigate = useNavigate()
  const session = useSession()
  const back = params.get('back')
  const target = () => (back ? safeBack(back) : null)
  if (session.data) return <Navigate to={target() ?? startOf(session.data)} replace />
  const registering = mode === 'register'
  return (
    <Page
      narrow
      title={registering ? 'Create your account' : 'Welcome back'}
      tab={registering ? 'Register' : 'Sign in'}
      lead={
        registering
          ? 'It takes a minute, and you can see and change your visits any time.'
          : 'Sign in to see and change your visits.'
      }
    >
      <div className="card">
        <EntryForm mode={mode} onEntered={() => back && void navigate(safeBack(back), { replace: true })} />
      </div>
      <p>
        {registering ? 'Already have an account? ' : 'New here? '}
        <Link to={registering ? paths.signIn(back ?? undefined) : paths.register(back ?? undefined)}>
          {registering ? 'Sign in' : 'Create an account'}
        </Link>
      </p>
    </Page>
  )
}
