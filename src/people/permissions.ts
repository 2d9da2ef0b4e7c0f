import { STAFF } from '#identity'
import type { Policy } from '#identity'

/** Who may call at all; whose record it is, is decided where the record is read. */
export const permissions = {
  findDoctors: 'open',
  runTheClinic: ['administrator'],
  seeHistory: STAFF,
  findPatients: { who: STAFF, scope: 'Patient.s' },
  addPatients: { who: STAFF, scope: 'Patient.c' },
  /** Who one is here and whom one may book for; an app that may read the patient learns no more. */
  seeOneself: { who: 'signed-in', scope: 'Patient.r' },
  seeOwnRecord: { who: 'signed-in', scope: 'Patient.r' },
  /** No app: who works for the clinic is nothing for a third party. */
  seeAccess: 'signed-in',
  changeOwnRecord: { who: 'signed-in', scope: 'Patient.u' },
} as const satisfies Record<string, Policy>
