import { accountOf, audit } from '#identity'
import type { Context } from '#identity'
import { recordRevision } from '#platform'
import type { Tx } from '#platform'
import type { Pathway } from './contract.ts'

/** Under what its versions are kept. */
export const PATHWAY_HISTORY = 'booking.pathway'

/**
 * Keeps what a pathway says after a change. No fact is announced: it decides nothing about any doctor's time, and whoever books or searches
 * reads it at that moment.
 */
export async function recordPathway(
  tx: Tx,
  ctx: Context,
  action: 'added' | 'changed' | 'retired',
  pathway: Pathway,
): Promise<void> {
  const subject = { clinicId: ctx.clinicId, kind: PATHWAY_HISTORY, id: pathway.id }
  await recordRevision(tx, subject, { action, snapshot: pathway, at: ctx.now, by: accountOf(ctx.actor) })
  await audit(tx, ctx, { action: 'clinic.rules_change', kind: 'pathway', record: pathway.id })
}
