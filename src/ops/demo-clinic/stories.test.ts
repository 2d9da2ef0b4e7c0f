import { expect, test } from 'vitest'
import { leadsTo } from '#booking'
import type { Status } from '#booking'
import type { Actor } from '#identity'
import { asId } from '#platform'
import { offeredStarts } from '#scheduling'
import type { AdmittedPeople } from './admit-people.ts'
import { newDiary } from './diary.ts'
import { DOCTORS, DOCTOR_NAMES } from './doctors.ts'
import type { DoctorName, DoctorSketch } from './doctors.ts'
import { PLACES, VISITS } from './institution.ts'
import type { Place, VisitName } from './institution.ts'
import type { DemoOffer } from './offers.ts'
import { PATIENTS } from './patients.ts'
import { planVisits } from './plan-visits.ts'
import type { PlannedVisit } from './plan-visits.ts'
import { seeded } from './seeded.ts'
import { storiesOf } from './stories.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000

const account = (name: string): Actor => ({
  kind: 'account',
  accountId: asId(name),
  roles: ['patient'],
  sessionId: name,
  via: 'cookie',
})
const people: AdmittedPeople = {
  patients: PATIENTS.map((sketch) => ({
    ...sketch,
    id: asId(sketch.name),
    ...(sketch.account === undefined ? {} : { actor: account(sketch.name) }),
  })),
  doctors: Object.fromEntries(DOCTOR_NAMES.map((name) => [name, account(name)])) as Record<DoctorName, Actor>,
  desks: { berlin: account('berlin'), lisbon: account('lisbon') },
}

/** The offers as the rules make them, without a database and without the exceptions of single days; ids are names. */
function offersAround(now: number): DemoOffer[] {
  const range = { start: Math.floor((now - 20 * DAY_MS) / MINUTE_MS), end: Math.floor((now + 42 * DAY_MS) / MINUTE_MS) }
  return DOCTOR_NAMES.flatMap((doctor) => {
    const sketch: DoctorSketch = DOCTORS[doctor]
    const hours = sketch.hours.flatMap(({ at, on, from, to, only }) =>
      on.map((weekday) => ({
        locationId: at,
        weekday,
        from,
        to,
        ...(only === undefined ? {} : { visitTypeIds: [...only] }),
      })),
    )
    const schedule = { hours, overrides: [], leave: [], closures: [] }
    const places = [...new Set(sketch.hours.map(({ at }) => at))]
    const visits = [...new Set(sketch.visits)]
    return places.flatMap((place) =>
      visits.map((visit) =>
        offer(doctor, visit, place, (rules) => offeredStarts(schedule, { ...PLACES[place], id: place }, rules, range)),
      ),
    )
  })
}

type Rules = Parameters<typeof offeredStarts>[2]

function offer(doctor: DoctorName, visit: VisitName, place: Place, starts: (rules: Rules) => number[]): DemoOffer {
  const {
    durationMinutes,
    bufferBeforeMinutes = 0,
    bufferAfterMinutes = 0,
    capacity = 1,
    needs,
    ...rest
  } = VISITS[visit]
  const { gridMinutes = durationMinutes, minNoticeMinutes = 0, horizonDays = 365 } = rest
  const rules: Rules = {
    visitTypeId: visit,
    durationMinutes,
    bufferBeforeMinutes,
    bufferAfterMinutes,
    gridMinutes,
    minNoticeMinutes,
    horizonDays,
    capacity,
  }
  return {
    doctor,
    visit,
    place,
    doctorId: asId(doctor),
    visitTypeId: asId(visit),
    locationId: asId(place),
    timeZone: PLACES[place].timeZone,
    takes: needs === undefined ? [doctor] : [doctor, `${needs} ${place}`],
    durationMs: durationMinutes * MINUTE_MS,
    beforeMs: bufferBeforeMinutes * MINUTE_MS,
    afterMs: bufferAfterMinutes * MINUTE_MS,
    capacity,
    starts: starts(rules).map((minute) => minute * MINUTE_MS),
  }
}

