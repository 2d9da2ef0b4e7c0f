import { LINK_LIVES_MS, invitationLetter, makeLink, profileOf } from '#identity'
import { authorityInvitationLetter } from '#people'
import { asId } from '#platform'
import type { Tx } from '#platform'
import { isAboutErasure } from './account-letter.ts'
import type { LetterFacts } from './compose-letter.ts'
import type { LetterRow } from './queries.ts'

/** What the link and the greeting of one attempt are; made while the letter is taken in hand, gone when it has left. */
export type Written = Pick<LetterFacts, 'account' | 'name' | 'locale' | 'validMs'> & {
  recipient: string
  timeZone: string | null
  token: string | undefined
}

/** Undefined when what it was about is gone: the invitation was withdrawn, or the address is not the account's any more. */
export async function writeLetter(tx: Tx, row: LetterRow, now: number): Promise<Written | undefined> {
  if (row.accountId === null) return isAboutErasure(row.kind) ? writeWithoutAccount(row) : writeInvitation(tx, row, now)
  const { purpose, browser } = row.details
  const accountId = asId<'account'>(row.accountId)
  const account = await profileOf(tx, accountId)
  const token =
    purpose === undefined
      ? undefined
      : await makeLink(
          tx,
          {
            accountId,
            purpose,
            email: row.recipient,
            browser: browser === undefined ? null : Buffer.from(browser, 'hex'),
          },
          now,
        )
  return {
    recipient: row.recipient,
    account: row.kind === 'new_address' ? row.recipient : account.email,
    name: account.emailVerified && row.kind !== 'new_address' ? account.name : undefined,
    locale: account.locale ?? 'en',
    timeZone: account.timeZone,
    validMs: purpose === undefined ? undefined : LINK_LIVES_MS[purpose],
    token,
  }
}

async function writeInvitation(tx: Tx, { clinicId, details }: LetterRow, now: number): Promise<Written | undefined> {
  const { invitationId, authorityInvitationId } = details
  if (authorityInvitationId !== undefined) return writeOffer(tx, clinicId, authorityInvitationId, now)
  if (invitationId === undefined) return undefined
  const letter = await invitationLetter(tx, asId(clinicId), asId(invitationId), now)
  if (letter === undefined) return undefined
  const { email, expiresAt, token } = letter
  return {
    recipient: email,
    account: email,
    name: undefined,
    locale: 'en',
    timeZone: null,
    validMs: expiresAt - now,
    token,
  }
}

/** Somebody is asked to act for a patient. No key is in it, so nothing in it runs out: whoever has the address signs in and is asked there. */
async function writeOffer(tx: Tx, clinicId: string, id: string, now: number): Promise<Written | undefined> {
  const letter = await authorityInvitationLetter(tx, asId(clinicId), asId(id), now)
  if (letter === undefined) return undefined
  const { email, locale } = letter
  return {
    recipient: email,
    account: email,
    name: undefined,
    locale,
    timeZone: null,
    validMs: undefined,
    token: undefined,
  }
}

/** To whoever has no account, or has none any more. The name is left out: the desk may have written down somebody else's address. */
function writeWithoutAccount({ recipient, details }: LetterRow): Written {
  const { locale = 'en' } = details
  return {
    recipient,
    account: undefined,
    name: undefined,
    locale,
    timeZone: null,
    validMs: undefined,
    token: undefined,
  }
}
