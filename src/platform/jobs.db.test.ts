import { expect, onTestFinished, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import type { TestDatabase } from '../../test/database.ts'
import type { Database } from './database/connect.ts'
import { transaction } from './database/transaction.ts'
import { startJobs } from './jobs.ts'
import type { Listener } from './jobs.ts'
import { announce } from './outbox.ts'

const CLINIC = '00000000-0000-7000-8000-000000000001'
const NOW = Date.UTC(2026, 10, 23)

async function running(database: TestDatabase, listen: Listener) {
  const jobs = await startJobs({
    owner: { connectionString: database.ownerUrl },
    connection: { connectionString: database.url },
    database,
    now: () => NOW,
    subscriptions: [{ name: 'test.remember', facts: ['test.happened'], listen }],
    schedule: [],
    log: () => {},
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
