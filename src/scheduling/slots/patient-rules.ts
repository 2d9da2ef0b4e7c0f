import type { EpochMinute, Interval } from '../time/interval.ts'
import { type LocalDate, dayNumber, localDate } from '../time/local-date.ts'
import { type TimeZone, dayAt, startOfDay } from '../time/time-zone.ts'
import type { VisitRules } from './visit-rules.ts'

/** What the rules ask of a patient. Known: has a visit there, past or to come, that was neither cancelled, missed nor only proposed. */
export interface PatientFacts {
  /** Absent: not on record. */
  readonly birthDate?: LocalDate | undefined
  readonly knownToClinic: boolean
  readonly knownToDoctor: boolean
}

/** Rules of the visit type about who comes. Their order is the one in which they are reported. */
export const PATIENT_RULES = {
  new_patients_only: 'the visit type is for new patients, and the patient is known',
  existing_patients_only: 'the visit type is for patients who are known, and the patient is new',
  birth_date_unknown: 'the visit type is for an age, and the patient’s date of birth is not on record',
  under_minimum_age: 'the patient is younger on the date of the visit than the visit type is for',
  over_maximum_age: 'the patient is older on the date of the visit than the visit type is for',
} as const
export type PatientRule = keyof typeof PATIENT_RULES

/** What a slot asks for that cannot be judged before it is known who comes, and that it must be approved. */
export const CONDITIONS = {
  new_patients_only: 'for new patients only',
  existing_patients_only: 'for patients only who are known',
  under_minimum_age: 'not for patients younger than the visit type says',
  over_maximum_age: 'not for patients older than the visit type says',
  needs_approval: 'the booking is a request until the clinic approves it',
} as const
export type Condition = keyof typeof CONDITIONS

/** Every condition of the visit type, with one English sentence each. */
export function conditionsOf(rules: VisitRules): { rule: Condition; detail: string }[] {
  const { forPatients = 'everyone', knownTo = 'clinic', minAgeYears = null, maxAgeYears = null } = rules
  const conditions: { rule: Condition; detail: string }[] = []
  const whom = knownTo === 'doctor' ? 'this doctor' : 'this clinic'
  if (forPatients === 'new')
    conditions.push({ rule: 'new_patients_only', detail: `Only for patients who are new to ${whom}.` })
  if (forPatients === 'existing')
    conditions.push({ rule: 'existing_patients_only', detail: `Only for patients of ${whom}.` })
  if (minAgeYears !== null)
    conditions.push({ rule: 'under_minimum_age', detail: `Only for patients of ${minAgeYears} years or more.` })
  if (maxAgeYears !== null)
    conditions.push({ rule: 'over_maximum_age', detail: `Only for patients of ${maxAgeYears} years or less.` })
  if (rules.approval === true)
    conditions.push({ rule: 'needs_approval', detail: 'It is a request until the clinic approves it.' })
  return conditions
}

/** The starts at which this patient may come at all: by age, and as a new or an existing patient. Empty where nothing ever fits. */
export function patientWindow(rules: VisitRules, patient: PatientFacts, zone: TimeZone): Interval {
  const never = { start: 0, end: 0 }
  const { minAgeYears = null, maxAgeYears = null } = rules
  if (againstAcquaintance(rules, patient) !== undefined) return never
  if (minAgeYears === null && maxAgeYears === null)
    return { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY }
  const { birthDate } = patient
  if (birthDate === undefined) return never
  return {
    start: minAgeYears === null ? Number.NEGATIVE_INFINITY : startOfDay(zone, dayOfAge(birthDate, minAgeYears)),
    end: maxAgeYears === null ? Number.POSITIVE_INFINITY : startOfDay(zone, dayOfAge(birthDate, maxAgeYears + 1)),
  }
}

/** Every rule about who comes that forbids this patient this start. Built from the same parts as the window. */
export function reasonsAgainstPatient(
  rules: VisitRules,
  patient: PatientFacts,
  start: EpochMinute,
  zone: TimeZone,
): { rule: PatientRule; detail: string }[] {
  const { minAgeYears = null, maxAgeYears = null } = rules
  const reasons: { rule: PatientRule; detail: string }[] = []
  const forbid = (rule: PatientRule, detail: string): void => void reasons.push({ rule, detail })
  const stranger = againstAcquaintance(rules, patient)
  if (stranger !== undefined) {
    const whom = rules.knownTo === 'doctor' ? 'this doctor' : 'this clinic'
    forbid(stranger, `It is only for patients ${stranger === 'new_patients_only' ? 'who are new to' : 'of'} ${whom}.`)
  }
  if (minAgeYears === null && maxAgeYears === null) return reasons
  if (patient.birthDate === undefined) {
    forbid('birth_date_unknown', 'It is for an age, and the date of birth is not on record.')
    return reasons
  }
  const day = dayAt(zone, start)
  if (minAgeYears !== null && day < dayOfAge(patient.birthDate, minAgeYears))
    forbid('under_minimum_age', `It is for patients who are ${minAgeYears} or more on ${localDate(day)}.`)
  if (maxAgeYears !== null && day >= dayOfAge(patient.birthDate, maxAgeYears + 1))
    forbid('over_maximum_age', `It is for patients who are ${maxAgeYears} or less on ${localDate(day)}.`)
  return reasons
}

function againstAcquaintance(rules: VisitRules, patient: PatientFacts): PatientRule | undefined {
  const known = rules.knownTo === 'doctor' ? patient.knownToDoctor : patient.knownToClinic
  if (rules.forPatients === 'new' && known) return 'new_patients_only'
  if (rules.forPatients === 'existing' && !known) return 'existing_patients_only'
  return undefined
}

/**
 * The day on which somebody reaches an age. Born on 29 February, in a year without one: 1 March (§ 188 (2) BGB). The day number of a 29
 * February that is not there is just that.
 */
function dayOfAge(birthDate: LocalDate, years: number): number {
  const year = String(Number(birthDate.slice(0, 4)) + years).padStart(4, '0')
  const leapDay = birthDate.endsWith('-02-29')
  return leapDay ? dayNumber(`${year}-02-28`) + 1 : dayNumber(`${year}${birthDate.slice(4)}`)
}
