import type { Role } from '../context.ts'
import { refusals } from './refusals.ts'

/** What an account may be besides a patient, which everybody may be. */
export type StaffRole = Exclude<Role, 'patient'>
export const STAFF_ROLES = [
  'doctor',
  'receptionist',
  'administrator',
  'support',
] as const satisfies readonly StaffRole[]

/** Roles that nobody holds beside another: who looks into the clinic for a vendor is not on its staff, and must not see what the staff see. */
const ALONE: readonly StaffRole[] = ['support']
/** Given by taking up the work of a doctor, not by taking over somebody's: their patients were not asked. */
export const NOT_HANDED_OVER: readonly StaffRole[] = ['doctor']

/** Refuses `identity.roles_not_grantable`: what the policy lets nobody hold, whoever gives it. */
export function refuseUngrantable(roles: readonly StaffRole[]): void {
  const alone = ALONE.find((role) => roles.includes(role))
  if (alone === undefined || roles.length === 1) return
  const detail = `${alone} goes with no other role`
  throw refusals.roles_not_grantable({ detail, errors: [{ pointer: '/roles', detail }] })
}
