import { addressOfClinic, getClinic } from '#clinic'
import type { Clinic } from '#clinic'
import { LINK_LIVES_MS, invitationLetter, makeLink, profileOf } from '#identity'
import type { ClinicId } from '#identity'
import { authorityInvitationLetter, patientsOf } from '#people'
import { asId, transaction } from '#platform'
import type { Database, Tx } from '#platform'
import { messageIdOf, senderAddress } from '../mail.ts'
import type { Mail } from '../mail.ts'
import { nextAttempt } from '../message.ts'
import type { Letter, MailServer, Outcome } from '../smtp.ts'
import type { Telling } from '../tell-patient.ts'
import { letterUrl, originOf } from './account-letter.ts'
import type { Origins } from './account-letter.ts'
import { composeLetter } from './compose-letter.ts'
import type { LetterFacts } from './compose-letter.ts'
import { beginLetterAttempt, lockDueLetter, setLetterState } from './queries.ts'
import type { LetterRow } from './queries.ts'

/** What the link and the greeting of one attempt are; made while the letter is taken in hand, gone when it has left. */
type Written = Pick<LetterFacts, 'account' | 'name' | 'locale' | 'validMs'> & {
  recipient: string
  timeZone: string | null
  token: string | undefined
}

interface Begun {
  row: LetterRow
  written: Written
  attempt: number
  server: MailServer
}

/**
 * Makes one attempt at a letter that is due, as deliver-message.ts does: `sending` is committed before the mail server is spoken to, and with it
 * the hash of the link that this attempt carries. Answers what came of it, undefined when there was none.
 */
export async function deliverLetter(telling: Telling, id: string): Promise<Outcome['result'] | undefined> {
  const { database, now } = telling
  const begun = await transaction(database, (tx) => takeInHand(tx, telling, id))
  if (begun === undefined) return undefined
  const outcome = await send(telling, begun)
  await transaction(database, (tx) => settle(tx, begun, outcome, now()))
  return outcome.result
}

async function takeInHand(tx: Tx, telling: Telling, id: string): Promise<Begun | undefined> {
  const { mail } = telling
  const now = telling.now()
  const row = await lockDueLetter(tx, id, now)
  if (row === undefined) return undefined
  const server = mail.server ?? mail.folder
  if (server === undefined) {
    await setLetterState(tx, id, { state: 'mailbox', at: now, lastError: 'there is no mail server to send it by' })
    return undefined
  }
  const written = row.worthlessAt <= now ? undefined : await write(tx, row, now)
  if (written === undefined) {
    await setLetterState(tx, id, { state: 'withheld', at: now, lastError: 'it is of no use any more' })
    return undefined
  }
  return { row, written, attempt: await beginLetterAttempt(tx, id, now), server }
}

/** Undefined when what it was about is gone: the invitation was withdrawn, or the address is not the account's any more. */
async function write(tx: Tx, row: LetterRow, now: number): Promise<Written | undefined> {
  if (row.accountId === null) return writeInvitation(tx, row, now)
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

/** The server answers with an {@link Outcome} whatever happens; what is thrown here was thrown before the letter left. */
async function send({ database, mail, now }: Telling, { row, written, server }: Begun): Promise<Outcome> {
  let letter: Letter
  try {
    const clinic = await getClinic({ database, clinicId: asId(row.clinicId) })
    const address = originOf(row.kind, await originsFor(database, clinic.id, mail.publicUrl, row.accountId))
    letter = letterOf(mail, { ...clinic, address }, row, written, now())
  } catch (error) {
    return { result: 'failed', why: String(error) }
  }
  return server.send(letter)
}

async function originsFor(
  database: Database,
  clinicId: ClinicId,
  publicUrl: string,
  accountId: string | null,
): Promise<Origins> {
  const clinicUrl = await addressOfClinic(database, clinicId, publicUrl)
  if (clinicUrl === publicUrl || accountId === null) return { publicUrl, clinicUrl, isKnownThere: false }
  // Everybody has a record of their own in each clinic they have signed in to, and in no other.
  const records = await patientsOf(database, clinicId, asId<'account'>(accountId))
  return { publicUrl, clinicUrl, isKnownThere: records.some(({ relation }) => relation === 'self') }
}

function letterOf(
  mail: Mail,
  clinic: Clinic & { address: string },
  row: LetterRow,
  written: Written,
  now: number,
): Letter {
  const { recipient, account, name, locale, validMs, token } = written
  const address = senderAddress(mail, clinic.email)
  const { subject, text, html } = composeLetter({
    kind: row.kind,
    account,
    name,
    locale,
    timeZone: written.timeZone ?? clinic.timeZone,
    clinic: { name: clinic.name, phone: clinic.phone },
    url: letterUrl(clinic.address, row.kind, token),
    validMs,
    details: row.details,
  })
  return {
    messageId: messageIdOf(mail, row.id),
    date: now,
    from: { name: clinic.name, address },
    replyTo: { name: clinic.name, address: clinic.email ?? address },
    to: { name: name ?? '', address: recipient },
    subject,
    text,
    html,
    calendar: undefined,
  }
}

async function settle(tx: Tx, { row, attempt, server }: Begun, outcome: Outcome, now: number): Promise<void> {
  if (outcome.result === 'sent')
    return setLetterState(tx, row.id, { state: server.isFolder === true ? 'mailbox' : 'sent', at: now })
  const { result, why } = outcome
  if (result === 'unknown') return setLetterState(tx, row.id, { state: 'unknown', at: now, lastError: why })
  return setLetterState(tx, row.id, {
    state: 'failed',
    at: now,
    lastError: why,
    dueAt: result === 'failed' ? nextAttempt(attempt, now) : undefined,
  })
}
