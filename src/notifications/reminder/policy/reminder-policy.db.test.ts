import { beforeEach, expect, test } from 'vitest'
import { testApp } from '../../../../test/app.ts'
import type { TestApp } from '../../../../test/app.ts'
import { neighbour, testClinic } from '../../../../test/clinic.ts'
import type { Member, TestClinic } from '../../../../test/clinic.ts'
import { testDatabase } from '../../../../test/database.ts'
import type { TestDatabase } from '../../../../test/database.ts'
import { policyOf } from './read-policy.ts'
import { USUAL } from './rules.ts'

let database: TestDatabase
let clinic: TestClinic
let at: TestApp
beforeEach(async () => {
  database = await testDatabase()
  clinic = await testClinic(database)
  at = await testApp(database, { clinicId: clinic.clinicId })
})

async function ask(who: Member | undefined, method: 'GET' | 'PUT', path = '', body?: object, ifMatch?: string) {
  const signed = who === undefined ? {} : await at.signedIn(who)
  const answer = await at.app.inject({
    method,
    url: `/api/v1/reminder-policy${path}`,
    headers: { ...signed, ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }) },
    ...(body === undefined ? {} : { payload: body }),
  })
  return { status: answer.statusCode, etag: answer.headers['etag'], body: answer.json() }
}

test('a clinic that decided nothing reminds a day before', async () => {
  expect(await ask(clinic.rosa, 'GET')).toEqual({ status: 200, etag: '"0"', body: { ...USUAL, version: 0 } })
  expect((await ask(clinic.rosa, 'GET', '/history')).body).toEqual({ data: [], nextCursor: null })
})

test('Amir decides, the longest first; it is numbered, kept with who and when, and a stale screen overwrites nothing', async () => {
  const { amir, rosa, anna, clinicId } = clinic
  const other = await neighbour(database, 'hilltop.example')
  expect(await ask(amir, 'PUT', '', { leadHours: [2, 48] }, '"0"')).toEqual({
    status: 200,
    etag: '"1"',
    body: { leadHours: [48, 2], version: 1 },
  })
  expect((await ask(amir, 'PUT', '', USUAL, '"0"')).body).toMatchObject({
    code: 'notifications.reminder_policy_changed',
    version: 1,
  })
  expect((await ask(amir, 'PUT', '', USUAL)).status).toBe(428)
  expect((await ask(amir, 'PUT', '', { leadHours: [] }, '"1"')).body).toEqual({ leadHours: [], version: 2 })
  expect((await ask(rosa, 'GET', '/history')).body.data).toMatchObject([
    { version: 2, changedBy: amir.accountId, snapshot: { leadHours: [] } },
    { version: 1, changedBy: amir.accountId, snapshot: { leadHours: [48, 2] } },
  ])
  for (const who of [rosa, anna, clinic.drWeber.member])
    expect((await ask(who, 'PUT', '', USUAL, '"2"')).status).toBe(403)
  for (const path of ['', '/history']) expect((await ask(anna, 'GET', path)).status).toBe(403)
  expect((await ask(undefined, 'GET')).status).toBe(401)
  expect(await policyOf(database, clinicId)).toEqual({ leadHours: [], version: 2 })
  expect(await policyOf(database, other)).toEqual({ ...USUAL, version: 0 })
})

test('two administrators at once: the second is told', async () => {
  const answers = await Promise.all(
    [48, 24, 12, 6].map((lead) => ask(clinic.amir, 'PUT', '', { leadHours: [lead] }, '"0"')),
  )
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(answers.filter(({ status }) => status === 412)).toHaveLength(3)
})

test('what makes no sense is refused, here and by the database', async () => {
  for (const leadHours of [[0], [337], [1.5], [24, 24], [1, 2, 3, 4], '24', null]) {
    const { status, body } = await ask(clinic.amir, 'PUT', '', { leadHours }, '"0"')
    expect([leadHours, status]).toEqual([leadHours, 400])
    expect(body.errors[0].pointer).toMatch(/^\/leadHours/)
  }
  expect((await ask(clinic.rosa, 'GET')).body.version).toBe(0)
  for (const [odd, constraint] of [
    ['{4,3,2,1}', 'three_reminders_at_most'],
    ['{337}', 'reminded_within_two_weeks'],
    ['{2,48}', 'longest_lead_first'],
    ['{48,2,2}', 'longest_lead_first'],
  ] as const)
    await expect(
      database.pool.query('insert into notifications.reminder_policy values ($1, 1, $2)', [clinic.clinicId, odd]),
    ).rejects.toThrow(constraint)
})
