import { scopeOf } from './scope.ts'
import type { Interaction, Scope } from './scope.ts'

/** What an app may ask for besides records. */
export const PLAIN_SCOPES = {
  openid: 'Know which account is yours',
  profile: 'Know your name and language',
  email: 'Know your e-mail address',
  offline_access: 'Go on while you are not using it',
} as const

const RESOURCES: Record<Scope['resource'], string> = {
  Appointment: 'appointments',
  AuditEvent: 'who looked at what',
  Communication: 'messages sent',
  HealthcareService: 'visit types',
  Location: 'locations',
  Organization: 'details of the clinic',
  Patient: 'personal records',
  Practitioner: 'doctors',
  Schedule: 'working hours and leave',
  Slot: 'free times',
}
const VERBS: Record<Interaction, string> = { c: 'add', r: 'see', u: 'change', d: 'delete', s: 'search' }
const WHOSE = {
  patient: ' of yours and of those in your care',
  user: ', wherever you may',
  system: ' of the whole clinic',
} as const

/** A scope as people read it before they say yes: `patient/Appointment.rs` is seeing and searching their own appointments. */
export function inWords(value: string): string {
  const scope = scopeOf(value)
  if (scope === undefined) return value in PLAIN_SCOPES ? PLAIN_SCOPES[value as keyof typeof PLAIN_SCOPES] : value
  const verbs = scope.interactions.map((one) => VERBS[one])
  const all = [verbs.slice(0, -1).join(', '), verbs.at(-1)].filter((part) => part !== '').join(' and ')
  return `${all.charAt(0).toUpperCase()}${all.slice(1)} ${RESOURCES[scope.resource]}${WHOSE[scope.compartment]}`
}
