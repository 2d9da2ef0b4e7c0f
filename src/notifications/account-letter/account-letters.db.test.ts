import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import PostalMime from 'postal-mime'
import { expect, onTestFinished, test } from 'vitest'
import type { StoredFact } from '#platform'
import { testApp } from '../../../test/app.ts'
import { openMail } from '../mail.ts'
import { mailRoom } from '../mail-room.fixture.ts'
import type { MailRoom, MailRoomWish } from '../mail-room.fixture.ts'
import { sendDueLetters } from './send-due-letters.ts'
import { tellAccount } from './tell-account.ts'

const ADA = { email: 'ada@example.org', password: 'an umbrella in March', name: 'Ada Lindqvist' }

async function office(wish: MailRoomWish = {}) {
  const room = await mailRoom(wish)
  const { app } = await testApp(room.database, { clinicId: room.clinicId })
  await identityFacts(room)
  const post = (url: string, payload: object, headers: Record<string, string> = {}) =>
    app.inject({ method: 'POST', url, payload, headers })
  /** Hands on what was announced, each fact as often as said. */
  async function tell(times = 1): Promise<void> {
    for (const fact of await identityFacts(room))
      for (let time = 0; time < times; time += 1) await tellAccount(room.telling, fact)
  }
  const states = async () =>
    (
      await room.database.pool.query<{ kind: string; state: string }>(
        'select kind, state from notifications.account_letter order by id',
      )
    ).rows.map(({ kind, state }) => [kind, state])
  return { ...room, post, tell, states }
}

async function identityFacts({ database, clock }: MailRoom): Promise<StoredFact[]> {
  const { rows } = await sql<StoredFact>`
    with taken as (
      update platform.outbox set delivered_at = ${new Date(clock.now)} where delivered_at is null
      returning id, clinic_id as "clinicId", name, payload, announced_at as at
    )
    select * from taken where name like 'identity.%' order by id
  `.execute(database.sql)
  return rows
}

test('Ada signs up and has one letter with a link, however often the fact is heard', async () => {
  const { post, tell, states, letters } = await office()
  expect((await post('/api/v1/auth/sign-up', ADA)).statusCode).toBe(200)
  await tell(3)
  expect(await states()).toEqual([['address_proof', 'sent']])
  const [letter] = await letters()
  expect(letter?.to).toMatchObject([{ address: ADA.email }])
  expect(letter?.subject).toBe('Please confirm your e-mail address')
  const link = /https:\/\/praxis\.example\/account\/verify#([\w-]{43})/.exec(letter?.text ?? '')
  expect(letter?.html).toContain(link?.[0])
  const proven = await post('/api/v1/auth/email-verification', { token: link?.[1], password: ADA.password })
  expect(proven.statusCode).toBe(204)
})

test('in the language of the account, with its time where a time is told', async () => {
  const { post, tell, letters } = await office()
  await post('/api/v1/auth/sign-up', { ...ADA, locale: 'de-AT', timeZone: 'Asia/Kolkata' })
  await post('/api/v1/auth/sign-in', { email: ADA.email, password: ADA.password }, { 'user-agent': 'curl/8.9.1' })
  await tell()
  const [proof, device] = await letters()
  expect(proof?.subject).toBe('Bitte bestätigen Sie Ihre E-Mail-Adresse')
  expect(device?.subject).toBe('Anmeldung auf einem neuen Gerät')
  expect(device?.text).toContain('Gerät: curl 8.9.1')
  expect(device?.text).toContain('23. November 2026 um 11:30 GMT+5:30')
})

test('a name that somebody typed for a stranger is not sent to the stranger, nor does one break out of its header', async () => {
  const { post, tell, letters, database } = await office()
  await post('/api/v1/auth/sign-up', { ...ADA, name: 'Win at https://evil.example' })
  await tell()
  const [unproven] = await letters()
  expect(unproven?.text).toContain('Hello,\n')
  expect(JSON.stringify(unproven)).not.toContain('evil.example')

  // Past every schema, as an import might: what is in the database is not trusted either.
  await database.pool.query(`update identity.account set email_verified = true, name = $1 where email = $2`, [
    'Ada\r\nBcc: everybody@example.org\r\n\r\n<script>',
    ADA.email,
  ])
  await post('/api/v1/auth/password-reset', { email: ADA.email })
  await tell()
  const [, letter] = await letters()
  expect(letter?.bcc).toBeUndefined()
  expect(letter?.headers.map(({ key }) => key)).not.toContain('bcc')
  expect(letter?.to).toMatchObject([{ address: ADA.email }])
  expect(letter?.html).not.toContain('<script>')
})

