import { letterFolder } from './letter-folder.ts'
import { mailServer } from './smtp.ts'
import type { MailServer } from './smtp.ts'

/** The settings of sending; read at start (case 40), never earlier. */
export interface MailSettings {
  /** Undefined: messages stay in the mailbox that the administrator reads. */
  smtpUrl: string | undefined
  /** The address all messages come from, with a name or without, instead of each clinic's own. */
  from?: string | undefined
  /** Where patients reach this installation: the beginning of every link. */
  publicUrl: string
  /** Where letters about accounts are written when there is no mail server; undefined: they stay unwritten. */
  lettersFolder?: string | undefined
}

/** How this installation sends mail. */
export interface Mail {
  server: MailServer | undefined
  /** For letters about accounts, while there is no server. */
  folder: MailServer | undefined
  from: string | undefined
  publicUrl: string
}

export function openMail({ smtpUrl, from, publicUrl, lettersFolder }: MailSettings): Mail {
  const server = smtpUrl === undefined ? undefined : mailServer(smtpUrl)
  // `Praxis <termine@clinic.example>`: the name that is shown is each clinic's own.
  const address = from === undefined ? undefined : (/<([^<>]+)>\s*$/.exec(from)?.[1] ?? from).trim()
  const folder = lettersFolder === undefined ? undefined : letterFolder(lettersFolder)
  return { server, folder, from: address, publicUrl: publicUrl.replace(/\/+$/, '') }
}

/**
 * The address a clinic's messages come from: the one that is set; or the mail account's own where its name is one, for providers let nobody write as somebody
 * else; then the clinic's; then one at the public address. It is the ORGANIZER of invitations too, which calendars compare with it.
 */
export function senderAddress(mail: Mail, clinicEmail: string | null): string {
  return mail.from ?? mail.server?.account ?? clinicEmail ?? `appointments@${hostOf(mail.publicUrl)}`
}

/** Stable for the life of the message, so that a mail server can tell a repetition. */
export function messageIdOf(mail: Mail, id: string): string {
  return `${id}@${hostOf(mail.publicUrl)}`
}

/** Where the patient sees the appointment; web/app/paths.ts has the same page. */
export function appointmentUrl(address: string, appointmentId: string): string {
  return `${address}/appointments/${appointmentId}`
}

/** Where the patient sees all of them. */
export function appointmentsUrl(address: string): string {
  return `${address}/appointments`
}

/** A bare IP address is no mail domain. */
function hostOf(publicUrl: string): string {
  const { hostname } = new URL(publicUrl)
  return /[a-z]/i.test(hostname) && !hostname.includes(':') ? hostname : 'localhost'
}
