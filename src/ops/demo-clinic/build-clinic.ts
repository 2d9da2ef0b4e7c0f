import { addPathway, enterLeave } from '#booking'
import { addClosure, addLocation, addResource, addVisitType, closedDays, openClinic, setPublicHolidays } from '#clinic'
import type { Clinic, Location, Resource, VisitType } from '#clinic'
import type { Actor, Context } from '#identity'
import { addDoctor } from '#people'
import type { Doctor } from '#people'
import { newId, transaction } from '#platform'
import type { Database } from '#platform'
import {
  addDays,
  addOverride,
  dayNumber,
  localDateOf,
  setBreaks,
  setHours,
  startOfDate,
  timeZone,
  weekdayOf,
} from '#scheduling'
import type { LocalDate } from '#scheduling'
import { DOCTORS } from './doctors.ts'
import type { DoctorName, DoctorSketch } from './doctors.ts'
import { CLINIC, HOLIDAYS, PATHWAYS, PLACES, RESOURCES, VISITS } from './institution.ts'
import type { PathwaySketch, Place, ResourceName, VisitName } from './institution.ts'

const DAY_MS = 86_400_000

/** The clinic without its people's accounts, patients and appointments. */
export interface BuiltClinic {
  clinic: Clinic
  locations: Record<Place, Location>
  visits: Record<VisitName, VisitType>
  doctors: Record<DoctorName, Doctor>
  /** The context of a call at that moment (epoch milliseconds), by whoever makes it. */
  ctxAt: (at: number, actor?: Actor) => Context
}

/** Two months before today, so that the oldest appointments were booked in a clinic that was there. */
export const openedAt = (now: number): number => now - 60 * DAY_MS

/** Everything that decides when somebody can be booked, entered on the day the clinic opened. Epoch milliseconds. */
export async function buildClinic(database: Database, now: number): Promise<BuiltClinic> {
  const opened = openedAt(now)
  const clinic = await transaction(database, (tx) => openClinic(tx, CLINIC, opened))
  const ctxAt = (at: number, actor: Actor = { kind: 'system' }): Context => ({
    database,
    actor,
    clinicId: clinic.id,
    now: at,
    requestId: newId(),
    address: '127.0.0.1',
  })
  const ctx = ctxAt(opened)
  const locations = await ofEach(PLACES, (place) => addLocation(ctx, place))
  await keepHolidays(ctx, locations, now)
  const resources = await ofEach(RESOURCES, (resource) =>
    ofEach(locations, ({ id: locationId }) => addResource(ctx, { ...resource, locationId })),
  )
  const visits = await ofEach(VISITS, ({ needs, ...visit }) =>
    addVisitType(ctx, { ...visit, resourceIds: idsOf(resources, needs) }),
  )
  const doctors = await ofEach<DoctorName, DoctorSketch, Doctor>(DOCTORS, (sketch) =>
    employ(ctx, sketch, locations, visits),
  )
  for (const pathway of PATHWAYS) await definePathway(ctx, pathway, visits)
  const built: BuiltClinic = { clinic, locations, visits, doctors, ctxAt }
  await enterExceptions(built, now)
  return built
}

/** As Object.entries, awaited one after the other: use cases inside one transaction take turns. */
async function ofEach<K extends string, From, To>(
  from: Readonly<Record<K, From>>,
  make: (value: From) => Promise<To>,
): Promise<Record<K, To>> {
  const made: Partial<Record<K, To>> = {}
  for (const key of Object.keys(from) as K[]) made[key] = await make(from[key])
  return made as Record<K, To>
}

function idsOf(
  resources: Record<ResourceName, Record<Place, Resource>>,
  needs: ResourceName | undefined,
): Resource['id'][] {
  return needs === undefined ? [] : Object.values(resources[needs]).map(({ id }) => id)
}

async function definePathway(
  ctx: Context,
  { name, specialty, first, later }: PathwaySketch,
  visits: BuiltClinic['visits'],
): Promise<void> {
  const others = later.map(({ name: called, visit, days: [minDays, maxDays] }, nth) => ({
    name: called,
    visitTypeId: visits[visit].id,
    sameDoctorAs: 1,
    lags: [{ after: nth + 1, minDays, maxDays }],
  }))
  await addPathway(ctx, {
    name,
    steps: [{ name: first.name, visitTypeId: visits[first.visit].id, specialty }, ...others],
  })
}

