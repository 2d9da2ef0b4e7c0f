import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import type { TestDatabase } from '../../../test/database.ts'
import { transaction, violatedConstraint } from './transaction.ts'
import type { Tx } from './transaction.ts'

let database: TestDatabase

beforeEach(async () => {
  database = await testDatabase()
  await database.asOwner(
    'create table public.purse (owner text primary key, coins int not null constraint no_debt check (coins >= 0))',
  )
  await database.pool.query("insert into public.purse values ('anna', 5), ('bela', 5)")
})

async function coins(): Promise<Record<string, number>> {
  const { rows } = await database.pool.query<{ owner: string; coins: number }>(
    'select owner, coins from public.purse order by owner',
  )
  return Object.fromEntries(rows.map((row) => [row.owner, row.coins]))
}

const give = (tx: Tx, owner: string, amount: number) =>
  sql`update public.purse set coins = coins + ${amount} where owner = ${owner}`.execute(tx.sql)

test('what is thrown rolls everything back', async () => {
  const thrown = transaction(database, async (tx) => {
    await give(tx, 'anna', 1)
    throw new Error('second thoughts')
  })
  await expect(thrown).rejects.toThrow('second thoughts')
  expect(await coins()).toEqual({ anna: 5, bela: 5 })
})

test('an error of the database that is swallowed inside is found at the commit', async () => {
  const swallowed = transaction(database, async (tx) => {
    await give(tx, 'anna', 1)
    await give(tx, 'bela', -10).catch(() => 'never mind')
    return 'all is well'
  })
  await expect(swallowed).rejects.toThrow(/swallowed; everything was rolled back/)
  expect(await coins()).toEqual({ anna: 5, bela: 5 })
})

test('a violated constraint is known by its name', async () => {
  const error: unknown = await transaction(database, (tx) => give(tx, 'bela', -10)).catch((caught: unknown) => caught)
  expect(violatedConstraint(error)).toBe('no_debt')
})

test('two who wait for each other are both served: the deadlock is retried inside and never seen', async () => {
  let [tries, gifts] = [0, 0]
  const bothGave = Promise.withResolvers<void>()
  const swap = (from: string, to: string) =>
    transaction(database, async (tx) => {
      tries += 1
      await give(tx, from, -1)
      gifts += 1
      if (gifts === 2) bothGave.resolve()
      await bothGave.promise
      await give(tx, to, 1)
    })
  await Promise.all([swap('anna', 'bela'), swap('bela', 'anna')])
  expect(tries).toBeGreaterThan(2)
  expect(await coins()).toEqual({ anna: 5, bela: 5 })
})

test('a connection that is cut in the middle is an error, and the pool has others', async () => {
  const cut = transaction(database, async (tx) => {
    await give(tx, 'anna', 1)
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx.sql)
    await database.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid])
    await give(tx, 'anna', 1)
  })
  await expect(cut).rejects.toThrow()
  await transaction(database, (tx) => give(tx, 'anna', 1))
  expect(await coins()).toEqual({ anna: 6, bela: 5 })
})
