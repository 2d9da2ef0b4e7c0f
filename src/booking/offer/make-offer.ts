import { audit } from '#identity'
import type { Context } from '#identity'
import { getPatients } from '#people'
import type { Patient, PatientId } from '#people'
import { announce, newId, newUnguessableId } from '#platform'
import type { Tx } from '#platform'
import { bookingWindow, timeZone as zoneOf } from '#scheduling'
import type { AppointmentId, HoldId, SlotWish } from '../contract.ts'
import { insertHold } from '../hold/queries.ts'
import { refuseUnlessPathwayHolds } from '../pathway/refuse-unless-pathway-holds.ts'
import { refusals as bookingRefusals } from '../refusals.ts'
import { claimSlot } from '../slot/claim-slot.ts'
import { refuseUnlessBookable } from '../slot/refuse-unless-bookable.ts'
import { findWantedSlot } from '../slot/wanted-slot.ts'
import type { WantedSlot } from '../slot/wanted-slot.ts'
import { policyOf } from '../waitlist/policy/waitlist-policy.ts'
import type { Chosen, EntryId } from './contract.ts'
import { offerFact } from './events.ts'
import { letterTime } from './letter-time.ts'
import { findBusyPatients, holdOn, insertOffer } from './queries.ts'
import { refusals } from './refusals.ts'
import type { OfferRow } from './tables.ts'

/** What accepting does: fulfils an entry of the waitlist by a new visit, or moves an appointment; for who waits for an earlier time, both. */
export interface OfferPurpose {
  entryId?: EntryId | undefined
  appointmentId?: AppointmentId | undefined
}

export interface OfferWish {
  patientId: PatientId
  slot: SlotWish
  /** As if the letter left now; at night it leaves in the morning, and this moves with it. Epoch milliseconds. */
  deadline: number
  purpose: OfferPurpose
  /** How long before the visit they must hear of it. */
  noticeMinutes?: number
  chosen?: Chosen
  /** The caller's own hold of this very time; it becomes the offer's. */
  holdId?: HoldId
}

/** Less is no offer but a race against a mailbox. */
const SHORTEST_MS = 10 * 60_000

/**
 * Holds a time for one patient until a deadline, and owes them a letter about it. By the rules alone, as of now: nothing is offered about the
 * past, inside notice, out of the pathway that the visit belongs to, or that somebody else has. Nothing stands so long that accepting it would be inside notice.
 */
export async function makeOffer(tx: Tx, ctx: Context, wish: OfferWish): Promise<OfferRow> {
  const { clinicId, now } = ctx
  const { entryId, appointmentId } = wish.purpose
  if (entryId === undefined && appointmentId === undefined) throw new Error('an offer is for something')
  const slot = await findWantedSlot(tx, ctx, wish.slot, '/slot')
  const patient = await patientOf(tx, ctx, wish.patientId)
  const moved = appointmentId === undefined ? {} : { moved: appointmentId }
  await refuseUnlessBookable(tx, slot, { clinicId, now, chosenAt: now, overruled: false, patient, ...moved })
  if (appointmentId !== undefined) await refuseUnlessPathwayHolds(tx, ctx, { id: appointmentId }, slot)
  const { deadline, noticeMinutes = 0 } = wish
  const when = await standsFor(tx, ctx, { slot, patient, deadline, noticeMinutes })
  const { startAt, endAt } = slot
  const busy = await findBusyPatients(tx, clinicId, [patient.id], { startAt, endAt, now, besides: appointmentId })
  if (busy.length > 0) throw bookingRefusals.patient_busy()
  const row = offerRow(ctx, slot, { ...wish, ...when })
  await holdUntilAnswered(tx, ctx, { row, slot, isHeld: wish.holdId !== undefined })
  if (!(await insertOffer(tx, row))) throw refusals.offer_exists()
  await announce(tx, offerFact(ctx, row))
  await audit(tx, ctx, { action: 'booking.offer_make', record: row.id, patients: [patient.id] })
  return row
}

/** By a hold of its own, or by the one that the caller has: that is held on without a gap, with the rooms it has. */
async function holdUntilAnswered(
  tx: Tx,
  { clinicId, now }: Context,
  { row, slot, isHeld }: { row: OfferRow; slot: WantedSlot; isHeld: boolean },
): Promise<void> {
  const { holdId, deadline: expiresAt } = row
  const heldBy = `offer ${row.id}`
  if (isHeld) {
    if (!(await holdOn(tx, clinicId, holdId, { heldBy, expiresAt, now }))) throw bookingRefusals.slot_taken()
    return
  }
  await claimSlot(tx, { clinicId, slot, claimant: { holdId, expiresAt }, now })
  await insertHold(tx, { ...row, id: holdId, heldBy, createdAt: now, expiresAt })
}

async function patientOf(tx: Tx, { clinicId }: Context, patientId: PatientId): Promise<Patient> {
  const [patient] = await getPatients(tx, clinicId, [patientId])
  if (patient === undefined) throw bookingRefusals.patient_not_found()
  return patient
}

async function standsFor(
  tx: Tx,
  { clinicId, now }: Context,
  {
    slot,
    patient,
    deadline,
    noticeMinutes,
  }: { slot: WantedSlot; patient: Patient; deadline: number; noticeMinutes: number },
): Promise<{ tellAt: number; deadline: number }> {
  const { quietFrom: from, quietTo: to } = await policyOf(tx, clinicId)
  const tellAt = letterTime(now, patient.timeZone ?? slot.timeZone, { from, to })
  const ends = lastMoment(slot, now, deadline + (tellAt - now))
  if (ends - tellAt < SHORTEST_MS || slot.startAt - tellAt < noticeMinutes * 60_000) throw refusals.offer_too_short()
  return { tellAt, deadline: ends }
}

/** The last moment, up to `deadline`, at which the notice that the visit type asks for is still kept. Found by halving: notice may leave out weekends. */
function lastMoment({ startAt, visit, timeZone }: WantedSlot, now: number, deadline: number): number {
  const isInTime = (at: number) => bookingWindow(visit, zoneOf(timeZone), at).start * 60_000 <= startAt
  let [good, bad] = [now, Math.min(deadline, startAt)]
  if (isInTime(bad)) return bad
  while (bad - good > 60_000) {
    const middle = Math.floor((good + bad) / 2)
    if (isInTime(middle)) good = middle
    else bad = middle
  }
  return good
}

function offerRow(
  { clinicId, now }: Context,
  { doctorId, visitTypeId, locationId, startAt, endAt }: WantedSlot,
  { patientId, purpose, chosen, tellAt, deadline, holdId }: OfferWish & { tellAt: number },
): OfferRow {
  return {
    id: newId(),
    clinicId,
    patientId,
    doctorId,
    visitTypeId,
    locationId,
    startAt,
    endAt,
    // Knowing a hold is the right to book it, so this one is told to nobody.
    holdId: holdId ?? newUnguessableId(),
    state: 'open',
    madeAt: now,
    tellAt,
    deadline,
    answeredAt: null,
    answeredBy: null,
    answeredAs: null,
    why: null,
    entryId: purpose.entryId ?? null,
    movesAppointmentId: purpose.appointmentId ?? null,
    appointmentId: null,
    chosen: chosen ?? null,
  }
}
