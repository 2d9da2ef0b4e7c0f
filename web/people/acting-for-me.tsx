import { useState } from 'react'
import { browserZone, dayOf, fullDay, todayIn } from '../app/time.ts'
import { Failure } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { EndAuthority } from './acting-for-end.tsx'
import { InviteForm } from './acting-for-invite.tsx'
import { useAuthorities, useSentInvitations, useTakeBack, type Authority } from './acting-for-queries.ts'
import { isOpen, kindWords, lastDayOf, scopeWords } from './acting-for-words.ts'

/** Who acts for the owner of this account, whom they asked, and asking somebody more. */
export function ForMe({ patientId }: { patientId: string }) {
  const authorities = useAuthorities(patientId)
  const [ending, setEnding] = useState<Authority>()
  return (
    <section className="card stack" aria-labelledby="for-me">
      <h2 id="for-me">Who acts for you</h2>
      <Loaded query={authorities} label="Loading who acts for you" bars={1}>
        {(rows) => {
          const open = rows.filter((row) => isOpen(row, todayIn(row.timeZone)))
          const over = rows.filter((row) => !open.includes(row))
          return (
            <>
              {open.length === 0 ? (
                <p>Nobody.</p>
              ) : (
                <ul className="rows">
                  {open.map((row) => (
                    <OpenRow key={row.id} row={row} onEnd={() => setEnding(row)} />
                  ))}
                </ul>
              )}
              {over.length > 0 ? <Over rows={over} /> : null}
            </>
          )
        }}
      </Loaded>
      <Sent patientId={patientId} />
      <InviteForm patientId={patientId} />
      {ending ? (
        <EndAuthority
          authority={ending}
          title={`Should ${ending.actingName} no longer act for you?`}
          consequence={`From this moment on ${ending.actingName} sees nothing of yours and can’t book for you. Visits that are booked stay; look through them in “My visits”.`}
          onClose={() => setEnding(undefined)}
        />
      ) : null}
    </section>
  )
}

function OpenRow({ row, onEnd }: { row: Authority; onEnd: () => void }) {
  const last = lastDayOf(row)
  return (
    <li className="rows__row">
      <div>
        <h3 className="rows__title">{row.actingName}</h3>
        <p className="small">
          Your {kindWords[row.kind]}: {scopeWords[row.worthToday ?? row.scope]}.
        </p>
        <p className="soft small">
          {row.worthToday === null ? `From ${fullDay(row.from)}` : `Since ${fullDay(row.from)}`}
          {last ? `, until ${last}` : ''}
        </p>
      </div>
      <Button size="small" onPress={onEnd}>
        End…<span className="hidden-visually"> that {row.actingName} acts for you</span>
      </Button>
    </li>
  )
}

function Over({ rows }: { rows: readonly Authority[] }) {
  return (
    <details className="small">
      <summary>Who did before</summary>
      <ul className="ticks">
        {rows.map(({ id, actingName, kind, from, endedAt, endsOn, timeZone }) => (
          <li key={id}>
            {actingName}, {kindWords[kind]}: {fullDay(from)}
            {(endedAt ?? endsOn) ? ` to ${endedAt ? fullDay(dayOf(endedAt, timeZone)) : lastDayOf({ endsOn })}` : ''}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Whom they asked and who has not answered. Whether there is an account with that address nobody is told. */
function Sent({ patientId }: { patientId: string }) {
  const sent = useSentInvitations(patientId)
  const takeBack = useTakeBack(patientId)
  if (!sent.data?.length) return sent.error ? <Failure error={sent.error} /> : null
  return (
    <div className="stack stack--tight">
      <h3>Asked, not answered yet</h3>
      <ul className="rows">
        {sent.data.map(({ id, email, kind, scope, until, expiresAt }) => (
          <li key={id} className="rows__row">
            <div>
              <p className="address">
                <strong>{email}</strong>
              </p>
              <p className="small">
                As your {kindWords[kind]}: {scopeWords[scope]}, until {fullDay(until)}.
              </p>
              <p className="soft small">Waits until {fullDay(dayOf(expiresAt, browserZone()))}</p>
            </div>
            <Button
              size="small"
              isPending={takeBack.isPending && takeBack.variables === id}
              onPress={() => takeBack.mutate(id)}
            >
              Take back<span className="hidden-visually"> the invitation of {email}</span>
            </Button>
          </li>
        ))}
      </ul>
      {takeBack.error ? <Failure error={takeBack.error} /> : null}
    </div>
  )
}
