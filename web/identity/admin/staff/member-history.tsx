import { dayHere } from '../../../app/time.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { roleName } from './roles.ts'
import { useMemberHistory, useMembers, type StaffRole } from './staff-queries.ts'

const deeds: Record<string, string> = {
  changed: 'Roles',
  deactivated: 'Locked out',
  reactivated: 'Let back in',
  left: 'Left the staff',
}

/** What somebody was on the staff, and whose doing it was. */
export function MemberHistory({ accountId }: { accountId: string }) {
  const history = useMemberHistory(accountId)
  const members = useMembers()
  const nameOf = (id: string | null) =>
    id ? (members.data?.find((one) => one.accountId === id)?.name ?? 'somebody who has left') : 'Praxis'
  return (
    <section className="stack" aria-labelledby="history">
      <h2 id="history">How it came about</h2>
      <Loaded query={history} label="Loading the history" bars={1}>
        {(rows) => (
          <ol className="rows">
            {rows.map(({ version, action, changedAt, changedBy, snapshot }) => (
              <li key={version} className="rows__row rows__row--wraps">
                <span>
                  {deeds[action] ?? 'Changed'}
                  {action === 'changed' ? `: ${rolesIn(snapshot)}` : ''}
                </span>
                <span className="soft small">
                  {dayHere(changedAt)}, by {nameOf(changedBy)}
                </span>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </section>
  )
}

function rolesIn({ roles }: Record<string, unknown>): string {
  const names = Array.isArray(roles) ? roles.map((role) => roleName(String(role) as StaffRole)) : []
  return names.join(', ') || 'none'
}
