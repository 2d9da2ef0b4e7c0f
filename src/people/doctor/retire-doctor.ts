import { enforce } from '#identity'
import type { Context } from '#identity'
import { transaction } from '#platform'
import type { Doctor, DoctorId } from '../contract.ts'
import { permissions } from '../permissions.ts'
import { refusals } from '../refusals.ts'
import { lockDoctor, updateDoctor } from './queries.ts'
import { recordDoctor } from './record-doctor.ts'

/** The doctor no longer works here and offers nothing. What was booked stays booked, and named; retiring again changes nothing. */
export async function retireDoctor(ctx: Context, id: DoctorId): Promise<void> {
  enforce(permissions.runTheClinic, ctx.actor)
  await transaction(ctx.database, async (tx) => {
    const before = await lockDoctor(tx, ctx.clinicId, id)
    if (before === undefined) throw refusals.doctor_not_found()
    if (before.retired) return
    const after: Doctor = { ...before, visitTypeIds: [], version: before.version + 1, retired: true }
    await updateDoctor(tx, ctx.clinicId, after, ctx.now)
    await recordDoctor(tx, ctx, 'retired', after)
  })
}
