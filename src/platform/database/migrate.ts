import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { StartRefused } from '../start-refused.ts'
import type { ConnectionSettings, Database } from './connect.ts'

/** The start stops on it: nothing of the failed file was kept. */
export class MigrationFailed extends StartRefused {}

export const MIGRATIONS_FOLDER = path.resolve(import.meta.dirname, '../../../migrations')

/** Any number that no other program on the same server takes; two starting processes queue on it. */
const LOCK_KEY = 7_712_742_001

/**
 * Applies every `NNNN_name.sql` of the folder that the database has not seen, in order, each in a transaction of its own,
 * under a lock so that processes starting together take turns. Forward only. A file that changed after it was applied,
 * a gap, or a database that is ahead of this program fails closed. Returns the names applied now.
 */
export async function migrate(settings: ConnectionSettings, folder = MIGRATIONS_FOLDER): Promise<string[]> {
  const client = new pg.Client({ ...settings, application_name: 'praxis migrate', options: '-c timezone=UTC' })
  // Whoever ends this connection fails the statement under way, which says so; the event besides would end the process without a word.
  client.on('error', () => {})
  await client.connect()
  try {
    await refuseOldServer(client)
    await client.query('select pg_advisory_lock($1)', [LOCK_KEY])
    await client.query(
      'create table if not exists public.praxis_migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())',
    )
    const applied = await client.query<{ name: string; sha256: string }>(
      'select name, sha256 from public.praxis_migration order by name',
    )
    const files = await readMigrations(folder)
    refuseSurprises(files, applied.rows)
    const missing = files.slice(applied.rows.length)
    for (const file of missing) await apply(client, file)
    return missing.map((file) => file.name)
  } finally {
    await client.end()
  }
}

async function refuseOldServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ server_version_num: string }>('show server_version_num')
  const version = Number(rows[0]?.server_version_num)
  if (version < 150_000)
    throw new MigrationFailed(`PostgreSQL ${Math.floor(version / 10_000)} is too old; Praxis needs 15 or newer`)
}

interface Migration {
  name: string
  text: string
  sha256: string
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name)).toSorted()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(path.join(folder, name), 'utf8')
      return { name, text, sha256: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

function refuseSurprises(files: Migration[], applied: { name: string; sha256: string }[]): void {
  applied.forEach((row, index) => {
    const file = files[index]
    if (file === undefined)
      throw new MigrationFailed(
        `the database has ${row.name}, which this version of Praxis does not know: it was upgraded by a newer one; start that version`,
      )
    if (file.name !== row.name)
      throw new MigrationFailed(
        `the database has ${row.name} where this version has ${file.name}: migrations are applied in order and never renamed`,
      )
    if (file.sha256 !== row.sha256)
      throw new MigrationFailed(
        `${row.name} was changed after it was applied; restore the file and put the change into a new migration`,
      )
  })
}

async function apply(client: pg.Client, file: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(file.text)
    await client.query('insert into public.praxis_migration (name, sha256) values ($1, $2)', [file.name, file.sha256])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw new MigrationFailed(
      `${file.name} failed and was rolled back: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    )
  }
}

/** The newest migration a database has, for health answers. */
export async function migrationLevel({ pool }: Database): Promise<string> {
  const { rows } = await pool.query<{ name: string }>('select max(name) as name from public.praxis_migration')
  return rows[0]?.name ?? 'none'
}

/** The newest migration that this program knows: a database at another level is another version's. */
export async function newestMigration(folder = MIGRATIONS_FOLDER): Promise<string> {
  return (await readMigrations(folder)).at(-1)?.name ?? 'none'
}
