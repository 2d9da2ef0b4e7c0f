import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { sqlState, transaction } from '#platform'
import type { Database, Tx } from '#platform'
import { testDatabase } from '../../../test/database.ts'
import { asOneTransaction } from './as-one-transaction.ts'

const write = (tx: Tx, name: string) => sql`insert into kept (name) values (${name})`.execute(tx.sql)

async function names(database: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from kept order by name`.execute(database.sql)
  return rows.map((row) => row.name)
}

async function databaseWithTable(): Promise<Database> {
  const database = await testDatabase()
  await database.pool.query('create table kept (name text primary key)')
  return database
}

test('what several use cases did is seen inside at once, and outside only when all of it is there', async () => {
  const database = await databaseWithTable()
  await asOneTransaction(database, async (inside) => {
    await transaction(inside, (tx) => write(tx, 'first'))
    await transaction(inside, (tx) => write(tx, 'second'))
    expect(await names(inside)).toEqual(['first', 'second'])
    expect(await names(database)).toEqual([])
  })
  expect(await names(database)).toEqual(['first', 'second'])
})

test('when the last use case throws, nothing of the first is kept', async () => {
  const database = await databaseWithTable()
  const work = asOneTransaction(database, async (inside) => {
    await transaction(inside, (tx) => write(tx, 'first'))
    await transaction(inside, () => Promise.reject(new Error('the power went')))
  })
  await expect(work).rejects.toThrow('the power went')
  expect(await names(database)).toEqual([])
})

test('a use case that was refused takes back its own rows alone, and the next goes on', async () => {
  const database = await databaseWithTable()
  await asOneTransaction(database, async (inside) => {
    await transaction(inside, (tx) => write(tx, 'first'))
    const refused = transaction(inside, async (tx) => {
      await write(tx, 'second')
      await write(tx, 'first')
    })
    expect(sqlState(await refused.catch((error: unknown) => error))).toBe('23505')
    await transaction(inside, (tx) => write(tx, 'third'))
  })
  expect(await names(database)).toEqual(['first', 'third'])
})

test('two use cases at once would take each other’s changes back: refused, and nothing is kept', async () => {
  const database = await databaseWithTable()
  const work = asOneTransaction(database, async (inside) => {
    const slow = transaction(inside, async (tx) => {
      await write(tx, 'slow')
      await sql`select pg_sleep(0.05)`.execute(tx.sql)
    })
    await Promise.all([slow, transaction(inside, (tx) => write(tx, 'quick').then(() => slow))])
  })
  await expect(work).rejects.toMatchObject({ cause: { message: expect.stringContaining('one after the other') } })
  expect(await names(database)).toEqual([])
})
