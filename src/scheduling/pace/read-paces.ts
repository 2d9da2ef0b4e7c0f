import type { Context } from '#identity'
import type { DoctorId } from '#people'
import { presentDoctor } from '../schedule/present-doctor.ts'
import type { DoctorPaces } from './contract.ts'
import { findPaces } from './queries.ts'

/** The version is read first, as with the hours. */
export async function readPaces(ctx: Context, doctorId: DoctorId): Promise<DoctorPaces> {
  const version = await presentDoctor(ctx, doctorId)
  return { doctorId, paces: await findPaces(ctx.database, ctx.clinicId, doctorId), version }
}
