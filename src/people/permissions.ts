import { STAFF } from '#identity'
import type { Policy } from '#identity'

/** Who may call at all; whose record it is, is decided where the record is read. */
export const permissions = {
  findDoctors: 'open',
  runTheClinic: ['administrator'],
  seeHistory: STAFF,
  workWithPatients: STAFF,
  seeOwnRecord: 'signed-in',
} as const satisfies Record<string, Policy>
