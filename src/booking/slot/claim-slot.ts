import { newId } from '#platform'
import type { Tx } from '#platform'
import type { ResourceId } from '#clinic'
import type { ClinicId } from '#identity'
import type { PatientId } from '#people'
import {
  claimTime,
  deleteClaimsById,
  freeTrack,
  goBackBeforeRooms,
  markBeforeRooms,
  takenSeats,
  trackOf,
} from './queries.ts'
import type { ClaimWish, Claimant } from './queries.ts'
import { refusals } from '../refusals.ts'
import { chooseRooms } from './choose-rooms.ts'
import { takeLoad } from './take-load.ts'
import { paddedTime } from './wanted-slot.ts'
import type { WantedSlot } from './wanted-slot.ts'

export interface SlotClaim {
  clinicId: ClinicId
  slot: WantedSlot
  claimant: Claimant
  now: number
  /** Claimed as well, so that nobody is in two places at once (case 9). A hold does not know its patient yet. */
  patientId?: PatientId
  /** Staff squeeze the visit in beside what the doctor already has, over limits and however far the way. */
  squeeze?: boolean
}

/**
 * Claims everything a visit takes: the doctor and the rooms with buffers, the patient for the visit itself; then the doctor's places under
 * limits and the ways around. The database decides; throws `slot_taken`, `patient_busy` or `not_bookable`, and the caller's transaction
 * rolls back. Answers the rooms and equipment it got.
 */
export async function claimSlot(tx: Tx, claim: SlotClaim): Promise<readonly ResourceId[]> {
  const { clinicId, slot, now, squeeze = false } = claim
  const { rooms, claimId } =
    slot.pools.length === 0 ? await claimWith(tx, claim, slot.resourceIds) : await claimFromPools(tx, claim)
  await takeLoad(tx, { clinicId, slot, now, overruled: squeeze, claimId })
  return rooms
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

interface Claimed {
  rooms: readonly ResourceId[]
  /** The claim on the doctor. */
  claimId: string
}

/** A seat only where rooms are of pools: then it is looked for anew together with them. */
type Missed = 'doctor' | 'seat' | 'resource' | 'patient'
type Got = { missed: Missed; resourceId: string } | { claimId: string }

async function claimWith(tx: Tx, claim: SlotClaim, rooms: readonly ResourceId[]): Promise<Claimed> {
  const got = await claimOnce(tx, claim, rooms)
  if ('missed' in got) refuse(got.missed, claim)
  return { rooms, claimId: got.claimId }
}

/** More often than any pool has members; who loses a room so often is told that it is taken, which it was. */
const MOST_ATTEMPTS = 100

/**
 * Everything at once with one choice of rooms, in one statement and in the order of ids; when a room of a pool is taken in between, all of it
 * is let go of before the next choice. So nobody waits for a rival while a rival waits for them.
 */
async function claimFromPools(tx: Tx, claim: SlotClaim): Promise<Claimed> {
  const { slot, now, squeeze: overruled = false } = claim
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const chosen = await chooseRooms(tx, slot, { attempt, overruled, now })
    if (chosen === undefined) break
    const rooms = [...slot.resourceIds, ...chosen]
    await markBeforeRooms(tx)
    const got = await claimOnce(tx, claim, rooms)
    if ('claimId' in got) return { rooms, claimId: got.claimId }
    await goBackBeforeRooms(tx)
    const ofPool = chosen.some((id) => id === got.resourceId)
    if (!ofPool && got.missed !== 'seat') refuse(got.missed, claim)
  }
  refuse('resource', claim)
}

function refuse(missed: Missed, { slot }: SlotClaim): never {
  if (missed === 'patient') throw refusals.patient_busy()
  throw refusals.slot_taken({ extra: { reasons: [reasonMissed(missed, slot)] } })
}

/** What is told of a doctor, or of a room, that somebody else has. */
export function reasonMissed(
  missed: Exclude<Missed, 'patient'>,
  { visit }: WantedSlot,
): { rule: string; detail: string } {
  const reason = missed === 'doctor' ? TIME_TAKEN : RESOURCE_TAKEN
  return { rule: reason.rule, detail: missed === 'doctor' && visit.capacity > 1 ? EVERY_SEAT : reason.detail }
}

const EVERY_SEAT = 'Every seat is taken, or the doctor has something else then.'
const TIME_TAKEN = { rule: 'time_taken', detail: 'Somebody else has this time, or a part of it with its buffers.' }
export const RESOURCE_TAKEN = {
  rule: 'resource_taken',
  detail: 'A room or equipment that the visit needs is taken then.',
}

