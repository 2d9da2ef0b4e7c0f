import { accountOf, audit } from '#identity'
import type { Context } from '#identity'
import { addresseeOf, tellOfErasure } from '#notifications'
import type { Person } from '#people'
import { announce, transaction } from '#platform'
import { erasureFact } from '../events.ts'
import { findOpenErasure, lockErasure, withdraw } from '../queries.ts'
import { refusals } from '../refusals.ts'

/** Second thoughts, until it has begun. Whether the caller may speak for this person is asked before. */
export async function withdrawErasure(ctx: Context, person: Person): Promise<void> {
  await transaction(ctx.database, async (tx) => {
    const found = await findOpenErasure(tx, person)
    const open = found && (await lockErasure(tx, ctx.clinicId, found.id))
    if (open === undefined) throw refusals.erasure_not_found()
    if (open.visitsCancelledAt !== null) throw refusals.erasure_begun()
    await withdraw(tx, open.id, ctx.now, accountOf(ctx.actor) ?? null)
    await audit(tx, ctx, {
      action: 'people.erasure_withdraw',
      record: open.patientId ?? undefined,
      patients: person.patientIds,
    })
    await announce(tx, erasureFact(ctx, 'erasureWithdrawn', open))
    const letter = { kind: 'erasure_withdrawn', clinicId: ctx.clinicId, erasureId: open.id, at: ctx.now } as const
    await tellOfErasure(tx, await addresseeOf(tx, person), letter)
  })
}
