import type { Context } from '#identity'
import type { DoctorId } from '#people'
import { presentDoctor } from '../schedule/present-doctor.ts'
import type { DoctorTravelTimes } from './contract.ts'
import { findTravelTimes } from './queries.ts'

/** The version is read first, as with hours. */
export async function readTravelTimes(ctx: Context, doctorId: DoctorId): Promise<DoctorTravelTimes> {
  const version = await presentDoctor(ctx, doctorId)
  return { doctorId, ...(await findTravelTimes(ctx.database, ctx.clinicId, doctorId)), version }
}
