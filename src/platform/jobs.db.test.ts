import { PgBoss } from 'pg-boss'
import { expect, onTestFinished, test, vi } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import type { TestDatabase } from '../../test/database.ts'
import type { Database } from './database/connect.ts'
import { transaction } from './database/transaction.ts'
import { startJobs } from './jobs.ts'
import type { JobSettings, Listener } from './jobs.ts'
import { announce } from './outbox.ts'

const CLINIC = '00000000-0000-7000-8000-000000000001'
const NOW = Date.UTC(2026, 10, 23)

async function running(database: TestDatabase, listen: Listener, more: Partial<JobSettings> = {}) {
  const jobs = await startJobs({
    owner: { connectionString: database.ownerUrl },
    connection: { connectionString: database.url },
    database,
    now: () => NOW,
    subscriptions: [{ name: 'test.remember', facts: ['test.happened'], listen }],
    schedule: [],
    log: () => {},
    ...more,
  })
  onTestFinished(() => jobs.stop())
  return jobs
}

const tell = (database: Database, number: number) =>
  transaction(database, (tx) => announce(tx, { name: 'test.happened', clinicId: CLINIC, payload: { number }, at: NOW }))

test('a fact is heard once by whom it concerns, though two relays run', async () => {
  const database = await testDatabase()
  const heard: number[] = []
  const listen: Listener = async (fact) => void heard.push(Number(fact.payload['number']))
  const relays = [await running(database, listen), await running(database, listen)]
  await Promise.all(Array.from({ length: 30 }, (_, number) => tell(database, number)))
  await transaction(database, (tx) =>
    announce(tx, { name: 'test.nobody_listens', clinicId: CLINIC, payload: {}, at: NOW }),
  )
  for (const relay of relays) relay.nudge()
  await relays[0]?.drained()
  expect(heard.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, number) => number))
})

test('a fact of a change that was rolled back is never heard', async () => {
  const database = await testDatabase()
  const heard: unknown[] = []
  const jobs = await running(database, async (fact) => void heard.push(fact.name))
  const failed = transaction(database, async (tx) => {
    await announce(tx, { name: 'test.happened', clinicId: CLINIC, payload: {}, at: NOW })
    throw new Error('no')
  })
  await expect(failed).rejects.toThrow('no')
  await jobs.drained()
  expect(heard).toEqual([])
})

test('a reaction inside the transaction that throws undoes the change and its fact', async () => {
  const database = await testDatabase()
  database.reactions.set('test.happened', [
    async () => {
      throw new Error('this cannot be')
    },
  ])
  await expect(tell(database, 1)).rejects.toThrow('this cannot be')
  const { rows } = await database.pool.query('select count(*)::int as count from platform.outbox')
  expect(rows).toEqual([{ count: 0 }])
})

test('why a job failed is told to the log, by the clock or by a fact, and the queue keeps no word of it', async () => {
  const database = await testDatabase()
  const told: string[] = []
  const fails = async () => {
    throw new Error('Key (email)=(anna@mail.example) already exists.')
  }
  const jobs = await running(database, fails, {
    schedule: [{ name: 'test.come-round', cron: '0 0 1 1 *', run: fails }],
    log: (sentence, error) => void told.push(`${sentence}: ${String(error)}`),
  })
  await tell(database, 1)
  jobs.nudge()
  const clock = new PgBoss({ connectionString: database.ownerUrl, schema: 'jobs', supervise: false, schedule: false })
  await clock.start()
  onTestFinished(() => clock.stop({ graceful: false }))
  await clock.send('test.come-round')
  for (const name of ['test.remember', 'test.come-round'])
    await vi.waitFor(
      () =>
        expect(told).toContain(
          `${name} failed and will be tried again: Error: Key (email)=(anna@mail.example) already exists.`,
        ),
      { timeout: 30_000 },
    )
  await vi.waitFor(
    async () => {
      const { rows } = await database.pool.query<{ output: string }>(
        'select output::text from jobs.job where output is not null',
      )
      expect(rows).toHaveLength(2)
      for (const { output } of rows) expect(output).toMatch(/failed; the log says why/)
      for (const { output } of rows) expect(output).not.toContain('anna@')
    },
    { timeout: 30_000 },
  )
})
