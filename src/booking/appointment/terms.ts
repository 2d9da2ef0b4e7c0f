import { getLocations } from '#clinic'
import { isStaff } from '#identity'
import type { Context } from '#identity'
import type { Reader, Tx } from '#platform'
import { formatInstant, localDateOf, startOfDate, timeZone as zoneOf } from '#scheduling'
import { visitsHit } from '../hit/visits-hit.ts'
import type { BookingPolicy } from '../policy/contract.ts'
import { policyOf } from '../policy/read-policy.ts'
import { refusals } from '../refusals.ts'
import type { AppointmentRow, SlotFacts } from '../tables.ts'
import { LIFE, isUndecided } from './life.ts'
import type { Move } from './life.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** Until when the clinic decides about a proposal made now: a visit that should have begun helps nobody. */
export function deadlineOf(
  { approvalHours }: BookingPolicy,
  { startAt }: Pick<SlotFacts, 'startAt'>,
  now: number,
): number {
  return Math.min(startAt, now + approvalHours * HOUR_MS)
}

/** As long as the processor's page for it lives, at least: who opened it at once can use it to the end. */
const PAY_WITHIN_MS = 30 * MINUTE_MS

/** Until when a deposit asked for now is paid. */
export function payBy({ startAt }: Pick<SlotFacts, 'startAt'>, now: number): number {
  return Math.min(startAt, now + PAY_WITHIN_MS)
}

/** A proposal is asked for anew at another time; a deposit is not given longer by being moved. */
export function deadlineAtNewTime(
  policy: BookingPolicy,
  { status, decideBy }: Pick<AppointmentRow, 'status' | 'decideBy'>,
  slot: Pick<SlotFacts, 'startAt'>,
  now: number,
): number | null {
  if (status === 'proposed') return deadlineOf(policy, slot, now)
  return status === 'pending' ? Math.min(decideBy ?? slot.startAt, slot.startAt) : null
}

/** What was just booked, with its deadline where it waits for something; else nothing is read for it. */
export async function withDeadline(tx: Tx, row: AppointmentRow): Promise<AppointmentRow> {
  if (row.status === 'pending') return { ...row, decideBy: payBy(row, row.createdAt) }
  if (row.status !== 'proposed') return row
  return { ...row, decideBy: deadlineOf(await policyOf(tx, row.clinicId), row, row.createdAt) }
}

/** Until when this move can be taken back, or null. */
export function undoUntil({ undoMinutes }: BookingPolicy, move: Move, now: number): number | null {
  return LIFE[move].undoable === true && undoMinutes > 0 ? now + undoMinutes * MINUTE_MS : null
}

/** Of a cancellation or change. */
export interface Lateness {
  /** It came after the notice that the clinic asks for. */
  late: boolean
  /** The visit counts as late from then on: it, or a change before it, came late. Who first moves a visit far ahead cannot cancel it in good time. */
  leavesLate: boolean
}

const NOT_LATE: Lateness = { late: false, leavesLate: false }

/**
 * Whether a patient is late with this cancellation or change; refused where that is for the desk. The desk itself never is, nor whoever takes
 * back a request that nobody has answered, nor whose visit the clinic cannot keep.
 */
export async function refuseLate(tx: Tx, ctx: Context, policy: BookingPolicy, row: AppointmentRow): Promise<Lateness> {
  const { cancellationNoticeMinutes, lateCancellation } = policy
  const noticeUntil = row.startAt - cancellationNoticeMinutes * MINUTE_MS
  const late = ctx.now > noticeUntil
  if (isStaff(ctx.actor) || isUndecided(row.status) || (!late && !row.late)) return NOT_LATE
  if ((await visitsHit(tx, ctx.clinicId, [row.id])).has(row.id)) return NOT_LATE
  if (!late || lateCancellation === 'allowed') return { late, leavesLate: true }
  const until = await shownAt(tx, row, noticeUntil)
  throw refusals.inside_cancellation_notice({
    extra: { cancellationNoticeMinutes, until: until.at, timeZone: until.timeZone },
  })
}

/** An instant on the clocks of the appointment's location, for a refusal. */
export async function shownAt(
  reader: Reader,
  { clinicId, locationId }: Pick<AppointmentRow, 'clinicId' | 'locationId'>,
  at: number,
): Promise<{ at: string; timeZone: string }> {
  const [location] = await getLocations(reader, clinicId, [locationId])
  const timeZone = location?.timeZone ?? 'UTC'
  return { at: formatInstant(at, timeZone), timeZone }
}

/** Whoever is to come soon after midnight comes before it. */
const EARLY_MS = 3 * HOUR_MS

/** When the day of a visit begins, on the calendar of its location; of one soon after midnight a few hours before. */
export function dayOf({ startAt }: Pick<AppointmentRow, 'startAt'>, timeZone: string): number {
  const midnight = startOfDate(localDateOf(Math.floor(startAt / MINUTE_MS), zoneOf(timeZone)), timeZone)
  return Math.min(midnight, startAt - EARLY_MS)
}
