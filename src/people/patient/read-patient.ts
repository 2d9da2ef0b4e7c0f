import type { Context } from '#identity'
import type { Patient, PatientId } from '../contract.ts'
import { refusals } from '../refusals.ts'
import { mayActFor } from './may-act-for.ts'
import { findPatient } from './queries.ts'

/** A patient's record for staff or for the patient; for everybody else there is none. */
export async function readPatient(ctx: Context, id: PatientId): Promise<Patient> {
  const patient = (await mayActFor(ctx.database, ctx, id))
    ? await findPatient(ctx.database, ctx.clinicId, id)
    : undefined
  if (patient === undefined) throw refusals.patient_not_found()
  return patient
}
