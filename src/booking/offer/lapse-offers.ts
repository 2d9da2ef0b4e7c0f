import { transaction } from '#platform'
import type { Database } from '#platform'
import { endOffer } from './end-offer.ts'
import { takeLapsedOffers } from './queries.ts'

const AT_MOST = 100

/**
 * Ends the offers that nobody answered in time, of every clinic; so many in one transaction that no lock is held long. What was not done because
 * Praxis was not running is done by the next run. Acceptance does not wait for it: one that comes too late is refused by the deadline itself.
 */
export async function lapseOffers(database: Database, now: number): Promise<number> {
  let lapsed = 0
  for (;;) {
    const batch = await transaction(database, async (tx) => {
      const offers = await takeLapsedOffers(tx, now, AT_MOST)
      for (const offer of offers) {
        const caller = { clinicId: offer.clinicId, now, actor: { kind: 'system' } } as const
        await endOffer(tx, caller, offer, { state: 'lapsed' })
      }
      return offers.length
    })
    lapsed += batch
    if (batch < AT_MOST) return lapsed
  }
}
