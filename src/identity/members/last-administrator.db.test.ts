import { expect, test } from 'vitest'
import { sql } from 'kysely'
import type { LightMyRequestResponse } from 'fastify'
import { asLastAdministrator, listStaff } from '../index.ts'
import { transaction, violatedConstraint } from '#platform'
import type { Member } from '../../../test/clinic.ts'
import { codeOf, staffOfClinic } from './staff.fixture.ts'
import type { Staff } from './staff.fixture.ts'

type Way = (staff: Staff, victim: Member, by: Member) => Promise<LightMyRequestResponse>

/** Every way over the API in which a clinic loses an administrator. */
const WAYS: Record<string, Way> = {
  'a change of roles': ({ call }, victim, by) =>
    call(by, 'PATCH', `/api/v1/members/${victim.accountId}`, { roles: ['receptionist'] }),
  'a deactivation': ({ call }, victim, by) => call(by, 'POST', `/api/v1/members/${victim.accountId}/deactivation`, {}),
  leaving: ({ call }, victim) => call(victim, 'POST', '/api/v1/me/departure'),
}

async function administrators({ database, clinic }: Staff): Promise<string[]> {
  const staff = await listStaff(database, clinic.clinicId)
  return staff.filter(({ roles }) => roles.includes('administrator')).map(({ accountId }) => accountId)
}

/** Race tests are only worth something with connections that are there already. */
async function warm({ database }: Staff): Promise<void> {
  await Promise.all(Array.from({ length: 8 }, () => sql`select pg_sleep(0.02)`.execute(database.sql)))
}

test.each(Object.entries(WAYS))('the last administrator does not go by %s', async (_name, way) => {
  const staff = await staffOfClinic()
  const { amir } = staff.clinic
  const answer = await way(staff, amir, amir)
  expect([answer.statusCode, codeOf(answer)]).toEqual([409, 'identity.last_administrator'])
  expect(await administrators(staff)).toEqual([amir.accountId])
})

const PAIRS = Object.keys(WAYS).flatMap((one) => Object.keys(WAYS).map((other) => [one, other] as const))

test('two administrators who go at the same moment, each in any way: one remains, in every round', async () => {
  const staff = await staffOfClinic()
  const { amir } = staff.clinic
  const second = await staff.secondAdministrator()
  await warm(staff)
  const outcomes: string[] = []
  for (const [one, other] of PAIRS) {
    const answers = await Promise.all([WAYS[one]?.(staff, amir, second), WAYS[other]?.(staff, second, amir)])
    expect(await administrators(staff), `${one} and ${other}`).toHaveLength(1)
    outcomes.push(...answers.map((answer) => String(answer?.statusCode)))
    // Both are as they were for the next round, by the operator's hand.
    for (const member of [amir, second]) {
      await staff.database.pool.query('delete from identity.deactivation where account_id = $1', [member.accountId])
      await staff.give(member, 'administrator')
    }
  }
  expect(outcomes).toHaveLength(PAIRS.length * 2)
  expect(outcomes.filter((status) => status.startsWith('2')).length, 'one of each pair went').toBe(PAIRS.length)
  // The other was told that they are the last, or came when the first had already taken their role.
  for (const status of outcomes.filter((one) => !one.startsWith('2'))) expect(['403', '409']).toContain(status)
})

test('an account that is the last administrator of any clinic cannot be deleted, whichever clinic the deletion can see', async () => {
  const staff = await staffOfClinic()
  const { database, clinic } = staff
  const erase = (accountId: string, within = database) =>
    transaction(within, (tx) => sql`delete from identity.account where id = ${accountId}`.execute(tx.sql))
  const last = await staff.secondAdministrator()
  await database.pool.query('delete from people.patient where account_id = $1', [last.accountId])
  await staff.call(clinic.amir, 'POST', `/api/v1/members/${clinic.amir.accountId}/handover`, { to: last.accountId })
  const elsewhere = database.within(crypto.randomUUID())
  const errors = []
  for (const within of [database, database.within(clinic.clinicId), elsewhere])
    errors.push(await erase(last.accountId, within).catch((thrown: unknown) => thrown))
  expect(errors.map(violatedConstraint)).toEqual(Array.from({ length: 3 }, () => 'a_clinic_keeps_an_administrator'))
  expect(asLastAdministrator(errors[0])).toMatchObject({ code: 'identity.last_administrator' })
  expect(await administrators(staff)).toEqual([last.accountId])
})

test('the application cannot raise the count of administrators, or turn one role into another', async () => {
  const { database, clinic } = await staffOfClinic()
  const attempt = (statement: string) =>
    database.pool.query(statement).then(
      () => 'done',
      (error: Error) => error.message,
    )
  expect(await attempt('update identity.administration set administrators = 2')).toMatch(/permission denied/)
  expect(await attempt('delete from identity.administration')).toMatch(/permission denied/)
  expect(await attempt("update identity.membership set role = 'doctor' where role = 'administrator'")).toMatch(
    /not changed in place/,
  )
  const { rows } = await database.pool.query<{ administrators: number }>(
    'select administrators from identity.administration where clinic_id = $1',
    [clinic.clinicId],
  )
  expect(rows).toEqual([{ administrators: 1 }])
})
