import type { Context } from '#identity'
import type { DoctorId } from '#people'
import { presentDoctor } from '../schedule/present-doctor.ts'
import type { DoctorLimits } from './contract.ts'
import { findLimits } from './queries.ts'

/** The version is read first, as with hours. */
export async function readLimits(ctx: Context, doctorId: DoctorId): Promise<DoctorLimits> {
  const version = await presentDoctor(ctx, doctorId)
  return { doctorId, limits: await findLimits(ctx.database, ctx.clinicId, doctorId), version }
}
