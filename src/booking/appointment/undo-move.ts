import type { ResourceId } from '#clinic'
import type { Context } from '#identity'
import { holdStanding } from '#people'
import { Refusal, transaction } from '#platform'
import type { RefusalFacts, Tx } from '#platform'
import type { Appointment, AppointmentId, SlotWish } from '../contract.ts'
import { countAgain } from '../fair-use/shares-of-visit.ts'
import { policyOf } from '../policy/read-policy.ts'
import { refuseUnlessPathwayHolds } from '../pathway/refuse-unless-pathway-holds.ts'
import { askForDepositAgain } from '../deposit/ask-for-deposit.ts'
import { refusals } from '../refusals.ts'
import { nearestFreeTimes } from '../slot/alternatives.ts'
import { claimSlot } from '../slot/claim-slot.ts'
import { findWantedSlot, reasonsAgainstSlot } from '../slot/wanted-slot.ts'
import type { WantedSlot } from '../slot/wanted-slot.ts'
import type { AppointmentRow, SlotFacts } from '../tables.ts'
import { appointmentToMove } from './appointment-to-move.ts'
import { releasesTime } from './life.ts'
import type { Move, Status } from './life.ts'
import { findAppointment, findMove, wasMovedLate } from './queries.ts'
import { settle } from './settle.ts'
import { deadlineOf, payBy } from './terms.ts'
import { movedView } from './view.ts'

export interface UndoWish {
  ifMatch: string | undefined
  reason?: string | undefined
}

/**
 * Takes the last move back: the appointment is where it was before, and its history tells of both. What freed the time claims it again first,
 * with the same rooms or others of their pools; whoever has it meanwhile keeps it, and the refusal names the nearest free times.
 */
export async function undoMove(ctx: Context, id: AppointmentId, wish: UndoWish): Promise<Appointment> {
  try {
    return await transaction(ctx.database, (tx) => undoInOneTransaction(tx, ctx, id, wish))
  } catch (error) {
    if (!(error instanceof TimeGone)) throw error
    const row = await findAppointment(ctx.database, ctx.clinicId, id)
    const { code, kind, title, facts } = error.refusal
    const alternatives = row === undefined ? [] : await alternativesTo(ctx, row)
    throw new Refusal(code, kind, title, { ...facts, extra: { ...facts.extra, alternatives } })
  }
}

async function undoInOneTransaction(
  tx: Tx,
  ctx: Context,
  id: AppointmentId,
  { ifMatch, reason }: UndoWish,
): Promise<Appointment> {
  const before = await appointmentToMove(tx, ctx, id, { move: 'undo', ifMatch })
  const { move: undone, fromStatus } = await findMove(tx, ctx.clinicId, id, before.version)
  const isFree = releasesTime(before.status) && !releasesTime(fromStatus)
  const resourceIds = isFree ? await takeTimeAgain(tx, ctx, before, undone) : before.resourceIds
  const again: AppointmentRow = {
    ...before,
    status: fromStatus,
    version: before.version + 1,
    resourceIds,
    undoUntil: null,
    late: undone === 'cancellation' ? await wasMovedLate(tx, ctx.clinicId, id, before.version) : before.late,
    decideBy: await deadlineAgain(tx, ctx, before, fromStatus),
  }
  if (isFree) await countAgain(tx, ctx, again)
  const after = isFree ? await askForDepositAgain(tx, ctx, again) : again
  await settle(tx, ctx, { move: 'undo', before, after, reason, undone })
  return movedView(tx, ctx, after)
}

/** Whoever has to decide, or to pay, has as long as at first. */
async function deadlineAgain(tx: Tx, ctx: Context, row: AppointmentRow, status: Status): Promise<number | null> {
  if (status === 'pending') return payBy(row, ctx.now)
  return status === 'proposed' ? deadlineOf(await policyOf(tx, ctx.clinicId), row, ctx.now) : null
}

/** Somebody else has the time, or the rules forbid it by now. */
class TimeGone extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.message, { cause: refusal })
    this.refusal = refusal
  }
}

/**
 * Under the rules as they are now, but for those about the moment of asking, which was asked when it was booked. What staff overruled then
 * stays overruled; a visit squeezed in beside another is not squeezed in again by an undo, for that takes a reason. Of a visit that had begun no
 * rule is asked: whose doctor is ill is often called missing before anybody has entered the leave. The other visits of its pathway may have
 * moved while it was not there to be judged by.
 */
async function takeTimeAgain(tx: Tx, ctx: Context, row: AppointmentRow, undone: Move): Promise<readonly ResourceId[]> {
  const { clinicId, now } = ctx
  const isBeyondRules = row.overrideReason !== null || undone === 'no-show'
  if ((await holdStanding(tx, ctx, row.patientId)) === undefined) throw refusals.patient_not_found()
  try {
    const slot = preferring(row, await findWantedSlot(tx, ctx, wishOf(row), ''))
    const against = reasonsAgainstSlot(slot, now).filter(({ rule }) => !isBeyondRules && !ABOUT_ASKING.has(rule))
    if (against.length > 0) throw refusals.not_bookable(factsOf(against))
    if (row.overrideReason === null) await refuseUnlessPathwayHolds(tx, ctx, row, slot, 'again')
    return await claimSlot(tx, { clinicId, slot, claimant: { appointmentId: row.id }, patientId: row.patientId, now })
  } catch (error) {
    // Free times near by are no help where the time is free and only the order of the pathway is against it.
    if (!(error instanceof Refusal) || error.code === 'booking.visit_of_pathway') throw error
    throw new TimeGone(error.code === 'booking.unknown_reference' ? refusals.not_bookable(NO_LONGER_OFFERED) : error)
  }
}

const ABOUT_ASKING: ReadonlySet<string> = new Set([
  'in_the_past',
  'inside_minimum_notice',
  'beyond_horizon',
  'after_last_date',
])
const NO_LONGER_OFFERED = factsOf([
  { rule: 'visit_type_not_offered', detail: 'The doctor, the visit type or the location is no longer offered.' },
])

function factsOf(reasons: readonly { rule: string; detail: string }[]): RefusalFacts {
  return { detail: reasons.map(({ detail }) => detail).join(' '), extra: { reasons } }
}

/** As long as it was, and of each pool first what it had. */
function preferring({ endAt, resourceIds }: AppointmentRow, slot: WantedSlot): WantedSlot {
  const had = new Set(resourceIds)
  const pools = slot.pools.map((pool) => ({
    ...pool,
    memberIds: [...pool.memberIds.filter((id) => had.has(id)), ...pool.memberIds.filter((id) => !had.has(id))],
  }))
  return { ...slot, endAt, pools }
}

function wishOf({ doctorId, visitTypeId, locationId, startAt }: SlotFacts): SlotWish {
  return { doctorId, visitTypeId, locationId, start: new Date(startAt).toISOString() }
}

/** Of what is no longer offered there are none. */
async function alternativesTo(ctx: Context, row: AppointmentRow): Promise<unknown[]> {
  try {
    return await nearestFreeTimes(ctx, wishOf(row))
  } catch (error) {
    if (error instanceof Refusal) return []
    throw error
  }
}
