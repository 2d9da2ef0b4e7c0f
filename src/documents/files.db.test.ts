import { beforeAll, describe, expect, test } from 'vitest'
import { bookAppointment } from '#booking'
import type { Appointment } from '#booking'
import { testApp } from '../../test/app.ts'
import type { TestApp } from '../../test/app.ts'
import { testClinic } from '../../test/clinic.ts'
import type { Member, TestClinic } from '../../test/clinic.ts'
import { testDatabase } from '../../test/database.ts'
import { readPdf } from './pdf-text.fixture.ts'

let clinic: TestClinic
let server: TestApp
let visit: Appointment

beforeAll(async () => {
  const database = await testDatabase(4)
  clinic = await testClinic(database)
  server = await testApp(database, { clinicId: clinic.clinicId })
  const slot = {
    doctorId: clinic.drWeber.id,
    visitTypeId: clinic.checkUp.id,
    locationId: clinic.berlin.id,
    start: '2026-11-25T10:00:00+01:00',
  }
  const { body } = await bookAppointment(clinic.ctxOf(clinic.anna), {
    slot,
    patientId: clinic.anna.patientId,
    reason: 'a lump',
  })
  visit = body as Appointment
})

async function fetchFile(id: string, caller?: Member) {
  const headers = caller === undefined ? {} : await server.signedIn(caller)
  return server.app.inject({
    url: `/api/v1/appointments/${id}/confirmation.pdf`,
    headers: { ...headers, host: 'praxis.example' },
  })
}

describe('the confirmation as a file', () => {
  test('Anna fetches hers: a PDF with a name she can keep, linked to the address she called, and silent about her reason', async () => {
    const answer = await fetchFile(visit.id, clinic.anna)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="Appointment 2026-11-25.pdf"; filename*=UTF-8''Appointment%202026-11-25.pdf`,
      'cache-control': 'private, no-store',
    })
    const { text, pages } = readPdf(answer.rawPayload)
    expect(pages).toBe(1)
    expect(text).toContain('10:00 – 10:30')
    expect(text).toContain('Dr. med. Martina Weber')
    expect(text.replaceAll('\n', '')).toContain(`http://praxis.example/appointments/${visit.id}`)
    expect(text).not.toMatch(/lump|Check-up/)
  })

  test('So do the desk and her doctor; Béla is told that there is no such appointment, a stranger to sign in', async () => {
    const statuses = [clinic.rosa, clinic.drWeber.member, clinic.bela, undefined].map(
      async (caller) => (await fetchFile(visit.id, caller)).statusCode,
    )
    expect(await Promise.all(statuses)).toEqual([200, 200, 404, 401])
  })

  test('An id that is none, and one of nothing, are told apart', async () => {
    expect((await fetchFile('1', clinic.anna)).statusCode).toBe(400)
    expect((await fetchFile('00000000-0000-7000-8000-000000000000', clinic.anna)).statusCode).toBe(404)
  })
})
