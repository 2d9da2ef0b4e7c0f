import { useMutation } from '@tanstack/react-query'
import { api, send } from '../api/client.ts'
import { ApiProblem } from '../api/problem.ts'
import { dayOf, fullDay } from '../app/time.ts'
import { Banner, Failure } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { useAccept, useDecline, useReceivedInvitations, type Invitation } from './acting-for-queries.ts'
import { kindWords, ownScopeWords } from './acting-for-words.ts'

/** Who asked this account to act for them and waits for an answer; nothing at all where nobody did. */
export function Invited() {
  const received = useReceivedInvitations()
  const accept = useAccept()
  const decline = useDecline()
  const isUnproven = received.error instanceof ApiProblem && received.error.code === 'people.address_not_verified'
  if (isUnproven) return <AddressUnproven />
  const rows = received.data ?? []
  return (
    <>
      {received.error ? <Failure error={received.error} onRetry={() => void received.refetch()} /> : null}
      {accept.isSuccess ? (
        <Banner tone="good">Done. You can choose them when you book, and see what they let you see.</Banner>
      ) : null}
      {decline.isSuccess ? <Banner>Declined. They see that it is no longer open, and nothing else.</Banner> : null}
      {accept.error ? <Failure error={accept.error} /> : null}
      {decline.error ? <Failure error={decline.error} /> : null}
      {rows.length > 0 ? (
        <section className="card stack" aria-labelledby="invited">
          <h2 id="invited">You were asked</h2>
          <ul className="rows">
            {rows.map((row) => (
              <Asked
                key={row.id}
                row={row}
                isAccepting={accept.isPending && accept.variables === row.id}
                isDeclining={decline.isPending && decline.variables === row.id}
                onAccept={() => accept.mutate(row.id)}
                onDecline={() => decline.mutate(row.id)}
              />
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}

function Asked({
  row: { patientName, kind, scope, until, expiresAt, timeZone },
  isAccepting,
  isDeclining,
  onAccept,
  onDecline,
}: {
  row: Invitation
  isAccepting: boolean
  isDeclining: boolean
  onAccept: () => void
  onDecline: () => void
}) {
  return (
    <li className="rows__row rows__row--tall">
      <div>
        <h3 className="rows__title">{patientName}</h3>
        <p className="small">
          Asks you to act for them as {kindWords[kind]}. {ownScopeWords[scope]}
        </p>
        <p className="soft small">
          It would last until {fullDay(until)}. Answer by {fullDay(dayOf(expiresAt, timeZone))}.
        </p>
      </div>
      <div className="row">
        <Button size="small" look="main" isPending={isAccepting} onPress={onAccept}>
          Accept<span className="hidden-visually"> to act for {patientName}</span>
        </Button>
        <Button size="small" isPending={isDeclining} onPress={onDecline}>
          Decline<span className="hidden-visually"> to act for {patientName}</span>
        </Button>
      </div>
    </li>
  )
}

/** Invitations go to an address, so only whoever has shown that it is theirs is told of them. */
function AddressUnproven() {
  const verify = useMutation({ mutationFn: () => send(api.POST('/api/v1/me/email-verification')) })
  return (
    <>
      <Banner
        action={
          verify.isSuccess ? null : (
            <Button size="small" isPending={verify.isPending} onPress={() => verify.mutate()}>
              Send the confirmation letter
            </Button>
          )
        }
      >
        {verify.isSuccess
          ? 'Sent. Open the link in it; then you see here who asked you to act for them.'
          : 'Confirm your e-mail address first: then you see here who asked you to act for them.'}
      </Banner>
      {verify.error ? <Failure error={verify.error} /> : null}
    </>
  )
}
