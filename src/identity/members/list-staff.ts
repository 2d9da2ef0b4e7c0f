import type { Reader } from '#platform'
import type { ClinicId } from '../context.ts'
import { findMembers } from './queries.ts'
import type { MemberRow } from './queries.ts'

const MOST = 10_000

/** Everybody on the staff, the deactivated among them. */
export async function listStaff(reader: Reader, clinicId: ClinicId): Promise<MemberRow[]> {
  return findMembers(reader, clinicId, { limit: MOST })
}
