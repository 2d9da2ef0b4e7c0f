import { sql } from 'kysely'
import type { Tx } from '#platform'

/** Ends the time in which keys sign. How many there were. */
export async function retireKeys(tx: Tx, now: number, expiredAt: number): Promise<number> {
  const { numAffectedRows } = await sql`
    update identity.signing_key set expires_at = ${new Date(expiredAt)} where expires_at is null or expires_at > ${new Date(now)}
  `.execute(tx.sql)
  return Number(numAffectedRows ?? 0)
}

/** Also those that sign no more and are still published. */
export async function withdrawKeys(tx: Tx, expiredAt: number): Promise<number> {
  const { numAffectedRows } = await sql`
    update identity.signing_key set expires_at = ${new Date(expiredAt)} where expires_at is null or expires_at > ${new Date(expiredAt)}
  `.execute(tx.sql)
  return Number(numAffectedRows ?? 0)
}
