import { knownTimeZone } from '#clinic'
import type { Patient } from '../contract.ts'
import { knownLanguage } from '../known-language.ts'
import { refusals } from '../refusals.ts'

/** Where no language is known. */
export const DEFAULT_LOCALE = 'en'

const HOUR_MS = 3_600_000
/** The oldest person there ever was reached 122. */
const OLDEST_YEARS = 130

/** The record as it may be kept; refuses what no person can have. `now` in epoch milliseconds. */
export function tidyPatient(patient: Patient, now: number): Patient {
  if (patient.birthDate !== null) refuseImpossibleBirth(patient.birthDate, now)
  return {
    ...patient,
    locale: knownLanguage(patient.locale, '/locale'),
    timeZone: patient.timeZone === null ? null : knownTimeZone(patient.timeZone),
    phone: patient.phone === null ? null : dialled(patient.phone),
  }
}

/** Today is measured where it is latest (UTC+14): a child may be entered on the day it is born, wherever that is. */
function refuseImpossibleBirth(birthDate: string, now: number): void {
  const latestToday = Temporal.Instant.fromEpochMilliseconds(now + 14 * HOUR_MS)
    .toZonedDateTimeISO('UTC')
    .toPlainDate()
  const errors = (detail: string) => ({ errors: [{ pointer: '/birthDate', detail }] })
  if (birthDate > latestToday.toString()) throw refusals.birth_date_in_future(errors('must not be in the future'))
  const earliest = latestToday.subtract({ years: OLDEST_YEARS }).toString()
  if (birthDate < earliest) throw refusals.birth_date_too_early(errors(`must be ${earliest} or later`))
}

/** E.164 where the country is known; otherwise as it was given, for only the clinic knows its own dialling habits. */
function dialled(phone: string): string {
  return phone.startsWith('+') ? `+${phone.replaceAll(/\D/g, '')}` : phone
}
