import { readHistory } from '#clinic'
import type { HistoryEntry } from '#clinic'
import type { Context } from '#identity'
import type { Page } from '#platform'
import type { FairUse } from './contract.ts'
import { findFairUse } from './queries.ts'
import { USUAL } from './rules.ts'

export const HISTORY = 'booking.fair_use'

export async function readFairUse({ database, clinicId }: Pick<Context, 'database' | 'clinicId'>): Promise<FairUse> {
  return (await findFairUse(database, clinicId)) ?? { ...USUAL, version: 0 }
}

/** What was decided, by whom and when, newest first; empty as long as the usual rules count. */
export async function readFairUseHistory(ctx: Context): Promise<Page<HistoryEntry>> {
  return readHistory(ctx, HISTORY, ctx.clinicId)
}
