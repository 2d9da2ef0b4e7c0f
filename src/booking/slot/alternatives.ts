import type { Context } from '#identity'
import { Refusal } from '#platform'
import { LOAD_RULES, formatInstant } from '#scheduling'
import type { Slot, SlotWish } from '../contract.ts'
import { freeTimes } from './free-times.ts'
import { rulesOfDoctors } from './rules-of-doctor.ts'
import { placeInRules, readStart } from './wanted-slot.ts'

const DAY_MS = 86_400_000
const MOST_ALTERNATIVES = 5

/** Runs an attempt to take a time; when it is taken, the refusal carries the nearest free times instead. */
export async function withAlternatives<T>(ctx: Context, wish: SlotWish, attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt()
  } catch (error) {
    if (!(error instanceof Refusal) || !isOverLoad(error)) throw error
    const alternatives = await nearestFreeTimes(ctx, wish)
    throw new Refusal(error.code, error.kind, error.title, {
      ...error.facts,
      extra: { ...error.facts.extra, alternatives },
    })
  }
}

/** Somebody else has the time, or so many others have the day: another time may do. */
function isOverLoad({ code, facts }: Refusal): boolean {
  if (code === 'booking.slot_taken') return true
  const reasons = facts.extra?.['reasons']
  return code === 'booking.not_bookable' && Array.isArray(reasons) && reasons.every(({ rule }) => rule in LOAD_RULES)
}

/** Free times of the same doctor, visit type and location, nearest to the one wished, within a fortnight either way; in order of time. */
export async function nearestFreeTimes(ctx: Context, wish: SlotWish): Promise<Slot[]> {
  const rules = (await rulesOfDoctors(ctx.database, ctx.clinicId, [wish.doctorId], ctx.now)).get(wish.doctorId)
  if (rules === undefined) return []
  const slot = placeInRules(rules, wish, readStart(wish.start, '/start'), '')
  const free = await freeTimes(ctx.database, [slot], {
    from: () => slot.startAt - 14 * DAY_MS,
    to: () => slot.startAt + 14 * DAY_MS,
    now: ctx.now,
  })
  return free
    .toSorted((a, b) => Math.abs(a.startAt - slot.startAt) - Math.abs(b.startAt - slot.startAt))
    .slice(0, MOST_ALTERNATIVES)
    .toSorted((a, b) => a.startAt - b.startAt)
    .map(({ startAt, endAt }) => ({
      doctorId: slot.doctorId,
      visitTypeId: slot.visitTypeId,
      locationId: slot.locationId,
      start: formatInstant(startAt, slot.timeZone),
      end: formatInstant(endAt, slot.timeZone),
      timeZone: slot.timeZone,
    }))
}
