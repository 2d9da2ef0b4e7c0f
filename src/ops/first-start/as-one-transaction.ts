import {
  CompiledQuery,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
} from 'kysely'
import { transaction } from '#platform'
import type { Database, Tx } from '#platform'

/**
 * Runs use cases that each open a transaction of their own as one: everything they did is there, or nothing, even when the process is
 * killed amid them. What they take for a database is one connection inside a transaction; their BEGIN, COMMIT and ROLLBACK become
 * SAVEPOINT, RELEASE and ROLLBACK TO.
 *
 * Weighed against a mark "unfinished" and removal at the next start: that needs a list of everything ever created, across every
 * module's tables, kept right for ever. It is also quicker: one flush to the disk in place of thousands.
 *
 * Use cases must be called one after the other: two at once on one connection are refused.
 */
export async function asOneTransaction<T>(
  database: Database,
  work: (inside: Database, tx: Tx) => Promise<T>,
): Promise<T> {
  return transaction(database, (tx) => {
    const sql = new Kysely<unknown>({ dialect: dialectInside(tx) })
    const inside: Database = { sql, pool: database.pool, reactions: database.reactions, close: () => Promise.resolve() }
    return work(inside, tx)
  })
}

function dialectInside(tx: Tx): Dialect {
  const depth = { open: 0 }
  return {
    createDriver: () => driverInside(tx, depth),
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db) => new PostgresIntrospector(db),
  }
}

function driverInside(tx: Tx, depth: { open: number }): Driver {
  const notHere = () => Promise.reject(new Error('transactions are opened with transaction() of #platform'))
  const nothing = () => Promise.resolve()
  return {
    init: nothing,
    acquireConnection: () => Promise.resolve(connectionInside(tx, depth)),
    beginTransaction: notHere,
    commitTransaction: notHere,
    rollbackTransaction: notHere,
    releaseConnection: nothing,
    destroy: nothing,
  }
}

/** Each borrower has its own, so that a COMMIT is known to come from whoever did the last BEGIN. */
function connectionInside(tx: Tx, depth: { open: number }): DatabaseConnection {
  let mine = 0
  const begin = () => {
    depth.open += 1
    mine = depth.open
    return `savepoint use_case_${mine}`
  }
  const end = (statement: string) => {
    if (mine !== depth.open) throw new Error('use cases inside one transaction must be called one after the other')
    depth.open -= 1
    return `${statement} use_case_${mine}`
  }
  const instead: Readonly<Record<string, () => string>> = {
    begin,
    commit: () => end('release savepoint'),
    rollback: () => end('rollback to savepoint'),
  }
  return {
    executeQuery: <R>(query: CompiledQuery) => {
      const translate = instead[query.sql]
      return tx.sql.executeQuery((translate === undefined ? query : CompiledQuery.raw(translate())) as CompiledQuery<R>)
    },
    streamQuery: () => {
      throw new Error('cursors are not used in Praxis; page through the rows instead')
    },
  }
}
