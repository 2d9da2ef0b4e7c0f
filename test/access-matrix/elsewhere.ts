import { openClinic } from '#clinic'
import { transaction } from '#platform'
import type { Database } from '#platform'
import type { TestApp } from '../app.ts'
import {
  badDayOf,
  furnish,
  join,
  knock,
  made,
  pathwayBookingOf,
  seriesOf,
  settle,
  traceOf,
  visitOf,
  waitingOf,
} from './furnish.ts'
import type { Records } from './records.ts'

const HOST = 'elsewhere.example'

/** What stands in its records and must never be read in ours. */
export const ELSEWHERES_WORDS = [
  'Quintus',
  'Verborgen',
  '49309998877',
  'Elsewhere clinic',
  'Elsewhere house',
  'Elsewhere check',
  'Elsewhere doctor',
  'Elsewhere reason',
]

/** Another clinic of the same installation, whose people and records have no business in ours. */
export async function buildElsewhere(database: Database, at: TestApp): Promise<Records> {
  const now = at.clock.now
  const wish = { name: 'Elsewhere clinic', timeZone: 'Europe/Berlin', hostName: HOST }
  const clinicId = (await transaction(database, (tx) => openClinic(tx, wish, now + 1))).id
  const { accountId, roles } = await join(database, { clinicId, name: 'Chief Elsewhere', now, role: 'administrator' })
  const identity = { sessionId: accountId, accountId, clinicId, roles, authenticatedAt: now }
  const admin = knock(at, { authorization: `Bearer ${await at.authentication.tokens.issue(identity)}`, host: HOST })

  const location = await made(
    admin('POST', '/api/v1/locations', { name: 'Elsewhere house', timeZone: 'Europe/Berlin' }),
  )
  const visitType = await made(admin('POST', '/api/v1/visit-types', { name: 'Elsewhere check', durationMinutes: 30 }))
  const profile = { name: 'Elsewhere doctor', specialties: [], languages: ['de'], visitTypeIds: [visitType] }
  const doctor = await made(admin('POST', '/api/v1/doctors', profile))
  const hours = [1, 2, 3, 4, 5].map((weekday) => ({ locationId: location, weekday, from: '09:00', to: '17:00' }))
  await admin('PUT', `/api/v1/doctors/${doctor}/hours`, { hours })
  const person = {
    name: 'Quintus Verborgen',
    email: 'quintus@mail.example',
    phone: '+49 30 9998877',
    birthDate: '1970-01-01',
  }
  const patient = await made(admin('POST', '/api/v1/patients', person))
  const house = { location, visitType, doctor }
  const visit = { patientId: patient, start: '2026-11-24T09:00:00+01:00', reason: 'Elsewhere reason' }
  const furniture = await furnish(admin, house)
  const appointment = await visitOf(admin, house, visit)
  const pathway = furniture.pathway ?? ''
  const pathwayBooking = await pathwayBookingOf(admin, house, { pathway, patient, hour: '09' })
  const series = await seriesOf(admin, house, { patient, hour: '09' })
  const waiting = await waitingOf(admin, database, { clinicId, now }, { house, patient, hour: '09' })
  const badDay = await badDayOf(admin, house, patient)
  await settle(database, now)
  return {
    ...furniture,
    ...(await traceOf(admin, person.name)),
    patient,
    appointment,
    pathwayBooking,
    series,
    ...badDay,
    ...waiting,
    account: accountId,
    member: accountId,
  }
}
