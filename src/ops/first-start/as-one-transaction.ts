import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import type { CompiledQuery, DatabaseConnection, Dialect, Driver } from 'kysely'
import { transaction } from '#platform'
import type { Database, Tx } from '#platform'

/**
 * Runs use cases that each open a transaction of their own as one: everything they did is there, or nothing, even when the process is
 * killed amid them. What they take for a database is one connection inside a transaction, where their BEGIN and COMMIT say nothing;
 * the first that is refused or fails is the end of all.
 *
 * Weighed against a mark "unfinished" and removal at the next start: that needs a list of everything ever created, across every
 * module's tables, kept right for ever. It is also quicker: one flush to the disk in place of thousands. Savepoints in place of
 * silence would let a refused use case be survived, which nobody here wants, at two round trips and a subtransaction for each.
 *
 * Use cases must be called one after the other: two at once on one connection are refused.
 */
export async function asOneTransaction<T>(
  database: Database,
  work: (inside: Database, tx: Tx) => Promise<T>,
): Promise<T> {
  return transaction(database, async (tx) => {
    const state: Inside = { useCase: 'none' }
    const sql = new Kysely<unknown>({ dialect: dialectInside(tx, state) })
    const inside: Database = { sql, pool: database.pool, reactions: database.reactions, close: () => Promise.resolve() }
    const result = await work(inside, tx)
    if (state.useCase === 'failed') throw new Error(FAILED)
    return result
  })
}

const FAILED = 'a use case inside this transaction failed: nothing of it can be kept'

function dialectInside(tx: Tx, state: Inside): Dialect {
  return {
    createDriver: () => driverInside(() => connectionInside(tx, state)),
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db) => new PostgresIntrospector(db),
  }
}

function driverInside(connection: () => DatabaseConnection): Driver {
  const notHere = () => Promise.reject(new Error('transactions are opened with transaction() of #platform'))
  const nothing = () => Promise.resolve()
  return {
    init: nothing,
    acquireConnection: () => Promise.resolve(connection()),
    beginTransaction: notHere,
    commitTransaction: notHere,
    rollbackTransaction: notHere,
    releaseConnection: nothing,
    destroy: nothing,
  }
}

interface Inside {
  useCase: 'none' | 'running' | 'failed'
}

function connectionInside(tx: Tx, state: Inside): DatabaseConnection {
  const instead: Readonly<Record<string, () => void>> = {
    begin: () => {
      if (state.useCase === 'running')
        throw new Error('use cases inside one transaction must be called one after the other')
      if (state.useCase === 'failed') throw new Error(FAILED)
      state.useCase = 'running'
    },
    commit: () => void (state.useCase = 'none'),
    rollback: () => void (state.useCase = 'failed'),
  }
  return {
    executeQuery: async <R>(query: CompiledQuery) => {
      const boundary = instead[query.sql]
      if (boundary === undefined) return tx.sql.executeQuery(query as CompiledQuery<R>)
      boundary()
      return { rows: [] }
    },
    streamQuery: () => {
      throw new Error('cursors are not used in Praxis; page through the rows instead')
    },
  }
}
