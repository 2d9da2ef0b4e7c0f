import type { Reader, Tx } from '#platform'
import type { OwnCall } from './own-call.ts'
import { findFactors, replaceRecoveryCodes } from './queries.ts'
import { newRecoveryCodes } from './recovery-codes.ts'
import type { NewRecoveryCodes } from './recovery-codes.ts'

/** Made before the transaction that may need them, for ten hashes take a fifth of a second; undefined for whoever has a second factor already. */
export async function recoveryCodesForFirst(reader: Reader, ctx: OwnCall): Promise<NewRecoveryCodes | undefined> {
  return (await hasFactor(reader, ctx)) ? undefined : newRecoveryCodes()
}

/** Called before the new factor is kept: with the first come recovery codes; null for whoever has some, or used them up. */
export async function giveRecoveryCodes(
  tx: Tx,
  ctx: OwnCall,
  fresh: NewRecoveryCodes | undefined,
): Promise<string[] | null> {
  if (fresh === undefined || (await hasFactor(tx, ctx))) return null
  const { codes, salt, hashes } = fresh
  await replaceRecoveryCodes(tx, ctx.actor.accountId, { salt, hashes, now: ctx.now })
  return codes
}

async function hasFactor(reader: Reader, { actor: { accountId } }: OwnCall): Promise<boolean> {
  const { totpConfirmedAt, passkeys } = await findFactors(reader, accountId)
  return totpConfirmedAt !== null || passkeys > 0
}
