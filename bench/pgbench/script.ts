import type { RecordedBooking } from './sent-statements.ts'

/** A script for pgbench, and the variables it is started with. */
export interface Script {
  /** To be run once, as the owner: functions that give the nth doctor, patient and account. */
  prepare: string
  text: string
  variables: Record<string, string>
}

export interface Varying {
  /** Taken in turn, as the load over HTTP does. */
  doctorIds: readonly string[]
  patientIds: readonly string[]
  /** Of the patients, in their order. */
  accountIds: readonly string[]
  clients: number
  pitchMinutes: number
}

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/
/** Rows sent as one text, as audit events are: the id of the first must be new each time, whatever else they name. */
const ROWS_AS_JSON = /^\[\{[^[\]{}]*?"id":"([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})"/
const DAY_MS = 86_400_000

/**
 * The same transaction again and again, each time for the next doctor, patient, time and key, with new ids that grow as
 * UUIDv7 do. The statements stay as they were sent, letter for letter, and so do their parameters, but for those that must
 * differ, which are computed beside the parameter: a few microseconds, where reading them from a table would be a round trip. Ids are taken
 * from functions that the plan holds: sent as parameters, lists of three hundred halved the rate of the limit.
 *
 * Wants `round` (a number) and `base` (epoch seconds) besides: no two rounds may claim the same times.
 */
export function scriptOf(
  booking: RecordedBooking,
  { doctorIds, patientIds, accountIds, clients, pitchMinutes }: Varying,
): Script {
  const variables: Record<string, string> = { n: '-1' }
  const expressions = parameterWriter(booking, variables)
  const statements = booking.statements.map(({ text, values }) =>
    text.replaceAll(/\$(\d+)/g, (_, position: string) => expressions(values[Number(position) - 1])),
  )
  const lines = [
    String.raw`\set n :n + 1`,
    String.raw`\set k :n * ${clients} + :client_id`,
    String.raw`\set doctor 1 + :k % ${doctorIds.length}`,
    String.raw`\set patient 1 + :k % ${patientIds.length}`,
    String.raw`\set start :base + (:k / ${doctorIds.length}) * ${pitchMinutes * 60}`,
    ...statements.map((statement) => `${statement.trim().replaceAll(/\s*\n\s*/g, ' ')};`),
  ]
  const prepare = [nthOf('doctor', doctorIds), nthOf('patient', patientIds), nthOf('account', accountIds)].join(';')
  return { prepare: `create schema if not exists bench;${prepare}`, text: `${lines.join('\n')}\n`, variables }
}

/** Counted from 1, as arrays are. */
function nthOf(what: string, ids: readonly string[]): string {
  const list = `'{${ids.join(',')}}'::uuid[]`
  return `create or replace function bench.${what}(nth int) returns uuid immutable language sql return (${list})[nth]`
}

/** Turns each value into what stands for it in the script, remembering as a variable what is the same each time. */
function parameterWriter(booking: RecordedBooking, variables: Record<string, string>): (value: unknown) => string {
  const { wish, key, accountId, unchanging } = booking
  const startAt = Date.parse(wish.slot.start)
  const fixed = new Map<string, string>()
  const made = new Map<string, number>()

  function same(value: string): string {
    const name = fixed.get(value) ?? `v${fixed.size + 1}`
    fixed.set(value, name)
    variables[name] = value
    return `:${name}`
  }
  function uuid(value: string): string {
    if (value === wish.slot.doctorId) return 'bench.doctor(:doctor::int)'
    if (value === wish.patientId) return 'bench.patient(:patient::int)'
    if (value === accountId) return 'bench.account(:patient::int)'
    if (unchanging.includes(value)) return same(value)
    const nth = made.get(value) ?? made.size + 1
    made.set(value, nth)
    return `(lpad(to_hex(:round::int), 8, '0') || lpad(to_hex(:k::int), 8, '0') || '${nth.toString(16).padStart(16, '0')}')::uuid`
  }
  return function expression(value: unknown): string {
    if (value === null || value === undefined) return 'null'
    if (value === key) return "format('key-%s-%s', :round::int, :k::int)"
    if (value instanceof Date && isOfTheVisit(value.getTime() - startAt))
      return `to_timestamp(:start::float8 + ${(value.getTime() - startAt) / 1000})`
    if (value instanceof Date) return same(value.toISOString())
    if (Array.isArray(value))
      return value.some(varies)
        ? `array[${value.map(expression).join(', ')}]`
        : same(
            `{${value.map((one: unknown) => (typeof one === 'string' || typeof one === 'number' ? one : 'null')).join(',')}}`,
          )
    const ownId = typeof value === 'string' ? ROWS_AS_JSON.exec(value)?.[1] : undefined
    if (typeof value === 'string' && ownId !== undefined)
      return `replace(${same(value)}, '${ownId}', ${uuid(ownId)}::text)`
    if (typeof value === 'string') return UUID.test(value) ? uuid(value) : same(value)
    if (typeof value === 'number' || typeof value === 'boolean') return same(String(value))
    throw new TypeError(`pgbench cannot be given a ${typeof value}`)
  }
}

function varies(value: unknown): boolean {
  return value instanceof Date || (typeof value === 'string' && UUID.test(value))
}

/** Of the visit itself, with its buffers; everything else that happens in a booking happens now. */
function isOfTheVisit(differenceMs: number): boolean {
  return Math.abs(differenceMs) < DAY_MS / 2
}
