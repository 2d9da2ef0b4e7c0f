import { beforeEach, expect, test } from 'vitest'
import { testApp } from '../../../test/app.ts'
import type { TestApp } from '../../../test/app.ts'
import { testClinic } from '../../../test/clinic.ts'
import type { Member, TestClinic } from '../../../test/clinic.ts'
import { testDatabase } from '../../../test/database.ts'
import type { PolicyRules } from './contract.ts'
import { USUAL } from './rules.ts'

let clinic: TestClinic
let at: TestApp
beforeEach(async () => {
  const database = await testDatabase()
  clinic = await testClinic(database)
  at = await testApp(database, { clinicId: clinic.clinicId })
})

const STRICT: PolicyRules = {
  approvalHours: 4,
  undoMinutes: 10,
  cancellationNoticeMinutes: 120,
  lateCancellation: 'desk',
  noShow: { minutes: 15, after: 'start' },
}

async function ask(who: Member | undefined, method: 'GET' | 'PUT', path = '', body?: object, ifMatch?: string) {
  const signed = who === undefined ? {} : await at.signedIn(who)
  const answer = await at.app.inject({
    method,
    url: `/api/v1/booking-policy${path}`,
    headers: { ...signed, ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }) },
    ...(body === undefined ? {} : { payload: body }),
  })
  return { status: answer.statusCode, etag: answer.headers['etag'], body: answer.json() }
}

test('a clinic that decided nothing has the usual rules, which patients read as far as they bind them', async () => {
  expect(await ask(clinic.rosa, 'GET')).toEqual({ status: 200, etag: '"0"', body: { ...USUAL, version: 0 } })
  const bound = { approvalHours: 48, cancellationNoticeMinutes: 1440, lateCancellation: 'allowed' }
  for (const who of [undefined, clinic.anna]) expect((await ask(who, 'GET')).body).toEqual(bound)
  expect((await ask(clinic.rosa, 'GET', '/history')).body).toEqual({ data: [], nextCursor: null })
})

test('Amir decides; it is numbered, kept with who and when, and a stale screen overwrites nothing', async () => {
  const { amir, rosa, anna } = clinic
  expect(await ask(amir, 'PUT', '', STRICT, '"0"')).toMatchObject({
    status: 200,
    etag: '"1"',
    body: { ...STRICT, version: 1 },
  })
  expect((await ask(amir, 'PUT', '', USUAL, '"0"')).body).toMatchObject({ code: 'booking.policy_changed', version: 1 })
  expect((await ask(amir, 'PUT', '', USUAL)).status).toBe(428)
  expect((await ask(amir, 'PUT', '', USUAL, '"1"')).body).toMatchObject({ ...USUAL, version: 2 })
  const { body } = await ask(rosa, 'GET', '/history')
  expect(body.data).toMatchObject([
    { version: 2, changedBy: amir.accountId, snapshot: { noShow: null } },
    { version: 1, changedBy: amir.accountId, snapshot: STRICT },
  ])
  for (const who of [rosa, anna]) expect((await ask(who, 'PUT', '', STRICT, '"2"')).status).toBe(403)
  expect((await ask(undefined, 'PUT', '', STRICT, '"2"')).status).toBe(401)
  expect((await ask(anna, 'GET', '/history')).status).toBe(403)
})

test('two administrators at once: the second is told', async () => {
  const answers = await Promise.all(
    [STRICT, USUAL, STRICT, USUAL].map((rules) => ask(clinic.amir, 'PUT', '', rules, '"0"')),
  )
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(answers.filter(({ status }) => status === 412)).toHaveLength(3)
})

test('what makes no sense is refused by its field', async () => {
  for (const odd of [
    { approvalHours: 0 },
    { cancellationNoticeMinutes: 0.5 },
    { lateCancellation: 'fined' },
    { noShow: { minutes: 10, after: 'lunch' } },
    { noShow: { minutes: 10 } },
    { undoMinutes: 10_081 },
  ]) {
    const { status, body } = await ask(clinic.amir, 'PUT', '', { ...STRICT, ...odd }, '"0"')
    expect([odd, status]).toEqual([odd, 400])
    expect(body.errors[0].pointer).toMatch(new RegExp(`^/${Object.keys(odd)[0]}`))
  }
  expect((await ask(clinic.rosa, 'GET')).body.version).toBe(0)
})
