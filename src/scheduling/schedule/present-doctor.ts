import type { Context } from '#identity'
import type { Tx } from '#platform'
import type { DoctorId } from '#people'
import { refusals } from '../refusals.ts'
import { findVersions, takeSchedule } from './queries.ts'

/** The version of the doctor's schedule. Every doctor has one from the moment they are added: who has none is not of this clinic. */
export async function presentDoctor(ctx: Context, doctorId: DoctorId): Promise<number> {
  const [found] = await findVersions(ctx.database, ctx.clinicId, [doctorId])
  if (found === undefined) throw refusals.doctor_not_found()
  return found.version
}

/** Takes the schedule for a change; `before` is the version that a caller may have seen, `version` the new one. */
export async function takeScheduleOf(
  tx: Tx,
  ctx: Context,
  doctorId: DoctorId,
): Promise<{ before: number; version: number }> {
  const taken = await takeSchedule(tx, ctx.clinicId, doctorId)
  if (taken === undefined) throw refusals.doctor_not_found()
  return taken
}