test('no letter, no fact and no row keeps the token; the letter that was sent is the only one that has it', async () => {
  const { post, tell, letters, database } = await office()
  await post('/api/v1/auth/sign-up', ADA)
  await post('/api/v1/auth/password-reset', { email: ADA.email })
  await tell()
  const tokens = (await letters()).map(({ text }) => /#([\w-]{43})/.exec(text ?? '')?.[1] ?? '')
  expect(tokens.map((token) => token.length)).toEqual([43, 43])
  for (const table of ['notifications.account_letter', 'identity.letter_link', 'platform.outbox']) {
    const { rows } = await database.pool.query(`select * from ${table}`)
    expect(rows.length).toBeGreaterThan(0)
    for (const token of tokens) expect(JSON.stringify(rows)).not.toContain(token)
  }
})

test('nobody who asks for an address that has no account gets a letter', async () => {
  const { post, tell, states } = await office()
  await post('/api/v1/auth/password-reset', { email: 'nobody@example.org' })
  await post('/api/v1/auth/sign-in-link', { email: 'nobody@example.org' })
  await tell()
  expect(await states()).toEqual([])
})

test('a letter that the server would not take is tried again with another link; one that is overdue never leaves', async () => {
  const { post, tell, states, letters, mail, telling, clock } = await office()
  await post('/api/v1/auth/sign-up', ADA)
  await tell()
  mail.treat(ADA.email, { does: 'refuse the recipient', code: 451 })
  await post('/api/v1/auth/password-reset', { email: ADA.email })
  await post('/api/v1/auth/sign-in-link', { email: ADA.email })
  await tell()
  expect(await states()).toEqual([
    ['address_proof', 'sent'],
    ['password_link', 'failed'],
    ['sign_in_link', 'failed'],
  ])
  mail.treat(ADA.email, { does: 'take it' })
  clock.now += 11 * 60_000
  await sendDueLetters(telling)
  expect(await states()).toEqual([
    ['address_proof', 'sent'],
    ['password_link', 'sent'],
    ['sign_in_link', 'withheld'],
  ])
  const last = (await letters()).at(-1)
  expect(last?.text).toContain('https://praxis.example/account/new-password#')
})

test('what a process that died was sending is never sent again by itself', async () => {
  const { post, tell, states, database, telling, clock, mail } = await office()
  await post('/api/v1/auth/sign-up', ADA)
  await tell()
  await database.pool.query("update notifications.account_letter set state = 'sending', sent_at = null")
  clock.now += 11 * 60_000
  await sendDueLetters(telling)
  expect(await states()).toEqual([['address_proof', 'unknown']])
  expect(mail.arrived).toHaveLength(1)
})

test('without a mail server a letter is a file that the operator alone reads', async () => {
  const { post, tell, states, telling } = await office({ withoutServer: true })
  const made = await mkdtemp(path.join(tmpdir(), 'praxis-letters-'))
  onTestFinished(() => rm(made, { recursive: true }))
  const folder = path.join(made, 'letters')
  telling.mail = openMail({ smtpUrl: undefined, publicUrl: 'https://praxis.example', lettersFolder: folder })
  await post('/api/v1/auth/sign-up', ADA)
  await tell()
  expect(await states()).toEqual([['address_proof', 'mailbox']])
  const [file = ''] = await readdir(folder)
  expect(file).toMatch(/^2026-11-23T06-00-00-000Z [0-9a-f-]{36}\.eml$/)
  const letter = await PostalMime.parse(await readFile(path.join(folder, file)))
  expect(letter.text).toContain('https://praxis.example/account/verify#')
  expect(((await stat(folder)).mode & 0o077) + ((await stat(path.join(folder, file))).mode & 0o077)).toBe(0)
})
