import { offerLetter } from '#booking'
import type { OfferLetter } from '#booking'
import { addressOfClinic, getClinic } from '#clinic'
import { asId, transaction } from '#platform'
import type { Database, Tx } from '#platform'
import { messageIdOf, senderAddress } from '../mail.ts'
import { nextAttempt } from '../message.ts'
import type { MailServer, Outcome } from '../smtp.ts'
import type { Telling } from '../tell-patient.ts'
import { composeOfferLetter } from './compose-offer-letter.ts'
import { beginOfferLetter, lockDueOfferLetter, setOfferLetterState } from './queries.ts'

interface Begun {
  offerId: string
  clinicId: string
  letter: OfferLetter
  attempt: number
  server: MailServer
}

/**
 * Makes one attempt at a letter that is due: `sending` is committed before the mail server is spoken to, and with it the hash of the link that
 * this attempt carries. Answers what came of it, undefined when there was none.
 */
export async function deliverOfferLetter(telling: Telling, offerId: string): Promise<Outcome['result'] | undefined> {
  const { database, now } = telling
  const begun = await transaction(database, (tx) => takeInHand(tx, telling, offerId))
  if (begun === undefined) return undefined
  const outcome = await send(telling, begun)
  await transaction(database, (tx) => settle(tx, begun, outcome, now()))
  return outcome.result
}

async function takeInHand(tx: Tx, { mail, now }: Telling, offerId: string): Promise<Begun | undefined> {
  const at = now()
  const row = await lockDueOfferLetter(tx, offerId, at)
  if (row === undefined) return undefined
  // A letter with a key in it waits in no mailbox that others read.
  const server = mail.server ?? mail.folder
  if (server === undefined) {
    await setOfferLetterState(tx, offerId, { state: 'mailbox', at, lastError: 'there is no mail server to send it by' })
    return undefined
  }
  const letter = await offerLetter(tx, row.clinicId, offerId, at)
  if (letter === undefined) {
    await setOfferLetterState(tx, offerId, { state: 'withheld', at, lastError: 'the offer is over' })
    return undefined
  }
  const attempt = await beginOfferLetter(tx, offerId, letter.patient.email, at)
  return { offerId, clinicId: row.clinicId, letter, attempt, server }
}

/** The server answers with an {@link Outcome} whatever happens; what is thrown here was thrown before the letter left. */
async function send({ database, mail, now }: Telling, { offerId, clinicId, letter, server }: Begun): Promise<Outcome> {
  try {
    const clinic = await getClinic({ database, clinicId: asId(clinicId) })
    const url = offerUrl(await addressFor(database, clinicId, mail.publicUrl), offerId, letter.token)
    const { subject, text, html } = composeOfferLetter(letter, { clinic, url })
    const address = senderAddress(mail, clinic.email)
    return await server.send({
      messageId: messageIdOf(mail, offerId),
      date: now(),
      from: { name: clinic.name, address },
      replyTo: { name: clinic.name, address: clinic.email ?? address },
      to: { name: letter.patient.name, address: letter.patient.email },
      subject,
      text,
      html,
      calendar: undefined,
    })
  } catch (error) {
    return { result: 'failed', why: String(error) }
  }
}

const addressFor = (database: Database, clinicId: string, publicUrl: string): Promise<string> =>
  addressOfClinic(database, asId(clinicId), publicUrl)

/** The token stands behind the #, so that no server, no log and no Referer ever has it; web/app/paths.ts has the same page. */
function offerUrl(address: string, offerId: string, token: string): string {
  return `${address}/offers/${offerId}#${token}`
}

async function settle(tx: Tx, { offerId, attempt, server }: Begun, outcome: Outcome, at: number): Promise<void> {
  if (outcome.result === 'sent')
    return setOfferLetterState(tx, offerId, { state: server.isFolder === true ? 'mailbox' : 'sent', at })
  const { result, why: lastError } = outcome
  if (result === 'unknown') return setOfferLetterState(tx, offerId, { state: 'unknown', at, lastError })
  const dueAt = result === 'failed' ? nextAttempt(attempt, at) : undefined
  return setOfferLetterState(tx, offerId, { state: 'failed', at, lastError, dueAt })
}
