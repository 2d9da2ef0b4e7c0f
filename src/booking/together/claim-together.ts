import type { ResourceId } from '#clinic'
import type { ClinicId } from '#identity'
import type { Tx } from '#platform'
import { chooseRooms } from '../slot/choose-rooms.ts'
import { freeSeats, reasonMissed, seatBeyond, wishesOf } from '../slot/claim-slot.ts'
import { freeTrack, takenSeats, trackOf } from '../slot/queries.ts'
import type { ClaimWish } from '../slot/queries.ts'
import { paddedTime } from '../slot/wanted-slot.ts'
import { claimTimes, goBackBeforeClaims, markBeforeClaims } from './queries.ts'
import { PATIENT_BUSY } from './visit.ts'
import type { ReasonAgainst, Visit, VisitAgainst } from './visit.ts'

export interface ClaimedVisit extends Visit {
  rooms: readonly ResourceId[]
  /** The claim on the doctor, with which places and ways go. */
  claimId: string
}

interface Claiming {
  clinicId: ClinicId
  now: number
  /** Staff squeeze visits in beside what the doctor already has. */
  squeeze: boolean
}

/** One visit with the rooms, the seat and the track that are tried for it. */
interface Attempt {
  visit: Visit
  rooms: readonly ResourceId[]
  seat: number
  isSqueezed: boolean
  wishes: readonly [doctor: ClaimWish, ...others: ClaimWish[]]
}

type Missed = ClaimWish['resourceKind']

/** Fewer than for a single visit: each of these attempts is for all of them. */
const MOST_ATTEMPTS = 25

/**
 * Claims everything that the visits take, in one statement and one order; when a room of a pool or a seat of a group is lost in between, all of
 * it is let go of before the next choice, as for a single visit. Says of each visit that it could not have what stood in the way. What it
 * has stays claimed in the open transaction.
 */
export async function claimTogether(
  tx: Tx,
  visits: readonly Visit[],
  claiming: Claiming,
): Promise<{ claimed: ClaimedVisit[]; against: Map<number, VisitAgainst> }> {
  const against = new Map<number, VisitAgainst>()
  const squeezed = new Set<number>()
  let left = visits
  for (let attempt = 0; ; attempt += 1) {
    const chosen = await chooseFor(tx, left, { ...claiming, attempt, squeezed, against })
    await markBeforeClaims(tx)
    const wishes = chosen.flatMap((one) =>
      one.wishes.map((wish) => ({ ...wish, appointmentId: one.visit.appointmentId })),
    )
    const got = new Set(wishes.length === 0 ? [] : await claimTimes(tx, claiming.clinicId, wishes, claiming.now))
    const missing = chosen.filter((one) => one.wishes.some(({ id }) => !got.has(id)))
    const again = attempt < MOST_ATTEMPTS && missing.some((one) => mayTryAgain(one, got, claiming.squeeze))
    if (again) await goBackBeforeClaims(tx)
    for (const one of missing) {
      if (again && (await isToTryAgain(tx, one, got, claiming, squeezed))) continue
      against.set(one.visit.index, whatStood(one, got))
    }
    if (!again) return { claimed: chosen.filter((one) => !missing.includes(one)).map(claimedOf), against }
    left = left.filter(({ index }) => !against.has(index))
  }
}

function claimedOf({ visit, rooms, wishes: [doctor] }: Attempt): ClaimedVisit {
  return { ...visit, rooms, claimId: doctor.id }
}

/** The choice of rooms, seats and tracks for each; who has none to choose from is refused at once. */
async function chooseFor(
  tx: Tx,
  visits: readonly Visit[],
  choice: Claiming & { attempt: number; squeezed: Set<number>; against: Map<number, VisitAgainst> },
): Promise<Attempt[]> {
  const chosen = await Promise.all(visits.map((visit) => attemptFor(tx, visit, choice)))
  return chosen.flatMap((one, which) => {
    if (typeof one !== 'string') return one
    const visit = visits[which]
    if (visit !== undefined) choice.against.set(visit.index, againstOf([one], visit))
    return []
  })
}

