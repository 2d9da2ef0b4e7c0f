import { newId } from '#platform'
import type { Tx } from '#platform'
import type { ClinicId } from '#identity'
import type { PatientId } from '#people'
import { claimTime, deleteClaimsById, freeTrack, takenSeats } from './queries.ts'
import type { ClaimWish, Claimant } from './queries.ts'
import { refusals } from '../refusals.ts'
import type { WantedSlot } from './wanted-slot.ts'

export interface SlotClaim {
  clinicId: ClinicId
  slot: WantedSlot
  claimant: Claimant
  now: number
  /** Claimed as well, so that nobody is in two places at once (case 9). A hold does not know its patient yet. */
  patientId?: PatientId
  /** Staff squeeze the visit in beside what the doctor already has. */
  squeeze?: boolean
}

/**
 * Claims everything a visit takes: the doctor and the rooms with buffers, the patient for the visit itself. The database decides;
 * throws `slot_taken` or `patient_busy`, and the caller's transaction rolls back.
 */
export async function claimSlot(tx: Tx, claim: SlotClaim): Promise<void> {
  if (claim.slot.visit.capacity > 1) return claimSeat(tx, claim)
  const got = await claimAll(tx, claim, { seat: 1, track: 0 })
  if (got === 'all') return
  if (got === 'doctor taken' && claim.squeeze === true) return squeezeIn(tx, claim)
  refuse(got)
}

/** Patients claimed apart from the rest: when a hold already has the doctor. */
export async function claimPatient(
  tx: Tx,
  { clinicId, slot, claimant, now }: SlotClaim,
  patientId: PatientId,
): Promise<void> {
  const got = await claimTime(tx, clinicId, [patientWish(slot, patientId)], claimant, now)
  if (got.length === 0) throw refusals.patient_busy()
}

type Got = 'all' | 'doctor taken' | 'resource taken' | 'patient busy'

function refuse(got: Got): never {
  throw got === 'patient busy' ? refusals.patient_busy() : refusals.slot_taken()
}

/** The lowest free seat. Two people may reach for the same one: the second tries the next, as long as there are any. */
async function claimSeat(tx: Tx, claim: SlotClaim): Promise<void> {
  const { slot, now } = claim
  let seats = await takenSeats(tx, slot.doctorId, slot.occasion, now)
  for (let seat = 1; seat <= slot.visit.capacity; seat += 1) {
    if (seats.includes(seat)) continue
    const got = await claimAll(tx, claim, { seat, track: 0 })
    if (got === 'all') return
    if (got === 'patient busy') throw refusals.patient_busy()
    seats = await takenSeats(tx, slot.doctorId, slot.occasion, now)
    // Not the seat but the time is taken, by something else.
    if (!seats.includes(seat)) break
  }
  if (claim.squeeze === true) return squeezeIn(tx, claim)
  throw refusals.slot_taken()
}

async function squeezeIn(tx: Tx, claim: SlotClaim): Promise<void> {
  const { slot } = claim
  const [startAt, endAt] = padded(slot)
  const track = await freeTrack(tx, slot.doctorId, startAt, endAt)
  const got = await claimAll(tx, { ...claim, slot: { ...slot, occasion: newId() } }, { seat: 1, track })
  if (got !== 'all') refuse(got)
}

/**
 * Tries for everything at once and says what stood in the way. What it did get stays claimed in the open transaction, so a second
 * try first gives that back.
 */
async function claimAll(tx: Tx, claim: SlotClaim, { seat, track }: { seat: number; track: number }): Promise<Got> {
  const wishes = wishesOf(claim, seat, track)
  const got = new Set(await claimTime(tx, claim.clinicId, wishes, claim.claimant, claim.now))
  const missed = wishes.find((wish) => !got.has(wish.resourceId))
  if (missed === undefined) return 'all'
  const toGiveBack = wishes.filter((wish) => got.has(wish.resourceId)).map((wish) => wish.id)
  if (toGiveBack.length > 0) await deleteClaimsById(tx, toGiveBack)
  if (missed.resourceKind === 'patient') return 'patient busy'
  return missed.resourceKind === 'doctor' ? 'doctor taken' : 'resource taken'
}

function wishesOf({ slot, patientId }: SlotClaim, seat: number, track: number): ClaimWish[] {
  const [startAt, endAt] = padded(slot)
  const taken = { occasion: slot.occasion, seat, startAt, endAt }
  return [
    { id: newId(), resourceId: slot.doctorId, resourceKind: 'doctor', track, ...taken },
    ...slot.resourceIds.map((resourceId): ClaimWish => ({
      id: newId(),
      resourceId,
      resourceKind: 'resource',
      track: 0,
      ...taken,
    })),
    ...(patientId === undefined ? [] : [patientWish(slot, patientId)]),
  ]
}

/** The patient's own time: the visit without the clinic's buffers, of an occasion of its own. */
function patientWish(slot: WantedSlot, patientId: PatientId): ClaimWish {
  return {
    id: newId(),
    resourceId: patientId,
    resourceKind: 'patient',
    track: 0,
    occasion: newId(),
    seat: 1,
    startAt: slot.startAt,
    endAt: slot.endAt,
  }
}

function padded({ startAt, endAt, visit }: WantedSlot): [startAt: number, endAt: number] {
  return [startAt - visit.bufferBeforeMinutes * 60_000, endAt + visit.bufferAfterMinutes * 60_000]
}
