import type { Context } from '#identity'
import { localDateOf, timeZone } from '#scheduling'
import { wantedSlots } from '../together/book-together.ts'
import type { VisitWish } from '../together/visit.ts'
import { paddedTime, readStart } from '../slot/wanted-slot.ts'
import type { WantedSlot } from '../slot/wanted-slot.ts'
import type { SeriesPreviewWish } from './contract.ts'
import { MOST_DAYS, occurrencesOf } from './occurrences.ts'
import { MOST_VISITS, readRecurrence } from './read-recurrence.ts'
import { refusals } from './refusals.ts'

type When = Pick<SeriesPreviewWish, 'slot' | 'recurrence' | 'starts'>

export interface TimesOfSeries {
  visits: VisitWish[]
  slots: WantedSlot[]
}

/** Every time of the wished series, in the order wished, as the rules see it. Throws for what is no series; whether it is free is asked later. */
export async function timesOfSeries(ctx: Context, wish: When): Promise<TimesOfSeries> {
  const { slot, recurrence, starts } = wish
  if ((recurrence === undefined) === (starts === undefined))
    throw refusals.series_recurrence_or_starts({
      errors: [{ pointer: '/recurrence', detail: 'give exactly one of recurrence and starts' }],
    })
  const repeats = recurrence === undefined ? undefined : readRecurrence(recurrence, '/recurrence')
  const [first] = await wantedSlots(ctx, [{ slot, pointer: '/slot' }])
  if (first === undefined) throw new Error('a slot was wanted and none was found')
  const times =
    repeats === undefined
      ? listed(first, starts ?? [])
      : [slot.start, ...occurrencesOf(repeats, first.written, first.timeZone, '/recurrence').slice(1)]
  const visits = times.map((start) => ({ slot: { ...slot, start }, pointer: '/slot' }))
  const slots = await wantedSlots(ctx, visits)
  refuseOverlaps(slots, (index) => (repeats === undefined ? `/starts/${index}` : '/recurrence'))
  return { visits, slots }
}

/** Times that were listed keep their order, so that a conflict is found by its place. */
function listed(first: WantedSlot, starts: readonly string[]): readonly string[] {
  const at = starts.map((start, index) => readStart(start, `/starts/${index}`).at)
  if (!at.includes(first.startAt))
    throw refusals.series_starts_elsewhere({
      detail: 'The slot is not one of the starts.',
      errors: [{ pointer: '/starts', detail: 'lack the start of the slot' }],
    })
  if (starts.length > MOST_VISITS || Math.max(...at) - Math.min(...at) > MOST_DAYS * 86_400_000)
    throw refusals.series_too_long({
      errors: [{ pointer: '/starts', detail: `are ${MOST_VISITS} at most, within ${MOST_DAYS} days` }],
    })
  return starts
}

/** With the buffers: of two such visits the second would find the doctor taken by the first, which is the wish's own mistake. */
export function refuseOverlaps(slots: readonly WantedSlot[], pointerOf: (index: number) => string): void {
  const inOrder = slots.map((slot, index) => ({ slot, index })).toSorted((a, b) => a.slot.startAt - b.slot.startAt)
  const errors = inOrder.flatMap(({ slot, index }, place) => {
    const before = inOrder[place - 1]?.slot
    if (before === undefined || paddedTime(before)[1] <= paddedTime(slot)[0]) return []
    const day = localDateOf(Math.floor(slot.startAt / 60_000), timeZone(slot.timeZone))
    return [{ pointer: pointerOf(index), detail: `overlaps another visit on ${day}` }]
  })
  if (errors.length > 0) throw refusals.series_overlaps({ errors })
}