async function claimOnce(tx: Tx, claim: SlotClaim, rooms: readonly ResourceId[]): Promise<Got> {
  const got =
    claim.slot.visit.capacity > 1
      ? await claimSeat(tx, claim, rooms)
      : await claimAll(tx, claim, rooms, { seat: 1, track: 0 })
  if ('missed' in got && got.missed === 'doctor' && claim.squeeze === true) return squeezeIn(tx, claim, rooms)
  return got
}

/** The lowest free seat. Two people may reach for the same one: the second tries the next, as long as there are any. */
async function claimSeat(tx: Tx, claim: SlotClaim, rooms: readonly ResourceId[]): Promise<Got> {
  const { slot, now, squeeze = false } = claim
  for (let seats = await takenSeats(tx, slot.doctorId, slot.occasion, now); ;) {
    const seat = freeSeats(seats, slot.visit.capacity)[0] ?? (squeeze ? seatBeyond(seats) : undefined)
    if (seat === undefined) return { missed: 'doctor', resourceId: slot.doctorId }
    const got = await claimAll(tx, claim, rooms, { seat, track: 0 })
    if ('claimId' in got || got.missed === 'patient') return got
    seats = await takenSeats(tx, slot.doctorId, slot.occasion, now)
    // Not the seat but the time is taken, by something else.
    if (!seats.includes(seat)) return got
    // Whoever was faster may have brought the group to another room of the pool: that is chosen anew.
    if (slot.pools.length > 0 && !squeeze) return { ...got, missed: 'seat' }
  }
}

/**
 * The seats that the rules give. Where staff let in more people than there are seats, only as many are free as are left, the lowest of them:
 * somebody who gives up seat 2 while seat 4 of three is taken does not let a rival in.
 */
export function freeSeats(taken: readonly number[], capacity: number): number[] {
  const free = Array.from({ length: capacity }, (_, before) => before + 1).filter((seat) => !taken.includes(seat))
  return free.slice(0, Math.max(capacity - taken.length, 0))
}

/** For one more of a full group: a chair is brought in. */
export function seatBeyond(taken: readonly number[]): number {
  let seat = 1
  while (taken.includes(seat)) seat += 1
  return seat
}

/** Two clerks may squeeze at once: who loses the track tries the next. More often than a doctor has visits beside each other. */
const MOST_TRACKS = 20

/** Beside what the doctor has. A group that was squeezed in before is joined, so that its people share its room. */
async function squeezeIn(tx: Tx, claim: SlotClaim, rooms: readonly ResourceId[]): Promise<Got> {
  const { slot, now } = claim
  const [startAt, endAt] = paddedTime(slot)
  let got: Got = { missed: 'doctor', resourceId: slot.doctorId }
  for (let attempt = 0; attempt < MOST_TRACKS && 'missed' in got && got.missed === 'doctor'; attempt += 1) {
    const isGroup = slot.visit.capacity > 1
    const joined = isGroup ? await trackOf(tx, slot.doctorId, slot.occasion) : undefined
    const track = joined ?? (await freeTrack(tx, slot.doctorId, startAt, endAt))
    const seat = isGroup ? seatBeyond(await takenSeats(tx, slot.doctorId, slot.occasion, now)) : 1
    got = await claimAll(tx, claim, rooms, { seat, track })
  }
  return got
}

/**
 * Tries for everything at once and says what stood in the way. What it did get stays claimed in the open transaction, so a second
 * try first gives that back.
 */
async function claimAll(
  tx: Tx,
  claim: SlotClaim,
  rooms: readonly ResourceId[],
  { seat, track }: { seat: number; track: number },
): Promise<Got> {
  const [doctor, ...others] = wishesOf(claim, rooms, seat, track)
  const wishes = [doctor, ...others]
  const got = new Set(await claimTime(tx, claim.clinicId, wishes, claim.claimant, claim.now))
  const missed = wishes.find((wish) => !got.has(wish.resourceId))
  if (missed === undefined) return { claimId: doctor.id }
  const toGiveBack = wishes.filter((wish) => got.has(wish.resourceId)).map((wish) => wish.id)
  if (toGiveBack.length > 0) await deleteClaimsById(tx, toGiveBack)
  return { missed: missed.resourceKind, resourceId: missed.resourceId }
}

/** Everything that a visit takes at once, the doctor first. */
export function wishesOf(
  { slot, patientId }: Pick<SlotClaim, 'slot' | 'patientId'>,
  rooms: readonly ResourceId[],
  seat: number,
  track: number,
): [doctor: ClaimWish, ...others: ClaimWish[]] {
  const [startAt, endAt] = paddedTime(slot)
  const taken = { occasion: slot.occasion, seat, startAt, endAt }
  return [
    { id: newId(), resourceId: slot.doctorId, resourceKind: 'doctor', track, ...taken },
    ...rooms.map((resourceId): ClaimWish => ({
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
