import { setTimeout as sleep } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { tellTouched } from '../changes/changes.ts'
import type { Reaction } from '../outbox.ts'
import { SwallowedError } from './connect.ts'
import type { Database } from './connect.ts'
import { onOneConnection } from './one-connection.ts'
import type { OneConnection } from './one-connection.ts'

declare const open: unique symbol

/** An open transaction. Every function that writes rows takes one first; a {@link Database} is refused by the compiler. */
export interface Tx {
  readonly [open]: true
  readonly sql: Kysely<unknown>
  readonly reactions: Map<string, Reaction[]>
}

/** Where a read may run: inside a transaction or outside. */
export type Reader = Database | Tx

/** Thrown when a COMMIT was sent and its answer never came: the change may or may not be there. */
export class CommitInDoubt extends Error {
  constructor(cause: unknown) {
    super('the connection was lost while committing; whether the change was made is not known', { cause })
    this.name = 'CommitInDoubt'
  }
}

const MOST_TRIES = 8

/**
 * Runs `work` in one READ COMMITTED transaction and answers only after COMMIT has.
 *
 * A deadlock or serialization failure is retried here and never reaches a caller; anything thrown rolls back.
 * An error that `work` swallowed leaves PostgreSQL with an aborted transaction whose COMMIT quietly rolls back: that throws.
 */
export async function transaction<T>(database: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (database.inside !== undefined) return database.inside(work)
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(database, work)
    } catch (error) {
      if (attempt === MOST_TRIES || !isWorthRetrying(error)) throw error
      await sleep(Math.random() * 4 * 2 ** attempt)
    }
  }
}

async function once<T>(database: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { client, inScope } = await database.pool.checkOut()
  const connection = onOneConnection(client)
  let isUsable = true
  try {
    const tx = { sql: connection.sql, reactions: database.reactions } as Tx
    const [result] = await Promise.all([between(connection, tx, work), inScope])
    await commit(connection)
    tellTouched(tx)
    return result
  } catch (error) {
    connection.close()
    await connection.say('rollback').catch(() => (isUsable = false))
    throw error
  } finally {
    client.release(!isUsable)
  }
}

/** BEGIN is not waited for: it leaves together with the first statement. Only a cancel request could make it fail alone. */
async function between<T>(connection: OneConnection, tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  const begun = connection.say('begin')
  begun.catch(() => {})
  const result = await work(tx)
  await begun
  return result
}

/** The outcome of a lost COMMIT is not asked of the server here: the caller finds it by its idempotency key. */
async function commit(connection: OneConnection): Promise<void> {
  connection.close()
  try {
    await connection.say('commit')
  } catch (error) {
    if (error instanceof SwallowedError || sqlState(error) !== undefined) throw error
    throw new CommitInDoubt(error)
  }
}

/** The five-character SQLSTATE of an error that came from PostgreSQL. */
export function sqlState(error: unknown): string | undefined {
  // The system's own EPIPE has five letters too.
  if (!(error instanceof Error) || !('code' in error) || 'syscall' in error) return undefined
  return typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code) ? error.code : undefined
}

/** The name of the constraint that PostgreSQL says was violated: how the database's no becomes a refusal. */
export function violatedConstraint(error: unknown): string | undefined {
  if (!sqlState(error)?.startsWith('23')) return undefined
  return error instanceof Error && 'constraint' in error && typeof error.constraint === 'string'
    ? error.constraint
    : undefined
}

const SERIALIZATION_FAILURE = '40001'
const DEADLOCK = '40P01'

function isWorthRetrying(error: unknown): boolean {
  const state = sqlState(error)
  return state === SERIALIZATION_FAILURE || state === DEADLOCK
}
