import { accountOf, audit, enforce } from '#identity'
import type { Context } from '#identity'
import { announce, transaction } from '#platform'
import type { OutageId } from './contract.ts'
import { outageFact } from './events.ts'
import { permissions } from './permissions.ts'
import { endOutage as writeEnd, lockOutage } from './queries.ts'
import { refusals } from './refusals.ts'

/** The room or device is in order again, from now on, or was never going to be out of order: its time can be booked. */
export async function endOutage(ctx: Context, id: OutageId): Promise<void> {
  enforce(permissions.enter, ctx.actor)
  const { clinicId, now } = ctx
  await transaction(ctx.database, async (tx) => {
    const row = await lockOutage(tx, clinicId, id)
    if (row === undefined) throw refusals.outage_not_found()
    if (row.endedAt !== null || row.endAt <= now) throw refusals.outage_over()
    await announce(tx, outageFact(ctx, 'ended', { ...row, startAt: Math.max(row.startAt, now) }))
    await writeEnd(tx, row, { now, by: accountOf(ctx.actor) ?? null })
    await audit(tx, ctx, { action: 'clinic.rules_change', record: row.resourceId })
  })
}
