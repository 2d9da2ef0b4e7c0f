import type { Context } from '#identity'
import type { DoctorId } from '#people'
import { presentDoctor } from '../schedule/present-doctor.ts'
import type { DoctorBreaks } from './contract.ts'
import { findBreaks } from './queries.ts'

/** The version is read first, as with the hours. */
export async function readBreaks(ctx: Context, doctorId: DoctorId): Promise<DoctorBreaks> {
  const version = await presentDoctor(ctx, doctorId)
  return { doctorId, breaks: await findBreaks(ctx.database, ctx.clinicId, doctorId), version }
}
