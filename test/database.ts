import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { inject, onTestFinished } from 'vitest'
import { openTrail } from '#identity'
import { connect, migrate } from '#platform'
import type { Database } from '#platform'
import { MIGRATIONS_FOLDER } from '../src/platform/database/migrate.ts'

export interface TestDatabase extends Database {
  /** For another process or pool, as the role that the application serves with. */
  url: string
  /** For migrations and for damage that only the owner of the tables can do. */
  ownerUrl: string
  asOwner: (statement: string, values?: unknown[]) => Promise<pg.QueryResult>
}

/** The role that the application serves with: bound by the walls between clinics, in tests as in life. */
const SERVING = 'praxis_test'

/** A fresh migrated database of its own; dropped when the test (or, called in beforeAll, the file's process) ends. */
export async function testDatabase(size = 16): Promise<TestDatabase> {
  const server = inject('databaseUrl')
  const template = await templateDatabase(server)
  const name = `t_${randomBytes(8).toString('hex')}`
  await administer(server, `create database ${name} template ${template}`)
  const ownerUrl = onServer(server, name)
  const url = asServing(ownerUrl)
  const database = connect({ connectionString: url }, { size })
  openTrail(database, 'a secret of thirty-two characters')
  endWithTest(async () => {
    await database.close()
    await administer(server, `drop database if exists ${name} with (force)`)
  })
  return { ...database, url, ownerUrl, asOwner: (statement, values) => asking(ownerUrl, statement, values) }
}

function asServing(ownerUrl: string): string {
  const url = new URL(ownerUrl)
  url.username = SERVING
  url.password = SERVING
  return url.href
}

async function asking(url: string, statement: string, values?: unknown[]): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await client.query(statement, values)
  } finally {
    await client.end()
  }
}

/** The URL of a database with nothing in it, not even the migrations. */
export async function emptyDatabase(): Promise<string> {
  const server = inject('databaseUrl')
  const name = `e_${randomBytes(8).toString('hex')}`
  await administer(server, `create database ${name}`)
  endWithTest(() => administer(server, `drop database if exists ${name} with (force)`))
  return onServer(server, name)
}

/** `onTestFinished` outside a test throws: a database made in beforeAll lives until the server is thrown away. */
function endWithTest(end: () => Promise<void>): void {
  try {
    onTestFinished(end)
  } catch {
    // Called from beforeAll; the whole server is temporary.
  }
}

/** Migrated once per server and state of the migrations; every test database is a file copy of it. */
async function templateDatabase(server: string): Promise<string> {
  const name = `template_${migrationsHash()}`
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(77127)')
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount === 0) {
      await client.query(`drop database if exists ${name}_building with (force)`)
      await client.query(`create database ${name}_building`)
      await migrate({ connectionString: onServer(server, `${name}_building`) })
      const { rowCount: roles } = await client.query('select from pg_roles where rolname = $1', [SERVING])
      if (roles === 0) await client.query(`create role ${SERVING} login password '${SERVING}' in role praxis_app`)
      await asking(
        onServer(server, `${name}_building`),
        'alter default privileges in schema public grant all on tables to praxis_app; grant usage on schema public to praxis_app',
      )
      await client.query(`alter database ${name}_building rename to ${name}`)
    }
  } finally {
    await client.end()
  }
  return name
}

function migrationsHash(): string {
  const hash = createHash('sha256')
  for (const file of readdirSync(MIGRATIONS_FOLDER).toSorted())
    hash.update(readFileSync(path.join(MIGRATIONS_FOLDER, file)))
  return hash.digest('hex').slice(0, 16)
}

function onServer(server: string, database: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  // Copying a template waits for nobody: another test may be copying it at this moment.
  for (let attempt = 0; ; attempt += 1) {
    try {
      await client.query(statement)
      break
    } catch (error) {
      if (attempt === 40 || !(error instanceof Error && 'code' in error && error.code === '55006')) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  await client.end()
}
