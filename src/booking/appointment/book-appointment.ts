import { getClinic } from '#clinic'
import type { ResourceId } from '#clinic'
import { accountOf, actingAs, isStaff, mayOverrule, refuseUnverified } from '#identity'
import type { Context } from '#identity'
import { holdStanding, mayBookFor } from '#people'
import type { Patient, PatientId } from '#people'
import { announce, earlierAnswer, etagOf, keepAnswer, newId, transaction } from '#platform'
import type { Answer, RetryableRequest, Tx } from '#platform'
import { withAlternatives } from '../slot/alternatives.ts'
import { auditAppointment } from './audit-appointment.ts'
import { appointmentView } from './view.ts'
import { chosenTime } from '../hold/chosen-time.ts'
import type { ChosenTime } from '../hold/chosen-time.ts'
import { claimPatient, claimSlot } from '../slot/claim-slot.ts'
import type { Appointment, BookingWish, SeriesId } from '../contract.ts'
import { appointmentFact } from '../events.ts'
import { fairUseOfVisit, onTermsOf, refuseWhomTheDeskBooksFor, takeSharesOfVisit } from '../fair-use/shares-of-visit.ts'
import { refuseWhoNeverPays } from '../fair-use/refuse-who-never-pays.ts'
import { askForDeposit } from '../deposit/ask-for-deposit.ts'
import { refuseUnpayable } from '../deposit/refuse-unpayable.ts'
import { insertAppointment } from './queries.ts'
import type { MoveRow } from './queries.ts'
import { withDeadline } from './terms.ts'
import { turnHoldIntoAppointment } from '../hold/queries.ts'
import { refusals } from '../refusals.ts'
import type { AppointmentRow, HoldRow } from '../tables.ts'
import { refuseUnlessBookable } from '../slot/refuse-unless-bookable.ts'
import { findWantedSlot } from '../slot/wanted-slot.ts'
import type { WantedSlot } from '../slot/wanted-slot.ts'

/**
 * Books a time for a patient: from a hold, or straight from a free slot. In one transaction: may this caller, do the rules allow it,
 * claim it, record it, announce it, keep the answer for a retry. Says yes once: to a retried request with the same key, the same yes.
 */
export async function bookAppointment(ctx: Context, wish: BookingWish, retry?: RetryableRequest): Promise<Answer> {
  try {
    if (wish.override !== undefined && !mayOverrule(ctx.actor)) throw refusals.override_not_allowed()
    const chosen = await chosenTime(ctx, wish)
    const book = (tx: Tx): Promise<Answer> => bookInOneTransaction(tx, ctx, { wish, chosen, retry })
    return await withAlternatives(ctx, chosen.slot, () => transaction(ctx.database, book))
  } catch (error) {
    // Asked only now: what stands in the way of a retry, or of a twin, is the booking it repeats, whose answer is its answer too.
    const given = retry && (await earlierAnswer(ctx.database, retry))
    if (given === undefined) throw error
    return given
  }
}

interface Booking {
  wish: BookingWish
  chosen: ChosenTime
  retry: RetryableRequest | undefined
}

/** What needs no earlier result is sent together with it: three round trips and the COMMIT. */
async function bookInOneTransaction(tx: Tx, ctx: Context, { wish, chosen, retry }: Booking): Promise<Answer> {
  const overruled = wish.override !== undefined
  const [found, patient, , fair] = await Promise.all([
    findWantedSlot(tx, ctx, chosen.slot, chosen.pointer),
    patientOfCaller(tx, ctx, wish.patientId),
    refuseUnlessVerified(tx, ctx),
    fairUseOfVisit(tx, ctx, wish.patientId),
  ])
  const { clinicId, now } = ctx
  const slot = onTermsOf(fair, found)
  await refuseUnlessBookable(tx, slot, { clinicId, now, chosenAt: chosen.hold?.createdAt ?? now, overruled, patient })
  await refuseWhomTheDeskBooksFor(tx, ctx, fair)
  await refuseUnpayable(tx, ctx, slot)
  await refuseWhoNeverPays(tx, ctx, slot, patient.id)
  const wanted = newAppointment(ctx, slot, wish, patient.id)
  const resourceIds = await claim(tx, ctx, { slot, row: wanted, hold: chosen.hold, squeeze: overruled })
  const row = await withDeadline(tx, { ...wanted, resourceIds })
  const answer = answerOf(ctx, row, slot, patient)
  await Promise.all([
    insertAppointment(tx, row, firstMove(ctx)),
    askForDeposit(tx, row, slot),
    takeSharesOfVisit(tx, ctx, fair, row, patient.isOwn),
    announce(tx, appointmentFact(ctx, 'booked', row)),
    auditAppointment(tx, ctx, 'booking', row, wish.override?.reason),
    retry && keepAnswer(tx, retry, answer, ctx.now),
  ])
  return answer
}

