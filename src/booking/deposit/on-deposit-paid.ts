import { isPaidBy, readChargeFact } from '#payments'
import { asId, transaction } from '#platform'
import type { Database, StoredFact } from '#platform'
import { makeMove } from '../appointment/move-appointment.ts'
import { lockAppointment } from '../appointment/queries.ts'
import { systemContext } from '../offer/system-context.ts'

/**
 * The deposit is there: the visit is booked. After the commit that wrote the payment down, and not in it, since whoever moves a visit locks it
 * before its charge. What is no longer pending was booked without it, or called off, and whoever did that settled the deposit too; where it was called
 * off and stands again, another deposit may be asked for by now, and this one goes back.
 */
export async function onDepositPaid(database: Database, now: number, fact: StoredFact): Promise<void> {
  const { reference, chargeId } = readChargeFact(fact)
  const ctx = systemContext(database, asId<'clinic'>(fact.clinicId), now)
  await transaction(ctx.database, async (tx) => {
    const visit = await lockAppointment(tx, ctx.clinicId, asId<'appointment'>(reference))
    if (visit?.status !== 'pending' || !(await isPaidBy(tx, ctx.clinicId, { reference, chargeId }))) return
    await makeMove(tx, ctx, visit, { move: 'payment' })
  })
}
