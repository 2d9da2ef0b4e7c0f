import type pg from 'pg'
import type { Database, Tx } from '#platform'
import { onOneConnection } from '../../src/platform/database/one-connection.ts'
import { WHOLE_INSTALLATION } from '../../src/platform/database/scope.ts'

export interface Undoable {
  /** For the application: whatever it takes for transactions of its own are savepoints of one that never commits. */
  database: Database
  /** Runs something and takes back all it did, so that thousands of calls are each made of the same clinic. */
  andUndo: <T>(work: () => Promise<T>) => Promise<T>
}

/** Lets `work` happen in one transaction, libraries that ask for a connection of their own included, and rolls it back. */
export async function neverCommitted(database: Database, work: (undoable: Undoable) => Promise<void>): Promise<void> {
  const client = await database.pool.connect()
  await client.query('begin')
  try {
    await work(undoable(database, client))
  } finally {
    await client.query('rollback')
    client.release()
  }
}

function undoable(database: Database, client: pg.PoolClient): Undoable {
  let depth = 0
  /** What the connection was last told; unknown after a rollback, which takes back settings as well. */
  let told: string | undefined
  const begin = (): Promise<unknown> => client.query(`savepoint s${(depth += 1)}`)
  async function end(how: 'keep' | 'undo'): Promise<void> {
    const name = `s${depth}`
    depth -= 1
    if (how === 'undo') {
      await client.query(`rollback to savepoint ${name}`)
      told = undefined
    }
    await client.query(`release savepoint ${name}`)
  }
  /** What failed is taken back and no more, as a transaction's own rollback would. */
  async function inSavepoint<T>(work: () => Promise<T>, how: 'keep' | 'undo'): Promise<T> {
    await begin()
    let outcome: 'keep' | 'undo' = 'undo'
    try {
      const result = await work()
      outcome = how
      return result
    } finally {
      await end(outcome)
    }
  }
  /** The connection as one clinic, or the whole installation, borrows it: what a library takes for transactions are savepoints. */
  function borrowed(scope: string): pg.PoolClient {
    const words: Record<string, () => Promise<unknown>> = {
      begin,
      commit: () => end('keep'),
      rollback: () => end('undo'),
    }
    const query = async (text: string | pg.QueryConfig, values?: unknown[]): Promise<unknown> => {
      const word = typeof text === 'string' ? words[text.toLowerCase()] : undefined
      if (word !== undefined) return word().then(() => ({ rows: [], rowCount: 0, command: text }))
      if (told !== scope) {
        told = scope
        // Sent before the statement and, on one connection, answered before it.
        client.query("select set_config('praxis.clinic', $1, true)", [scope]).catch(() => {})
      }
      return client.query(text, values)
    }
    return new Proxy(client, {
      get(target, name) {
        if (name === 'query') return query
        if (name === 'release') return () => {}
        return Reflect.get(target, name)
      },
    })
  }
  function handle(scope: string): Database {
    const mine = borrowed(scope)
    const { sql } = onOneConnection(mine)
    const tx = { sql, reactions: database.reactions } as Tx
    return {
      ...database,
      sql,
      pool: poolOf(database, mine),
      within: handle,
      inside: (work) => inSavepoint(() => work(tx), 'keep'),
    }
  }
  return { database: handle(WHOLE_INSTALLATION), andUndo: (work) => inSavepoint(work, 'undo') }
}

function poolOf({ pool }: Database, client: pg.PoolClient): Database['pool'] {
  return {
    options: pool.options,
    totalCount: 1,
    idleCount: 0,
    waitingCount: 0,
    connect: () => Promise.resolve(client),
    checkOut: () => Promise.resolve({ client, inScope: Promise.resolve() }),
    query: (text, values) => client.query(text, values),
  }
}
