import type { ClinicId } from '#identity'
import type { Reader } from '#platform'
import { findWaitlistPolicy } from './queries.ts'
import type { PolicyRow } from './queries.ts'

/**
 * Where a clinic decided nothing. First come: the one order nobody can dispute. Two hours: long enough to see a letter between two meetings,
 * short enough that a time freed in the morning reaches a third person in the afternoon. Nights are those that telephone rules keep.
 */
export const USUAL: PolicyRow = {
  order: 'first_come',
  standsMinutes: 120,
  quietFrom: 21 * 60,
  quietTo: 7 * 60,
  atOnce: 1,
  mostOpenEntries: 5,
  version: 0,
}

export async function policyOf(reader: Reader, clinicId: ClinicId): Promise<PolicyRow> {
  return (await findWaitlistPolicy(reader, clinicId)) ?? USUAL
}
