import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import type { ResourceId } from '#clinic'
import type { PatientId } from '#people'
import type { Status } from '../../../src/booking/appointment/life.ts'
import { newCharge } from '../deposits.ts'
import { afterMissedVisits, keepsTooMany, loadAgainst } from '../definitions.ts'
import { deadlineOf, holdsOfVisitors, takenBy, typeOf } from '../model.ts'
import type { Model, ModelVisit, Wanted } from '../model.ts'
import type { Answer, Real } from '../real.ts'
import { againstCaller, againstHeldTime, againstOverride, againstTime, againstUnpaid } from './judge.ts'
import { isYes, only, refuseWrongRooms } from './judge.ts'
import type { Against } from './judge.ts'
import { aCaller, aTime, anyOf, asSlot, asked, caller, inWords, step, wantedTime } from './step.ts'
import type { ACaller, Caller, Step } from './step.ts'

const aNumber = fc.nat(30)

export interface ToldVisit {
  id: string
  status: Status
  version: number
  start: string
  patientId: PatientId
  resources: { id: ResourceId }[]
}

/** A visitor chooses a time: it is theirs for ten minutes. */
const hold = aTime.map((time): Step =>
  step('hold', async (model, real) => {
    const wanted = wantedTime(model, time)
    const words = (real.doing = inWords(model, wanted))
    const against = againstTime(model, wanted, {})
    if (keepsTooMany(model)) against.codes.add('booking.too_many_holds')
    const answer = await real.ask('visitor', 'POST', '/holds', asSlot(wanted))
    if (!isYes(answer, against)) return `${words}: no`
    const { id, expiresAt } = answer.body as { id: string; expiresAt: string }
    // Which rooms it got, nobody is told; that they are right is judged here, and after every step that they are all it claims.
    const rooms = await real.roomsOf(id)
    const held = { ...takenBy(model, wanted), rooms }
    refuseWrongRooms(model, held)
    model.holds.set(id, { ...held, id, createdAt: model.now, expiresAt: Date.parse(expiresAt) })
    if (Date.parse(expiresAt) <= model.now) throw new Error(`a hold that is over when it begins: ${expiresAt}`)
    return words
  }),
)

const letGo = aNumber.map((number): Step =>
  step('let go', async (model, real) => {
    const held = anyOf(holdsOfVisitors(model), number)
    if (held === undefined) return 'of nothing'
    const { status } = await real.ask('visitor', 'DELETE', `/holds/${held.id}`)
    // One that has run out may be swept already, or not yet.
    const gone = held.expiresAt <= model.now && status === 404
    if (status !== 204 && !gone) throw new Error(`letting go was answered ${status}`)
    model.holds.delete(held.id)
    return inWords(model, held)
  }),
)

/** Straight from a free time; half of the time asked again under the same key, as whoever heard no answer does. */
const bookTime = fc.tuple(aTime, aCaller, fc.boolean()).map(([time, whom, again]): Step =>
  step('book', async (model, real) => {
    const wanted = wantedTime(model, time)
    const { patientId } = caller(model, whom)
    return book(
      model,
      real,
      { wanted, whom, again, wish: { slot: asSlot(wanted) } },
      againstTime(model, wanted, { patientId }),
    )
  }),
)

const bookHeld = fc.tuple(aNumber, aCaller, fc.boolean()).map(([number, whom, again]): Step =>
  step('book what is held', async (model, real) => {
    const held = anyOf(holdsOfVisitors(model), number)
    if (held === undefined) return 'nothing'
    const against = againstHeldTime(model, held, caller(model, whom).patientId)
    const rooms = held.rooms
    return book(model, real, { wanted: held, whom, again, wish: { holdId: held.id }, heldRooms: rooms }, against)
  }),
)

/** The desk, with a reason, whatever the rules say. A patient who tries is told that they may not. */
const override = fc.tuple(aTime, aCaller).map(([time, whom]): Step =>
  step('overrule', async (model, real) => {
    const wanted = wantedTime(model, time)
    const { isStaff, patientId } = caller(model, whom)
    const against = isStaff ? againstOverride(model, wanted, patientId) : only('booking.override_not_allowed')
    const wish = { slot: asSlot(wanted), override: { reason: 'An emergency' } }
    return book(model, real, { wanted, whom, again: false, wish }, against)
  }),
)

