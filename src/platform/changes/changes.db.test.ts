import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import type { TestDatabase } from '../../../test/database.ts'
import { connect, followChanges, newId, touch, transaction, watchChanges } from '../index.ts'
import type { Change, ChangeFollower, Database, Tx } from '../index.ts'

const clinicId = newId()

/** As the triggers do it. */
async function change(tx: Tx, resourceId: string): Promise<void> {
  await sql`insert into platform.change (clinic_id, resource_id, what) values (${clinicId}, ${resourceId}, 'taken')`.execute(
    tx.sql,
  )
}

interface Heard {
  follower: ChangeFollower
  /** Every resource heard of, and `everything`, in order. */
  heard: string[]
  hears: (resourceId: string) => Promise<void>
}

/** Someone who follows; looks only when told to unless said how often. */
async function follow(database: Database, settings: { everyMs?: number; keepMs?: number } = {}): Promise<Heard> {
  const heard: string[] = []
  let news = Promise.withResolvers<void>()
  const stop = watchChanges(database, (changes) => {
    heard.push(...(changes === 'everything' ? [changes] : changes.map(({ resourceId }: Change) => resourceId)))
    news.resolve()
    news = Promise.withResolvers()
  })
  const follower = followChanges(database, { everyMs: 3_600_000, ...settings })
  onTestFinished(async () => {
    stop()
    await follower.stop()
  })
  const hears = async (what: string): Promise<void> => {
    while (!heard.includes(what)) await news.promise
  }
  await hears('everything')
  return { follower, heard, hears }
}

function anotherProcess(database: TestDatabase): Database {
  const other = connect({ connectionString: database.url })
  onTestFinished(() => other.close())
  return other
}

test('a transaction that was under way at one look and has committed at the next is told, once, whatever committed meanwhile', async () => {
  const database = await testDatabase()
  const { follower, heard } = await follow(database)
  const [slow, quick] = [newId(), newId()]
  const mayCommit = Promise.withResolvers<void>()
  const begun = Promise.withResolvers<void>()
  const under = transaction(database, async (tx) => {
    await change(tx, slow)
    begun.resolve()
    await mayCommit.promise
  })
  await begun.promise
  await transaction(database, (tx) => change(tx, quick))
  await follower.look()
  expect(heard).toEqual(['everything', quick])
  await follower.look()
  expect(heard, 'what was told is not told again while an older transaction is open').toEqual(['everything', quick])
  mayCommit.resolve()
  await under
  await follower.look()
  await follower.look()
  expect(heard).toEqual(['everything', quick, slow])
})

test('what was rolled back is not told', async () => {
  const database = await testDatabase()
  const { follower, heard } = await follow(database)
  await transaction(database, async (tx) => {
    await change(tx, newId())
    throw new Error('no')
  }).catch(() => {})
  await follower.look()
  expect(heard).toEqual(['everything'])
  expect(follower.state()).toMatchObject({ resyncs: 1, changes: 0 })
})

test('what this process commits it hears at once, and another is knocked awake', async () => {
  const database = await testDatabase()
  const here = await follow(database)
  const other = anotherProcess(database)
  const there = await follow(other)
  const id = newId()
  await transaction(database, async (tx) => {
    await change(tx, id)
    touch(tx, 'taken', [{ clinicId, resourceId: id }])
    expect(here.heard).toEqual(['everything'])
  })
  expect(here.heard).toEqual(['everything', id])
  await there.hears(id)
  expect(there.heard).toEqual(['everything', id])
  await expect(
    transaction(database, async (tx) => {
      touch(tx, 'taken', [{ clinicId, resourceId: newId() }])
      throw new Error('rolled back')
    }),
  ).rejects.toThrow('rolled back')
  expect(here.heard).toEqual(['everything', id])
})

test('whoever knocks on nobody’s door, such as an operator’s own statement, is found by the next look', async () => {
  const database = await testDatabase()
  const { hears } = await follow(database, { everyMs: 20 })
  const id = newId()
  await database.asOwner(`insert into platform.change (clinic_id, resource_id, what) values ($1, $2, 'rules')`, [
    clinicId,
    id,
  ])
  await hears(id)
})

test('a lost connection makes everything stale, and following goes on by itself', async () => {
  const database = await testDatabase()
  const { follower, heard, hears } = await follow(database, { everyMs: 20 })
  expect(follower.isCurrent()).toBe(true)
  await follower.look()
  const staleAgain = new Promise<boolean>((resolve) => {
    const stop = watchChanges(database, (changes) => {
      if (changes !== 'everything') return
      stop()
      resolve(follower.isCurrent())
    })
  })
  const { rowCount } = await database.asOwner(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like '%platform.change%' and pid <> pg_backend_pid()`,
  )
  expect(rowCount).toBe(1)
  expect(await staleAgain, 'told while there is no connection').toBe(false)
  const id = newId()
  await transaction(database, (tx) => change(tx, id))
  // Either the look after the new connection sees it, or the connection came later and everything was read anew.
  await Promise.race([hears(id), reaches(() => follower.state().resyncs === 2)])
  expect(heard.filter((what) => what === 'everything').length).toBeGreaterThan(1)
  await reaches(() => follower.isCurrent())
})

test('who looked before what others have deleted reads everything anew', async () => {
  const database = await testDatabase()
  const sleeper = await follow(anotherProcess(database))
  const { follower } = await follow(database, { keepMs: 0 })
  const id = newId()
  await transaction(database, (tx) => change(tx, id))
  // Not at once: a transaction under way anywhere on the server, in another test's database as well, holds the snapshots back.
  const isThere = async () =>
    (await database.asOwner('select from platform.change where resource_id = $1', [id])).rowCount === 1
  while (await isThere()) {
    await transaction(database, (tx) => change(tx, newId()))
    await follower.look()
  }
  expect(sleeper.follower.state().resyncs).toBe(1)
  await sleeper.follower.look()
  expect(sleeper.follower.state().resyncs).toBe(2)
})

async function reaches(done: () => boolean): Promise<void> {
  while (!done()) await new Promise((resolve) => setTimeout(resolve, 5))
}
