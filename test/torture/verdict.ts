import pg from 'pg'
import { isStep, releasesTime } from '../../src/booking/appointment/life.ts'
import type { Status } from '../../src/booking/appointment/life.ts'
import type { SmallClinic } from './clinic.ts'
import { MOVES, causeOf } from './history.ts'
import type { History, Operation } from './history.ts'

/** What was found; each list has a line for each thing that must never be. */
export interface Verdict {
  /** Two visits where one resource can only be at one. */
  overlaps: string[]
  /** Acknowledged, and not there. */
  lost: string[]
  /** There twice, or there without anybody having asked, or although it was refused. */
  duplicates: string[]
  /** Answers that are neither yes nor a refusal by the rules. */
  broken: string[]
  /** A history that cannot have happened; visits inside leave that were not named when it was entered. */
  illogical: string[]
}

interface Visit {
  id: string
  doctor: string
  patient: string
  visitType: string
  resources: string[]
  status: Status
  version: number
  startAt: number
  endAt: number
}

interface MoveRow {
  appointment: string
  version: number
  name: string
  from: Status | null
  to: Status
  fromStart: number | null
  toStart: number
  cause: string
}

/**
 * Holds what people were told against what is in the database, by plain loops over the appointments: the claims, whose constraint it
 * is that is being tried, are not read.
 */
export async function judge(databaseUrl: string, clinic: SmallClinic, { operations }: History): Promise<Verdict> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const visits = await readVisits(client)
    const moves = await readMoves(client)
    return {
      overlaps: overlaps(visits, clinic),
      lost: [
        ...lostMoves(operations, moves),
        ...lostTogether(operations, moves),
        ...(await lostHolds(client, operations, Date.now())),
      ],
      duplicates: [...uncaused(operations, moves), ...(await factsNotOnce(client))],
      broken: operations
        .filter(({ outcome }) => outcome === 'broken')
        .map(({ id, name, status, answer }) => `${name} ${id} was answered ${status} ${JSON.stringify(answer)}`),
      illogical: [...brokenHistories(visits, moves), ...insideLeave(visits, operations)],
    }
  } finally {
    await client.end()
  }
}

async function readVisits(client: pg.Client): Promise<Visit[]> {
  const { rows } = await client.query<Visit>(`
    select id, doctor_id as doctor, patient_id as patient, visit_type_id as "visitType", resource_ids as resources, status, version,
      extract(epoch from start_at)::float8 * 1000 as "startAt", extract(epoch from end_at)::float8 * 1000 as "endAt"
    from booking.appointment order by start_at, id`)
  return rows
}

async function readMoves(client: pg.Client): Promise<MoveRow[]> {
  const { rows } = await client.query<MoveRow>(`
    select move.appointment_id as appointment, move.version, name, from_status as from, to_status as to,
      (from_slot->>'startAt')::float8 as "fromStart", (to_slot->>'startAt')::float8 as "toStart",
      coalesce(case when name = 'book' or move.version = 1 then appointment.reason else move.reason end, '') as cause
    from booking.move join booking.appointment on appointment.id = appointment_id order by appointment_id, move.version`)
  return rows
}

function overlaps(visits: readonly Visit[], clinic: SmallClinic): string[] {
  const types = new Map(clinic.visitTypes.map((type) => [type.id, type]))
  const found: string[] = []
  const taking = visits.filter(({ status }) => status !== 'cancelled' && status !== 'noshow')
  for (const [nth, one] of taking.entries())
    for (const other of taking.slice(nth + 1)) {
      const type = types.get(one.visitType)
      const together =
        one.visitType === other.visitType &&
        one.doctor === other.doctor &&
        one.startAt === other.startAt &&
        type !== undefined &&
        type.capacity > 1
      const padded = (visit: Visit) => visit.endAt + (types.get(visit.visitType)?.bufferAfterMinutes ?? 0) * 60_000
      const meet = (endOf: (visit: Visit) => number) => one.startAt < endOf(other) && other.startAt < endOf(one)
      const say = (what: string) =>
        found.push(`${what}: ${one.id} and ${other.id} at ${new Date(other.startAt).toISOString()}`)
      if (meet(({ endAt }) => endAt) && one.patient === other.patient) say('a patient in two visits')
      if (together || !meet(padded)) continue
      if (one.doctor === other.doctor) say('a doctor in two visits')
      if (one.resources.some((id) => other.resources.includes(id))) say('a room with two visits')
    }
  for (const group of Map.groupBy(
    taking,
    ({ doctor, visitType, startAt }) => `${doctor} ${visitType} ${startAt}`,
  ).values()) {
    const [first] = group
    const capacity = types.get(first?.visitType ?? '')?.capacity ?? 1
    if (group.length > capacity) found.push(`${group.length} people in ${capacity} seats: ${first?.id}`)
  }
  return found
}

const isMove = ({ name }: Operation): boolean => name === 'book' || name in MOVES

function lostMoves(operations: readonly Operation[], moves: readonly MoveRow[]): string[] {
  const byCause = Map.groupBy(moves, ({ cause }) => cause)
  return operations
    .filter((operation) => isMove(operation) && operation.outcome === 'acknowledged')
    .flatMap(({ id, name, answer }) => {
      const {
        id: appointment,
        version,
        status,
        start,
      } = answer as { id: string; version: number; status: string; start: string }
      const row = byCause.get(causeOf(id))?.[0]
      if (row === undefined) return [`${name} ${id} was acknowledged and is not there`]
      const same =
        row.appointment === appointment &&
        row.version === version &&
        row.to === status &&
        row.toStart === Date.parse(start)
      return same ? [] : [`${name} ${id} was answered ${JSON.stringify(answer)}, and ${JSON.stringify(row)} is there`]
    })
}