async function attemptFor(
  tx: Tx,
  visit: Visit,
  { attempt, squeezed, now, squeeze }: Claiming & { attempt: number; squeezed: Set<number> },
): Promise<Attempt | Missed> {
  const { slot, patientId, index } = visit
  const chosen = slot.pools.length === 0 ? [] : await chooseRooms(tx, slot, { attempt, overruled: squeeze, now })
  if (chosen === undefined) return 'resource'
  const rooms = [...slot.resourceIds, ...chosen]
  const seat = squeezed.has(index) ? undefined : await seatFor(tx, visit, { attempt, now, squeeze })
  if (seat !== undefined)
    return { visit, rooms, seat, isSqueezed: false, wishes: wishesOf({ slot, patientId }, rooms, seat, 0) }
  if (!squeeze) return 'doctor'
  squeezed.add(index)
  return { visit, rooms, isSqueezed: true, ...(await besideFor(tx, visit, rooms, now)) }
}

/** The lowest free seat, or after one was lost any; for staff one more than there are; undefined when the group is full. */
async function seatFor(
  tx: Tx,
  { slot }: Visit,
  { attempt, now, squeeze }: { attempt: number; now: number; squeeze: boolean },
): Promise<number | undefined> {
  const { capacity } = slot.visit
  if (capacity === 1) return 1
  const taken = await takenSeats(tx, slot.doctorId, slot.occasion, now)
  const free = freeSeats(taken, capacity)
  const any = free[attempt === 0 ? 0 : Math.floor(Math.random() * free.length)]
  return any ?? (squeeze ? seatBeyond(taken) : undefined)
}

/** Beside what the doctor has, as a single visit is squeezed in: with a group that was squeezed in before. */
async function besideFor(
  tx: Tx,
  { slot, patientId }: Visit,
  rooms: readonly ResourceId[],
  now: number,
): Promise<Pick<Attempt, 'seat' | 'wishes'>> {
  const isGroup = slot.visit.capacity > 1
  const joined = isGroup ? await trackOf(tx, slot.doctorId, slot.occasion) : undefined
  const track = joined ?? (await freeTrack(tx, slot.doctorId, ...paddedTime(slot)))
  const seat = isGroup ? seatBeyond(await takenSeats(tx, slot.doctorId, slot.occasion, now)) : 1
  return { seat, wishes: wishesOf({ slot, patientId }, rooms, seat, track) }
}

const missedOf = ({ wishes }: Attempt, got: ReadonlySet<string>): ClaimWish[] => wishes.filter(({ id }) => !got.has(id))

/** Whether another choice could do: of a room in a pool, a seat in a group, or for staff a place beside. Without looking. */
function mayTryAgain(one: Attempt, got: ReadonlySet<string>, squeeze: boolean): boolean {
  const { slot } = one.visit
  const missed = missedOf(one, got)
  if (missed.some(({ resourceKind }) => resourceKind === 'patient')) return false
  const lostDoctor = missed.some(({ resourceKind }) => resourceKind === 'doctor')
  if (lostDoctor) return squeeze || slot.visit.capacity > 1
  return missed.every(({ resourceId }) => slot.pools.some(({ memberIds }) => memberIds.some((id) => id === resourceId)))
}

/** The same with a look, after everything was let go of: a seat that a rival has may be had elsewhere, a time that something else has may not. */
async function isToTryAgain(
  tx: Tx,
  one: Attempt,
  got: ReadonlySet<string>,
  { squeeze, now }: Claiming,
  squeezed: Set<number>,
): Promise<boolean> {
  if (!mayTryAgain(one, got, squeeze)) return false
  const { slot, index } = one.visit
  if (!missedOf(one, got).some(({ resourceKind }) => resourceKind === 'doctor') || one.isSqueezed) return true
  const isSeat = slot.visit.capacity > 1 && (await takenSeats(tx, slot.doctorId, slot.occasion, now)).includes(one.seat)
  if (!isSeat && squeeze) squeezed.add(index)
  return isSeat || squeeze
}

function whatStood(one: Attempt, got: ReadonlySet<string>): VisitAgainst {
  return againstOf([...new Set(missedOf(one, got).map(({ resourceKind }) => resourceKind))], one.visit)
}

function againstOf(missed: readonly Missed[], { slot }: Visit): VisitAgainst {
  const reasons = missed.map((kind): ReasonAgainst => (kind === 'patient' ? PATIENT_BUSY : reasonMissed(kind, slot)))
  return { code: missed.every((kind) => kind === 'patient') ? 'booking.patient_busy' : 'booking.slot_taken', reasons }
}
