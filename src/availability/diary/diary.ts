import type { DoctorRules, FreeTime, Offer } from '#booking'
import type { DoctorId } from '#people'
import { freeStarts, offeredStarts, seatsLeft } from '#scheduling'
import type { Busy, EpochMinute, Interval } from '#scheduling'

/** Four weeks: a month's page looks into two, and a quarter into four or five. */
const BLOCK_MINUTES = 28 * 1440

/** What one doctor offers of one visit type at one location, and what of it is free: worked out four weeks at a time, when first asked. */
export interface OfferDiary {
  readonly offer: Offer
  readonly busy: Busy
  /** Free starts by block, notice and horizon left aside, because those move with the clock. */
  readonly blocks: Map<number, Int32Array>
  /** Starts and what is the same for all offers of such a visit: asked once for all doctors. */
  readonly bookableAs: object
}

/** Everything that can be said of one doctor's free times, from memory, as long as it is fresh. */
export interface Diary {
  readonly doctorId: DoctorId
  readonly rules: DoctorRules
  readonly offers: readonly OfferDiary[]
  /** Whatever's time it depends on. */
  readonly resourceIds: readonly string[]
  /** Epoch milliseconds: then a hold runs out, or the horizon has moved on too far. */
  readonly until: number
  /** False from the moment at which something of it changed. */
  fresh: boolean
  /** An estimate of the memory it takes, and to whose account it goes. */
  bytes: number
  account: { bytes: number }
  /** Asked since the last time room was made. */
  used: boolean
}

/** Free starts of the offer within the window, sorted. */
export function freeWithin(diary: Diary, of: OfferDiary, window: Interval): EpochMinute[] {
  const found: EpochMinute[] = []
  for (let block = blockOf(window.start); block * BLOCK_MINUTES < window.end; block += 1) {
    const starts = blockStarts(diary, of, block)
    for (let i = firstAtOrAfter(starts, window.start); i < starts.length && starts[i]! < window.end; i += 1)
      found.push(starts[i]!)
  }
  return found
}

/** The first free start within the window that is wanted. */
export function firstWithin(
  diary: Diary,
  of: OfferDiary,
  window: Interval,
  isWanted?: (start: EpochMinute) => boolean,
): EpochMinute | undefined {
  for (let block = blockOf(window.start); block * BLOCK_MINUTES < window.end; block += 1) {
    const starts = blockStarts(diary, of, block)
    for (let i = firstAtOrAfter(starts, window.start); i < starts.length && starts[i]! < window.end; i += 1)
      if (isWanted === undefined || isWanted(starts[i]!)) return starts[i]
  }
  return undefined
}

export function freeTimeAt({ offer, busy }: OfferDiary, start: EpochMinute): FreeTime {
  const { visit } = offer
  return {
    offer,
    startAt: start * 60_000,
    endAt: (start + visit.durationMinutes) * 60_000,
    seatsLeft: visit.capacity === 1 ? 1 : seatsLeft(start, busy, visit),
  }
}

const blockOf = (minute: EpochMinute): number => Math.floor(minute / BLOCK_MINUTES)

function blockStarts(diary: Diary, of: OfferDiary, block: number): Int32Array {
  const known = of.blocks.get(block)
  if (known !== undefined) return known
  const { offer, busy } = of
  const range = { start: block * BLOCK_MINUTES, end: (block + 1) * BLOCK_MINUTES }
  const place = { id: offer.locationId, timeZone: offer.timeZone }
  const offered = offeredStarts(diary.rules.schedule, place, offer.visit, range)
  const starts = Int32Array.from(freeStarts(offered, busy, offer.visit, range))
  of.blocks.set(block, starts)
  const bytes = starts.byteLength + BYTES_OF_A_BLOCK
  diary.bytes += bytes
  diary.account.bytes += bytes
  return starts
}

const BYTES_OF_A_BLOCK = 120

function firstAtOrAfter(sorted: Int32Array, bound: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < bound) low = middle + 1
    else high = middle
  }
  return low
}
