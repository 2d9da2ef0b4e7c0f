import { beforeAll, expect, test } from 'vitest'
import type { FastifyInstance } from 'fastify'
import { ACTION_NAMES } from '#identity'
import { testApp } from './app.ts'
import { testClinic } from './clinic.ts'
import { testDatabase } from './database.ts'

/**
 * Routes that answer nobody's patient data and are not in the audit trail, by why not. Whatever is in no list here must declare
 * `config.audit` beside its policy: an action, `{ inside: action }`, `{ ofPatient: action }`, or `{ none: reason }`.
 */
const WITHOUT_PATIENTS: Record<string, string> = {
  'what the clinic tells everybody: no person in it but its doctors': `
    GET /api/v1/doctors · GET /api/v1/doctors/:id · GET /api/v1/specialties · GET /api/v1/visit-types · GET /api/v1/visit-types/:id
    GET /api/v1/locations · GET /api/v1/locations/:id · GET /api/v1/clinic
    GET /api/v1/pathways · GET /api/v1/pathways/:id
    GET /api/v1/availability/stream · GET /api/v1/live`,
  'a time kept for whoever asked, known by its id alone; no person in it': `
    POST /api/v1/holds · DELETE /api/v1/holds/:id`,
  'how the clinic is run, for its staff: no patient in it; changes are audited where they are recorded': `
    PATCH /api/v1/clinic · GET /api/v1/clinic/history
    POST /api/v1/closures · GET /api/v1/closures · PATCH /api/v1/closures/:id · DELETE /api/v1/closures/:id · GET /api/v1/closures/:id · GET /api/v1/closures/:id/history
    POST /api/v1/doctors · PATCH /api/v1/doctors/:id · DELETE /api/v1/doctors/:id · GET /api/v1/doctors/:id/history
    PUT /api/v1/doctors/:id/hours · GET /api/v1/doctors/:id/hours · GET /api/v1/doctors/:id/hours/history
    PUT /api/v1/doctors/:id/breaks · GET /api/v1/doctors/:id/breaks · GET /api/v1/doctors/:id/breaks/history
    PUT /api/v1/doctors/:id/paces · GET /api/v1/doctors/:id/paces · GET /api/v1/doctors/:id/paces/history
    GET /api/v1/doctors/:id/schedule/problems
    PUT /api/v1/doctors/:id/limits · GET /api/v1/doctors/:id/limits · GET /api/v1/doctors/:id/limits/history
    PUT /api/v1/doctors/:id/travel-times · GET /api/v1/doctors/:id/travel-times · GET /api/v1/doctors/:id/travel-times/history
    GET /api/v1/doctors/:id/leave · DELETE /api/v1/doctors/:id/leave/:id · GET /api/v1/doctors/:id/leave/history
    GET /api/v1/doctors/:id/overrides · POST /api/v1/doctors/:id/overrides · DELETE /api/v1/doctors/:id/overrides/:id · GET /api/v1/doctors/:id/overrides/history
    POST /api/v1/locations · PATCH /api/v1/locations/:id · DELETE /api/v1/locations/:id · GET /api/v1/locations/:id/history
    GET /api/v1/public-holiday-calendars · PUT /api/v1/locations/:id/public-holidays · GET /api/v1/locations/:id/public-holidays · GET /api/v1/locations/:id/public-holidays/history
    POST /api/v1/resources · GET /api/v1/resources · PATCH /api/v1/resources/:id · DELETE /api/v1/resources/:id · GET /api/v1/resources/:id · GET /api/v1/resources/:id/history
    POST /api/v1/pathways · PATCH /api/v1/pathways/:id · DELETE /api/v1/pathways/:id · GET /api/v1/pathways/:id/history
    GET /api/v1/rebooking-plans
    POST /api/v1/visit-types · PATCH /api/v1/visit-types/:id · DELETE /api/v1/visit-types/:id · GET /api/v1/visit-types/:id/history
    GET /api/v1/clinic/host-names · POST /api/v1/clinic/host-names · POST /api/v1/clinic/host-names/:id/verification · DELETE /api/v1/clinic/host-names/:id`,
  'members of the staff and who is invited: colleagues, no patients; changes are audited where they are recorded': `
    GET /api/v1/members · GET /api/v1/members/:id · PATCH /api/v1/members/:id · GET /api/v1/members/:id/history · GET /api/v1/members/:id/doctor
    POST /api/v1/members/:id/deactivation · DELETE /api/v1/members/:id/deactivation · POST /api/v1/members/:id/handover · POST /api/v1/me/departure
    GET /api/v1/invitations · POST /api/v1/invitations · POST /api/v1/invitations/:id/resending · DELETE /api/v1/invitations/:id
    POST /api/v1/invitations/reading · POST /api/v1/invitations/acceptance
    GET /api/v1/doctors/:id/account · PUT /api/v1/doctors/:id/account · DELETE /api/v1/doctors/:id/account`,
  'apps and what was granted to them: no patient in it; changes are audited where they are recorded': `
    GET /oauth2/authorize · GET /oauth2/authorize/:id · POST /oauth2/token · POST /oauth2/introspect · POST /oauth2/revoke
    GET /api/v1/app-questions/:id · POST /api/v1/app-questions/:id/approval · POST /api/v1/app-questions/:id/refusal
    GET /api/v1/me/apps · DELETE /api/v1/me/apps/:id
    POST /api/v1/api-clients · GET /api/v1/api-clients · GET /api/v1/api-clients/:id · PATCH /api/v1/api-clients/:id · DELETE /api/v1/api-clients/:id
    POST /api/v1/api-clients/:id/secrets · DELETE /api/v1/api-clients/:id/secrets/:id
    GET /api/v1/api-clients/:id/grants · DELETE /api/v1/api-clients/:id/grants/:id`,
  'keys and metadata that everybody may have': `
    GET /.well-known/jwks.json · GET /.well-known/openid-configuration · GET /.well-known/oauth-authorization-server
    GET /fhir/R4/.well-known/smart-configuration`,
  'ops: counts and versions': `
    GET /health/live · GET /health/ready · GET /metrics`,
  'proofs and sessions of the caller’s own account: no patient in it; changes and failures are audited where they happen': `
    POST /api/v1/auth/refresh · POST /api/v1/me/email-verification · POST /api/v1/auth/email-verification
    POST /api/v1/me/email-change · POST /api/v1/auth/email-change/confirmation · POST /api/v1/auth/email-change/undo
    POST /api/v1/auth/password-reset · POST /api/v1/auth/password-reset/confirmation · PUT /api/v1/me/password
    POST /api/v1/auth/sign-in-link · POST /api/v1/auth/sign-in-link/confirmation
    GET /api/v1/me/sessions · DELETE /api/v1/me/sessions · DELETE /api/v1/me/sessions/:id`,
}

