import { announce, transaction } from '#platform'
import type { Tx } from '#platform'
import type { Authentication } from '../authentication.ts'
import type { AccountId, ClinicId } from '../context.ts'
import { FACTS, identityFact } from '../events.ts'
import type { Proof } from '../proof.ts'
import { findRecoverySalt, findTotp, lockFailures, recordFailures, useRecoveryCode, useTotpStep } from './queries.ts'
import type { FailuresRow } from './queries.ts'
import { hashOfRecoveryCode } from './recovery-codes.ts'
import { refusals } from './refusals.ts'
import { unseal } from './sealed-secret.ts'
import { stepOfCode } from './totp.ts'

/** Wrong codes in a row before the first wait, and again before each longer one. */
const TRIES = 5
const FIRST_WAIT_MS = 15 * 60_000
const LONGEST_WAIT_MS = 86_400_000

export type CodeProof = { code: string } | { recoveryCode: string }

interface Where {
  clinicId: ClinicId
  now: number
}

/**
 * Checks a code of the authenticator app, or a recovery code, and spends it. Refuses `identity.second_factor_wrong`; after five wrong
 * ones in a row `identity.second_factor_locked` for a quarter of an hour, then for half an hour, up to a day: forty guesses fit into the
 * first two days and five into each later one, and each hits with three chances in a million.
 *
 * The count follows the account, not the address: whoever gets this far has its password, and may have many addresses. A passkey is
 * no guess and stays open to its owner meanwhile.
 */
export async function proveCode(
  { database, library }: Authentication,
  { clinicId, now }: Where,
  accountId: AccountId,
  wish: CodeProof,
): Promise<Proof> {
  const spend = 'code' in wish ? await totpSpender(wish.code) : await recoverySpender(wish.recoveryCode)
  // The count of a failure must be committed although the caller is refused, so it is the result and not an exception.
  const outcome = await transaction(database, async (tx) => {
    const before = await lockFailures(tx, accountId)
    if (before.lockedUntil !== null && before.lockedUntil > now) return before
    if (await spend(tx)) {
      await recordFailures(tx, accountId, { failures: 0, lockedUntil: null })
      return 'right'
    }
    const after = oneMore(before, now)
    await recordFailures(tx, accountId, after)
    if (after.lockedUntil !== null)
      await announce(tx, identityFact(FACTS.secondFactorGuessed, clinicId, { accountId }, now, accountId))
    return after
  })
  if (outcome === 'right') return 'code' in wish ? 'totp' : 'recovery_code'
  throw outcome.lockedUntil !== null && outcome.lockedUntil > now
    ? refusals.second_factor_locked({ extra: { retryAfterSeconds: Math.ceil((outcome.lockedUntil - now) / 1000) } })
    : refusals.second_factor_wrong()

  async function totpSpender(code: string): Promise<(tx: Tx) => Promise<boolean>> {
    const totp = await findTotp(database, accountId)
    if (totp === undefined || totp.confirmedAt === null) return () => Promise.resolve(false)
    const step = stepOfCode(await unseal(library, accountId, totp.secret), code, now)
    return (tx) => (step === undefined ? Promise.resolve(false) : useTotpStep(tx, accountId, step))
  }

  /** Hashed before the transaction begins: some 35 ms in which no connection is held. */
  async function recoverySpender(code: string): Promise<(tx: Tx) => Promise<boolean>> {
    const salt = await findRecoverySalt(database, accountId)
    if (salt === undefined) return () => Promise.resolve(false)
    const hash = await hashOfRecoveryCode(code, salt)
    return (tx) => useRecoveryCode(tx, accountId, hash, now)
  }
}

/** Every fifth wrong code in a row doubles the wait. */
function oneMore({ failures: before }: FailuresRow, now: number): FailuresRow {
  const failures = before + 1
  if (failures % TRIES !== 0) return { failures, lockedUntil: null }
  const wait = Math.min(FIRST_WAIT_MS * 2 ** Math.min(failures / TRIES - 1, 10), LONGEST_WAIT_MS)
  return { failures, lockedUntil: now + wait }
}
