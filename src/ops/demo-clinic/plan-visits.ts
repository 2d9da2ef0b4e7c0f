import { dayAt, timeZone } from '#scheduling'
import type { AdmittedPatient } from './admit-people.ts'
import type { Diary } from './diary.ts'
import { newDiary } from './diary.ts'
import { DOCTORS, DOCTOR_NAMES } from './doctors.ts'
import type { DoctorName, DoctorSketch } from './doctors.ts'
import { VISITS } from './institution.ts'
import type { VisitName } from './institution.ts'
import type { DemoOffer } from './offers.ts'
import type { Seeded } from './seeded.ts'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/** A visit that will have been booked. Instants are epoch milliseconds. */
export interface PlannedVisit {
  offer: DemoOffer
  startAt: number
  endAt: number
  /** Days from today on the location's calendar; negative in the past. */
  day: number
  patient: AdmittedPatient
  fate: Fate
  /** The time it was first booked for, where it was moved. */
  movedFrom?: number
}

/** Kept as far as time has gone; called off; stayed away from; put at another time; or asked for and not approved yet. */
export type Fate = 'kept' | 'cancelled' | 'missed' | 'moved' | 'asked'

/**
 * How likely a time so many days from today is taken. Today and the days before us as in a clinic that is doing well; elsewhere only
 * so much that no page is empty, because every visit and every step of it costs the first start some milliseconds.
 */
function demandOn(day: number): number {
  if (day === 0) return 0.8
  if (day > 0) return day <= 3 ? 0.4 : day <= 7 ? 0.12 : 0.03
  return day >= -3 ? 0.12 : 0.02
}

/** However sought after a doctor is, somebody who looks finds a time. */
const FULLEST = 0.93

/** The visits of patient@demo.example, so that whoever signs in there has something behind and something ahead. */
const OWN_STORIES = [
  { doctor: 'vogel', visit: 'consultation', days: [-18, -5], fate: 'kept' },
  { doctor: 'brandt', visit: 'specialist', days: [-9, -2], fate: 'cancelled' },
  { doctor: 'vogel', visit: 'consultation', days: [2, 9], fate: 'moved' },
  { doctor: 'nguyen', visit: 'skin surgery', days: [9, 20], fate: 'asked' },
  { doctor: 'laurent', visit: 'specialist', days: [12, 30], fate: 'kept' },
] as const satisfies readonly { doctor: DoctorName; visit: VisitName; days: readonly [number, number]; fate: Fate }[]

interface Planning {
  now: number
  seeded: Seeded
  diary: Diary
  /** Everybody but patient@demo.example. */
  others: readonly AdmittedPatient[]
}

/** Everybody's visits, doctor by doctor, in order of time. Nobody meets anybody: not in a doctor's day, a room or a patient's. */
export function planVisits(
  offers: readonly DemoOffer[],
  patients: readonly AdmittedPatient[],
  now: number,
  seeded: Seeded,
): PlannedVisit[] {
  const [own, ...others] = patients
  if (own === undefined) throw new Error('there are no patients')
  const planning: Planning = { now, seeded, diary: newDiary(), others }
  const owns = OWN_STORIES.flatMap((story) => planOwn(planning, offers, story, own))
  const all = DOCTOR_NAMES.flatMap((doctor) =>
    planDoctor(
      planning,
      doctor,
      offers.filter((offer) => offer.doctor === doctor),
    ),
  )
  return [...owns, ...all].map((visit) => (visit.fate === 'moved' ? withFormerTime(planning, visit) : visit))
}

function planOwn(
  { now, seeded, diary }: Planning,
  offers: readonly DemoOffer[],
  story: (typeof OWN_STORIES)[number],
  patient: AdmittedPatient,
): PlannedVisit[] {
  const [first, last] = story.days
  const times = offers
    .filter(({ doctor, visit, place }) => doctor === story.doctor && visit === story.visit && place === patient.lives)
    .flatMap((offer) => offer.starts.map((startAt) => ({ offer, startAt, day: dayOf(offer, startAt, now) })))
    .filter(({ day, startAt }) => day >= first && day <= last && hasDayOff(diary, patient, startAt))
  const { offer, startAt, day } = seeded.pick(times)
  const endAt = startAt + offer.durationMs
  diary.take([...offer.takes, patient.id], startAt - offer.beforeMs, endAt + offer.afterMs)
  return [{ offer, startAt, endAt, day, patient, fate: story.fate }]
}

function planDoctor(planning: Planning, doctor: DoctorName, offers: readonly DemoOffer[]): PlannedVisit[] {
  const sketch: DoctorSketch = DOCTORS[doctor]
  const asked = sketch.visits.flatMap((visit) => offers.filter((offer) => offer.visit === visit))
  const nextTime = timesInOrder(planning.seeded, asked)
  const planned: PlannedVisit[] = []
  let cursor = 0
  for (;;) {
    const next = nextTime(cursor)
    if (next === undefined) return planned
    const { offer, startAt } = next
    const wanted = planning.seeded.chance(
      Math.min(FULLEST, demandOn(dayOf(offer, startAt, planning.now)) * sketch.demand),
    )
    const visits = wanted ? planAt(planning, offer, startAt) : []
    planned.push(...visits)
    cursor = visits.length > 0 ? startAt + offer.durationMs + offer.afterMs : startAt + 20 * MINUTE_MS
  }
}

