import { expect, test } from 'vitest'
import { createAuthentication, grantRole, revokeRole } from '../index.ts'
import { connect, transaction } from '#platform'
import type { Database } from '#platform'
import { MONDAY_MORNING, testClinic } from '../../../test/clinic.ts'
import type { TestClinic } from '../../../test/clinic.ts'
import { testDatabase } from '../../../test/database.ts'
import { AUTHORITY_KNOWN_MS } from './authority.ts'

/** One process of an installation: its own memory, clock and count of statements. */
function processOn(database: Database, clinic: TestClinic) {
  const clock = { now: MONDAY_MORNING }
  let statements = 0
  const counted: Database = { ...database }
  Object.defineProperty(counted, 'sql', {
    get() {
      statements += 1
      return database.sql
    },
  })
  const authentication = createAuthentication({
    database: counted,
    secret: 'a secret of thirty-two characters',
    publicUrl: 'http://localhost',
    now: () => clock.now,
    log: () => {},
  })
  return {
    clock,
    authentication,
    statements: () => statements,
    rolesOf: async (token: string) => {
      const call = { method: 'GET', host: 'localhost', headers: { authorization: `Bearer ${token}` } }
      const actor = await authentication.actorOf({ ...call, clinicId: clinic.clinicId })
      return actor.kind === 'account' ? actor.roles : actor.kind
    },
  }
}

async function twoProcesses() {
  const database = await testDatabase()
  const clinic = await testClinic(database)
  const here = processOn(database, clinic)
  const elsewhere = processOn(database, clinic)
  const { rosa, clinicId } = clinic
  const token = await here.authentication.tokens.issue({
    sessionId: rosa.accountId,
    accountId: rosa.accountId,
    clinicId,
    roles: rosa.roles,
    authenticatedAt: MONDAY_MORNING,
  })
  const change = (how: typeof grantRole, role: 'receptionist' | 'doctor') =>
    transaction(database, (tx) => how(tx, { accountId: rosa.accountId, clinicId, role, at: MONDAY_MORNING }))
  return { database, clinic, here, elsewhere, token, change }
}

test('a role taken away in one process is gone from access tokens in flight in another within two seconds', async () => {
  const { elsewhere, token, change } = await twoProcesses()
  expect(await elsewhere.rolesOf(token)).toEqual(['patient', 'receptionist'])
  await change(revokeRole, 'receptionist')
  elsewhere.clock.now += AUTHORITY_KNOWN_MS
  expect(await elsewhere.rolesOf(token)).toEqual(['patient'])
  await change(grantRole, 'doctor')
  elsewhere.clock.now += AUTHORITY_KNOWN_MS
  expect(await elsewhere.rolesOf(token), 'given as well as taken').toEqual(['patient', 'doctor'])
})

test('at once where it was done', async () => {
  const { here, token, change } = await twoProcesses()
  expect(await here.rolesOf(token)).toEqual(['patient', 'receptionist'])
  await change(revokeRole, 'receptionist')
  here.authentication.sessions.forget()
  expect(await here.rolesOf(token)).toEqual(['patient'])
})

test('the token of a session that was ended is refused, wherever it is brought', async () => {
  const { database, clinic, here, elsewhere, change } = await twoProcesses()
  const { rows } = await database.pool.query<{ id: string }>(
    `insert into identity.session (id, token, account_id, clinic_id, created_at, updated_at, expires_at)
     values (gen_random_uuid(), 'x', $1, $2, now(), now(), now() + interval '1 year') returning id`,
    [clinic.rosa.accountId, clinic.clinicId],
  )
  const { accountId, roles } = clinic.rosa
  const sessionId = rows[0]?.id ?? ''
  const token = await here.authentication.tokens.issue({
    sessionId,
    accountId,
    clinicId: clinic.clinicId,
    roles,
    authenticatedAt: MONDAY_MORNING,
  })
  expect(await elsewhere.rolesOf(token)).toContain('receptionist')
  await database.pool.query('delete from identity.session where id = $1', [sessionId])
  await change(grantRole, 'doctor')
  elsewhere.clock.now += AUTHORITY_KNOWN_MS
  await expect(elsewhere.rolesOf(token)).rejects.toMatchObject({ code: 'identity.token_invalid' })
})

test('a change whose transaction began early and committed late is not missed', async () => {
  const { database, elsewhere, token, clinic } = await twoProcesses()
  const slow = connect({ connectionString: database.url })
  const client = await slow.pool.connect()
  await client.query('begin')
  await client.query('delete from identity.membership where account_id = $1', [clinic.rosa.accountId])
  // Others commit after it began and are seen; the horizon must not move past the one that is still open.
  await transaction(database, (tx) =>
    grantRole(tx, { accountId: clinic.bela.accountId, clinicId: clinic.clinicId, role: 'support', at: MONDAY_MORNING }),
  )
  elsewhere.clock.now += AUTHORITY_KNOWN_MS
  expect(await elsewhere.rolesOf(token)).toEqual(['patient', 'receptionist'])
  await client.query('commit')
  client.release()
  await slow.close()
  elsewhere.clock.now += AUTHORITY_KNOWN_MS
  expect(await elsewhere.rolesOf(token)).toEqual(['patient'])
})

test('a thousand calls cost one statement each two seconds, and one more after a change, not one each', async () => {
  const { elsewhere, token, change } = await twoProcesses()
  await elsewhere.rolesOf(token)
  const before = elsewhere.statements()
  for (let i = 0; i < 1000; i += 1) await elsewhere.rolesOf(token)
  expect(elsewhere.statements() - before, 'within two seconds nothing is asked').toBe(0)
  await change(revokeRole, 'receptionist')
  elsewhere.clock.now += AUTHORITY_KNOWN_MS
  await Promise.all(Array.from({ length: 1000 }, () => elsewhere.rolesOf(token)))
  const asked = elsewhere.statements() - before
  expect(asked).toBeGreaterThan(0)
  expect(asked).toBeLessThanOrEqual(3)
})

test('while the database cannot say whose authority changed nobody is believed', async () => {
  const { database, clinic, token, here } = await twoProcesses()
  const broken: Database = { ...database, sql: connect({ host: '127.0.0.1', port: 1 }).sql }
  const process = processOn(broken, clinic)
  await expect(process.rolesOf(token)).rejects.toThrow()
  expect(await here.rolesOf(token)).toContain('receptionist')
})
