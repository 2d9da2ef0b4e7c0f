import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely'
import type pg from 'pg'
import { runNamed } from './connect.ts'

/** One connection as long as one transaction has it. */
export interface OneConnection {
  readonly sql: Kysely<unknown>
  /** `begin`, `commit` or `rollback`. */
  say(word: string): Promise<void>
  /** From now on `sql` refuses: a statement that nobody waited for must not run outside the transaction, or in somebody else's. */
  close(): void
}

/**
 * Kysely on one connection, for a transaction. Kysely's own way there lets a statement wait until the one before it is answered;
 * here it is sent at once, so `await Promise.all([insertThis(tx), insertThat(tx)])` is one round trip, in that order, and BEGIN is
 * none of its own. Holding them back as well until they can leave in one packet gained another 2 %, within what runs differ by.
 */
export function onOneConnection(client: pg.PoolClient): OneConnection {
  let isOpen = true
  const connection: DatabaseConnection = {
    async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
      if (!isOpen)
        throw new Error(`a statement came after its transaction had ended; something was not awaited: ${sql}`)
      const { rows, rowCount } = await runNamed<R>(client, sql, parameters)
      return { rows, numAffectedRows: BigInt(rowCount ?? 0) }
    },
    streamQuery,
  }
  const sql = new Kysely<unknown>({ dialect: { ...POSTGRES, createDriver: () => new DriverOfOne(connection) } })
  return {
    sql,
    say: async (word) => void (await runNamed(client, word, [])),
    close: () => (isOpen = false),
  }
}

const POSTGRES = {
  createAdapter: () => new PostgresAdapter(),
  createIntrospector: (database: Kysely<unknown>) => new PostgresIntrospector(database),
  createQueryCompiler: () => new PostgresQueryCompiler(),
}

class DriverOfOne extends DummyDriver {
  readonly #connection: DatabaseConnection

  constructor(connection: DatabaseConnection) {
    super()
    this.#connection = connection
  }

  override acquireConnection(): Promise<DatabaseConnection> {
    return Promise.resolve(this.#connection)
  }
}

// oxlint-disable-next-line require-yield -- the interface wants the method; Praxis pages through rows instead
async function* streamQuery(): AsyncGenerator<never> {
  throw new Error('statements are not streamed')
}
