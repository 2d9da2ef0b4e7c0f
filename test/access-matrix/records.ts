/** Whose record is called for. `nobody`: an id that nothing has, for "not yours" has to answer as "not there" does. */
export const WHOSE = ['own', 'other', 'elsewhere', 'nobody'] as const
export type Whose = (typeof WHOSE)[number]

/** An id that nothing has. */
export const NOBODY = '01900000-0000-7000-8000-00000000dead'

/** Everything of one person's that a call can name, by kind. What a person has not is nobody's. */
export type Records = Partial<Record<Kind, string>>

/** The kinds of records: whatever an address or a body names by id. */
export const KINDS = [
  'account',
  'acting',
  'administrator',
  'appointment',
  'auditEvent',
  'authority',
  'authorityInvitation',
  'client',
  'closure',
  'doctor',
  'emergencyAccess',
  'hold',
  'hostName',
  'leave',
  'location',
  'member',
  'message',
  'offer',
  'outage',
  'override',
  'pathway',
  'pathwayBooking',
  'patient',
  'rebookingLine',
  'rebookingPlan',
  'resource',
  'series',
  'session',
  'staffInvitation',
  'timeOffer',
  'visitType',
  'waitlistEntry',
] as const
export type Kind = (typeof KINDS)[number]

/** Ids of every kind, those that the person has not replaced by nobody's. */
export function idsOf(records: Records): Record<Kind, string> {
  return Object.fromEntries(KINDS.map((kind) => [kind, records[kind] ?? NOBODY])) as Record<Kind, string>
}
