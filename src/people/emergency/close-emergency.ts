import { accountOf, audit, hasRole } from '#identity'
import type { Context } from '#identity'
import { transaction } from '#platform'
import { lockEmergency, updateClosed } from './queries.ts'
import type { EmergencyAccessId } from './queries.ts'
import { refusals } from './refusals.ts'

/** Before its time: by the doctor who is done, or by an administrator who is not convinced. Twice is once. */
export async function closeEmergency(ctx: Context, id: EmergencyAccessId): Promise<void> {
  await transaction(ctx.database, async (tx) => {
    const row = await lockEmergency(tx, ctx.clinicId, id)
    const by = accountOf(ctx.actor)
    if (row === undefined || (row.accountId !== by && !hasRole(ctx.actor, 'administrator')))
      throw refusals.emergency_access_not_found()
    if (row.endedAt !== null || row.expiresAt <= ctx.now) return
    await updateClosed(tx, ctx.clinicId, id, { at: ctx.now, by })
    await audit(tx, ctx, { action: 'people.emergency_close', record: row.patientId, patients: [row.patientId] })
  })
}
