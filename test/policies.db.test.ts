import path from 'node:path'
import { expect, test } from 'vitest'
import { policyInWords } from '#identity'
import { testApp } from './app.ts'
import { testClinic } from './clinic.ts'
import { testDatabase } from './database.ts'

/** The calls that `design` promised to other software; what is missing here would break somebody. */
const PROMISED = `
GET /health/live · GET /health/ready · GET /metrics
POST /api/v1/auth/sign-up · POST /api/v1/auth/sign-in · POST /api/v1/auth/refresh · POST /api/v1/auth/sign-out · GET /api/v1/me
GET /.well-known/jwks.json · GET /.well-known/openid-configuration
GET /api/v1/doctors · GET /api/v1/visit-types · GET /api/v1/locations · GET /api/v1/specialties
GET /api/v1/availability · GET /api/v1/availability/earliest · GET /api/v1/availability/explain
POST /api/v1/holds · DELETE /api/v1/holds/:id · POST /api/v1/appointments · GET /api/v1/appointments · GET /api/v1/appointments/:id
POST /api/v1/appointments/:id/reschedule · POST /api/v1/appointments/:id/cancellation · POST /api/v1/appointments/:id/confirmation
POST /api/v1/appointments/:id/arrival · POST /api/v1/appointments/:id/start · POST /api/v1/appointments/:id/completion · POST /api/v1/appointments/:id/no-show
GET /api/v1/appointments/:id/history · GET /api/v1/appointments/:id/calendar.ics · GET /api/v1/appointments/:id/confirmation.pdf
POST /api/v1/locations · POST /api/v1/visit-types · POST /api/v1/doctors · PUT /api/v1/doctors/:id/hours · POST /api/v1/doctors/:id/overrides
POST /api/v1/doctors/:id/leave · POST /api/v1/closures · POST /api/v1/resources · POST /api/v1/patients
GET /api/v1/doctors/:id/hours · GET /api/v1/doctors/:id/overrides · GET /api/v1/doctors/:id/leave · GET /api/v1/closures · GET /api/v1/resources · GET /api/v1/patients
GET /api/v1/locations/:id/history · GET /api/v1/visit-types/:id/history · GET /api/v1/doctors/:id/history · GET /api/v1/doctors/:id/hours/history
`

/** One line a route: who may call it. Read the difference when it changes: it is who gets in. */
test('every route declares its policy, and the reviewed table shows them all', async () => {
  const database = await testDatabase()
  const { clinicId } = await testClinic(database)
  const { app } = await testApp(database, { clinicId })
  await app.ready()
  const calls = app.routeTable
    .filter(({ method }) => method !== 'HEAD' && method !== 'OPTIONS')
    .map(
      ({ method, url, policy }) =>
        [method, url.replaceAll(/:(\w+)/g, ':id'), policy === 'outside' ? policy : policyInWords(policy)] as const,
    )
  expect(calls.length).toBeGreaterThan(60)
  const promised = [...PROMISED.matchAll(/(GET|POST|PUT|DELETE) (\S+)/g)].map((match) => match[0])
  expect(promised.length).toBeGreaterThan(40)
  const served = calls.map(([method, url]) => `${method} ${url}`)
  expect(promised.filter((call) => !served.includes(call))).toEqual([])
  const table = calls
    .map(([method, url, policy]) => `${method.padEnd(6)} ${url.padEnd(48)} ${policy}`)
    .toSorted((a, b) => (a.slice(7) < b.slice(7) ? -1 : 1))
  await expect(`${table.join('\n')}\n`).toMatchFileSnapshot(path.join(import.meta.dirname, 'policies.txt'))
  await app.close()
})
