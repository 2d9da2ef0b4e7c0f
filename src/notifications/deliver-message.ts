import { appointmentForMessages } from '#booking'
import { getClinic } from '#clinic'
import { asId, transaction } from '#platform'
import type { Database, Tx } from '#platform'
import { messageIdOf, senderAddress } from './mail.ts'
import type { Mail } from './mail.ts'
import { nextAttempt, whyWithheld } from './message.ts'
import { beginAttempt, findToldOf, lockDueMessage, lockMessagesOf, setState } from './queries.ts'
import type { MessageRow } from './queries.ts'
import type { Letter, MailServer, Outcome } from './smtp.ts'
import type { Telling } from './tell-patient.ts'

/**
 * Makes one attempt at a message that is due. Its state is committed as `sending` before the mail server is spoken to and settled after:
 * a crash in between leaves `sending`, which becomes `unknown` and is never sent again by itself.
 * Does nothing when the message is not due, somebody else has it, or another of the same appointment is on its way. Answers what came
 * of the attempt, undefined when there was none.
 */
export async function deliverMessage(
  { database, mail, now }: Telling,
  id: string,
): Promise<Outcome['result'] | undefined> {
  const begun = await transaction(database, (tx) => takeInHand(tx, mail, id, now()))
  if (begun === undefined) return undefined
  const outcome = await send({ database, mail, now }, begun)
  await transaction(database, (tx) => settle(tx, id, outcome, begun.attempt, now()))
  return outcome.result
}

interface Begun {
  message: MessageRow
  attempt: number
  server: MailServer
}

async function takeInHand(tx: Tx, mail: Mail, id: string, now: number): Promise<Begun | undefined> {
  const message = await lockDueMessage(tx, id, now)
  if (message === undefined) return undefined
  if (mail.server === undefined) {
    await setState(tx, id, { state: 'mailbox', at: now })
    return undefined
  }
  await lockMessagesOf(tx, message.appointmentId)
  const others = (await findToldOf(tx, message.appointmentId)).filter((other) => other.id !== id)
  // Two letters about one visit never overtake each other; this one stays due.
  if (others.some((other) => other.state === 'sending')) return undefined
  const overtaken = others.some((other) => other.version > message.version)
    ? 'a newer message has been written'
    : await outdated(tx, message, now)
  if (overtaken !== undefined) {
    await setState(tx, id, { state: 'withheld', at: now, lastError: overtaken })
    return undefined
  }
  return { message, attempt: await beginAttempt(tx, id, now), server: mail.server }
}

async function outdated(
  tx: Tx,
  { clinicId, appointmentId, kind, startAt, endAt, doctorId, locationId }: MessageRow,
  now: number,
): Promise<string | undefined> {
  const appointment = await appointmentForMessages(tx, clinicId, appointmentId)
  if (appointment === undefined) return 'the appointment is not there any more'
  const present = { ...appointment, doctorId: appointment.doctor.id, locationId: appointment.location.id }
  return whyWithheld(kind, { start: startAt, end: endAt, doctorId, locationId }, present, now)
}

/** The server answers with an {@link Outcome} whatever happens; what is thrown here was thrown before the letter left. */
async function send({ database, mail, now }: Telling, { message, server }: Begun): Promise<Outcome> {
  let letter: Letter
  try {
    letter = await letterOf(database, mail, message, now())
  } catch (error) {
    return { result: 'failed', why: String(error) }
  }
  return server.send(letter)
}

async function letterOf(database: Database, mail: Mail, message: MessageRow, now: number): Promise<Letter> {
  const { name, email } = await getClinic({ database, clinicId: asId(message.clinicId) })
  const address = senderAddress(mail, email)
  return {
    messageId: messageIdOf(mail, message.id),
    date: now,
    from: { name, address },
    replyTo: { name, address: email ?? address },
    to: { name: message.recipientName, address: message.recipient },
    subject: message.subject,
    text: message.bodyText,
    html: message.bodyHtml,
    calendar:
      message.calendar === null || message.calendarMethod === null
        ? undefined
        : { method: message.calendarMethod, text: message.calendar },
  }
}

async function settle(tx: Tx, id: string, outcome: Outcome, attempt: number, now: number): Promise<void> {
  if (outcome.result === 'sent') return setState(tx, id, { state: 'sent', at: now })
  const { result, why } = outcome
  if (result === 'unknown') return setState(tx, id, { state: 'unknown', at: now, lastError: why })
  return setState(tx, id, {
    state: 'failed',
    at: now,
    lastError: why,
    dueAt: result === 'failed' ? nextAttempt(attempt, now) : undefined,
  })
}
