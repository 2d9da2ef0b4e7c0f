import type pg from 'pg'

/** No clinic's id: what a connection says that works for the whole installation. See migrations/0008. */
export const WHOLE_INSTALLATION = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/** A connection, and the promise that it sees what it should: whoever uses an answer of it awaits both. */
export interface ScopedClient {
  client: pg.PoolClient
  inScope: Promise<unknown>
}

/** The one pool of the process as one clinic, or the whole installation, may use it. */
export interface ScopedPool {
  readonly options: pg.PoolOptions
  /** Connections that are open; those of them that nobody uses; and how many wait for one. */
  readonly totalCount: number
  readonly idleCount: number
  readonly waitingCount: number
  connect(): Promise<pg.PoolClient>
  /** Like `connect` without waiting until the connection has been told its clinic; statements sent meanwhile come after that. */
  checkOut(): Promise<ScopedClient>
  query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<pg.QueryResult<Row>>
}

/** What each open connection was last told. */
const told = new WeakMap<pg.PoolClient, string>()

const DONE = Promise.resolve()

/**
 * A connection is told its clinic when it differs from the last: with one clinic to a process never, with many a statement more that
 * nobody waits for. Pools of one clinic each would need as many connections as there are clinics, and a role for each the same.
 */
export function scopedPool(pool: pg.Pool, scope: string): ScopedPool {
  async function checkOut(): Promise<ScopedClient> {
    const client = await pool.connect()
    if (told.get(client) === scope) return { client, inScope: DONE }
    told.set(client, scope)
    const inScope = client.query("select set_config('praxis.clinic', $1, false)", [scope])
    // It fails with its connection, or because somebody cancelled it; what the connection sees is then unknown.
    inScope.catch(() => told.delete(client))
    return { client, inScope }
  }

  async function connect(): Promise<pg.PoolClient> {
    const { client, inScope } = await checkOut()
    try {
      await inScope
    } catch (error) {
      client.release(true)
      throw error
    }
    return client
  }

  async function query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<pg.QueryResult<Row>> {
    const client = await connect()
    try {
      return await client.query<Row>(text, values)
    } finally {
      client.release()
    }
  }

  return {
    options: pool.options,
    get totalCount() {
      return pool.totalCount
    },
    get idleCount() {
      return pool.idleCount
    },
    get waitingCount() {
      return pool.waitingCount
    },
    connect,
    checkOut,
    query,
  }
}
