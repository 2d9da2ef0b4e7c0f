import { announce, transaction } from '#platform'
import type { Authentication } from '../authentication.ts'
import { FACTS, identityFact } from '../events.ts'
import { mayHaveLetter } from '../letter-link/letters-allowed.ts'
import { findAccount } from '../queries.ts'
import type { OwnCall } from '../second-factor/own-call.ts'

/** Sends the letter that proves the caller's address again, five times an hour at most. An address that is proven needs none. */
export async function askForAddressProof(
  authentication: Authentication,
  { actor, clinicId, now }: OwnCall,
): Promise<void> {
  const { database } = authentication
  const { accountId } = actor
  const account = await findAccount(database, accountId)
  if (account === undefined || account.emailVerified) return
  if (!(await mayHaveLetter(authentication, 'address', accountId, now))) return
  await transaction(database, (tx) =>
    announce(tx, identityFact(FACTS.addressProofAsked, clinicId, { accountId }, now, accountId)),
  )
}