async function employ(
  ctx: Context,
  sketch: DoctorSketch,
  locations: BuiltClinic['locations'],
  visits: BuiltClinic['visits'],
): Promise<Doctor> {
  const { name, title, about, specialty, languages } = sketch
  const visitTypeIds = [...new Set(sketch.visits)].map((visit) => visits[visit].id)
  const doctor = await addDoctor(ctx, {
    name,
    title,
    about,
    specialties: [specialty],
    languages: [...languages],
    visitTypeIds,
  })
  const hours = sketch.hours.flatMap(({ at, on, from, to, only }) =>
    on.map((weekday) => ({
      locationId: locations[at].id,
      weekday,
      from,
      to,
      ...(only === undefined ? {} : { visitTypeIds: only.map((visit) => visits[visit].id) }),
    })),
  )
  await setHours(ctx, doctor.id, hours)
  const { lunch } = sketch
  if (lunch !== undefined) {
    const days = [
      ...new Set(hours.filter(({ from, to }) => from < lunch.from && lunch.to < to).map((each) => each.weekday)),
    ]
    await setBreaks(
      ctx,
      doctor.id,
      days.map((weekday) => ({ name: 'Lunch', weekday, ...lunch })),
    )
  }
  return doctor
}

/** Who starts the demonstration on a public holiday shall see people at work: that location then keeps no calendar. */
async function keepHolidays(ctx: Context, locations: BuiltClinic['locations'], now: number): Promise<void> {
  for (const place of Object.keys(HOLIDAYS) as Place[]) {
    const location = locations[place]
    const today = dateAt(location, now)
    await setPublicHolidays(ctx, location.id, HOLIDAYS[place])
    const closed = await closedDays(ctx.database, ctx.clinicId, today)
    if (closed.some(({ locationId, from, to }) => locationId === location.id && from <= today && today <= to))
      await setPublicHolidays(ctx, location.id, { country: null })
  }
}

/**
 * What is not every week: leave next week, every other Saturday, a short day, a day of training, one of counting stock. And Dr Vogel, whose day
 * doctor@demo.example sees, is on duty should the demonstration begin at a weekend.
 */
async function enterExceptions({ locations, doctors, ctxAt }: BuiltClinic, now: number): Promise<void> {
  const { berlin, lisbon } = locations
  const ctx = ctxAt(openedAt(now) + DAY_MS)
  const today = dateAt(berlin, now)
  const nextMonday = nextOf(1, addDays(today, 1))
  const isoStart = (date: LocalDate): string => new Date(startOfDate(date, berlin.timeZone)).toISOString()
  await enterLeave(ctx, doctors.nguyen.id, {
    start: isoStart(nextMonday),
    end: isoStart(addDays(nextMonday, 3)),
    reason: 'Congress in Vienna',
  })
  if (weekdayOf(dayNumber(today)) >= 6) {
    const windows = [{ from: '09:00', to: '14:00' }]
    await addOverride(ctx, doctors.vogel.id, { locationId: berlin.id, date: today, mode: 'add', windows })
  }
  const saturday = nextOf(6, addDays(today, 1))
  for (const weeks of [0, 2, 4])
    await addOverride(ctx, doctors.kovalenko.id, {
      locationId: berlin.id,
      date: addDays(saturday, 7 * weeks),
      mode: 'add',
      windows: [{ from: '09:00', to: '13:00' }],
    })
  const wednesday = nextOf(3, addDays(today, 2))
  await addOverride(ctx, doctors.moreira.id, {
    locationId: lisbon.id,
    date: wednesday,
    mode: 'replace',
    windows: [{ from: '12:00', to: '18:00' }],
  })
  const training = nextOf(4, addDays(today, 10))
  await addClosure(ctx, { locationId: lisbon.id, from: training, to: training, reason: 'Team training' })
  const stocktaking = `${Number(today.slice(0, 4)) + 1}-01-02`
  await addClosure(ctx, { from: stocktaking, to: stocktaking, reason: 'Stocktaking' })
}

export const dateAt = (location: Location, at: number): LocalDate =>
  localDateOf(Math.floor(at / 60_000), timeZone(location.timeZone))

/** The first date from `from` on that is this weekday, 1 for Monday. */
function nextOf(weekday: number, from: LocalDate): LocalDate {
  return addDays(from, (weekday - weekdayOf(dayNumber(from)) + 7) % 7)
}
