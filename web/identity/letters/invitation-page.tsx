import { useQuery } from '@tanstack/react-query'
import { api, read } from '../../api/client.ts'
import type { AnswerOf } from '../../api/types.ts'
import { fullDay } from '../../app/time.ts'
import { useClinic } from '../../clinic/clinic-queries.ts'
import { Failure } from '../../ui/banner.tsx'
import { Skeleton } from '../../ui/loaded.tsx'
import { Outcome } from '../../ui/outcome.tsx'
import { codeOf } from '../../api/problem.ts'
import { problemText } from '../../api/problem-text.ts'
import { asRoles } from '../role-words.ts'
import { useSession } from '../session.ts'
import { InvitedNewcomer } from './invited-newcomer.tsx'
import { InvitedSignedIn } from './invited-signed-in.tsx'
import { InvitedToSignIn } from './invited-to-sign-in.tsx'
import { Joined } from './joined.tsx'
import { LetterPage } from './letter-page.tsx'

export type Invited = AnswerOf<'/api/v1/invitations/reading', 'post'>

/** Somebody is asked to work for the clinic, and accepts: as who they are, or with a new account. */
export function InvitationPage() {
  return <LetterPage title="You are invited">{(token) => <Invitation token={token} />}</LetterPage>
}

function Invitation({ token }: { token: string }) {
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => read(api.POST('/api/v1/invitations/reading', { body: { token } })),
    // Accepting it must not make the page say that it was used.
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (invitation.data) return <Answer token={token} invited={invitation.data} />
  if (codeOf(invitation.error)?.startsWith('identity.invitation_'))
    return (
      <Outcome title="This invitation can’t be accepted" icon="info">
        <p>{problemText(invitation.error)}</p>
      </Outcome>
    )
  if (invitation.error) return <Failure error={invitation.error} onRetry={() => void invitation.refetch()} />
  return <Skeleton label="Loading the invitation" bars={1} />
}

function Answer({ token, invited }: { token: string; invited: Invited }) {
  const { data: me } = useSession()
  const isTheirs = me?.email === invited.email
  if (isTheirs && invited.roles.every((role) => me.roles.includes(role)))
    return <Joined roles={invited.roles} isSignedIn />
  return (
    <div className="stack">
      <WhatItIs invited={invited} />
      {me === undefined ? (
        <Skeleton label="Loading" bars={1} />
      ) : me ? (
        <InvitedSignedIn me={me} invited={invited} token={token} />
      ) : invited.hasAccount ? (
        <InvitedToSignIn email={invited.email} />
      ) : (
        <InvitedNewcomer invited={invited} token={token} />
      )}
    </div>
  )
}

function WhatItIs({ invited: { email, roles, expiresAt } }: { invited: Invited }) {
  const clinic = useClinic()
  return (
    <p>
      {clinic.data?.name ?? 'The clinic'} invites <strong>{email}</strong> to work there as {asRoles(roles)}. The
      invitation is open until {fullDay(expiresAt.slice(0, 10))}.
    </p>
  )
}