let app: FastifyInstance
beforeAll(async () => {
  const database = await testDatabase()
  const { clinicId } = await testClinic(database)
  app = (await testApp(database, { clinicId })).app
  await app.ready()
})

const excused = new Set(
  Object.values(WITHOUT_PATIENTS).flatMap((list) =>
    [...list.matchAll(/(GET|POST|PUT|PATCH|DELETE) (\S+)/g)].map(([call]) => call),
  ),
)

/** Pages and documents are served without asking who calls, so they cannot show anybody's data. */
function calls() {
  return app.routeTable
    .filter(({ method, policy }) => method !== 'HEAD' && method !== 'OPTIONS' && policy !== 'outside')
    .map(({ method, url, audit }) => ({ call: `${method} ${url.replaceAll(/:(\w+)/g, ':id')}`, audit }))
}

test('every route says what it is in the audit trail, or it is written down why it is not there', () => {
  expect(calls().length).toBeGreaterThan(80)
  const silent = calls().filter(({ call, audit }) => audit === undefined && !excused.has(call))
  expect(silent.map(({ call }) => call)).toEqual([])
})

test('what a route declares is an action of the closed list, or a reason in words', () => {
  const declared = calls().flatMap(({ call, audit }) => (audit === undefined ? [] : [{ call, audit }]))
  expect(declared.length).toBeGreaterThan(20)
  const unknown = declared.filter(({ audit }) => {
    if (typeof audit === 'object' && 'none' in audit) return audit.none.length < 10
    if (typeof audit === 'object') return !ACTION_NAMES.includes('inside' in audit ? audit.inside : audit.ofPatient)
    return !ACTION_NAMES.includes(audit)
  })
  expect(unknown).toEqual([])
})

test('no list excuses a route that is not there, or one that declares itself', () => {
  const silent = new Set(calls().flatMap(({ call, audit }) => (audit === undefined ? [call] : [])))
  expect([...excused].filter((call) => !silent.has(call))).toEqual([])
})
