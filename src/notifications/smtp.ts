import { createTransport } from 'nodemailer'
import type { SendMailOptions } from 'nodemailer'

/** One e-mail, ready to leave. */
export interface Letter {
  /** Without angle brackets; the same for every attempt, so that a mail server can tell a repetition. */
  messageId: string
  /** Epoch milliseconds. */
  date: number
  from: { name: string; address: string }
  replyTo: { name: string; address: string }
  to: { name: string; address: string }
  subject: string
  text: string
  html: string
  calendar: { method: 'PUBLISH' | 'REQUEST' | 'CANCEL'; text: string } | undefined
}

/**
 * What became of an attempt. `refused`: this recipient or this letter will never be taken. `failed`: not taken now, worth trying again.
 * `unknown`: the whole letter was handed over and the answer never came, so it may or may not arrive.
 */
export type Outcome = { result: 'sent' } | { result: 'refused' | 'failed' | 'unknown'; why: string }

/** Where letters go. */
export interface MailServer {
  send(letter: Letter): Promise<Outcome>
  /** The address the account at the mail server may write from, when its user name is one. */
  account: string | undefined
  /** Not a server but a folder: what is written there has not been sent to anybody. */
  isFolder?: boolean
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/
// Together well below LONGEST_SENDING of message.ts.
const TIMEOUTS = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000, dnsTimeout: 15_000 }

/** A mail server by its address, `smtp://user:password@host:port` or `smtps://…`; options of nodemailer may follow as a query. Each letter gets a connection of its own. */
export function mailServer(smtpUrl: string): MailServer {
  // A server that offers no TLS gets no letter, unless it is this machine: whoever sits between could take the offer away (RFC 8314, 3).
  // An operator who means it says `?requireTLS=false`.
  const requireTLS = !LOOPBACK.test(new URL(smtpUrl).hostname)
  const transport = createTransport({ ...TIMEOUTS, requireTLS, url: smtpUrl })
  // The line with a single dot that makes a server take a letter is written after the last byte was read from here: before that, nothing was accepted.
  const handedOver = new Set<string>()
  transport.use('stream', (mail, done) => {
    const messageId = mail.message.messageId()
    handedOver.delete(messageId)
    mail.message.processFunc((bytes) => bytes.once('end', () => handedOver.add(messageId)))
    done()
  })
  const user = decodeURIComponent(new URL(smtpUrl).username)
  return {
    account: user.includes('@') ? user : undefined,
    async send(letter) {
      const messageId = `<${letter.messageId}>`
      if (!ONE_ADDRESS.test(letter.to.address)) return { result: 'refused', why: 'this is not an e-mail address' }
      try {
        await transport.sendMail(mailOf(letter))
        return { result: 'sent' }
      } catch (error) {
        return outcomeOf(error, handedOver.has(messageId))
      } finally {
        handedOver.delete(messageId)
      }
    },
  }
}

/** A list of addresses in one field would reach people who are not the patient. */
const ONE_ADDRESS = /^[^\s@<>,;:"]+@[^\s@<>,;:"]+$/

/** RFC 6047: the invitation stands beside text and HTML in multipart/alternative; the attachment of the same text is for programs that open files. */
export function mailOf({ messageId, date, from, replyTo, to, subject, text, html, calendar }: Letter): SendMailOptions {
  return {
    messageId: `<${messageId}>`,
    date: new Date(date),
    from,
    replyTo,
    to,
    subject,
    text,
    html,
    // RFC 3834: away messages do not answer what a machine wrote.
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(calendar === undefined
      ? {}
      : { icalEvent: { method: calendar.method, content: calendar.text, filename: 'appointment.ics' } }),
  }
}

/** The steps of SMTP at which a 5xx answer means this letter; at any other it means this server, sender or password. */
const ABOUT_THE_LETTER = ['RCPT TO', 'DATA']

function outcomeOf(error: unknown, isHandedOver: boolean): Outcome {
  if (!(error instanceof Error)) return { result: 'failed', why: String(error) }
  const { responseCode, command } = error as Error & { responseCode?: number; command?: string }
  const why = error.message.slice(0, 500)
  if (responseCode === undefined) return { result: isHandedOver ? 'unknown' : 'failed', why }
  const isFinal = responseCode >= 500 && ABOUT_THE_LETTER.includes(command ?? '')
  return { result: isFinal ? 'refused' : 'failed', why }
}
