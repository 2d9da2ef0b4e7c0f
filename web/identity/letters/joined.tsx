import { useClinic } from '../../clinic/clinic-queries.ts'
import { paths } from '../../app/paths.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Outcome } from '../../ui/outcome.tsx'
import { asRoles } from '../role-words.ts'

/** Accepted: the sign-in page knows where each person starts, and asks on the way for a second factor where one is due. */
export function Joined({ roles, isSignedIn }: { roles: readonly string[]; isSignedIn: boolean }) {
  const clinic = useClinic()
  return (
    <Outcome title="Welcome to the team">
      <p>
        You now work at {clinic.data?.name ?? 'the clinic'} as {asRoles(roles)}.
        {isSignedIn ? '' : ' Sign in with your new password to begin.'}
      </p>
      <div className="row">
        <ButtonLink look="main" to={paths.signIn()}>
          {isSignedIn ? 'Begin' : 'Sign in'}
        </ButtonLink>
      </div>
    </Outcome>
  )
}