/** What was booked together and acknowledged is there, each visit of it. */
function lostTogether(operations: readonly Operation[], moves: readonly MoveRow[]): string[] {
  const there = new Set(moves.filter(({ version }) => version === 1).map(({ appointment }) => appointment))
  return operations
    .filter(({ parts = 1, outcome }) => parts > 1 && outcome === 'acknowledged')
    .flatMap(({ id, name, answer, parts }) => {
      const { visits } = answer as { visits: { appointment: { id: string } }[] }
      const kept = visits.filter(({ appointment }) => there.has(appointment.id))
      return kept.length === parts
        ? []
        : [`${name} ${id} was acknowledged, and ${kept.length} of ${parts} visits are there`]
    })
}

/** Every row was asked for by one operation that was not refused, and every such operation made one row at most. */
function uncaused(operations: readonly Operation[], moves: readonly MoveRow[]): string[] {
  const asked = new Map(operations.map((operation) => [causeOf(operation.id), operation]))
  const found: string[] = []
  for (const [cause, rows] of Map.groupBy(moves, (row) => row.cause)) {
    const operation = asked.get(cause)
    if (operation === undefined) found.push(`a move that nobody asked for: ${JSON.stringify(rows[0])}`)
    else if (operation.outcome === 'refused') found.push(`${operation.name} ${operation.id} was refused and done`)
    const { parts = 1 } = operation ?? {}
    if (rows.length > parts) found.push(`${cause} was done ${rows.length} times`)
    else if (rows.length < parts)
      found.push(`of the ${parts} visits of ${cause} only ${rows.length} are there: neither all nor none`)
  }
  return found
}

/** A hold that was acknowledged is there until its deadline, and has the doctor's time, unless somebody let it go or booked it. */
async function lostHolds(client: pg.Client, operations: readonly Operation[], now: number): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    'select hold.id from booking.hold join booking.claim on claim.hold_id = hold.id and claim.resource_id = hold.doctor_id',
  )
  const there = new Set(rows.map(({ id }) => id))
  // Where nobody answered, it may have been let go or booked all the same.
  const used = new Set(operations.filter(({ outcome }) => outcome !== 'refused').map(({ subject }) => subject))
  return operations
    .filter(({ name, outcome }) => name === 'hold' && outcome === 'acknowledged')
    .map(({ answer }) => answer as { id: string; expiresAt: string })
    .filter(({ id, expiresAt }) => Date.parse(expiresAt) > now && !used.has(id) && !there.has(id))
    .map(({ id }) => `hold ${id} was acknowledged, is not yet due, and holds nothing`)
}

/** The outbox has one fact for each version of each appointment. */
async function factsNotOnce(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ appointment: string; version: number; facts: number }>(`
    with fact as (
      select payload->>'appointmentId' as appointment, (payload->>'version')::integer as version, count(*) as facts
      from platform.outbox where name like 'booking.%' and payload ?& array['appointmentId', 'version'] group by 1, 2
    )
    select coalesce(move.appointment_id::text, fact.appointment) as appointment, coalesce(move.version, fact.version) as version,
      coalesce(facts, 0)::integer as facts
    from booking.move full join fact on fact.appointment = move.appointment_id::text and fact.version = move.version
    where facts is distinct from 1 or move.version is null`)
  return rows.map(
    ({ appointment, version, facts }) => `version ${version} of ${appointment} was announced ${facts} times`,
  )
}

/** Versions count up without a gap, each move starts where the one before ended and is legal, and the appointment is where the last one led. */
function brokenHistories(visits: readonly Visit[], moves: readonly MoveRow[]): string[] {
  const found: string[] = []
  const byVisit = Map.groupBy(moves, ({ appointment }) => appointment)
  for (const visit of visits) {
    const rows = byVisit.get(visit.id) ?? []
    for (const [nth, row] of rows.entries()) {
      const before = rows[nth - 1]
      const say = (what: string) => found.push(`${visit.id} version ${row.version}: ${what}`)
      if (row.version !== nth + 1) say('a version is missing before it')
      if (before === undefined) continue
      if (row.from !== before.to || row.fromStart !== before.toStart) say('it did not start where the one before ended')
      if (!isStep(row.name, before.to, row.to)) say(`${row.name} does not lead from ${before.to} to ${row.to}`)
    }
    const last = rows.at(-1)
    if (
      last === undefined ||
      last.version !== visit.version ||
      last.to !== visit.status ||
      last.toStart !== visit.startAt
    )
      found.push(`${visit.id} is not where its last move led`)
  }
  return found
}

/** Whoever entered a leave was told of every visit inside it; whatever was booked afterwards was booked around it. */
function insideLeave(visits: readonly Visit[], operations: readonly Operation[]): string[] {
  // Also those that may have been: nobody answered whoever removed them.
  const removed = new Set(operations.filter(({ name }) => name === 'remove leave').map(({ subject }) => subject))
  return operations
    .filter(({ name, outcome }) => name === 'enter leave' && outcome === 'acknowledged')
    .flatMap(({ answer }) => {
      const leave = answer as { id: string; doctorId: string; start: string; end: string; hits: { id: string }[] }
      if (removed.has(leave.id)) return []
      const told = new Set(leave.hits.map(({ id }) => id))
      return visits
        .filter(
          ({ id, doctor, status, startAt, endAt }) =>
            doctor === leave.doctorId &&
            !releasesTime(status) &&
            status !== 'fulfilled' &&
            startAt < Date.parse(leave.end) &&
            endAt > Date.parse(leave.start) &&
            !told.has(id),
        )
        .map(({ id }) => `${id} lies inside leave ${leave.id} and was not named when it was entered`)
    })
}
