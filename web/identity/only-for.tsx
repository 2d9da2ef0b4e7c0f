import type { ReactNode } from 'react'
import { Navigate, useLocation } from 'react-router'
import { paths } from '../app/paths.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Page } from '../ui/page.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { mayEnter, useSession, type Area } from './session.ts'

/** Sends a visitor to sign in and back again; tells someone with another role kindly that this is not theirs. */
export function OnlyFor({ area, children }: { area: Area; children: ReactNode }) {
  const session = useSession()
  const location = useLocation()
  if (session.data === null) return <Navigate to={paths.signIn(location.pathname + location.search)} replace />
  if (session.data === undefined)
    return (
      <div className="page">
        <Loaded query={session} label="Checking who you are">
          {() => null}
        </Loaded>
      </div>
    )
  if (mayEnter(session.data, area)) return <>{children}</>
  return (
    <Page
      narrow
      title="This page isn’t yours"
      tab="Not allowed"
      lead="Your account has no access to this part of the clinic. If it should, ask an administrator."
    >
      <div className="row">
        <ButtonLink to={paths.home()} look="main">
          Find a doctor
        </ButtonLink>
      </div>
    </Page>
  )
}
