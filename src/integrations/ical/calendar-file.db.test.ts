import ICAL from 'ical.js'
import { beforeAll, expect, test } from 'vitest'
import { bookAppointment, moveAppointment } from '#booking'
import type { Appointment } from '#booking'
import { asId } from '#platform'
import { testApp } from '../../../test/app.ts'
import type { TestApp } from '../../../test/app.ts'
import { testClinic } from '../../../test/clinic.ts'
import type { Member, TestClinic } from '../../../test/clinic.ts'
import { testDatabase } from '../../../test/database.ts'

let clinic: TestClinic
let server: TestApp

beforeAll(async () => {
  const database = await testDatabase(4)
  clinic = await testClinic(database)
  server = await testApp(database, { clinicId: clinic.clinicId })
})

async function book(start: string): Promise<Appointment> {
  const slot = { doctorId: clinic.drWeber.id, visitTypeId: clinic.checkUp.id, locationId: clinic.berlin.id, start }
  const { body } = await bookAppointment(clinic.ctxOf(clinic.anna), { slot, patientId: clinic.anna.patientId })
  return body as Appointment
}

async function fetchFile(id: string, caller?: Member) {
  const headers = caller === undefined ? {} : await server.signedIn(caller)
  return server.app.inject({ url: `/api/v1/appointments/${id}/calendar.ics`, headers })
}

test('Anna takes her visit into her calendar, at the hour she booked', async () => {
  const visit = await book('2026-11-25T10:00:00+01:00')
  const answer = await fetchFile(visit.id, clinic.anna)
  expect(answer.statusCode).toBe(200)
  expect(answer.headers).toMatchObject({
    'content-type': 'text/calendar; charset=utf-8; method=PUBLISH',
    'content-disposition': `attachment; filename="Appointment 2026-11-25.ics"; filename*=UTF-8''Appointment%202026-11-25.ics`,
  })
  const calendar = new ICAL.Component(ICAL.parse(answer.body) as unknown[])
  const component = calendar.getFirstSubcomponent('vevent')
  if (component === null) throw new Error('there is no event')
  const event = new ICAL.Event(component)
  expect(event.uid).toBe(visit.id)
  expect([event.startDate.toUnixTime(), event.endDate.toUnixTime()].map((second) => second * 1000)).toEqual([
    Date.parse(visit.start),
    Date.parse(visit.end),
  ])
  expect(answer.body).not.toContain('Check-up')
})

test('Of a cancelled visit the file takes the entry out again (case 32)', async () => {
  const visit = await book('2026-11-25T11:00:00+01:00')
  await moveAppointment(clinic.ctxOf(clinic.anna), asId(visit.id), { move: 'cancellation', ifMatch: '*' })
  const answer = await fetchFile(visit.id, clinic.anna)
  for (const line of ['METHOD:CANCEL', 'STATUS:CANCELLED', 'SEQUENCE:2', `UID:${visit.id}`])
    expect(answer.body).toContain(line)
  expect(answer.headers['content-type']).toContain('method=CANCEL')
})

test('Nobody else’s calendar: Béla is told that there is no such appointment, a stranger to sign in', async () => {
  const visit = await book('2026-11-25T12:00:00+01:00')
  expect((await fetchFile(visit.id, clinic.bela)).statusCode).toBe(404)
  expect((await fetchFile(visit.id)).statusCode).toBe(401)
})
