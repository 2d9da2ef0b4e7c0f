import { audit } from '#identity'
import type { Context } from '#identity'
import { getPatients } from '#people'
import { Refusal, announce } from '#platform'
import type { Tx } from '#platform'
import { auditAppointment } from '../appointment/audit-appointment.ts'
import { firstMove, newAppointment, refuseUnlessVerified } from '../appointment/book-appointment.ts'
import { leadsTo } from '../appointment/life.ts'
import { settle } from '../appointment/settle.ts'
import { insertAppointment, lockAppointment } from '../appointment/queries.ts'
import { deadlineAtNewTime, withDeadline } from '../appointment/terms.ts'
import type { AppointmentId } from '../contract.ts'
import { appointmentFact } from '../events.ts'
import { fairUseOfVisit, onTermsOf, refuseWhomTheDeskBooksFor, takeSharesOfVisit } from '../fair-use/shares-of-visit.ts'
import { turnHoldIntoAppointment } from '../hold/queries.ts'
import { visitsHit } from '../hit/visits-hit.ts'
import { policyOf } from '../policy/read-policy.ts'
import { claimPatient } from '../slot/claim-slot.ts'
import { deleteClaims } from '../slot/queries.ts'
import type { WantedSlot } from '../slot/wanted-slot.ts'
import type { AppointmentRow } from '../tables.ts'
import type { OfferId } from './contract.ts'
import { endOffer } from './end-offer.ts'
import { offerToAnswer } from './offer-of-caller.ts'
import type { OfferOfCaller } from './offer-of-caller.ts'
import { lockOffer } from './queries.ts'
import { refuseEnded } from './refuse-ended.ts'
import { refuseWhoNeverPays } from '../fair-use/refuse-who-never-pays.ts'
import { askForDeposit } from '../deposit/ask-for-deposit.ts'
import { refuseUnpayable } from '../deposit/refuse-unpayable.ts'
import { refusals } from './refusals.ts'
import { slotOfOffer } from './slot-of-offer.ts'
import type { OfferRow } from './tables.ts'

/**
 * Takes an offered time: books it, or moves the appointment there. Answers the offer as it then is, and to a repetition the same.
 * Where the time cannot be had any more (leave was entered) the offer is withdrawn in this transaction, and the answer says `withdrawn`: the
 * caller commits that and then refuses, see {@link refuseWithdrawn}.
 */
export async function acceptOffer(tx: Tx, ctx: Context, id: OfferId, token?: string): Promise<OfferRow> {
  const caller = await offerToAnswer(tx, ctx, id, token)
  const offer = await lockOffer(tx, ctx.clinicId, id)
  if (offer === undefined) throw refusals.offer_not_found()
  if (offer.state === 'accepted') return offer
  refuseEnded(offer, ctx.now)
  await refuseUnlessVerified(tx, caller.ctx)
  const taken = await take(tx, caller, offer)
  if ('why' in taken) return endOffer(tx, caller.ctx, offer, { state: 'withdrawn', why: taken.why })
  const accepted = await endOffer(tx, caller.ctx, offer, { state: 'accepted', appointmentId: taken.appointmentId })
  const about = { record: id, patients: [offer.patientId] }
  await audit(tx, caller.ctx, { action: 'booking.offer_accept', ...about })
  return accepted
}

/** After the commit: says no to whoever accepted an offer that was withdrawn by it. */
export function refuseWithdrawn(offer: OfferRow): OfferRow {
  if (offer.state !== 'withdrawn') return offer
  throw refusals.offer_withdrawn({ extra: { why: offer.why } })
}

type Taken = { appointmentId: AppointmentId } | { why: string }

async function take(tx: Tx, { ctx, isOwn }: OfferOfCaller, offer: OfferRow): Promise<Taken> {
  const before =
    offer.movesAppointmentId === null ? undefined : await lockAppointment(tx, ctx.clinicId, offer.movesAppointmentId)
  if (before !== undefined && (leadsTo('reschedule', before.status) === undefined || before.startAt <= ctx.now))
    return { why: `appointment_${before.status}` }
  let slot: WantedSlot
  try {
    slot = await slotOfOffer(tx, ctx, offer)
  } catch (error) {
    if (error instanceof Refusal) return { why: ruleOf(error) }
    throw error
  }
  return before === undefined ? book(tx, ctx, { offer, slot, isOwn }) : move(tx, ctx, { offer, slot, before })
}

