import { createHash } from 'node:crypto'
import { Kysely, PostgresDialect } from 'kysely'
import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import pg from 'pg'
import type { Reaction } from '../outbox.ts'
import { WHOLE_INSTALLATION, scopedPool } from './scope.ts'
import type { ScopedClient, ScopedPool } from './scope.ts'
import type { Tx } from './transaction.ts'

/** Where a PostgreSQL server listens; everything `pg` takes, most often `{ connectionString }` or a Unix socket directory. */
export type ConnectionSettings = pg.ClientConfig

/** Statements outside a transaction: for reading. Functions that write take a {@link Tx} instead. */
export interface Database {
  readonly sql: Kysely<unknown>
  /** Connections that see what this handle may see; for libraries that want a pool, and for {@link transaction}. */
  readonly pool: ScopedPool
  /**
   * The same database as one clinic sees it: row-level security hides all else, whatever a statement asks for. What `connect` gives sees
   * the whole installation and is for sign-in, the relay and the sweeps; a call from outside gets a clinic's.
   */
  within(clinicId: string): Database
  /** What hears a fact inside the transaction that announces it; filled in by app/subscriptions.ts. */
  readonly reactions: Map<string, Reaction[]>
  /** Of a database that is one open transaction: how {@link transaction} runs its work there. See ops/first-start. */
  readonly inside?: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  close: () => Promise<void>
}

/** A statement failed inside a transaction and somebody caught its error: PostgreSQL answers COMMIT with a quiet ROLLBACK. */
export class SwallowedError extends Error {
  constructor() {
    super('a statement failed inside the transaction and its error was swallowed; everything was rolled back')
    this.name = 'SwallowedError'
  }
}

const TIMESTAMPTZ = 1184
const DATE = 1082
const INT8 = 20
const INT4_ARRAY = 1007
const NUMERIC = 1700

/** Instants arrive as epoch milliseconds, dates as `YYYY-MM-DD`, counts as numbers: no Date object in the domain. */
const parsers = new Map<number, (text: string) => unknown>([
  [TIMESTAMPTZ, parseInstantOfDatabase],
  [DATE, (text) => text],
  [INT8, Number],
  [NUMERIC, Number],
  [INT4_ARRAY, parseIntegers],
])
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    parsers.get(oid) ?? pg.types.getTypeParser(oid, format as 'text')) as pg.CustomTypesConfig['getTypeParser'],
}

/** `2026-11-21 09:00:00.5+00` (the session's zone is UTC) as epoch milliseconds. */
function parseInstantOfDatabase(text: string): number {
  const at = Date.parse(text.endsWith('+00') ? `${text.slice(0, -3).replace(' ', 'T')}Z` : text)
  if (Number.isNaN(at)) throw new Error(`the database sent an instant that cannot be read: ${text}`)
  return at
}

/** `{1,2}`, of one dimension and without nulls. 150 of them take the driver 100 µs letter by letter, and this 3. */
function parseIntegers(text: string): number[] {
  return JSON.parse(`[${text.slice(1, -1)}]`) as number[]
}

const statementNames = new Map<string, string>()

/** The same text is prepared once a connection and reused under a name: parsing and planning are most of a small statement's cost. */
function statementName(text: string): string {
  const known = statementNames.get(text)
  if (known !== undefined) return known
  const name = createHash('sha1').update(text).digest('base64url')
  if (statementNames.size < 2000) statementNames.set(text, name)
  return name
}

/** The pool as Kysely sees it: every parameterised statement named, results parsed as above. Ending it stays with us. */
function withNamedStatements(pool: ScopedPool): PostgresPool {
  return {
    end: async () => {},
    options: pool.options,
    connect: async () => namingClient(await pool.checkOut()),
  }
}

function namingClient({ client, inScope }: ScopedClient): PostgresPoolClient {
  async function run<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>> {
    const [result] = await Promise.all([runNamed<R>(client, text, values), inScope])
    return result
  }
  function query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>
  function query<R>(
    text: string | PostgresCursor<R>,
    values: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    if (typeof text !== 'string') throw new Error('cursors are not used in Praxis; page through the rows instead')
    return run<R>(text, values)
  }
  return { query, release: (destroy) => client.release(destroy) }
}

/** Sends one statement; of several under way on a client each is answered in the order they were sent. */
export async function runNamed<R>(
  client: pg.PoolClient,
  text: string,
  values: readonly unknown[],
): Promise<PostgresQueryResult<R>> {
  const name = values.length > 0 ? { name: statementName(text) } : {}
  const result = await client.query({ text, values: [...values], types, ...name })
  if (text === 'commit' && result.command === 'ROLLBACK') throw new SwallowedError()
  return result as PostgresQueryResult<R>
}

export interface PoolSettings {
  /** Most connections at once; 16 saturates two cores (see docs/decisions). */
  size?: number
  log?: (message: string, error: Error) => void
}

/** From the whole installation to any clinic; from a clinic to nowhere else, so that whoever was given one clinic keeps to it. */
function narrowing(scope: string, within: Database['within']): Database['within'] {
  return (clinicId) => {
    if (scope !== WHOLE_INSTALLATION && scope !== clinicId)
      throw new Error(`what is within clinic ${scope} does not reach clinic ${clinicId}`)
    return within(clinicId)
  }
}

/** Opens a pool. No connection is made before the first statement. */
export function connect(settings: ConnectionSettings, { size = 16, log = () => {} }: PoolSettings = {}): Database {
  const pool = new pg.Pool({
    ...settings,
    max: size,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    // A statement does not wait until the one before it is answered; see one-connection.ts.
    pipeline: true,
    application_name: 'praxis',
    options: '-c timezone=UTC -c idle_in_transaction_session_timeout=60s -c lock_timeout=20s -c statement_timeout=60s',
  })
  // An idle connection whose server went away must not end the process; the pool replaces it.
  pool.on('error', (error) => log('an idle database connection was lost', error))
  // Of one in use the statement under way fails; the event besides would end the process if nobody listened.
  pool.on('connect', (client) => client.on('error', (error) => log('a database connection was lost', error)))
  const reactions = new Map<string, Reaction[]>()
  const close = async (): Promise<void> => {
    if (!pool.ending) await pool.end()
  }
  const known = new Map<string, Database>()
  const within = (scope: string): Database => {
    const database = known.get(scope) ?? seenFrom(scope)
    known.set(scope, database)
    return database
  }
  const seenFrom = (scope: string): Database => {
    const scoped = scopedPool(pool, scope)
    const sql = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: withNamedStatements(scoped) }) })
    return { sql, pool: scoped, within: narrowing(scope, within), reactions, close }
  }
  return within(WHOLE_INSTALLATION)
}
