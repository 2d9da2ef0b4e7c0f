import { transaction } from '#platform'
import type { Database, Reader, Tx } from '#platform'
import type { AccountId } from '../context.ts'
import { refusals } from '../refusals.ts'
import { hashOfToken, newSecretToken } from '../secret-token.ts'
import { deleteLink, findLink, insertLink } from './queries.ts'
import type { LinkRow } from './queries.ts'

const MINUTE = 60_000
const DAY = 1440 * MINUTE

/** What a link in a letter does when its page is confirmed, and how long it waits for that. */
export const LINK_LIVES_MS = {
  /** Proves the address an account was opened with. */
  address: DAY,
  /** Lets its owner choose a new password. */
  password: 30 * MINUTE,
  sign_in: 10 * MINUTE,
  /** Proves the address that an account is to have. */
  new_address: DAY,
  /** Gives back the address an account had: whoever reads mail once a week still comes in time. */
  old_address: 7 * DAY,
} as const
export type Purpose = keyof typeof LINK_LIVES_MS

export interface LinkWish {
  accountId: AccountId
  purpose: Purpose
  /** Where the letter goes: what the link proves. */
  email: string
  browser?: Buffer | null
}

/**
 * Makes the token of a link at the moment its letter leaves. It exists in that letter and nowhere else: not in the database, a queue or a log.
 * So a letter that is tried again carries another token, and only the newest works.
 */
export async function makeLink(
  tx: Tx,
  { accountId, purpose, email, browser = null }: LinkWish,
  now: number,
): Promise<string> {
  const token = newSecretToken()
  const expiresAt = now + LINK_LIVES_MS[purpose]
  await insertLink(tx, { accountId, purpose, email, sha256: hashOfToken(token), browser, now, expiresAt })
  return token
}

/** Reads what a link is for without using it up. Refuses `identity.link_invalid`, whatever is wrong with it. */
export async function readLink(reader: Reader, token: string, purpose: Purpose, now: number): Promise<LinkRow> {
  const link = await findLink(reader, hashOfToken(token), purpose, now)
  if (link === undefined) throw refusals.link_invalid()
  return link
}

/** Uses a link up, in the transaction that does what it is for: raced or replayed, it works once. Refuses `identity.link_invalid`. */
export async function spendLink(tx: Tx, token: string, purpose: Purpose, now: number): Promise<LinkRow> {
  const link = await deleteLink(tx, hashOfToken(token), purpose, now)
  if (link === undefined) throw refusals.link_invalid()
  return link
}

/** {@link spendLink} in a transaction of its own, for what happens after it and must not happen twice. */
export function useUpLink(database: Database, token: string, purpose: Purpose, now: number): Promise<LinkRow> {
  return transaction(database, (tx) => spendLink(tx, token, purpose, now))
}