/** Of what could begin next, give or take half an hour, one thing by chance; what is asked for more often stands there more often. */
function timesInOrder(
  seeded: Seeded,
  offers: readonly DemoOffer[],
): (cursor: number) => { offer: DemoOffer; startAt: number } | undefined {
  const reached = new Map(offers.map((offer) => [offer, 0]))
  const startFrom = (offer: DemoOffer, cursor: number): number | undefined => {
    let index = reached.get(offer) ?? 0
    while ((offer.starts[index] ?? Infinity) - offer.beforeMs < cursor) index += 1
    reached.set(offer, index)
    return offer.starts[index]
  }
  return (cursor) => {
    const next = offers.flatMap((offer) => {
      const startAt = startFrom(offer, cursor)
      return startAt === undefined ? [] : [{ offer, startAt }]
    })
    const soonest = Math.min(...next.map(({ startAt }) => startAt))
    const near = next.filter(({ startAt }) => startAt <= soonest + 30 * MINUTE_MS)
    return near.length === 0 ? undefined : seeded.pick(near)
  }
}

function planAt({ now, seeded, diary, others }: Planning, offer: DemoOffer, startAt: number): PlannedVisit[] {
  const endAt = startAt + offer.durationMs
  const [from, to] = [startAt - offer.beforeMs, endAt + offer.afterMs]
  if (!diary.isFree(offer.takes, from, to)) return []
  const day = dayOf(offer, startAt, now)
  const suitable = others.filter((patient) => suits(patient, offer, startAt) && hasDayOff(diary, patient, startAt))
  const visits: PlannedVisit[] = []
  const seats = offer.capacity === 1 ? 1 : Math.min(seeded.between(3, offer.capacity - 1), suitable.length)
  while (visits.length < seats && suitable.length > 0) {
    const patient = seeded.pick(suitable)
    suitable.splice(suitable.indexOf(patient), 1)
    diary.take([patient.id], startAt, endAt)
    visits.push({ offer, startAt, endAt, day, patient, fate: fateOf(seeded, day, endAt < now) })
  }
  if (visits.length > 0) diary.take(offer.takes, from, to)
  return visits
}

function fateOf(seeded: Seeded, day: number, isOver: boolean): Fate {
  if (day !== 0 && seeded.chance(0.06)) return 'cancelled'
  if (isOver && seeded.chance(0.06)) return 'missed'
  return day > 0 && seeded.chance(0.06) ? 'moved' : 'kept'
}

/** Another time of the next days that nobody has; a visit for which there is none was never moved. */
function withFormerTime({ now, seeded, diary }: Planning, visit: PlannedVisit): PlannedVisit {
  const { offer, startAt, patient } = visit
  // A group has its evening, and what needs approval would need it again.
  const takes = offer.capacity === 1 && VISITS[offer.visit].approval !== true ? offer.takes : []
  const others = offer.starts.filter((start) => start > now + 4 * DAY_MS && Math.abs(start - startAt) < 7 * DAY_MS)
  const free = others.filter(
    (start) =>
      hasDayOff(diary, patient, start) &&
      diary.isFree(takes, start - offer.beforeMs, start + offer.durationMs + offer.afterMs),
  )
  if (takes.length === 0 || free.length === 0) return { ...visit, fate: 'kept' }
  const movedFrom = seeded.pick(free)
  diary.take([...takes, patient.id], movedFrom - offer.beforeMs, movedFrom + offer.durationMs + offer.afterMs)
  return { ...visit, movedFrom }
}

/** Whoever has a visit within half a day has no second: nobody is in two places, and nobody's day looks made up. */
function hasDayOff(diary: Diary, { id }: AdmittedPatient, at: number): boolean {
  return diary.isFree([id], at - DAY_MS / 2, at + DAY_MS / 2)
}

/** Children go to the children's doctor, and everybody to the place where they live. */
function suits(patient: AdmittedPatient, offer: DemoOffer, at: number): boolean {
  if (patient.lives !== offer.place) return false
  const age = (at - Date.parse(patient.born)) / (365.25 * DAY_MS)
  const { specialty } = DOCTORS[offer.doctor]
  if (age < 15 !== (specialty === 'Paediatrics')) return false
  if (specialty === 'Gynaecology') return patient.woman && (offer.visit !== 'prenatal' || age < 42)
  return offer.visit !== 'health check' || age >= 35
}

function dayOf({ timeZone: zone }: DemoOffer, at: number, now: number): number {
  const day = (instant: number) => dayAt(timeZone(zone), Math.floor(instant / MINUTE_MS))
  return day(at) - day(now)
}
