/**
 * What the definitions say of what is booked and of who comes, asked minute by minute and date by date: the naive engine's half for the rules
 * of load and people. It shares no code with the engine and takes its calendar from Temporal. Used by tests only.
 */
import type { Claim } from './busy.ts'
import type { VisitLimit } from './limits.ts'
import type { PatientFacts } from './patient-rules.ts'
import type { TravelTimes } from './travel.ts'
import type { VisitRules } from './visit-rules.ts'

/** A visit or a hold as limits count it: by the clock of its own location. */
export interface CountedVisit {
  readonly visitTypeId: string
  readonly start: number
  readonly timeZone: string
}

export interface BookedClinic {
  readonly rules: VisitRules
  readonly locationId: string
  readonly timeZone: string
  /** On the doctor. */
  readonly claims: readonly Claim[]
  readonly travel: TravelTimes | undefined
  /** On each room that the visit type names. */
  readonly named: readonly (readonly Claim[])[]
  readonly pools: readonly { readonly need: number; readonly members: readonly (readonly Claim[])[] }[]
  readonly limits: readonly VisitLimit[]
  readonly counted: readonly CountedVisit[]
}

/** The rules of load against a visit that begins then. */
export function loadRulesAgainst(clinic: BookedClinic, start: number): Set<string> {
  const { rules, pools, named, limits } = clinic
  const against = new Set<string>()
  const padded = minutesFrom(
    start - rules.bufferBeforeMinutes,
    start + rules.durationMinutes + rules.bufferAfterMinutes,
  )
  if (!isFree(clinic, start, padded, clinic.claims, () => 0)) against.add('time_taken')
  else if (!isFree(clinic, start, padded, clinic.claims, (claim) => wayTo(clinic, claim)))
    against.add('no_time_to_travel')
  const roomIsFree = (claims: readonly Claim[]): boolean => isFree(clinic, start, padded, claims, () => 0)
  for (const { need, members } of pools) {
    if (members.length < need) against.add('resource_missing')
    else if (members.filter(roomIsFree).length < need) against.add('resource_taken')
  }
  if (!named.every(roomIsFree)) against.add('resource_taken')
  for (const limit of limits) {
    if (limit.visitTypeId !== undefined && limit.visitTypeId !== rules.visitTypeId) continue
    const period = periodOf(limit, start, clinic.timeZone)
    const inIt = clinic.counted.filter(
      (visit) =>
        (limit.visitTypeId ?? visit.visitTypeId) === visit.visitTypeId &&
        periodOf(limit, visit.start, visit.timeZone) === period,
    )
    if (inIt.length >= limit.most) against.add(limit.per === 'day' ? 'daily_limit_reached' : 'weekly_limit_reached')
  }
  return against
}

/** Nothing but the same group meets any of these minutes, and that has a seat. */
function isFree(
  { rules, locationId }: BookedClinic,
  start: number,
  padded: readonly number[],
  claims: readonly Claim[],
  way: (claim: Claim) => number,
): boolean {
  const met = claims.filter((claim) =>
    padded.some((minute) => claim.start - way(claim) <= minute && minute < claim.end + way(claim)),
  )
  const ours = met.filter(
    ({ occasion }) =>
      rules.capacity > 1 &&
      occasion?.visitTypeId === rules.visitTypeId &&
      occasion.locationId === locationId &&
      occasion.start === start,
  )
  const seats = ours.reduce((sum, { seats: taken = 1 }) => sum + taken, 0)
  return met.length === ours.length && seats < rules.capacity
}

function wayTo({ travel, locationId }: BookedClinic, claim: Claim): number {
  if (travel === undefined || claim.locationId === undefined || claim.locationId === locationId) return 0
  const ends = new Set([locationId, claim.locationId])
  const named = travel.between.find(({ locationIds }) => new Set([...locationIds, ...ends]).size === 2)
  return named === undefined ? travel.minutes : named.minutes
}

function periodOf({ per }: VisitLimit, start: number, timeZone: string): string {
  const date = dateAt(start, timeZone)
  return per === 'day' ? date.toString() : `${date.yearOfWeek}-W${date.weekOfYear}`
}

/** The rules about who comes against this patient on the date of a visit that begins then. */
export function patientRulesAgainst(
  rules: VisitRules,
  patient: PatientFacts,
  start: number,
  timeZone: string,
): Set<string> {
  const against = new Set<string>()
  const known = rules.knownTo === 'doctor' ? patient.knownToDoctor : patient.knownToClinic
  if (rules.forPatients === 'new' && known) against.add('new_patients_only')
  if (rules.forPatients === 'existing' && !known) against.add('existing_patients_only')
  const { minAgeYears: least, maxAgeYears: greatest } = rules
  if (least === null && greatest === null) return against
  if (patient.birthDate === undefined) return against.add('birth_date_unknown')
  const age = birthdaysUntil(Temporal.PlainDate.from(patient.birthDate), dateAt(start, timeZone))
  if (typeof least === 'number' && age < least) against.add('under_minimum_age')
  if (typeof greatest === 'number' && age > greatest) against.add('over_maximum_age')
  return against
}

/** Somebody born on 29 February has their birthday on 1 March where there is none; who is not born yet is younger than any age. */
function birthdaysUntil(birth: Temporal.PlainDate, date: Temporal.PlainDate): number {
  if (Temporal.PlainDate.compare(date, birth) < 0) return -1
  let birthdays = 0
  for (let year = birth.year + 1; year <= date.year; year++) {
    const leapDay =
      birth.month === 2 && birth.day === 29 && !Temporal.PlainDate.from({ year, month: 1, day: 1 }).inLeapYear
    const birthday = leapDay ? Temporal.PlainDate.from({ year, month: 3, day: 1 }) : birth.with({ year })
    if (Temporal.PlainDate.compare(birthday, date) <= 0) birthdays++
  }
  return birthdays
}

const dateAt = (minute: number, timeZone: string): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(minute * 60_000)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()

const minutesFrom = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i)
