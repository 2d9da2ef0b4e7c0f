import type { Context } from '#identity'
import type { Tx } from '#platform'
import { withdrawOffer } from '../offer/withdraw-offer.ts'
import { letGo } from './let-go.ts'
import { lockLine } from './queries.ts'
import type { LineRow } from './tables.ts'

/** Why a plan takes its own offers back; a line hears of it and stays as its plan makes it. */
export const OWN_WORDS = ['plan_changed', 'plan_closed', 'taken_out', 'settled_otherwise'] as const
export type OwnWord = (typeof OWN_WORDS)[number]

/** Gives back whatever a line holds: its own hold, or its offer with the offer's hold. The caller has both locked, and writes the line. */
export async function takeBack(tx: Tx, ctx: Context, line: LineRow, why: OwnWord): Promise<LineRow> {
  if (line.state !== 'sent' || line.offerId === null) return letGo(tx, line)
  await withdrawOffer(tx, ctx, line.offerId, why)
  const { id, clinicId } = line
  return (await lockLine(tx, clinicId, id)) ?? line
}
