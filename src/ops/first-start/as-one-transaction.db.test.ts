import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { transaction } from '#platform'
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
  await database.asOwner('create table public.kept (name text primary key)')
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

test('a use case that was refused is the end of all: whoever swallows its error cannot keep the rest', async () => {
  const database = await databaseWithTable()
  const work = asOneTransaction(database, async (inside) => {
    await transaction(inside, (tx) => write(tx, 'first'))
    await transaction(inside, () => Promise.reject(new Error('refused'))).catch(() => {})
  })
  await expect(work).rejects.toThrow(/nothing of it can be kept/)
  expect(await names(database)).toEqual([])
})

test('two use cases at once would share each other’s fate: refused, and nothing is kept', async () => {
  const database = await databaseWithTable()
  const work = asOneTransaction(database, (inside) =>
    Promise.all([transaction(inside, (tx) => write(tx, 'one')), transaction(inside, (tx) => write(tx, 'other'))]),
  )
  await expect(work).rejects.toThrow(/one after the other/)
  expect(await names(database)).toEqual([])
})
