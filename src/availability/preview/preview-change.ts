import { bookable, bound, listAppointments } from '#booking'
import type { Appointment, DoctorRules, FreeTime, Offer } from '#booking'
import type { Context } from '#identity'
import { enforce } from '#identity'
import { listDoctors } from '#people'
import { addDays, freeStarts, offeredStarts, parseInstant, reasonsAgainst } from '#scheduling'
import type { Busy, EpochMinute, Schedule } from '#scheduling'
import type { Bounds } from '../diary/ask-diaries.ts'
import type { Diary } from '../diary/diary.ts'
import { freeTimeAt } from '../diary/diary.ts'
import { diariesOf } from '../diary/wanted-offers.ts'
import { freeSlot } from '../free-slot.ts'
import { offersOf } from '../offers.ts'
import { permissions } from '../permissions.ts'
import { refusals } from '../refusals.ts'
import { searchWindow } from '../window.ts'
import type { HitVisit, Preview, PreviewWish } from './contract.ts'
import { proposalOf } from './proposed-schedule.ts'

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
  const propose = await proposalOf(wish, ctx.now)
  const bounds = windowOf(ctx, wish)
  const ids =
    wish.doctorId === undefined ? (await listDoctors(ctx.database, ctx.clinicId)).map(({ id }) => id) : [wish.doctorId]
  const diaries = await diariesOf(ctx, ids, bounds.to('UTC', ctx.now) + 2 * DAY_MS)
  if (wish.doctorId !== undefined && diaries.length === 0)
    throw refusals.doctor_not_found({ errors: [{ pointer: '/doctorId', detail: 'there is no such doctor' }] })
  const proposed = new Map(
    diaries.map((diary) => [diary.doctorId as string, { diary, schedule: propose(diary.rules) }]),
  )
  const [added, removed]: FreeTime[][] = [[], []]
  for (const { diary, schedule } of proposed.values()) {
    const difference = differenceOf(ctx, diary, schedule, bounds)
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

function daysOfChange({ leave, override, closure }: PreviewWish): { from?: string; to?: string } {
  if (leave !== undefined) return { from: leave.start, to: leave.end }
  if (override !== undefined) return { from: override.date, to: nextDay(override.date) }
  return closure === undefined ? {} : { from: closure.from, to: closure.to }
}

/** A night shift ends on the day after the one that it belongs to. */
const nextDay = (date: string): string => addDays(date, 1)

function differenceOf(
  ctx: Context,
  diary: Diary,
  schedule: Schedule,
  bounds: Bounds,
): { added: FreeTime[]; removed: FreeTime[] } {
  const rules: DoctorRules = { ...diary.rules, schedule }
  const before = new Map(diary.offers.map((of) => [placeOf(of.offer), of]))
  // What is offered nowhere yet, at a new location, has nothing booked there; the doctor's own time is the same everywhere.
  const offers = new Map(
    [...offersOf(rules), ...diary.offers.map(({ offer }) => offer)].map((one) => [placeOf(one), one]),
  )
  const [added, removed]: [FreeTime[], FreeTime[]] = [[], []]
  for (const [place, offer] of offers) {
    const known = before.get(place)
    const busy = known?.busy ?? busyElsewhere(diary, offer)
    const window = bookable(offer, {
      from: ({ timeZone }) => bounds.from(timeZone, ctx.now),
      to: ({ timeZone }) => bounds.to(timeZone, ctx.now),
      now: ctx.now,
    })
    const startsBy = (its: Schedule): EpochMinute[] =>
      freeStarts(
        offeredStarts(its, { id: offer.locationId, timeZone: offer.timeZone }, offer.visit, window),
        busy,
        offer.visit,
        window,
      )
    const now = known === undefined ? [] : startsBy(diary.rules.schedule)
    const then = startsBy(schedule)
    const isNow = new Set(now)
    const isThen = new Set(then)
    const time = (start: EpochMinute) => freeTimeAt({ offer, busy, blocks: new Map(), bookableAs: offer }, start)
    added.push(...then.filter((start) => !isNow.has(start)).map(time))
    removed.push(...now.filter((start) => !isThen.has(start)).map(time))
  }
  return { added, removed }
}

/** The doctor is one person: what is taken of their time at one location is taken at another. */
function busyElsewhere(diary: Diary, { visitTypeId }: Offer): Busy {
  const other = diary.offers.find(({ offer }) => offer.visitTypeId === visitTypeId) ?? diary.offers[0]
  return other?.busy ?? { starts: [], ends: [], occasions: [] }
}

const placeOf = ({ visitTypeId, locationId }: Offer): string => `${visitTypeId} ${locationId}`

function shown(times: readonly FreeTime[]): Preview['added'] {
  const first = times.toSorted((a, b) => a.startAt - b.startAt || (placeOf(a.offer) < placeOf(b.offer) ? -1 : 1))
  return { count: times.length, samples: first.slice(0, MOST_SAMPLES).map(freeSlot) }
}

type Proposed = ReadonlyMap<string, { diary: Diary; schedule: Schedule }>

/** Visits ahead that the caller may see, that nothing stands against now and something would then. */
async function hitsOf(
  ctx: Context,
  wish: PreviewWish,
  bounds: Bounds,
  proposed: Proposed,
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

function newReasons(
  { now }: Context,
  visit: Appointment,
  its: { diary: Diary; schedule: Schedule } | undefined,
): HitVisit['reasons'] {
  const visitType = its?.diary.rules.visitTypes.get(visit.visitTypeId)
  const location = its?.diary.rules.locations.get(visit.locationId)
  const start = parseInstant(visit.start)
  if (its === undefined || visitType === undefined || location === undefined || 'fault' in start) return []
  const against = (schedule: Schedule) =>
    reasonsAgainst({ start, schedule, location, rules: { ...visitType, visitTypeId: visitType.id }, nowAt: now })
  const already = new Set(against(its.diary.rules.schedule).map(({ rule }) => rule))
  return against(its.schedule)
    .filter(({ rule }) => !already.has(rule))
    .map(({ rule, detail }) => ({ rule, detail }))
}

function hitVisit(visit: Appointment, reasons: HitVisit['reasons']): HitVisit {
  const { id, patientId, doctorId, visitTypeId, locationId, start, end, timeZone } = visit
  return { appointmentId: id, patientId, doctorId, visitTypeId, locationId, start, end, timeZone, reasons }
}
