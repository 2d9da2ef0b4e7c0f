import { accountOf, audit } from '#identity'
import { announce, recordRevision } from '#platform'
import type { Tx } from '#platform'
import { rulesChanged } from './events.ts'
import type { Caller, RulesChange } from './events.ts'

/**
 * Keeps what a record says after a change and announces that the rules changed. Always a use case's last step: scheduling
 * answers the fact by taking its schedule rows, and taking them after our own rows, in every change, is what keeps two
 * changes and a booking from waiting for each other in a circle.
 */
export async function recordChange(
  tx: Tx,
  ctx: Caller,
  change: Omit<RulesChange, 'id'>,
  record: { id: string },
): Promise<void> {
  const subject = { clinicId: ctx.clinicId, kind: `clinic.${change.what}`, id: record.id }
  await recordRevision(tx, subject, { action: change.action, snapshot: record, at: ctx.now, by: accountOf(ctx.actor) })
  // A calendar of public holidays has no id of its own: it is its location's.
  const kind = change.what === 'holiday_calendar' ? 'location' : change.what
  await audit(tx, ctx, { action: 'clinic.rules_change', kind, record: record.id })
  await announce(tx, rulesChanged(ctx, { ...change, id: record.id }))
}