/** The rule that forbids it, or the refusal's own word. */
export function ruleOf({ code, facts }: Refusal): string {
  const reasons: unknown = facts.extra?.['reasons']
  const [first]: unknown[] = Array.isArray(reasons) ? reasons : []
  const rule: unknown = typeof first === 'object' && first !== null ? Reflect.get(first, 'rule') : undefined
  return typeof rule === 'string' ? rule : code
}

/** Counted under fair use as every other visit ahead: whoever has as many as one may is told so, and the offer stays open. */
async function book(
  tx: Tx,
  ctx: Context,
  { offer, slot: offered, isOwn }: { offer: OfferRow; slot: WantedSlot; isOwn: boolean },
): Promise<Taken> {
  const [patient] = await getPatients(tx, ctx.clinicId, [offer.patientId])
  if (patient === undefined) return { why: 'patient_gone' }
  const fair = await fairUseOfVisit(tx, ctx, patient.id)
  await refuseWhomTheDeskBooksFor(tx, ctx, fair)
  const slot = onTermsOf(fair, offered)
  await refuseUnpayable(tx, ctx, slot)
  await refuseWhoNeverPays(tx, ctx, slot, patient.id)
  const wanted = newAppointment(ctx, slot, {}, patient.id)
  const inUse = slot.rules.resources
  const resourceIds = await turnHoldIntoAppointment(tx, offer.holdId, wanted.id, { now: ctx.now, inUse })
  // Swept by a process whose clock is ahead of ours: it has run out, and whoever sweeps offers says so.
  if (resourceIds === undefined) throw refusals.offer_lapsed()
  const claimant = { appointmentId: wanted.id }
  await claimPatient(tx, { clinicId: ctx.clinicId, slot, claimant, now: ctx.now }, patient.id)
  const row = await withDeadline(tx, { ...wanted, resourceIds })
  await insertAppointment(tx, row, firstMove(ctx))
  await askForDeposit(tx, row, slot)
  await takeSharesOfVisit(tx, ctx, fair, row, isOwn)
  await announce(tx, appointmentFact(ctx, 'booked', row))
  await auditAppointment(tx, ctx, 'booking', row, undefined)
  return { appointmentId: row.id }
}

async function move(
  tx: Tx,
  ctx: Context,
  { offer, slot, before }: { offer: OfferRow; slot: WantedSlot; before: AppointmentRow },
): Promise<Taken> {
  // What came before is forgotten of a visit that the clinic could not keep, as where its patient chooses the new time alone.
  const late = before.late && !(await visitsHit(tx, ctx.clinicId, [before.id])).has(before.id)
  await deleteClaims(tx, before.id)
  const inUse = slot.rules.resources
  const resourceIds = await turnHoldIntoAppointment(tx, offer.holdId, before.id, { now: ctx.now, inUse })
  if (resourceIds === undefined) throw refusals.offer_lapsed()
  const claimant = { appointmentId: before.id }
  await claimPatient(tx, { clinicId: ctx.clinicId, slot, claimant, now: ctx.now }, before.patientId)
  const { doctorId, visitTypeId, locationId, startAt, endAt } = slot
  const after: AppointmentRow = {
    ...before,
    doctorId,
    visitTypeId,
    locationId,
    startAt,
    endAt,
    resourceIds,
    overrideReason: null,
    confirmedAt: null,
    undoUntil: null,
    late,
    decideBy: deadlineAtNewTime(await policyOf(tx, ctx.clinicId), before, slot, ctx.now),
    version: before.version + 1,
  }
  await settle(tx, ctx, { move: 'reschedule', before, after, reason: undefined })
  return { appointmentId: before.id }
}
