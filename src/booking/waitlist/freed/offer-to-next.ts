import type { Context } from '#identity'
import { Refusal } from '#platform'
import type { Tx } from '#platform'
import { ruleOf } from '../../offer/accept-offer.ts'
import type { Chosen } from '../../offer/contract.ts'
import { makeOffer } from '../../offer/make-offer.ts'
import { findOpenOfferFor } from '../../offer/queries.ts'
import type { FreeTime } from '../../slot/free-times.ts'
import type { PolicyRow } from '../policy/queries.ts'
import { lockEntry } from '../queries.ts'
import type { EntryRow } from '../tables.ts'
import { goBackBeforeOffer, markBeforeOffer } from './queries.ts'
import type { InLine } from './who-is-next.ts'

/** Enough to answer "why not me?"; whoever stands behind a hundred others knows. */
const MOST_PASSED_OVER = 100
/** Of several times that they would take, so many are tried for each. */
const MOST_TIMES = 3

/**
 * Offers a time to the first in line who can have it, and writes down why it was they: their place, by which order, and who stood before
 * them and could not, by which rule. False: nobody could.
 */
export async function offerToNext(
  tx: Tx,
  ctx: Context,
  policy: PolicyRow,
  line: AsyncIterable<InLine>,
): Promise<boolean> {
  const passedOver: Chosen['passedOver'] = []
  /** Times that somebody has booked meanwhile. */
  const gone = new Set<FreeTime>()
  let place = 0
  for await (const { entry, times } of line) {
    place += 1
    let why: string | undefined
    for (const time of times.filter((one) => !gone.has(one)).slice(0, MOST_TIMES)) {
      why = await tryOffer(tx, ctx, { policy, entry, time, chosen: chosenOf(policy, entry, place, passedOver) })
      if (why === undefined) return true
      if (why === 'time_taken' || why === 'resource_taken') gone.add(time)
    }
    if (passedOver.length < MOST_PASSED_OVER) passedOver.push({ entryId: entry.id, why: why ?? 'time_taken' })
  }
  return false
}

interface Attempt {
  policy: PolicyRow
  entry: EntryRow
  time: FreeTime
  chosen: Chosen
}

/** Undefined when they were offered it, else the rule or the word for why not. */
async function tryOffer(tx: Tx, ctx: Context, { policy, entry, time, chosen }: Attempt): Promise<string | undefined> {
  const { doctorId, visitTypeId, locationId } = time.offer
  const { id: entryId, patientId, appointmentId, noticeMinutes } = entry
  await markBeforeOffer(tx)
  try {
    const now = await lockEntry(tx, ctx.clinicId, entryId)
    const [open] = await findOpenOfferFor(tx, ctx.clinicId, { entryId })
    if (now === undefined || now.state !== 'waiting' || open !== undefined) {
      await goBackBeforeOffer(tx)
      return 'offered_another_time'
    }
    await makeOffer(tx, ctx, {
      patientId,
      slot: { doctorId, visitTypeId, locationId, start: new Date(time.startAt).toISOString() },
      deadline: ctx.now + policy.standsMinutes * 60_000,
      purpose: { entryId, ...(appointmentId === null ? {} : { appointmentId }) },
      noticeMinutes,
      chosen,
    })
    return undefined
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await goBackBeforeOffer(tx)
    return ruleOf(error)
  }
}

const SAID: Record<PolicyRow['order'], (entry: EntryRow) => string> = {
  first_come: () => 'Of those who would take it, whoever waits longest is first.',
  urgency_then_first_come: () =>
    'Of those who would take it, who is more urgent is first, and then whoever waits longest.',
  fair: ({ timesOffered }) =>
    `Of those who would take it, whoever was offered least often is first; they were offered a time ${timesOffered} times before.`,
}

function chosenOf(
  { order }: PolicyRow,
  entry: EntryRow,
  place: number,
  passedOver: readonly Chosen['passedOver'][number][],
): Chosen {
  return { order, place, passedOver: [...passedOver], reason: SAID[order](entry) }
}
