import { isStep } from '../../src/booking/appointment/life.ts'
import { lives, meet, takesTime } from './model.ts'
import type { Model, ModelVisit, Taken } from './model.ts'
import { isSameGroup } from './definitions.ts'
import type { State, StoredCharge, StoredVisit } from './state.ts'

/** Everything that must hold after every step and does not. The rows are held against the model, and against what may never be whatever the model thinks. */
export function invariantsBroken(model: Model, state: State): string[] {
  return [
    ...strangers(model, state),
    ...[...model.visits.values()].flatMap((visit) => otherThanKnown(visit, state)),
    ...wrongClaims(model, state),
    ...overlaps(model, state),
    ...state.visits.flatMap(brokenHistory),
    ...factsNotOnce(state),
    ...wrongMoney(model, state),
  ]
}

const strangers = (model: Model, { visits }: State): string[] =>
  visits
    .filter(({ id }) => !model.visits.has(id))
    .map((visit) => `an appointment that nobody was told of: ${JSON.stringify(visit)}`)

const TOLD = [
  'status',
  'version',
  'doctorId',
  'visitTypeId',
  'locationId',
  'patientId',
  'start',
  'end',
  'late',
] as const

/** What was acknowledged last is what is there. */
function otherThanKnown(known: ModelVisit, { visits }: State): string[] {
  const row = visits.find(({ id }) => id === known.id)
  if (row === undefined) return [`${known.id} was acknowledged and is not there`]
  const other = TOLD.filter((part) => row[part] !== known[part])
  const said = other.map((part) => `${known.id} has the ${part} ${row[part]}, and ${known[part]} was acknowledged`)
  return sameRooms(row.rooms, known.rooms) ? said : [...said, `${known.id} has other rooms than it was told`]
}

const sameRooms = (one: readonly string[], other: readonly string[]): boolean =>
  one.toSorted().join() === other.toSorted().join()

/** Claims are there if and only if the time is taken: of the doctor and the rooms with the buffers, of the patient without. */
function wrongClaims(model: Model, { claims }: State): string[] {
  const live = claims.filter(({ expiresAt }) => expiresAt === null || expiresAt > model.now)
  const found = Map.groupBy(live, ({ by }) => by)
  const expected = new Map<string, string[]>()
  for (const visit of model.visits.values())
    if (takesTime(visit))
      expected.set(visit.id, [...claimsOf(visit), `patient ${visit.patientId} ${visit.start} ${visit.end}`])
  for (const hold of model.holds.values()) if (lives(hold, model.now)) expected.set(hold.id, claimsOf(hold))
  return [...new Set([...found.keys(), ...expected.keys()])].flatMap((id) => {
    const there = (found.get(id) ?? []).map(({ kind, resourceId, from, to }) => `${kind} ${resourceId} ${from} ${to}`)
    const due = expected.get(id) ?? []
    if (there.toSorted().join() === due.toSorted().join()) return []
    return [`${id} claims\n  ${there.join('\n  ') || 'nothing'}\nand should claim\n  ${due.join('\n  ') || 'nothing'}`]
  })
}

const claimsOf = ({ doctorId, rooms, from, to }: Taken): string[] => [
  `doctor ${doctorId} ${from} ${to}`,
  ...rooms.map((room) => `resource ${room} ${from} ${to}`),
]

/** No two on one resource at once: by the claims of one track, and by the visits but for those that staff squeezed in. */
function overlaps(model: Model, { claims }: State): string[] {
  const byResource = Map.groupBy(claims, ({ resourceId, track }) => `${resourceId} ${track}`)
  const inClaims = [...byResource.values()].flatMap((taken) =>
    pairs(taken)
      .filter(([one, other]) => meet(one, other) && !(one.occasion === other.occasion && one.seat !== other.seat))
      .map(([one, other]) => `${one.by} and ${other.by} have the ${one.kind} at once`),
  )
  const visits = [...model.visits.values()].filter(takesTime)
  const inVisits = pairs(visits).flatMap(([one, other]) => {
    const at = `at once: ${one.id} and ${other.id}`
    const found: string[] = []
    if (one.patientId === other.patientId && one.start < other.end && other.start < one.end)
      found.push(`a patient in two visits ${at}`)
    if (!meet(one, other) || isSameGroup(model, one, other)) return found
    if (one.doctorId === other.doctorId && !one.squeezed && !other.squeezed) found.push(`a doctor in two visits ${at}`)
    if (one.rooms.some((room) => other.rooms.includes(room))) found.push(`a room with two visits ${at}`)
    return found
  })
  return [...inClaims, ...inVisits]
}

const pairs = <T>(all: readonly T[]): [T, T][] =>
  all.flatMap((one, nth) => all.slice(nth + 1).map((other): [T, T] => [one, other]))

/** Versions count up without a gap, every move is legal and begins where the one before led, and the appointment is where the last one did. */
function brokenHistory({ id, status, version, moves }: StoredVisit): string[] {
  const found: string[] = []
  for (const [nth, move] of moves.entries()) {
    const before = moves[nth - 1]
    if (move.version !== nth + 1) found.push(`${id} has no version ${nth + 1}`)
    if (before === undefined ? move.from !== null : move.from !== before.to)
      found.push(`${id} version ${move.version} does not begin where the one before led`)
    if (before !== undefined && !isStep(move.name, before.to, move.to))
      found.push(`${id}: ${move.name} does not lead from ${before.to} to ${move.to}`)
  }
  const last = moves.at(-1)
  if (last?.to !== status || last.version !== version) found.push(`${id} is not where its last move led`)
  return found
}

/** For each version of each appointment exactly one fact. */
function factsNotOnce({ visits, facts }: State): string[] {
  const told = Map.groupBy(facts, ([id, version]) => `${id} ${version}`)
  const due = new Set(
    visits.flatMap(({ id, version }) => Array.from({ length: version }, (_, nth) => `${id} ${nth + 1}`)),
  )
  return [
    ...[...due]
      .filter((one) => told.get(one)?.length !== 1)
      .map((one) => `${one} was announced ${told.get(one)?.length ?? 0} times`),
    ...[...told.keys()].filter((one) => !due.has(one)).map((one) => `${one} was announced and never was`),
  ]
}

/** What was asked for each visit, what came, and what of it goes back or has gone: as it must be, and each payment goes back once. */
function wrongMoney(model: Model, { charges }: State): string[] {
  const found = Map.groupBy(charges, ({ visitId }) => visitId)
  return [...model.visits.values()].flatMap((visit) => {
    const there = inWords(found.get(visit.id) ?? [])
    const due = inWords(visit.charges)
    return there === due ? [] : [`the money for ${visit.id} is ${there || 'none'}, and should be ${due || 'none'}`]
  })
}

const inWords = (charges: readonly Pick<StoredCharge, 'state' | 'payment' | 'back'>[]): string =>
  charges
    .map(({ state, payment, back }) => {
      const gone = back.map((one) => `${one.payment} ${one.why} ${one.state}`).toSorted()
      return `${state} ${payment ?? 'by nothing'} [${gone.join()}]`
    })
    .join('; ')
