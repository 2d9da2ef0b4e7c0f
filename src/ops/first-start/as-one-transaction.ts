import { transaction } from '#platform'
import type { Database, Tx } from '#platform'

const FAILED = 'a use case inside this transaction failed: nothing of it can be kept'

/**
 * Runs use cases that each open a transaction of their own as one: everything they did is there, or nothing, even when the process is
 * killed amid them. What they take for a database is one open transaction; the first that is refused or fails is the end of all.
 *
 * Weighed against a mark "unfinished" and removal at the next start: that needs a list of everything ever created, across every
 * module's tables, kept right for ever. It is also quicker: one flush to the disk in place of thousands. Savepoints would let a refused
 * use case be survived, which nobody here wants, at two round trips and a subtransaction for each.
 *
 * Use cases must be called one after the other: two at once would share each other's fate, and are refused.
 */
export async function asOneTransaction<T>(
  database: Database,
  work: (inside: Database, tx: Tx) => Promise<T>,
): Promise<T> {
  return transaction(database, async (tx) => {
    let useCase: 'none' | 'running' | 'failed' = 'none'
    async function inside<R>(one: (tx: Tx) => Promise<R>): Promise<R> {
      if (useCase === 'failed') throw new Error(FAILED)
      if (useCase === 'running') {
        useCase = 'failed'
        throw new Error('use cases inside one transaction must be called one after the other')
      }
      useCase = 'running'
      try {
        const result = await one(tx)
        useCase = failedMeanwhile() ? 'failed' : 'none'
        return result
      } catch (error) {
        useCase = 'failed'
        throw error
      }
    }
    const failedMeanwhile = (): boolean => useCase === 'failed'
    const one: Database = { ...database, sql: tx.sql, inside, within: () => one }
    const result = await work(one, tx)
    if (failedMeanwhile()) throw new Error(FAILED)
    return result
  })
}
