import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import type { TestDatabase } from '../../../test/database.ts'
import { transaction } from './transaction.ts'
import type { Tx } from './transaction.ts'

let database: TestDatabase

beforeEach(async () => {
  database = await testDatabase(2)
  await database.asOwner('create table public.note (id int generated always as identity, said text not null unique)')
})

const write = (tx: Tx, said: string) => sql`insert into public.note (said) values (${said})`.execute(tx.sql)

async function notes(): Promise<string[]> {
  const { rows } = await database.pool.query<{ said: string }>('select said from public.note order by id')
  return rows.map((row) => row.said)
}

test('statements that do not wait for each other run in the order in which they were sent', async () => {
  const said = Array.from({ length: 50 }, (_, index) => `note ${index}`)
  await transaction(database, async (tx) => {
    await Promise.all(said.map((one) => write(tx, one)))
  })
  expect(await notes()).toEqual(said)
})

test('one of several sent together fails: its error is told, the others are undone', async () => {
  const failed = transaction(database, (tx) => Promise.all([write(tx, 'one'), write(tx, 'one'), write(tx, 'two')]))
  await expect(failed).rejects.toMatchObject({ code: '23505' })
  expect(await notes()).toEqual([])
  // The same connections serve the same statement again, although preparing it was part of what failed.
  await Promise.all(['a', 'b', 'c', 'd'].map((said) => transaction(database, (tx) => write(tx, said))))
  expect((await notes()).toSorted()).toEqual(['a', 'b', 'c', 'd'])
})

test('a statement that nobody waited for does not run after the end, neither alone nor in the next transaction', async () => {
  const begun = await transaction(database, async (tx) => {
    await write(tx, 'in time')
    return tx
  })
  await transaction(database, async (tx) => {
    await write(tx, 'the next')
    await expect(write(begun, 'too late')).rejects.toThrow(/after its transaction had ended/)
  })
  await expect(write(begun, 'later still')).rejects.toThrow(/after its transaction had ended/)
  expect(await notes()).toEqual(['in time', 'the next'])
})

test('a constraint that is checked at the commit is an error, and nothing stays', async () => {
  await database.asOwner('create table public.subject (id int primary key)')
  await database.asOwner(
    'create table public.answer (subject int references public.subject deferrable initially deferred)',
  )
  const failed = transaction(database, async (tx) => {
    await sql`insert into public.answer (subject) values (${7})`.execute(tx.sql)
  })
  await expect(failed).rejects.toMatchObject({ code: '23503' })
  await transaction(database, (tx) => write(tx, 'afterwards'))
  expect(await notes()).toEqual(['afterwards'])
})
