import { readHistory } from '#clinic'
import type { HistoryEntry } from '#clinic'
import type { ClinicId, Context } from '#identity'
import type { Page, Reader } from '#platform'
import type { ReminderPolicy } from './contract.ts'
import { findReminderPolicy } from './queries.ts'
import { USUAL } from './rules.ts'

export const HISTORY = 'notifications.reminder_policy'

export async function policyOf(reader: Reader, clinicId: ClinicId): Promise<ReminderPolicy> {
  return (await findReminderPolicy(reader, clinicId)) ?? { ...USUAL, version: 0 }
}

/** What was decided, by whom and when, newest first; empty as long as the usual rules count. */
export async function readPolicyHistory(ctx: Context): Promise<Page<HistoryEntry>> {
  return readHistory(ctx, HISTORY, ctx.clinicId)
}
