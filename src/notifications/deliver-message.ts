import { visitsHit } from '#booking'
import { getClinic } from '#clinic'
import { asId, transaction } from '#platform'
import type { Database, Tx } from '#platform'
import { messageIdOf, senderAddress } from './mail.ts'
import type { Mail } from './mail.ts'
import { nextAttempt } from './message.ts'
import { beginAttempt, lockDueMessage, rewriteMessage, setState } from './queries.ts'
import type { MessageRow } from './queries.ts'
import { whomItReaches } from './reminder/whom-it-reaches.ts'
import type { Letter, MailServer, Outcome } from './smtp.ts'
import type { Telling } from './tell-patient.ts'
import { findToldOf, findVisitsOf, leaveOut, lockMessagesOf } from './visit/queries.ts'
import type { VisitTold } from './visit/queries.ts'
import { whyOvertaken } from './visit/why-overtaken.ts'
import { appointmentsOf, writeMessage } from './write-message.ts'

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
  const visits = await findVisitsOf(tx, id)
  const ids = visits.map(({ appointmentId }) => appointmentId)
  await lockMessagesOf(tx, ids)
  const others = (await findToldOf(tx, ids)).filter(({ messageId }) => messageId !== id)
  // Two letters about one visit never overtake each other; this one stays due.
  if (others.some(({ state }) => state === 'sending')) return undefined
  const appointments = await appointmentsOf(tx, message.clinicId, visits)
  // A reminder may have waited for the morning, and the doctor is ill since then.
  const asked = message.kind === 'reminder' ? ids.map((one) => asId<'appointment'>(one)) : []
  const hit = await visitsHit(tx, asId(message.clinicId), asked)
  const overtaken = visits.flatMap((visit) => {
    const { appointmentId } = visit
    const known = others.filter((other) => other.appointmentId === appointmentId)
    const why =
      whyOvertaken(visit, appointments.get(appointmentId), known, now) ??
      (hit.has(asId(appointmentId)) ? 'the clinic cannot keep this visit' : undefined)
    return why === undefined ? [] : [{ appointmentId, why }]
  })
  const isOvertaken = new Set(overtaken.map(({ appointmentId }) => appointmentId))
  const left = visits.filter(({ appointmentId }) => !isOvertaken.has(appointmentId))
  const withhold = async (lastError: string): Promise<undefined> => {
    await setState(tx, id, { state: 'withheld', at: now, lastError })
  }
  const [first] = left
  const patient = first === undefined ? undefined : appointments.get(first.appointmentId)?.patient
  if (patient === undefined) return withhold(overtaken[0]?.why ?? 'nothing is left to tell')
  const addressed = await whomItReaches(tx, message, patient)
  if ('why' in addressed) return withhold(addressed.why)
  const newest = overtaken.length === 0 ? addressed : await withoutOvertaken(tx, mail, addressed, left)
  if (overtaken.length > 0) await leaveOut(tx, id, overtaken)
  if (mail.server === undefined) {
    await setState(tx, id, { state: 'mailbox', at: now })
    return undefined
  }
  return { message: newest, attempt: await beginAttempt(tx, id, now), server: mail.server }
}

/** Of ten visits one was moved before the letter left: it speaks of nine, and the tenth has a letter of its own. */
async function withoutOvertaken(
  tx: Tx,
  mail: Mail,
  message: MessageRow,
  left: readonly VisitTold[],
): Promise<MessageRow> {
  const clinic = await getClinic({ database: tx, clinicId: asId(message.clinicId) })
  const appointments = await appointmentsOf(tx, message.clinicId, left)
  const words = await writeMessage(tx, { clinic, mail, at: message.createdAt }, left, appointments)
  await rewriteMessage(tx, message.id, words)
  return { ...message, ...words }
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
