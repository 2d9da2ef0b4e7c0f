import type { ClinicId, Context } from '#identity'
import type { DoctorId } from '#people'
import { Refusal, asId, transaction } from '#platform'
import type { Database, StoredFact, Tx } from '#platform'
import { ruleOf } from './accept-offer.ts'
import type { OfferId } from './contract.ts'
import { findOpenOffers, lockOffer } from './queries.ts'
import { slotOfOffer } from './slot-of-offer.ts'
import { systemContext } from './system-context.ts'
import type { OfferRow } from './tables.ts'
import { withdrawOffer } from './withdraw-offer.ts'

const AT_MOST = 200

/**
 * Looks at open offers again and withdraws those whose time the rules forbid by now: leave was entered, a location closed, a doctor left. After
 * the commit of what forbids it and not inside: who enters leave holds the schedule, and who accepts an offer waits for it holding the offer.
 */
export async function withdrawUnbookable(
  database: Database,
  now: number,
  which: { clinicId?: ClinicId; doctorId?: DoctorId } = {},
): Promise<number> {
  let withdrawn = 0
  let after: OfferId | undefined
  for (;;) {
    const offers = await findOpenOffers(database, { ...which, ...(after === undefined ? {} : { after }) }, AT_MOST)
    for (const offer of offers) if (await recheck(database, offer, now)) withdrawn += 1
    after = offers.at(-1)?.id
    if (after === undefined || offers.length < AT_MOST) return withdrawn
  }
}

/** What a fact about a doctor's schedule, or about the whole clinic's rules, forbids. */
export async function onRulesForbid(database: Database, now: number, fact: StoredFact): Promise<void> {
  const { doctorId } = fact.payload
  const clinicId = asId<'clinic'>(fact.clinicId)
  const which = typeof doctorId === 'string' ? { clinicId, doctorId: asId<'doctor'>(doctorId) } : { clinicId }
  await withdrawUnbookable(database, now, which)
}

async function recheck(database: Database, { clinicId, id }: OfferRow, now: number): Promise<boolean> {
  const ctx = systemContext(database, clinicId, now)
  return transaction(ctx.database, async (tx) => {
    const offer = await lockOffer(tx, clinicId, id)
    if (offer === undefined || offer.state !== 'open' || offer.deadline <= now) return false
    const why = await whyNot(tx, ctx, offer)
    if (why === undefined) return false
    await withdrawOffer(tx, ctx, id, why)
    return true
  })
}

async function whyNot(tx: Tx, ctx: Context, offer: OfferRow): Promise<string | undefined> {
  try {
    await slotOfOffer(tx, ctx, offer)
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return ruleOf(error)
    throw error
  }
}
