import { getResource, listClosures, listLocations } from '#clinic'
import type { LocationId } from '#clinic'
import type { Context } from '#identity'
import { malformed } from '#platform'
import type { Reader } from '#platform'
import { addDays, getLeave, startOfDate } from '#scheduling'
import { readStart } from '../slot/wanted-slot.ts'
import type { PlanWish } from './contract.ts'
import { refusals } from './refusals.ts'
import type { PlanRow } from './tables.ts'

const LONGEST_MS = 366 * 86_400_000

/** What hits visits, and from when to when; a closure at each location by the clock there. Epoch milliseconds. */
export interface Cause extends Pick<PlanRow, 'cause' | 'causeId' | 'doctorId' | 'locationId' | 'startAt' | 'endAt'> {
  places: readonly { locationId: LocationId; startAt: number; endAt: number }[]
}

/** Reads the one cause that is named; refuses what is not there and what is over. */
export async function readCause(reader: Reader, ctx: Context, wish: PlanWish): Promise<Cause> {
  const named = [wish.leaveId, wish.closureId, wish.resource].filter((one) => one !== undefined)
  if (named.length !== 1) throw refusals.plan_needs_one_cause()
  const cause = await find(reader, ctx, wish)
  if (cause.endAt <= ctx.now) throw refusals.plan_cause_is_past()
  return cause
}

async function find(reader: Reader, ctx: Context, { leaveId, closureId, resource }: PlanWish): Promise<Cause> {
  if (leaveId !== undefined) return ofLeave(reader, ctx, leaveId)
  if (closureId !== undefined) return ofClosure(reader, ctx, closureId)
  if (resource !== undefined) return ofResource(reader, ctx, resource)
  throw refusals.plan_needs_one_cause()
}

async function ofLeave(
  reader: Reader,
  { clinicId }: Context,
  leaveId: NonNullable<PlanWish['leaveId']>,
): Promise<Cause> {
  const leave = await getLeave(reader, clinicId, leaveId)
  if (leave === undefined) throw notFound('/leaveId', 'there is no such leave')
  const { id, doctorId, startAt, endAt } = leave
  return { cause: 'leave', causeId: id, doctorId, locationId: null, startAt, endAt, places: [] }
}

async function ofClosure(
  reader: Reader,
  { clinicId }: Context,
  closureId: NonNullable<PlanWish['closureId']>,
): Promise<Cause> {
  const closure = (await listClosures(reader, clinicId)).find(({ id }) => id === closureId)
  if (closure === undefined) throw notFound('/closureId', 'there is no such closure')
  const places = (await listLocations(reader, clinicId))
    .filter(({ id }) => closure.locationId === null || id === closure.locationId)
    .map(({ id, timeZone }) => ({
      locationId: id,
      startAt: startOfDate(closure.from, timeZone),
      endAt: startOfDate(addDays(closure.to, 1), timeZone),
    }))
  if (places.length === 0) throw refusals.plan_cause_is_past()
  return {
    cause: 'closure',
    causeId: closure.id,
    doctorId: null,
    locationId: closure.locationId,
    startAt: Math.min(...places.map(({ startAt }) => startAt)),
    endAt: Math.max(...places.map(({ endAt }) => endAt)),
    places,
  }
}

async function ofResource(
  reader: Reader,
  { clinicId }: Context,
  { resourceId, from, to }: NonNullable<PlanWish['resource']>,
): Promise<Cause> {
  const resource = await getResource(reader, clinicId, resourceId)
  if (resource === undefined) throw notFound('/resource/resourceId', 'there is no such room or device')
  const startAt = readStart(from, '/resource/from').at
  const endAt = readStart(to, '/resource/to').at
  if (endAt <= startAt) throw malformed('/resource/to', 'must be later than from')
  if (endAt - startAt > LONGEST_MS) throw malformed('/resource/to', 'must be within a year of from')
  const { id: causeId, locationId } = resource
  return { cause: 'resource', causeId, doctorId: null, locationId, startAt, endAt, places: [] }
}

function notFound(pointer: string, detail: string) {
  return refusals.plan_cause_not_found({ errors: [{ pointer, detail }] })
}
