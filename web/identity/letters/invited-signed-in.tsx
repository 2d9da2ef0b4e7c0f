import { useMutation } from '@tanstack/react-query'
import { api, read } from '../../api/client.ts'
import { codeOf } from '../../api/problem.ts'
import type { Me } from '../../api/types.ts'
import { Banner, Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { SendProofAgain } from '../send-proof-again.tsx'
import { useAskAgain, useSignOut } from '../session.ts'
import type { Invited } from './invitation-page.tsx'
import { Joined } from './joined.tsx'

/** Somebody who is signed in accepts as who they are, if the invitation is for their own, confirmed address. */
export function InvitedSignedIn({ me, invited, token }: { me: Me; invited: Invited; token: string }) {
  const rolesChanged = useAskAgain()
  const accept = useMutation({
    mutationFn: () => read(api.POST('/api/v1/invitations/acceptance', { body: { token } })),
    onSuccess: rolesChanged,
  })
  if (accept.isSuccess) return <Joined roles={invited.roles} isSignedIn />
  if (me.email !== invited.email) return <ForSomebodyElse me={me} email={invited.email} />
  return (
    <div className="card stack">
      <p>You are signed in as {me.name}.</p>
      {codeOf(accept.error) === 'identity.address_not_verified' ? (
        <>
          <Banner tone="warn">
            First confirm that <strong>{me.email}</strong> is yours: we send you a letter with a link. Then come back
            here and accept.
          </Banner>
          <SendProofAgain />
        </>
      ) : accept.error ? (
        <Failure error={accept.error} />
      ) : null}
      <Button look="main" wide isPending={accept.isPending} onPress={() => accept.mutate()}>
        Accept the invitation
      </Button>
    </div>
  )
}

function ForSomebodyElse({ me, email }: { me: Me; email: string }) {
  const signOut = useSignOut()
  return (
    <div className="card stack">
      <p>
        You are signed in with <strong>{me.email}</strong>, and the invitation is for <strong>{email}</strong>. Sign out
        here first, then go on as yourself.
      </p>
      {signOut.error ? <Failure error={signOut.error} /> : null}
      <Button look="main" wide isPending={signOut.isPending} onPress={() => signOut.mutate()}>
        Sign out and go on
      </Button>
    </div>
  )
}
