import type { StaffRole } from './staff-queries.ts'

/** What each role is and lets somebody do, in the order in which most clinics have them. */
export const roles: { value: StaffRole; name: string; more: string }[] = [
  {
    value: 'receptionist',
    name: 'Receptionist',
    more: 'Works the day list: books, moves and checks in every patient.',
  },
  { value: 'doctor', name: 'Doctor', more: 'Has a day of their own, and sees the records of their own patients.' },
  {
    value: 'administrator',
    name: 'Administrator',
    more: 'Runs the clinic: staff, settings, apps and the audit trail. Sees every record.',
  },
  { value: 'support', name: 'Support', more: 'Technical help from outside. Sees nothing, and has no other role.' },
]

export const roleName = (role: StaffRole): string => roles.find(({ value }) => value === role)?.name ?? role

/** Chosen roles after one more or less was ticked: support goes with no other, so ticking it, or another, leaves the rest. */
export function choose(next: readonly string[], before: readonly StaffRole[]): StaffRole[] {
  const known = roles.map(({ value }) => value).filter((value) => next.includes(value))
  if (!known.includes('support') || known.length === 1) return known
  return before.includes('support') ? known.filter((value) => value !== 'support') : ['support']
}

export const sameRoles = (one: readonly StaffRole[], other: readonly StaffRole[]): boolean =>
  one.length === other.length && one.every((role) => other.includes(role))
