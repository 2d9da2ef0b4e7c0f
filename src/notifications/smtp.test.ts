import PostalMime from 'postal-mime'
import { afterEach, expect, test } from 'vitest'
import { startMailServer } from '../../test/servers/smtp.ts'
import type { Manner, TestMailServer } from '../../test/servers/smtp.ts'
import { mailServer } from './smtp.ts'
import type { Letter, MailServer } from './smtp.ts'

const open: { server?: TestMailServer; mail?: MailServer } = {}

afterEach(async () => {
  await open.server?.stop()
})

const letter: Letter = {
  messageId: 'one@clinic.example',
  date: Date.parse('2026-11-21T08:00:00Z'),
  from: { name: 'Praxis am Park, „Süd“', address: 'termine@clinic.example' },
  replyTo: { name: 'Praxis am Park', address: 'post@clinic.example' },
  to: { name: 'Zoë "Z" O’Brien, Ελένη', address: 'zoe@patient.example' },
  subject: 'Ihr Termin am 21. November – bestätigt',
  text: 'Guten Tag\n.\nein einzelner Punkt',
  html: '<p>Guten Tag</p>',
  calendar: { method: 'REQUEST', text: 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n' },
}

async function send(manner: Manner = { does: 'take it' }, to = letter.to.address) {
  open.server = await startMailServer()
  open.server.treat(to, manner)
  open.mail = mailServer(open.server.url)
  return {
    outcome: await open.mail.send({ ...letter, to: { ...letter.to, address: to } }),
    arrived: open.server.arrived,
  }
}

test('A letter arrives as it was written: names, subject, text, HTML and the invitation beside them (RFC 6047)', async () => {
  const { outcome, arrived } = await send()
  expect(outcome).toEqual({ result: 'sent' })
  expect(arrived).toHaveLength(1)
  expect(arrived[0]).toMatchObject({ from: 'termine@clinic.example', to: ['zoe@patient.example'] })
  const mail = await PostalMime.parse(arrived[0]!.raw)
  expect(mail).toMatchObject({
    messageId: '<one@clinic.example>',
    date: '2026-11-21T08:00:00.000Z',
    from: letter.from,
    to: [letter.to],
    replyTo: [letter.replyTo],
    subject: letter.subject,
  })
  expect(mail.text?.trim()).toBe(letter.text)
  expect(mail.html?.trim()).toBe(letter.html)
  const raw = arrived[0]!.raw.toString('latin1')
  const alternative = /multipart\/alternative;\s+boundary="([^"]+)"/.exec(raw)?.[1] ?? 'there is none'
  expect(raw.split(`--${alternative}`).map((part) => /Content-Type: ([^\r\n]+)/i.exec(part)?.[1])).toContain(
    'text/calendar; charset=utf-8; method=REQUEST',
  )
})

test('A mailbox that does not exist refuses this letter for good (case 33)', async () => {
  const { outcome } = await send({ does: 'refuse the recipient', code: 550 })
  expect(outcome).toMatchObject({ result: 'refused', why: expect.stringContaining('no such mailbox') as string })
})

test('A letter that is refused after it was read is refused for good', async () => {
  const { outcome, arrived } = await send({ does: 'refuse the letter', code: 554 })
  expect(outcome.result).toBe('refused')
  expect(arrived).toEqual([])
})

test.each<Manner>([
  { does: 'refuse the recipient', code: 451 },
  { does: 'refuse the letter', code: 452 },
  { does: 'hang up before the letter' },
])('When the server would $does ($code), nothing was accepted and it is worth trying again', async (manner) => {
  const { outcome } = await send(manner)
  expect(outcome.result).toBe('failed')
})

test('A connection lost amid a letter too long to have left is worth trying again: its end was never written', async () => {
  open.server = await startMailServer()
  open.server.treat('everybody', { does: 'hang up amid the letter' })
  open.mail = mailServer(open.server.url)
  const long = { ...letter, text: 'Guten Tag, wir schreiben sehr viel.\n'.repeat(300_000), calendar: undefined }
  expect((await open.mail.send(long)).result).toBe('failed')
  expect(open.server.arrived).toEqual([])
})

test('A letter that was taken by a server that then died is unknown and not failed: sending again would tell twice', async () => {
  const { outcome, arrived } = await send({ does: 'take it and hang up' })
  expect(arrived).toHaveLength(1)
  expect(outcome.result).toBe('unknown')
})

test('A slow server is waited for', async () => {
  const { outcome, arrived } = await send({ does: 'take it slowly', afterMs: 300 })
  expect(outcome.result).toBe('sent')
  expect(arrived).toHaveLength(1)
})

test('No server at all is worth trying again, and the next letter finds it when it is back', async () => {
  open.server = await startMailServer()
  const { url } = open.server
  open.mail = mailServer(url)
  await open.server.stop()
  expect((await open.mail.send(letter)).result).toBe('failed')
  open.server = await startMailServer(Number(new URL(url).port))
  expect((await open.mail.send(letter)).result).toBe('sent')
})

test('Two addresses in one field are one address that does not exist, not two recipients', async () => {
  const { outcome, arrived } = await send({ does: 'take it' }, 'zoe@patient.example, eve@elsewhere.example')
  expect(outcome.result).not.toBe('unknown')
  expect(arrived.flatMap((one) => one.to)).not.toContain('eve@elsewhere.example')
})

test('The address of the account is known from the URL when its name is one', () => {
  const named = mailServer('smtp://termine%40clinic.example:secret@127.0.0.1:1')
  const unnamed = mailServer('smtp://mailer:secret@127.0.0.1:1')
  expect([named.account, unnamed.account]).toEqual(['termine@clinic.example', undefined])
})
