import type { Tx } from '#platform'
import { auditRow, canonical } from './event.ts'
import type { AuditContext, AuditEvent, AuditRow } from './event.ts'
import { insertEvents } from './queries.ts'
import { remember, trailOf } from './trail.ts'

/**
 * Writes down who did what, in the transaction that does it: the event is there exactly when the change is. Its number and hash it gets
 * after the commit (seal-events.ts), so that nobody waits here for anybody.
 */
export async function audit(tx: Tx, ctx: AuditContext, ...events: readonly AuditEvent[]): Promise<void> {
  const rows = events.map((event) => auditRow(ctx, event))
  await writeEvents(tx, rows)
}

/** Several at once, in one statement. */
export async function writeEvents(tx: Tx, rows: readonly AuditRow[]): Promise<void> {
  const { keys } = trailOf(tx)
  const signed = rows.map((row) => ({ ...row, mac: keys.sign('event', canonical(row)) }))
  const transactionId = await insertEvents(tx, signed)
  remember(
    tx,
    rows.map(({ id, clinicId }) => ({ id, clinicId, transactionId })),
  )
}