export function firstMove(ctx: Context): MoveRow {
  const by = { movedBy: accountOf(ctx.actor) ?? null, movedAs: actingAs(ctx.actor), movedAt: ctx.now, late: false }
  return { name: 'booking', fromStatus: null, fromSlot: null, reason: null, ...by }
}

/** A clinic may ask that whoever books for themselves can be written to. Of staff it is not asked, so nothing is read for them. */
export async function refuseUnlessVerified(tx: Tx, { actor, clinicId }: Context): Promise<void> {
  if (actor.kind !== 'account' || isStaff(actor)) return
  const { requireVerifiedEmail } = await getClinic({ database: tx, clinicId })
  if (requireVerifiedEmail) await refuseUnverified(tx, actor)
}

/** Whom a caller may book for; `isOwn`: themselves. */
export type PatientOfCaller = Patient & { isOwn: boolean }

/** The patient, if this caller may book for them and still may when it is committed; "not yours" and "not there" are one answer. */
export async function patientOfCaller(tx: Tx, ctx: Context, patientId: PatientId): Promise<PatientOfCaller> {
  const standing = await holdStanding(tx, ctx, patientId)
  if (standing === undefined || !mayBookFor(standing))
    throw refusals.patient_not_found({ errors: [{ pointer: '/patientId', detail: 'there is no such patient' }] })
  return { ...standing.patient, isOwn: standing.isOwn }
}

async function claim(
  tx: Tx,
  ctx: Context,
  { slot, row, hold, squeeze }: { slot: WantedSlot; row: AppointmentRow; hold: HoldRow | undefined; squeeze: boolean },
): Promise<readonly ResourceId[]> {
  const wanted = { clinicId: ctx.clinicId, slot, claimant: { appointmentId: row.id }, now: ctx.now }
  if (hold === undefined) return claimSlot(tx, { ...wanted, patientId: row.patientId, squeeze })
  const inUse = slot.rules.resources
  const rooms = await turnHoldIntoAppointment(tx, hold.id, row.id, { now: ctx.now, inUse })
  if (rooms === undefined) throw refusals.hold_gone()
  await claimPatient(tx, wanted, row.patientId)
  return rooms
}

/** The visit as it is booked, without its rooms. */
export function newAppointment(
  ctx: Context,
  slot: WantedSlot,
  wish: Pick<BookingWish, 'reason' | 'notes' | 'answers' | 'override'> & { seriesId?: SeriesId },
  patientId: PatientId,
): AppointmentRow {
  return {
    id: newId(),
    clinicId: ctx.clinicId,
    patientId,
    doctorId: slot.doctorId,
    visitTypeId: slot.visitTypeId,
    locationId: slot.locationId,
    startAt: slot.startAt,
    endAt: slot.endAt,
    status: firstStatus(ctx, slot),
    version: 1,
    reason: wish.reason ?? null,
    notes: wish.notes ?? null,
    answers: wish.answers ?? null,
    overrideReason: wish.override?.reason ?? null,
    bookedBy: accountOf(ctx.actor) ?? null,
    createdAt: ctx.now,
    confirmedAt: null,
    decideBy: null,
    undoUntil: null,
    late: false,
    resourceIds: [],
    seriesId: wish.seriesId ?? null,
  }
}

/**
 * Whoever puts a deposit down for a visit has said enough, whatever was missed before; the desk books without either. Who answers an offer by its letter
 * alone has nobody to pay as: the desk decides.
 */
function firstStatus({ actor }: Context, { approval, deposit }: WantedSlot): AppointmentRow['status'] {
  if (isStaff(actor)) return 'booked'
  if (deposit !== null) return actor.kind === 'visitor' ? 'proposed' : 'pending'
  return approval ? 'proposed' : 'booked'
}

function answerOf(ctx: Context, row: AppointmentRow, slot: WantedSlot, patient: Patient): Answer {
  return {
    status: 201,
    headers: { location: `/api/v1/appointments/${row.id}`, etag: etagOf(row.version) },
    body: viewInSlot(ctx, row, slot, patient),
  }
}

/** An appointment just booked, as its caller sees it: all its names are in the rules by which it was judged. */
export function viewInSlot(
  ctx: Context,
  row: AppointmentRow,
  { rules, visitTypeId, locationId }: WantedSlot,
  patient: Patient,
): Appointment {
  const visitType = rules.visitTypes.get(visitTypeId)
  const location = rules.locations.get(locationId)
  if (visitType === undefined || location === undefined) throw new Error('a slot was found outside its own rules')
  const resources = row.resourceIds.flatMap((id) => rules.resources.get(id) ?? [])
  return appointmentView(ctx, row, { doctor: rules.doctor, patient, visitType, location, resources })
}