/** Every thirteenth day of a year, at another hour each: all weekdays, all seasons. */
const MOMENTS = Array.from(
  { length: 30 },
  (_, index) => Date.parse('2026-11-21T00:03:20Z') + index * (13 * DAY_MS + 7 * HOUR_MS + 11_000),
)

/** Each moment with several chances: what goes wrong once in a hundred starts goes wrong here. */
const BEGINNINGS = MOMENTS.flatMap((now) => {
  const offers = offersAround(now)
  return [1, 2, 3, 4].map((seed) => ({ now, visits: planVisits(offers, people.patients, now, seeded(now + seed)) }))
})

test('whenever the demonstration begins, nobody is planned twice: no doctor, no room, no patient even on one day, wherever a visit was before', () => {
  for (const { now, visits } of BEGINNINGS) {
    expect(visits.length, new Date(now).toISOString()).toBeGreaterThan(250)
    const diary = newDiary()
    const groups = new Set<string>()
    for (const {
      offer: { takes, beforeMs, afterMs, durationMs, capacity, doctor },
      startAt,
      movedFrom,
      patient,
    } of visits) {
      for (const start of movedFrom === undefined ? [startAt] : [startAt, movedFrom]) {
        const together = capacity > 1 && groups.has(`${doctor} ${start}`)
        groups.add(`${doctor} ${start}`)
        const needed = [start - beforeMs, start + durationMs + afterMs] as const
        expect(together || diary.isFree(takes, ...needed), `${doctor} at ${new Date(start).toISOString()}`).toBe(true)
        expect(
          diary.isFree([patient.id], start, start + durationMs),
          `${patient.name} at ${new Date(start).toISOString()}`,
        ).toBe(true)
        if (!together) diary.take(takes, ...needed)
        diary.take([patient.id], start, start + durationMs)
      }
    }
  }
})

test('whenever it begins, every story is one that booking allows: in order, in time, each move legal from where the visit was', () => {
  for (const { now, visits } of BEGINNINGS) {
    const states = new Map<PlannedVisit, { status: Status; at: number }>()
    for (const { visit, at, by, does } of storiesOf(visits, people, now, seeded(now))) {
      const { minNoticeMinutes = 0, horizonDays = 365, approval = false } = VISITS[visit.offer.visit]
      const story = `${does} of ${visit.offer.visit} as of ${new Date(now).toISOString()}`
      const before = states.get(visit)
      expect(at, story).toBeLessThanOrEqual(now)
      expect(at, story).toBeGreaterThanOrEqual(before?.at ?? 0)
      if (does === 'booking' || does === 'reschedule') {
        const start = does === 'booking' ? (visit.movedFrom ?? visit.startAt) : visit.startAt
        expect(start - at, story).toBeGreaterThanOrEqual(minNoticeMinutes * MINUTE_MS)
        expect(start - at, story).toBeLessThanOrEqual(horizonDays * DAY_MS)
      }
      const isPatients = by === visit.patient.actor
      if (isPatients) expect(at, `${story} by the patient`).toBeLessThan(visit.movedFrom ?? visit.startAt)
      const status =
        does === 'booking'
          ? approval && isPatients
            ? 'proposed'
            : 'booked'
          : leadsTo(does, before?.status ?? 'waitlist')
      expect(status, `${story} from ${before?.status ?? 'nothing'}`).toBeDefined()
      if (status !== undefined) states.set(visit, { status, at })
    }
    expect(states.size).toBeGreaterThan(250)
    const unsettled = [...states].filter(
      ([visit, { status }]) =>
        visit.endAt < now - 10 * MINUTE_MS && !['fulfilled', 'noshow', 'cancelled'].includes(status),
    )
    expect(unsettled.map(([visit, { status }]) => `${status} ${new Date(visit.startAt).toISOString()}`)).toEqual([])
  }
})
