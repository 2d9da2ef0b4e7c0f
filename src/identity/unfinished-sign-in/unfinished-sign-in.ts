import { Refusal, transaction } from '#platform'
import type { Database } from '#platform'
import type { AccountId, ClinicId } from '../context.ts'
import type { Proof } from '../proof.ts'
import { refusals } from '../refusals.ts'
import { hashOfToken, newSecretToken } from '../secret-token.ts'
import { isSameBrowser } from '../this-browser.ts'
import type { ThisBrowser } from '../this-browser.ts'
import { countTry, deleteUnfinished, findUnfinished, insertUnfinished } from './queries.ts'
import type { UnfinishedRow } from './queries.ts'

const UNFINISHED_SECONDS = 300
/** Of a million codes five guesses hit one in 200,000 times; then the first proof is asked for again. */
const MOST_TRIES = 5

interface Where {
  clinicId: ClinicId
  now: number
  browser?: ThisBrowser | undefined
}

/** A sign-in waits for its second proof; the browser in which it began is given the cookies by which it may finish. */
export class SecondFactorDue extends Refusal {
  readonly setCookies: readonly string[]

  constructor({ code, kind, title, facts }: Refusal, setCookies: readonly string[]) {
    super(code, kind, title, facts)
    this.setCookies = setCookies
  }
}

/**
 * Keeps a sign-in of which one proof was brought, and makes the refusal that tells the caller what is due: `challenge` is good for
 * nothing but bringing one of `methods` within five minutes, from where it began. There is no session yet that could be used, stolen or planted.
 */
export async function waitForSecondProof(
  database: Database,
  { clinicId, now, browser }: Where,
  { accountId, proofs, methods }: { accountId: AccountId; proofs: readonly Proof[]; methods: readonly string[] },
): Promise<SecondFactorDue> {
  const challenge = newSecretToken()
  const expiresAt = now + UNFINISHED_SECONDS * 1000
  const begun = { accountId, clinicId, sha256: hashOfToken(challenge), proofs, browserSha256: browser?.sha256 ?? null }
  await transaction(database, (tx) => insertUnfinished(tx, { ...begun, now, expiresAt }))
  const due = refusals.second_factor_due({ extra: { challenge, methods, expiresIn: UNFINISHED_SECONDS } })
  return new SecondFactorDue(due, browser?.setCookies ?? [])
}

/** The sign-in that a challenge belongs to, in the browser in which it began. Refuses `identity.sign_in_lapsed`. */
export async function readUnfinished(
  database: Database,
  { clinicId, now, browser }: Where,
  challenge: string,
): Promise<UnfinishedRow> {
  const begun = await findUnfinished(database, hashOfToken(challenge), clinicId, now, MOST_TRIES)
  if (begun === undefined || !isSameBrowser(begun.browserSha256, { sha256: browser?.sha256 ?? null }))
    throw refusals.sign_in_lapsed()
  return begun
}

/** Counts a try at the second proof before it is looked at. Refuses `identity.sign_in_lapsed` beyond five. */
export async function countTryAt(database: Database, { id }: UnfinishedRow): Promise<void> {
  if (!(await transaction(database, (tx) => countTry(tx, id, MOST_TRIES)))) throw refusals.sign_in_lapsed()
}

/** Takes the sign-in away, once. Refuses `identity.sign_in_lapsed` to whoever comes second. */
export async function takeUnfinished(
  database: Database,
  { clinicId, now }: Where,
  challenge: string,
): Promise<UnfinishedRow> {
  const taken = await transaction(database, (tx) => deleteUnfinished(tx, hashOfToken(challenge), clinicId, now))
  if (taken === undefined) throw refusals.sign_in_lapsed()
  return taken
}
