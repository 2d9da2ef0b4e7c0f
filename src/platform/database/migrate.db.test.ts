import { copyFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { emptyDatabase, testDatabase } from '../../../test/database.ts'
import { schemaText } from '../../../test/schema.ts'
import { connect } from './connect.ts'
import { MIGRATIONS_FOLDER, MigrationFailed, migrate, migrationLevel } from './migrate.ts'

const SCHEMAS = [
  'platform',
  'identity',
  'clinic',
  'people',
  'scheduling',
  'payments',
  'booking',
  'notifications',
  'ops',
]

test('schema.sql shows what the migrations add up to', async () => {
  const { pool } = await testDatabase()
  const { rows } = await pool.query<{ schema: string }>(
    "select nspname as schema from pg_namespace where nspname not like 'pg\\_%' and nspname not in ('public', 'information_schema')",
  )
  expect(rows.map(({ schema }) => schema).toSorted()).toEqual(SCHEMAS.toSorted())
  await expect(await schemaText(pool, SCHEMAS)).toMatchFileSnapshot(path.join(MIGRATIONS_FOLDER, 'schema.sql'))
})

/** The real migrations in a folder of their own, to add to. */
async function folderWith(...more: [name: string, text: string][]): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'praxis-migrations-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  for (const name of await readdir(MIGRATIONS_FOLDER))
    await copyFile(path.join(MIGRATIONS_FOLDER, name), path.join(folder, name))
  for (const [name, text] of more) await writeFile(path.join(folder, name), text)
  return folder
}

async function tables(url: string): Promise<number> {
  const { pool, close } = connect({ connectionString: url })
  const { rows } = await pool.query<{ count: number }>(
    'select count(*)::int as count from pg_tables where schemaname = any($1)',
    [SCHEMAS],
  )
  await close()
  return rows[0]?.count ?? -1
}

test('four processes that start at once migrate once', async () => {
  const connectionString = await emptyDatabase()
  const applied = await Promise.all(Array.from({ length: 4 }, () => migrate({ connectionString })))
  expect(applied.filter((names) => names.length > 0)).toHaveLength(1)
  expect(await tables(connectionString)).toBeGreaterThan(15)
})

test('a migration that fails half way leaves the old state, and says which it was (case 14)', async () => {
  const connectionString = await emptyDatabase()
  await migrate({ connectionString })
  const before = await tables(connectionString)
  const folder = await folderWith(['9001_half.sql', '-- why\ncreate table platform.half (id int);\nselect 1 / 0;'])
  await expect(migrate({ connectionString }, folder)).rejects.toThrow(
    /^9001_half\.sql failed and was rolled back: division by zero/,
  )
  expect(await tables(connectionString)).toBe(before)
})

test('a database that is ahead, or was migrated by other files, is not touched', async () => {
  const connectionString = await emptyDatabase()
  const ahead = await folderWith(['9001_later.sql', '-- why\ncreate table platform.later (id int);'])
  await migrate({ connectionString }, ahead)
  await expect(migrate({ connectionString })).rejects.toThrow(
    /9001_later\.sql, which this version of Praxis does not know/,
  )
  const changed = await folderWith(['9001_later.sql', '-- why\ncreate table platform.later (id bigint);'])
  await expect(migrate({ connectionString }, changed)).rejects.toThrow(MigrationFailed)
  const database = connect({ connectionString })
  expect(await migrationLevel(database)).toBe('9001_later.sql')
  await database.close()
})
