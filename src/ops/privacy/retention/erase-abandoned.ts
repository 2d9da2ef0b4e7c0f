import { appointmentIdsOf } from '#booking'
import { eraseAccount, findAbandonedAccounts } from '#identity'
import type { AccountId } from '#identity'
import { findClinicsOfAccount, personOfAccount } from '#people'
import { transaction } from '#platform'
import type { Database } from '#platform'
import { systemContext } from '../erasure/carry-out-erasures.ts'
import { erasePerson } from '../erasure/erase-person.ts'
import { ABANDONED_DAYS } from './retention.ts'

const DAY_MS = 86_400_000
const PAGE = 200
/** Accounts looked at in one run; each that goes is a transaction. */
const MOST = 2000
const FIRST = '00000000-0000-0000-0000-000000000000'

/**
 * Erases accounts that somebody opened with an address they never proved, and left: no session, no role, no visit in any clinic. Somebody
 * else's address may be in them. Answers how many went.
 */
export async function eraseAbandoned(database: Database, now: number): Promise<number> {
  let gone = 0
  let after: string = FIRST
  for (let seen = 0; seen < MOST; seen += PAGE) {
    const accounts = await findAbandonedAccounts(database, now - ABANDONED_DAYS * DAY_MS, PAGE, after)
    for (const accountId of accounts) if (await eraseIfNeverUsed(database, accountId, now)) gone += 1
    after = accounts.at(-1) ?? after
    if (accounts.length < PAGE) break
  }
  return gone
}

async function eraseIfNeverUsed(database: Database, accountId: AccountId, now: number): Promise<boolean> {
  const clinics = await findClinicsOfAccount(database, accountId)
  const people = await Promise.all(
    clinics.map((clinicId) => personOfAccount(database.within(clinicId), clinicId, accountId)),
  )
  for (const { clinicId, patientIds } of people)
    if ((await appointmentIdsOf(database.within(clinicId), clinicId, patientIds)).length > 0) return false
  for (const [index, person] of people.entries()) {
    const ctx = systemContext(database, person.clinicId, now)
    await transaction(ctx.database, (tx) => erasePerson(tx, ctx, person, { everywhere: index === people.length - 1 }))
  }
  if (people.length === 0) await transaction(database, (tx) => eraseAccount(tx, accountId))
  return true
}
