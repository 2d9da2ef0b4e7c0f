import { sql } from 'kysely'
import { newId } from '#platform'
import type { Reader, Tx } from '#platform'
import type { AccountId } from '../context.ts'
import type { Purpose } from './letter-link.ts'
import type { LetterLinkTables } from './tables.ts'

export interface NewLink {
  accountId: AccountId
  purpose: Purpose
  email: string
  sha256: Buffer
  browser: Buffer | null
  now: number
  expiresAt: number
}

/** A link of the same purpose that the account had before stops working, except those that give an address back. */
export async function insertLink(tx: Tx, link: NewLink): Promise<void> {
  const { accountId, purpose, email, sha256, browser, now, expiresAt } = link
  await sql`
    insert into identity.letter_link as link (id, account_id, purpose, email, token_sha256, browser_sha256, made_at, expires_at)
    values (${newId()}, ${accountId}, ${purpose}, ${email}, ${sha256}, ${browser}, ${new Date(now)}, ${new Date(expiresAt)})
    on conflict (account_id, purpose) where purpose <> 'old_address' do update set email = excluded.email,
      token_sha256 = excluded.token_sha256, browser_sha256 = excluded.browser_sha256, made_at = excluded.made_at, expires_at = excluded.expires_at
  `.execute(tx.sql)
}

export interface LinkRow {
  accountId: AccountId
  email: string
  browser: Buffer | null
  madeAt: number
}

const shown = sql`account_id as "accountId", email, browser_sha256 as browser, made_at as "madeAt"`

/** What a link would do, without using it up. */
export async function findLink(
  reader: Reader,
  sha256: Buffer,
  purpose: Purpose,
  now: number,
): Promise<LinkRow | undefined> {
  const { rows } = await sql<LinkRow>`
    select ${shown} from identity.letter_link
    where token_sha256 = ${sha256} and purpose = ${purpose} and expires_at > ${new Date(now)}
  `.execute(reader.sql)
  return rows[0]
}

/** Uses a link up: of two who bring it at once, one gets it. */
export async function deleteLink(tx: Tx, sha256: Buffer, purpose: Purpose, now: number): Promise<LinkRow | undefined> {
  const { rows } = await sql<LinkRow>`
    delete from identity.letter_link
    where token_sha256 = ${sha256} and purpose = ${purpose} and expires_at > ${new Date(now)}
    returning ${shown}
  `.execute(tx.sql)
  return rows[0]
}

/** What was sent before a password or an address changed stops working; what gives an address back does not. */
export async function deleteLinksOf(tx: Tx, accountId: AccountId): Promise<void> {
  await tx.sql
    .withTables<LetterLinkTables>()
    .deleteFrom('identity.letter_link')
    .where('account_id', '=', accountId)
    .where('purpose', '<>', 'old_address')
    .execute()
}

export async function deleteAllLinksOf(tx: Tx, accountId: AccountId): Promise<void> {
  await tx.sql
    .withTables<LetterLinkTables>()
    .deleteFrom('identity.letter_link')
    .where('account_id', '=', accountId)
    .execute()
}

export async function deleteOldLinks(tx: Tx, now: number): Promise<void> {
  await sql`delete from identity.letter_link where expires_at < ${new Date(now)}`.execute(tx.sql)
}
