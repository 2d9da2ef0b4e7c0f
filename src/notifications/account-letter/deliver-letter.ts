import { addressOfClinic, getClinic } from '#clinic'
import type { Clinic } from '#clinic'
import type { ClinicId } from '#identity'
import { patientsOf } from '#people'
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
import { beginLetterAttempt, lockDueLetter, setLetterState } from './queries.ts'
import type { LetterRow } from './queries.ts'
import { writeLetter } from './write-letter.ts'
import type { Written } from './write-letter.ts'

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
  const written = row.worthlessAt <= now ? undefined : await writeLetter(tx, row, now)
  if (written === undefined) {
    await setLetterState(tx, id, { state: 'withheld', at: now, lastError: 'it is of no use any more' })
    return undefined
  }
  return { row, written, attempt: await beginLetterAttempt(tx, id, now), server }
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