interface Attempt {
  wanted: Wanted
  whom: ACaller
  again: boolean
  wish: { slot?: object; holdId?: string; override?: object }
  heldRooms?: readonly ResourceId[]
}

export async function book(model: Model, real: Real, attempt: Attempt, against: Against): Promise<string> {
  const { wanted, whom, again, wish, heldRooms } = attempt
  const asking = caller(model, whom)
  const { who, patientId } = asking
  const words = (real.doing = `${inWords(model, wanted)}, ${asked(whom)}`)
  const body = { ...wish, patientId }
  const headers = { 'idempotency-key': randomUUID() }
  const answer = await real.ask(who, 'POST', '/appointments', body, headers)
  if (!isYes(answer, againstCaller(model, againstUnpaid(model, against, wanted, asking), asking))) return `${words}: no`
  const told = answer.body as ToldVisit
  const overruled = wish.override !== undefined
  const visit = bookedAs(model, told, wanted, asking, overruled)
  if (heldRooms === undefined) refuseWrongRooms(model, visit, { overruled })
  else if (heldRooms.join() !== visit.rooms.join()) throw new Error('was given other rooms than were held')
  if (wish.holdId !== undefined) model.holds.delete(wish.holdId)
  model.visits.set(visit.id, visit)
  refuseOtherThan(visit, answer)
  if (again) refuseUnlessSame(answer, await real.ask(who, 'POST', '/appointments', body, headers))
  return words
}

/** A visit that was just booked, as it must be by the definitions; only its id and which of the free rooms it got are Praxis's to say. */
export function bookedAs(
  model: Model,
  told: Pick<ToldVisit, 'id' | 'resources'>,
  wanted: Wanted,
  asking: Caller,
  overruled = false,
): ModelVisit {
  const { who, isStaff, patientId } = asking
  const status = firstStatus(model, wanted, asking)
  return {
    ...takenBy(model, wanted),
    id: told.id,
    patientId,
    rooms: told.resources.map(({ id }) => id),
    status,
    version: 1,
    counts: isStaff ? 'no' : 'yes',
    cameFrom: null,
    undoUntil: null,
    decideBy: deadlineOf(model, { status, start: wanted.start }),
    overruled,
    setAt: model.now,
    missedAt: [],
    squeezed: overruled && loadAgainst(model, wanted).has('time_taken'),
    bookedWith: null,
    bookedBy: who,
    late: false,
    movedLate: false,
    charges: status === 'pending' ? [newCharge()] : [],
    unpaidAt: [],
  }
}

/** Who puts a deposit down has said enough; else the clinic may want to say yes first: to the visit type, or to somebody who missed too many. */
function firstStatus(model: Model, { visitTypeId }: Wanted, { isStaff, patientId }: Caller): Status {
  if (isStaff) return 'booked'
  const { deposit, approval } = typeOf(model, visitTypeId)
  if (deposit) return 'pending'
  return approval || afterMissedVisits(model, patientId) === 'approval' ? 'proposed' : 'booked'
}

/** The answer shows the visit as it is now, and its version is its ETag. */
export function refuseOtherThan(visit: ModelVisit, { body, etag }: Answer): void {
  const told = body as ToldVisit
  const shown = [told.id, told.status, told.version, Date.parse(told.start), told.patientId, etag]
  const due = [visit.id, visit.status, visit.version, visit.start, visit.patientId, `"${visit.version}"`]
  if (shown.join() !== due.join()) throw new Error(`was shown ${shown.join()} and not ${due.join()}`)
}

function refuseUnlessSame(one: Answer, other: Answer): void {
  if (!isDeepStrictEqual(one, other))
    throw new Error(
      `asked again under the same key, was answered ${JSON.stringify(other)} and not ${JSON.stringify(one)}`,
    )
}

export const bookingSteps: fc.WeightedArbitrary<Step>[] = [
  { weight: 10, arbitrary: hold },
  { weight: 4, arbitrary: letGo },
  { weight: 18, arbitrary: bookTime },
  { weight: 10, arbitrary: bookHeld },
  { weight: 5, arbitrary: override },
]
