import type { NewInvitation } from './contract.ts'
import { refusals } from '../refusals.ts'

/** Whoever is linked to a doctor's record acts as that doctor, which takes the role. */
export function refuseDoctorWithoutRole({ doctorId, roles }: Pick<NewInvitation, 'doctorId' | 'roles'>): void {
  if (doctorId === undefined || doctorId === null || roles.includes('doctor')) return
  const detail = 'who is to be this doctor needs the role doctor'
  throw refusals.roles_not_grantable({ detail, errors: [{ pointer: '/roles', detail }] })
}
