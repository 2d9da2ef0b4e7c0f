import { refusals } from './refusals.ts'
import type { OfferRow } from './tables.ts'

/** Throws unless the offer is open at this moment. One that has run out is over although nobody has swept it yet. */
export function refuseEnded({ state, why, deadline }: OfferRow, now: number): void {
  if (state === 'withdrawn') throw refusals.offer_withdrawn({ extra: { why } })
  if (state === 'accepted' || state === 'refused') throw refusals.offer_answered({ extra: { state } })
  if (state === 'lapsed' || deadline <= now) throw refusals.offer_lapsed()
}
