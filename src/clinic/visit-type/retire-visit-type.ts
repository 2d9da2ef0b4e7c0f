import { enforce } from '#identity'
import type { Context } from '#identity'
import { transaction } from '#platform'
import type { VisitType, VisitTypeId } from '../contract.ts'
import { permissions } from '../permissions.ts'
import { recordChange } from '../record-change.ts'
import { refusals } from '../refusals.ts'
import { lockVisitType, updateVisitType } from './queries.ts'

/** Takes a visit type off the offer. What was booked keeps it; retiring it again changes nothing. */
export async function retireVisitType(ctx: Context, id: VisitTypeId): Promise<void> {
  enforce(permissions.runTheClinic, ctx.actor)
  await transaction(ctx.database, async (tx) => {
    const before = await lockVisitType(tx, ctx.clinicId, id)
    if (before === undefined) throw refusals.visit_type_not_found()
    if (before.retired) return
    const after: VisitType = { ...before, version: before.version + 1, retired: true }
    await updateVisitType(tx, ctx.clinicId, after, ctx.now)
    await recordChange(tx, ctx, { what: 'visit_type', action: 'retired' }, after)
  })
}
