import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createTransport } from 'nodemailer'
import type { MailServer } from './smtp.ts'
import { mailOf } from './smtp.ts'

/**
 * Where letters about accounts go when there is no mail server: a folder that only the operator reads, one `.eml` file each. Not the mailbox page:
 * its readers are a clinic's administrators, and with the link of somebody's letter they could take their account.
 */
export function letterFolder(folder: string): MailServer {
  const transport = createTransport({ streamTransport: true, buffer: true })
  return {
    account: undefined,
    isFolder: true,
    async send(letter) {
      try {
        const { message } = await transport.sendMail(mailOf(letter))
        await mkdir(folder, { recursive: true, mode: 0o700 })
        const time = new Date(letter.date).toISOString().replaceAll(/[:.]/g, '-')
        const [id = ''] = letter.messageId.split('@')
        await writeFile(path.join(folder, `${time} ${id}.eml`), message, { mode: 0o600, flag: 'wx' })
        return { result: 'sent' }
      } catch (error) {
        return { result: 'failed', why: error instanceof Error ? error.message : String(error) }
      }
    },
  }
}
