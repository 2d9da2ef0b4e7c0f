import { transaction } from '#platform'
import type { Authentication } from '../authentication.ts'
import type { OwnCall } from '../second-factor/own-call.ts'
import type { PasskeyId } from './contract.ts'
import { renamePasskey as rename } from './queries.ts'
import { refusals } from './refusals.ts'

/** Refuses `identity.passkey_not_found`, also for somebody else's. */
export async function renamePasskey(
  { database }: Authentication,
  { actor: { accountId } }: OwnCall,
  id: PasskeyId,
  name: string,
): Promise<void> {
  if (!(await transaction(database, (tx) => rename(tx, accountId, id, name.trim())))) throw refusals.passkey_not_found()
}
