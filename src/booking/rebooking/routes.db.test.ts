import { beforeEach, expect, test } from 'vitest'
import { testApp } from '../../../test/app.ts'
import type { TestApp } from '../../../test/app.ts'
import { testClinic } from '../../../test/clinic.ts'
import type { Member, TestClinic } from '../../../test/clinic.ts'
import { testDatabase } from '../../../test/database.ts'
import { carryOnPlans } from '../index.ts'
import { booked, ill } from './bad-day.fixture.ts'
import type { Plan } from './contract.ts'

let clinic: TestClinic
let at: TestApp
beforeEach(async () => {
  const database = await testDatabase()
  clinic = await testClinic(database)
  at = await testApp(database, { clinicId: clinic.clinicId })
})

async function call(
  who: Member,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  payload?: object,
  headers: Record<string, string> = {},
) {
  const url = `/api/v1/rebooking-plans${path}`
  return at.app.inject({
    method,
    url,
    headers: { ...(await at.signedIn(who)), ...headers },
    ...(payload === undefined ? {} : { payload }),
  })
}

test('a bad day over HTTP, from the plan to the last answer', async () => {
  const { rosa, anna, bela, drWeber, checkUp, berlin, installation, now } = clinic
  await booked(clinic, anna, '10:00')
  await booked(clinic, bela, '10:30')
  const leaveId = (await ill(clinic)).id
  const made = await call(rosa, 'POST', '', { leaveId })
  expect([made.statusCode, made.json<Plan>().state]).toEqual([201, 'finding'])
  const { id } = made.json<Plan>()
  expect(made.headers.location).toBe(`/api/v1/rebooking-plans/${id}`)
  expect((await call(rosa, 'POST', '', { leaveId })).statusCode).toBe(200)
  await carryOnPlans(installation, now)
  const plan = (await call(rosa, 'GET', `/${id}`)).json<Plan>()
  const [first, second] = plan.lines
  expect(plan).toMatchObject({ state: 'review', total: 2, lines: [{ heldUntil: '2026-11-23T19:00:00+01:00' }, {}] })

  const slot = {
    doctorId: drWeber.id,
    visitTypeId: checkUp.id,
    locationId: berlin.id,
    start: '2026-11-25T15:00:00+01:00',
  }
  const proposal = `/${id}/lines/${first?.id}/proposal`
  expect((await call(rosa, 'PUT', proposal, { slot })).statusCode).toBe(428)
  expect((await call(rosa, 'PUT', proposal, { slot }, { 'if-match': '"1"' })).statusCode).toBe(412)
  const chosen = await call(rosa, 'PUT', proposal, { slot }, { 'if-match': `"${first?.version}"` })
  expect(chosen.json()).toMatchObject({ byHand: true, proposal: { start: slot.start } })
  expect(chosen.headers.etag).toBe(`"${chosen.json().version}"`)

  const called = await call(rosa, 'POST', `/${id}/lines/${second?.id}/call`, { outcome: 'agreed' }, { 'if-match': '*' })
  expect(called.json()).toMatchObject({ state: 'accepted', calls: 1 })
  expect((await call(rosa, 'POST', `/${id}/sending`)).json()).toEqual({ sent: [first?.id], notSent: [] })
  expect((await call(rosa, 'GET', `/${id}?state=sent`)).json<Plan>().lines.map((line) => line.id)).toEqual([first?.id])
  const unknown = { lineIds: ['01900000-0000-7000-8000-000000000000'] }
  expect((await call(rosa, 'POST', `/${id}/sending`, unknown)).json().code).toBe('booking.line_not_found')
  expect(
    (await call(rosa, 'DELETE', `/${id}/lines/${first?.id}`, undefined, { 'if-match': '*' })).json(),
  ).toMatchObject({
    state: 'cancelled',
    why: 'taken_out',
  })
  expect((await call(rosa, 'POST', `/${id}/search`)).statusCode).toBe(200)
  expect((await call(rosa, 'POST', `/${id}/closing`)).json()).toMatchObject({ state: 'closed', settled: 2 })
  expect((await call(rosa, 'GET', '?open=false')).json().data).toMatchObject([{ id, closedWhy: 'closed_by_hand' }])
  expect((await call(rosa, 'GET', '?open=true')).json().data).toEqual([])
})

test('patients and doctors may not; and whose visits were shown is in the audit trail', async () => {
  const { rosa, anna, drWeber, installation } = clinic
  await booked(clinic, anna, '10:00')
  const leaveId = (await ill(clinic)).id
  for (const who of [anna, drWeber.member]) expect((await call(who, 'POST', '', { leaveId })).statusCode).toBe(403)
  const { id } = (await call(rosa, 'POST', '', { leaveId })).json<Plan>()
  await call(rosa, 'GET', `/${id}`)
  const { rows } = await installation.pool.query<{ action: string; patients: string[] }>(
    `select action, patients from identity.audit_intake where record_id = $1 order by at, id`,
    [id],
  )
  expect(rows).toEqual(
    expect.arrayContaining([
      { action: 'booking.rebooking_begin', patients: [] },
      { action: 'booking.rebooking_read', patients: [anna.patientId] },
    ]),
  )
})

test('pages of lines, one after the other', async () => {
  const { rosa, anna, bela } = clinic
  await booked(clinic, anna, '10:00')
  await booked(clinic, bela, '10:30')
  const { id } = (await call(rosa, 'POST', '', { leaveId: (await ill(clinic)).id })).json<Plan>()
  const first = (await call(rosa, 'GET', `/${id}?limit=1`)).json<Plan>()
  const second = (await call(rosa, 'GET', `/${id}?limit=1&cursor=${first.nextCursor}`)).json<Plan>()
  expect([...first.lines, ...second.lines].map(({ patient }) => patient.name)).toEqual([anna.name, bela.name])
  expect(second.nextCursor).toBe(null)
  expect((await call(rosa, 'GET', `/${id}?cursor=abc`)).json().code).toBe('request.cursor_malformed')
})
