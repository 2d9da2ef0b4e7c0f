import type { Context } from '#identity'
import type { DoctorId } from '#people'
import type { DoctorHours } from '../contract.ts'
import { presentDoctor } from '../schedule/present-doctor.ts'
import { findHours } from './queries.ts'

/** The version is read first: hours that are newer than it make the caller read again, older ones would be overwritten unseen. */
export async function readHours(ctx: Context, doctorId: DoctorId): Promise<DoctorHours> {
  const version = await presentDoctor(ctx, doctorId)
  return { doctorId, hours: await findHours(ctx.database, ctx.clinicId, doctorId), version }
}
