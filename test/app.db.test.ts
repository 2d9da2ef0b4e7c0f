import { expect, test } from 'vitest'
import { testApp } from './app.ts'
import { testClinic } from './clinic.ts'
import { testDatabase } from './database.ts'

test('the clinic of the tests is open for business: Anna finds a time with Dr Weber and books it', async () => {
  const database = await testDatabase()
  const { clinicId, anna, drWeber, checkUp, berlin } = await testClinic(database)
  const { app, signedIn, checkedAnswers } = await testApp(database, { clinicId })
  const found = await app.inject(
    `/api/v1/availability?doctorId=${drWeber.id}&visitTypeId=${checkUp.id}&from=2026-11-23&to=2026-11-23`,
  )
  expect(found.statusCode).toBe(200)
  expect(found.json().data).toHaveLength(16)
  expect(found.json().data[0]).toMatchObject({ start: '2026-11-23T09:00:00+01:00', locationId: berlin.id })

  const slot = {
    doctorId: drWeber.id,
    visitTypeId: checkUp.id,
    locationId: berlin.id,
    start: '2026-11-23T09:00:00+01:00',
  }
  const headers = await signedIn(anna)
  const booked = await app.inject({
    method: 'POST',
    url: '/api/v1/appointments',
    headers,
    payload: { slot, patientId: anna.patientId },
  })
  expect(booked.statusCode).toBe(201)
  expect(booked.json().patient.name).toBe('Anna Lindqvist')
  expect(checkedAnswers()).toBe(2)
})

test('an answer that differs from its documentation is noticed', async () => {
  const database = await testDatabase()
  const { clinicId } = await testClinic(database)
  const { app } = await testApp(database, { clinicId })
  app.addHook('preSerialization', async (request, _reply, payload) =>
    request.url === '/health/live' ? { status: 'alive' } : payload,
  )
  expect((await app.inject('/health/live')).statusCode).toBe(500)
  expect((await app.inject('/health/ready')).statusCode).toBe(200)
})
