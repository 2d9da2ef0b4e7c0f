import { expect, test } from 'vitest'
import { testApp } from './app.ts'
import { PASSWORD, anna, bela } from './cast.ts'
import { testClinic } from './clinic.ts'
import { testDatabase } from './database.ts'
import { suiteLogger, takeTold, toldBy } from './suite-log.ts'

const TOKEN = 'A'.repeat(43)

test.each([
  ['a name', `patient ${anna.name} not found`],
  ['a name in other letters', `patient ${bela.name}`],
  ['an address', `to ${anna.email}`],
  ['an address of somebody new', 'to somebody.new@mail.example'],
  ['a telephone number', anna.phone],
  ['a birth date', anna.birthDate],
  ['a password', `{"password":"${PASSWORD}"}`],
  ['an access token', `eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiIwMTkwIn0.c2ln`],
  ['a header', `authorization: Bearer ${TOKEN}`],
  ['a cookie', 'praxis-session=abcdefghij.klm; Path=/'],
  ['a cookie over https', '__Host-praxis-session=abcdefghij.klm'],
  ['a secret of a client', `praxis_${TOKEN}`],
  ['a link of a letter', `https://praxis.example/account/new-password#${TOKEN}`],
])('%s is found', (_what, said) => {
  expect(toldBy(`{"level":30,"msg":${JSON.stringify(said)}}`)).not.toEqual([])
})

test('what may be said is not', () => {
  for (const line of [
    '{"level":50,"err":{"type":"Error","message":"boom","stack":"at src/people/anna.ts:3"},"msg":"request failed"}',
    '{"level":30,"heads":[{"hash":"3f1c","count":12}],"msg":"heads of the audit trail"}',
    '{"level":30,"msg":"Server listening at http://127.0.0.1:3000"}',
  ])
    expect(toldBy(line)).toEqual([])
})

test('what an application of a test writes is read along, and would fail its file', async () => {
  const database = await testDatabase()
  const { clinicId } = await testClinic(database)
  const { app } = await testApp(database, { clinicId })
  takeTold()
  app.log.info('nothing about anybody')
  app.log.debug({ to: anna.email }, 'a letter left')
  expect(takeTold()).toEqual({ told: [expect.stringContaining('a letter left')], heard: 2 })
  suiteLogger().warn({ err: new Error(`${anna.name} was not found`) }, 'request failed')
  expect(takeTold().told).toHaveLength(1)
})
