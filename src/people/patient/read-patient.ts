import type { Context } from '#identity'
import { maySeeRecord, standingOf } from '../access/standing.ts'
import type { Patient, PatientId } from '../contract.ts'
import { refusals } from '../refusals.ts'

/** A patient's record, for the clinic, the patient, whoever acts for them and their doctors; for everybody else there is none. */
export async function readPatient(ctx: Context, id: PatientId): Promise<Patient> {
  const standing = await standingOf(ctx.database, ctx, id)
  if (standing === undefined || !maySeeRecord(standing)) throw refusals.patient_not_found()
  return standing.patient
}
