import { beforeAll, expect, test } from 'vitest'
import { sealEvents } from '#identity'
import { newId } from '#platform'
import { testApp } from '../../../test/app.ts'
import type { TestApp } from '../../../test/app.ts'
import { testClinic } from '../../../test/clinic.ts'
import type { Member, TestClinic } from '../../../test/clinic.ts'
import { testDatabase } from '../../../test/database.ts'
import { fhirFaults } from './fhir-schema.fixture.ts'

interface Bundle {
  entry?: { resource: { id: string; subtype: { code: string }[]; action: string; outcome: string }; fullUrl: string }[]
  link: { relation: string; url: string }[]
}

let clinic: TestClinic
let praxis: TestApp
const URL = '/fhir/R4/AuditEvent'
beforeAll(async () => {
  const database = await testDatabase()
  clinic = await testClinic(database)
  praxis = await testApp(database, { clinicId: clinic.clinicId })
  const { anna, bela, rosa } = clinic
  const slot = { doctorId: clinic.drWeber.id, visitTypeId: clinic.checkUp.id, locationId: clinic.berlin.id }
  const wish = {
    slot: { ...slot, start: '2026-11-23T20:00:00+01:00' },
    patientId: anna.patientId,
    override: { reason: 'by phone' },
  }
  const headers = await praxis.signedIn(rosa)
  const booked = await praxis.app.inject({ method: 'POST', url: '/api/v1/appointments', headers, payload: wish })
  expect(booked.statusCode).toBe(201)
  expect((await get(rosa, `/api/v1/patients/${anna.patientId}`)).statusCode).toBe(200)
  expect((await get(bela, `/api/v1/patients/${anna.patientId}`)).statusCode).toBe(404)
  await sealEvents(database, clinic.now)
})

async function get(who: Member, url: string) {
  return praxis.app.inject({ url, headers: await praxis.signedIn(who) })
}

async function found(query: string): Promise<NonNullable<Bundle['entry']>> {
  const answer = await get(clinic.amir, `${URL}?${query}`)
  expect(answer.statusCode, answer.body).toBe(200)
  expect(fhirFaults('Bundle', answer.json())).toEqual([])
  return answer.json<Bundle>().entry ?? []
}

const subtypes = (entries: NonNullable<Bundle['entry']>) =>
  entries.map(({ resource }) => resource.subtype[0]?.code ?? '').toSorted()

test('the schema knows what is wrong', () => {
  expect(
    fhirFaults('AuditEvent', { resourceType: 'AuditEvent', action: 'X', recorded: 'today' }).length,
  ).toBeGreaterThan(1)
})

test('every event of the trail is a valid AuditEvent, in a search and by its id', async () => {
  const entries = await found('_count=500')
  expect(entries.length).toBeGreaterThan(10)
  for (const { resource } of entries) expect(fhirFaults('AuditEvent', resource)).toEqual([])
  const read = entries.find(
    ({ resource }) => resource.subtype[0]?.code === 'people.patient_read' && resource.outcome === '0',
  )
  const one = await get(clinic.amir, `${URL}/${read?.resource.id}`)
  expect(one.headers['content-type']).toContain('application/fhir+json')
  expect(one.json()).toEqual(read?.resource)
  expect(one.json()).toMatchObject({
    type: { code: '110110' },
    action: 'R',
    recorded: '2026-11-23T06:00:00.000Z',
    agent: [
      {
        who: { identifier: { system: 'urn:praxis:account', value: clinic.rosa.accountId }, display: clinic.rosa.name },
        role: [{ coding: [{ code: 'receptionist' }] }],
        requestor: true,
        network: { address: '127.0.0.1', type: '2' },
      },
    ],
    entity: [{ what: { reference: `Patient/${clinic.anna.patientId}` } }],
  })
})

test('found by patient, agent, action, record, outcome and date', async () => {
  const { anna, bela, rosa } = clinic
  const ofAnna = await found(`patient=Patient/${anna.patientId}`)
  expect(subtypes(ofAnna)).toEqual([
    'booking.appointment_book',
    'booking.appointment_override',
    // The look at one event of hers, a moment ago.
    'identity.audit_list',
    'people.patient_add',
    'people.patient_change',
    'people.patient_read',
    'people.patient_read',
  ])
  expect(subtypes(await found(`patient=${anna.patientId}&action=R&outcome=4`))).toEqual(['people.patient_read'])
  expect(subtypes(await found(`agent=${bela.accountId}`))).toContain('people.patient_read')
  expect(subtypes(await found(`agent=${rosa.accountId}&action=C`))).toEqual(['booking.appointment_book'])
  expect(await found(`entity=Patient/${anna.patientId}&subtype=people.patient_read`)).toHaveLength(2)
  expect(await found('date=2026-11-22')).toEqual([])
  expect((await found('date=2026-11-23&_count=500')).length).toBeGreaterThan(10)
  expect(await found('action=R&subtype=booking.appointment_book')).toEqual([])
})

test('page by page, each once', async () => {
  const seen: string[] = []
  for (let url: string | undefined = `${URL}?patient=${clinic.anna.patientId}&_count=2`; url !== undefined;) {
    const page: Bundle = (await get(clinic.amir, url)).json()
    seen.push(...(page.entry ?? []).map(({ resource }) => resource.id))
    url = page.link.find(({ relation }) => relation === 'next')?.url.replace('http://localhost', '')
  }
  expect(seen.length).toBeGreaterThanOrEqual(6)
  expect(new Set(seen).size).toBe(seen.length)
})

test('every no is an OperationOutcome', async () => {
  for (const [answer, status, code] of [
    [await get(clinic.rosa, URL), 403, 'forbidden'],
    [await praxis.app.inject(URL), 401, 'login'],
    [await get(clinic.amir, `${URL}/${newId()}`), 404, 'not-found'],
    [await get(clinic.amir, `${URL}/nothing`), 404, 'not-found'],
    [await get(clinic.amir, `${URL}?date=soon`), 400, 'invalid'],
    [await get(clinic.amir, `${URL}?patient=Group/${newId()}`), 400, 'invalid'],
    [await get(clinic.amir, `${URL}?colour=blue`), 400, 'invalid'],
  ] as const) {
    expect(answer.statusCode).toBe(status)
    expect(answer.json().issue[0].code).toBe(code)
    expect(fhirFaults('OperationOutcome', answer.json())).toEqual([])
  }
})
