import { api, read, send } from '../../../api/client.ts'
import { dayHere } from '../../../app/time.ts'
import { Badge, type Tone } from '../../../ui/badge.tsx'
import { Banner, Failure } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { useProvenChange } from '../proven-change.ts'
import { roleName } from './roles.ts'
import { invitationsKey, useInvitations, type Invitation } from './staff-queries.ts'

/** Who was asked to join. Those that still wait come first and can be sent again or taken back; the others are history. */
export function InvitationsSection() {
  const invitations = useInvitations()
  return (
    <section className="stack" aria-labelledby="invitations">
      <h2 id="invitations">Invitations</h2>
      <Loaded query={invitations} label="Loading invitations" bars={1}>
        {(rows) => {
          const waiting = rows.filter(({ state }) => state === 'open' || state === 'expired')
          const past = rows.filter((row) => !waiting.includes(row))
          return (
            <>
              {waiting.length ? <Waiting rows={waiting} /> : <p className="soft">Nobody is being waited for.</p>}
              {past.length ? (
                <details className="more">
                  <summary>Earlier invitations ({past.length})</summary>
                  <ul className="rows">
                    {past.map((row) => (
                      <li key={row.id} className="rows__row">
                        <Facts row={row} />
                      </li>
                    ))}
                  </ul>
                </details>
              ) : null}
            </>
          )
        }}
      </Loaded>
    </section>
  )
}

function Waiting({ rows }: { rows: Invitation[] }) {
  const resend = useProvenChange(
    ({ id }: Invitation) => read(api.POST('/api/v1/invitations/{id}/resending', { params: { path: { id } } })),
    [invitationsKey],
  )
  const withdraw = useProvenChange(
    ({ id }: Invitation) => send(api.DELETE('/api/v1/invitations/{id}', { params: { path: { id } } })),
    [invitationsKey],
  )
  return (
    <>
      {resend.isSuccess ? (
        <Banner tone="good">
          Sent again to {resend.data.email}. The new link is good for a week; the one before no longer works.
        </Banner>
      ) : null}
      {resend.failure ? <Failure error={resend.failure} /> : null}
      {withdraw.failure ? <Failure error={withdraw.failure} /> : null}
      <ul className="rows">
        {rows.map((row) => (
          <li key={row.id} className="rows__row rows__row--wraps">
            <Facts row={row} />
            <div className="row">
              <Button
                size="small"
                isPending={resend.isPending && resend.variables.id === row.id}
                onPress={() => resend.mutate(row)}
              >
                Send again<span className="hidden-visually"> to {row.email}</span>
              </Button>
              <Button
                size="small"
                look="quiet"
                isPending={withdraw.isPending && withdraw.variables.id === row.id}
                onPress={() => withdraw.mutate(row)}
              >
                Take back<span className="hidden-visually"> the invitation of {row.email}</span>
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

const states: Record<Invitation['state'], { tone: Tone; name: string }> = {
  open: { tone: 'info', name: 'Waiting' },
  expired: { tone: 'warn', name: 'Expired' },
  accepted: { tone: 'good', name: 'Accepted' },
  withdrawn: { tone: 'plain', name: 'Taken back' },
}

function Facts({ row }: { row: Invitation }) {
  const { tone, name } = states[row.state]
  return (
    <div>
      <h3 className="rows__title invitation__email">{row.email}</h3>
      <p className="small">
        {row.roles.map(roleName).join(', ')} <Badge tone={tone}>{name}</Badge>
      </p>
      <p className="soft small">{whenText(row)}</p>
    </div>
  )
}

function whenText({ state, sentAt, expiresAt, acceptedAt, withdrawnAt }: Invitation): string {
  if (state === 'accepted' && acceptedAt) return `Joined on ${dayHere(acceptedAt)}`
  if (state === 'withdrawn' && withdrawnAt) return `Taken back on ${dayHere(withdrawnAt)}`
  if (state === 'expired') return `Sent on ${dayHere(sentAt)}; the link has run out. Send it again for another week.`
  return `Sent on ${dayHere(sentAt)}; good until ${dayHere(expiresAt)}`
}
