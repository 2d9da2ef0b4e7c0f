import type { Tx } from '#platform'
import type { OwnCall } from './own-call.ts'
import { replaceRecoveryCodes } from './queries.ts'
import type { FactorsRow } from './queries.ts'
import type { NewRecoveryCodes } from './recovery-codes.ts'

/** With the first second factor come recovery codes; null for whoever has some, or had a factor and used them up. */
export async function giveRecoveryCodes(
  tx: Tx,
  { actor: { accountId }, now }: OwnCall,
  before: FactorsRow,
  { codes, salt, hashes }: NewRecoveryCodes,
): Promise<string[] | null> {
  const isFirst = before.totpConfirmedAt === null && before.passkeys === 0
  if (!isFirst) return null
  await replaceRecoveryCodes(tx, accountId, { salt, hashes, now })
  return codes
}
