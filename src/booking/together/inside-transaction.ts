import type { Context } from '#identity'
import type { Database, Tx } from '#platform'

/** The same call within the open transaction: a use case that it makes commits with all the others, or not at all. One after the other. */
export function insideTransaction(ctx: Context, tx: Tx): Context {
  const database: Database = { ...ctx.database, sql: tx.sql, inside: (work) => work(tx), within: () => database }
  return { ...ctx, database }
}
