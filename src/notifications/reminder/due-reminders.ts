import type { ComingVisit } from '#booking'

const HOUR = 3_600_000

/** What is looked at: every moment after `since`, up to `now`. Epoch milliseconds. */
export interface Watched {
  since: number
  now: number
}

/** Where the visits begin that are reminded of in this time, for each lead; never in the past, however long nobody looked. */
export function windowsOf(leads: readonly number[], { since, now }: Watched): { after: number; until: number }[] {
  return leads
    .map((lead) => ({ after: Math.max(since + lead * HOUR, now), until: now + lead * HOUR }))
    .filter(({ after, until }) => after < until)
}

/** When somebody is reminded of a visit, by this lead. */
export const remindedAt = (startAt: number, lead: number): number => startAt - lead * HOUR

/**
 * By which lead a visit is reminded of now: where several have passed, the nearest alone. None while it is not time; none for who was told of the
 * visit as it is after they would have been reminded: they know.
 */
export function leadDue(
  { startAt, agreedAt }: Pick<ComingVisit, 'startAt' | 'agreedAt'>,
  leads: readonly number[],
  { since, now }: Watched,
): number | undefined {
  if (startAt <= now) return undefined
  const passed = leads.filter((lead) => since < remindedAt(startAt, lead) && remindedAt(startAt, lead) <= now)
  if (passed.length === 0) return undefined
  const nearest = Math.min(...passed)
  return agreedAt < remindedAt(startAt, nearest) ? nearest : undefined
}

/** In less time before a visit than this a reminder is of little use, so the morning is not waited for. */
const ENOUGH_MS = HOUR

/** When it leaves: now, or when the night is over, unless the visit is near by then. */
export function leavesAt(now: number, morning: number, startAt: number): number {
  return startAt - morning < ENOUGH_MS ? now : morning
}
