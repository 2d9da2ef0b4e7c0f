import { bound, listAppointments, visitsUnderLimits } from '#booking'
import type { Appointment, FreeTime } from '#booking'
import type { Context } from '#identity'
import { enforce } from '#identity'
import { listDoctors } from '#people'
import { addDays, parseInstant, reasonsAgainst } from '#scheduling'
import type { Schedule } from '#scheduling'
import type { Bounds } from '../diary/ask-diaries.ts'
import type { Diary } from '../diary/diary.ts'
import { diariesOf } from '../diary/wanted-offers.ts'
import { freeSlot } from '../free-slot.ts'
import { permissions } from '../permissions.ts'
import { refusals } from '../refusals.ts'
import { searchWindow } from '../window.ts'
import type { HitVisit, Preview, PreviewWish } from './contract.ts'
import { proposalOf } from './proposed-schedule.ts'
import { differenceOf, placeOf } from './times-that-change.ts'
import type { Proposed } from './times-that-change.ts'

const DAY_MS = 86_400_000
const USUAL_DAYS = 60
const MOST_HITS = 200
const MOST_SAMPLES = 10
/** Visits that can still be hit: those that are over or called off cannot. */
const AHEAD = ['proposed', 'pending', 'booked', 'arrived', 'checked-in', 'in-progress'] as const

/**
 * What a change of the rules would do, without doing it: the visits that it would leave outside them, and the free times that would come
 * and go. The rules as they are and as they would be are read by the one engine that booking is judged by.
 */
export async function previewChange(ctx: Context, wish: PreviewWish): Promise<Preview> {
  enforce(permissions.preview, ctx.actor)
  const propose = await proposalOf(ctx, wish)
  const bounds = windowOf(ctx, wish)
  const ids =
    wish.doctorId === undefined ? (await listDoctors(ctx.database, ctx.clinicId)).map(({ id }) => id) : [wish.doctorId]
  const diaries = await diariesOf(ctx, ids, bounds.to('UTC', ctx.now) + 2 * DAY_MS)
  if (wish.doctorId !== undefined && diaries.length === 0)
    throw refusals.doctor_not_found({ errors: [{ pointer: '/doctorId', detail: 'there is no such doctor' }] })
  const proposed = new Map<string, Proposed>()
  for (const diary of diaries) {
    const limits = wish.limits && (await limitsOf(ctx, diary, wish.limits))
    proposed.set(diary.doctorId, { diary, schedule: propose(diary.rules), limits })
  }
  const [added, removed]: FreeTime[][] = [[], []]
  for (const one of proposed.values()) {
    const difference = differenceOf(ctx, one, bounds)
    added?.push(...difference.added)
    removed?.push(...difference.removed)
  }
  const { hits, moreHits } = await hitsOf(ctx, wish, bounds, proposed)
  return { hits, moreHits, added: shown(added ?? []), removed: shown(removed ?? []) }
}

/** The days that the change is about, or those asked for; no more than can be searched at once. */
function windowOf(ctx: Context, wish: PreviewWish): Bounds {
  const its = daysOfChange(wish)
  const [from, to] = [wish.from ?? its.from, wish.to ?? its.to]
  if (wish.to !== undefined) return searchWindow({ ...(from === undefined ? {} : { from }), to: wish.to }, ctx.now)
  const starts = (zone: string, now: number) => bound(from, zone, 0, '/from') ?? now
  return {
    from: starts,
    to(zone, now) {
      const last = starts(zone, now) + USUAL_DAYS * DAY_MS
      return Math.min(last, bound(to, zone, 1, '/to') ?? last)
    },
  }
}

async function limitsOf(
  { database, clinicId, now }: Context,
  { rules }: Diary,
  wanted: NonNullable<PreviewWish['limits']>,
): Promise<Proposed['limits']> {
  const under = await visitsUnderLimits(database, clinicId, rules, now)
  return { before: under(rules.schedule.limits), after: under(wanted) }
}

function daysOfChange({ leave, override, closure }: PreviewWish): { from?: string; to?: string } {
  if (leave !== undefined) return { from: leave.start, to: leave.end }
  if (override !== undefined) return { from: override.date, to: nextDay(override.date) }
  return closure === undefined ? {} : { from: closure.from, to: closure.to }
}

/** A night shift ends on the day after the one that it belongs to. */
const nextDay = (date: string): string => addDays(date, 1)

function shown(times: readonly FreeTime[]): Preview['added'] {
  const first = times.toSorted((a, b) => a.startAt - b.startAt || (placeOf(a.offer) < placeOf(b.offer) ? -1 : 1))
  return { count: times.length, samples: first.slice(0, MOST_SAMPLES).map(freeSlot) }
}

/** Visits ahead that the caller may see, that nothing stands against now and something would then. */
async function hitsOf(
  ctx: Context,
  wish: PreviewWish,
  bounds: Bounds,
  proposed: ReadonlyMap<string, Proposed>,
): Promise<{ hits: HitVisit[]; moreHits: boolean }> {
  const hits: HitVisit[] = []
  const query = {
    ...(wish.doctorId === undefined ? {} : { doctorId: wish.doctorId }),
    from: new Date(Math.max(ctx.now, bounds.from('UTC', ctx.now) - DAY_MS)).toISOString(),
    to: new Date(bounds.to('UTC', ctx.now) + DAY_MS).toISOString(),
    status: [...AHEAD],
    limit: 500,
  }
  let cursor: string | null = null
  do {
    const found = await listAppointments(ctx, cursor === null ? query : { ...query, cursor })
    for (const visit of found.data) {
      const reasons = newReasons(ctx, visit, proposed.get(visit.doctorId))
      if (reasons.length === 0) continue
      if (hits.length === MOST_HITS) return { hits, moreHits: true }
      hits.push(hitVisit(visit, reasons))
    }
    cursor = found.nextCursor
  } while (cursor !== null)
  return { hits, moreHits: false }
}

function newReasons({ now }: Context, visit: Appointment, its: Proposed | undefined): HitVisit['reasons'] {
  const visitType = its?.diary.rules.visitTypes.get(visit.visitTypeId)
  const location = its?.diary.rules.locations.get(visit.locationId)
  const start = parseInstant(visit.start)
  if (its === undefined || visitType === undefined || location === undefined || 'fault' in start) return []
  const { diary, schedule, limits } = its
  const rules = { ...visitType, visitTypeId: visitType.id }
  const against = (one: Schedule) => reasonsAgainst({ start, schedule: one, location, rules, nowAt: now })
  const before = [...against(diary.rules.schedule), ...(limits?.before.reasonsAgainst(visit.id) ?? [])]
  const already = new Set<string>(before.map(({ rule }) => rule))
  return [...against(schedule), ...(limits?.after.reasonsAgainst(visit.id) ?? [])]
    .filter(({ rule }) => !already.has(rule))
    .map(({ rule, detail }) => ({ rule, detail }))
}

function hitVisit(visit: Appointment, reasons: HitVisit['reasons']): HitVisit {
  const { id, patientId, doctorId, visitTypeId, locationId, start, end, timeZone } = visit
  return { appointmentId: id, patientId, doctorId, visitTypeId, locationId, start, end, timeZone, reasons }
}
