import { accountOf } from '#identity'
import type { Context } from '#identity'
import type { Fact } from '#platform'
import type { DoctorId, PatientId } from './contract.ts'

/** Every fact this module announces. Those of doctors carry `{ doctorId }`, those of patients `{ patientId }`. */
export const FACTS = {
  doctorAdded: 'people.doctor_added',
  doctorChanged: 'people.doctor_changed',
  doctorRetired: 'people.doctor_retired',
  patientAdded: 'people.patient_added',
  patientChanged: 'people.patient_changed',
  authorityGranted: 'people.authority_granted',
  authorityEnded: 'people.authority_ended',
  authorityOffered: 'people.authority_offered',
  emergencyAlarm: 'people.emergency_alarm',
} as const

/** What a fact says of the call it came from. */
export type Caller = Pick<Context, 'clinicId' | 'actor' | 'now'>

export function doctorFact(
  ctx: Caller,
  what: 'doctorAdded' | 'doctorChanged' | 'doctorRetired',
  doctorId: DoctorId,
): Fact {
  return { name: FACTS[what], clinicId: ctx.clinicId, payload: { doctorId }, at: ctx.now, by: accountOf(ctx.actor) }
}

export function patientFact(ctx: Caller, what: 'patientAdded' | 'patientChanged', patientId: PatientId): Fact {
  return { name: FACTS[what], clinicId: ctx.clinicId, payload: { patientId }, at: ctx.now, by: accountOf(ctx.actor) }
}
