import { readHistory } from '#clinic'
import type { HistoryEntry } from '#clinic'
import { isStaff } from '#identity'
import type { ClinicId, Context } from '#identity'
import type { Page, Reader } from '#platform'
import type { BookingPolicy, ShownPolicy } from './contract.ts'
import { findPolicy } from './queries.ts'
import { USUAL } from './rules.ts'

export const HISTORY = 'booking.policy'

export async function policyOf(reader: Reader, clinicId: ClinicId): Promise<BookingPolicy> {
  return (await findPolicy(reader, clinicId)) ?? { ...USUAL, version: 0 }
}

/** All of it for staff; for everybody else what binds them. */
export async function readPolicy({ database, clinicId, actor }: Context): Promise<ShownPolicy> {
  const policy = await policyOf(database, clinicId)
  if (isStaff(actor)) return policy
  const { approvalHours, cancellationNoticeMinutes, lateCancellation } = policy
  return { approvalHours, cancellationNoticeMinutes, lateCancellation }
}

/** What was decided, by whom and when, newest first; empty as long as the usual rules count. */
export async function readPolicyHistory(ctx: Context): Promise<Page<HistoryEntry>> {
  return readHistory(ctx, HISTORY, ctx.clinicId)
}
