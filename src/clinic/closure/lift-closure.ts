import { enforce } from '#identity'
import type { Context } from '#identity'
import { transaction } from '#platform'
import type { ClosureId } from '../contract.ts'
import { permissions } from '../permissions.ts'
import { recordChange } from '../record-change.ts'
import { refusals } from '../refusals.ts'
import { deleteClosure, lockClosure } from './queries.ts'

/** The days are open again. Nothing refers to a closure, so its row goes; its history stays. */
export async function liftClosure(ctx: Context, id: ClosureId): Promise<void> {
  enforce(permissions.runTheClinic, ctx.actor)
  await transaction(ctx.database, async (tx) => {
    const closure = await lockClosure(tx, ctx.clinicId, id)
    if (closure === undefined) throw refusals.closure_not_found()
    await deleteClosure(tx, ctx.clinicId, id)
    await recordChange(tx, ctx, { what: 'closure', action: 'lifted' }, closure)
  })
}
