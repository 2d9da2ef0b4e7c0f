import { keepIndex } from '#availability'
import type { KeptIndex } from '#availability'
import type { DoctorRules } from '#booking'
import type { Location, VisitType } from '#clinic'
import type { ClinicId, Context } from '#identity'
import type { Doctor, DoctorId } from '#people'
import { asId, connect, newId } from '#platform'
import type { Busy, Schedule } from '#scheduling'
import { MONDAY_MORNING } from '../../test/clinic.ts'
import { diaryOf } from '../../src/availability/diary/load-diaries.ts'

/** A country's doctors in the index of one process, without a database: what is measured is the index and nothing else. */
export interface Country {
  kept: KeptIndex
  doctors: readonly Doctor[]
  visitType: VisitType
  location: Location
  ctxAt: (now: number) => Context
  /** Somebody books or cancels with so many doctors, drawn anew each time. */
  change: (doctors: number) => void
  /** Reads everything once. */
  warmUp: () => Promise<void>
}

const DAYS = 90
const WEEK = [1, 2, 3, 4, 5] as const
const LANGUAGES = ['de', 'en', 'tr', 'ar', 'pl']
const SPECIALTIES = ['General practice', 'Cardiology', 'Dermatology', 'Paediatrics', 'Orthopaedics']

/** Of a working day's visits; which ones differs from doctor to doctor and from change to change. */
const TAKEN = 0.7

export function openCountry(doctorCount: number): Country {
  const clinicId: ClinicId = asId(newId())
  const location: Location = { ...PLACE, id: asId(newId()) }
  const visitType: VisitType = { ...VISIT, id: asId(newId()) }
  const random = mulberry(20261121)
  const doctors = Array.from({ length: doctorCount }, (_, nth): Doctor => ({
    id: asId(newId()),
    name: `Doctor ${nth}`,
    title: null,
    about: null,
    specialties: [SPECIALTIES[nth % SPECIALTIES.length] ?? ''],
    languages: LANGUAGES.filter((_language, index) => (nth >> index) % 2 === 0 || index === 0),
    visitTypeIds: [visitType.id],
    version: 1,
    retired: false,
  }))
  const rules = new Map(doctors.map((doctor, nth) => [doctor.id, rulesOf(doctor, nth, location, visitType)]))
  const busyDays = (): Busy => takenDays(random)
  const source = {
    doctors: async () => doctors,
    load: async (_clinic: ClinicId, ids: readonly DoctorId[], now: number) =>
      ids.flatMap((id) => {
        const its = rules.get(id)
        return its === undefined ? [] : diaryOf(its, busyDays, new Map(), now)
      }),
  }
  // Never connected: nothing is asked of it.
  const database = connect({ host: '/nowhere' })
  const follower = {
    isCurrent: () => true,
    state: () => ({ lookedAgoMs: 0, looks: 0, resyncs: 0, changes: 0 }),
  }
  const kept = keepIndex(database, { follower, source, maxBytes: 2 ** 30 })
  const rest = { requestId: '', address: '127.0.0.1', actor: { kind: 'visitor' } as const }
  return {
    kept,
    doctors,
    visitType,
    location,
    ctxAt: (now) => ({ ...rest, database: database.within(clinicId), clinicId, now }),
    change(count) {
      const some = Array.from({ length: count }, () => doctors[Math.floor(random() * doctors.length)]?.id ?? '')
      kept.index.forget(some.map((resourceId) => ({ clinicId, resourceId, what: 'taken' as const })))
    },
    warmUp: async () => void (await kept.index.diaries(clinicId, [...rules.keys()], MONDAY_MORNING)),
  }
}

const PLACE = { name: 'Here', timeZone: 'Europe/Berlin', address: null, version: 1, retired: false } as Location
const VISIT: Omit<VisitType, 'id'> = {
  name: 'Consultation',
  durationMinutes: 30,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  gridMinutes: 30,
  gridOffsetMinutes: 0,
  minNoticeMinutes: 120,
  horizonDays: DAYS,
  capacity: 1,
  resourceIds: [],
  resourcePools: [],
  noticeOnWeekdaysOnly: false,
  horizonOnWeekdaysOnly: false,
  lastDate: null,
  approval: false,
  deposit: null,
  forPatients: 'everyone',
  knownTo: 'clinic',
  minAgeYears: null,
  maxAgeYears: null,
  description: null,
  version: 1,
  retired: false,
}

function rulesOf(doctor: Doctor, nth: number, location: Location, visitType: VisitType): DoctorRules {
  const from = nth % 2 === 0 ? '08:00' : '09:00'
  const hours = WEEK.map((weekday) => ({ locationId: location.id, weekday, from, to: '17:00' }))
  const schedule: Schedule = { hours, overrides: [], leave: [], closures: [] }
  const visitTypes = new Map([[visitType.id, visitType]])
  return {
    version: 1,
    doctor,
    schedule,
    visitTypes,
    locations: new Map([[location.id, location]]),
    resources: new Map(),
  }
}

/** Winter in Berlin, from 08:00 to 17:00, as the database would answer: merged and sorted. */
function takenDays(random: () => number): Busy {
  const starts: number[] = []
  const ends: number[] = []
  const midnight = MONDAY_MORNING / 60_000 - 7 * 60
  for (let day = 0; day < DAYS + 2; day += 1) {
    for (let half = 16; half < 34; half += 1) {
      if (random() >= TAKEN) continue
      const start = midnight + day * 1440 + half * 30
      if (ends.at(-1) === start) ends[ends.length - 1] = start + 30
      else {
        starts.push(start)
        ends.push(start + 30)
      }
    }
  }
  return { starts, ends, occasions: [] }
}

/** The same numbers in every run. */
function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
