import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { LETTER_FACTS } from '#identity'
import { newId } from '#platform'
import type { StoredFact } from '#platform'
import { testApp } from '../../../test/app.ts'
import type { Member } from '../../../test/clinic.ts'
import { mailRoom } from '../mail-room.fixture.ts'
import { sendDueLetters } from './send-due-letters.ts'
import { ACCOUNT_FACTS, tellAccount } from './tell-account.ts'

/** The clinic, its application and its mail server; `tell` does what the relay and the clock do. */
async function office() {
  const room = await mailRoom()
  const at = await testApp(room.database, { clinicId: room.clinicId })
  const { rows: before } = await room.database.pool.query(
    'update platform.outbox set delivered_at = now() returning id',
  )
  expect(before.length).toBeGreaterThan(0)
  const send = async (who: Member, method: 'POST' | 'PATCH' | 'DELETE', url: string, payload?: object) =>
    at.app.inject({
      method,
      url: `/api/v1${url}`,
      headers: { ...(await at.signedIn(who)), 'if-match': '*' },
      ...(payload && { payload }),
    })
  async function tell(): Promise<[to: string | undefined, subject: string | undefined][]> {
    const { rows } = await sql<StoredFact>`
      with taken as (
        update platform.outbox set delivered_at = now() where delivered_at is null
        returning id, clinic_id as "clinicId", name, payload, announced_at as at, announced_by as by
      )
      select * from taken order by id
    `.execute(room.database.sql)
    const owing = rows.filter(({ name }) => ACCOUNT_FACTS.includes(name))
    const sent = (await room.letters()).length
    for (const fact of [...owing, ...owing]) await tellAccount(room.telling, fact)
    room.clock.now = at.clock.now
    await sendDueLetters(room.telling)
    const letters = (await room.letters()).slice(sent)
    return letters.map(({ to, subject }) => [to?.[0]?.address, subject])
  }
  return { ...room, at, send, tell }
}

type Office = Awaited<ReturnType<typeof office>>

/** As it would have been announced about Béla, who reads German, in Berlin. */
const factOf = ({ bela, clinicId, now }: Office, name: string, kind?: string): StoredFact => ({
  id: newId(),
  clinicId,
  name,
  payload: { accountId: bela.accountId, ...(kind === undefined ? {} : { kind }) },
  at: now,
})

describe('whoever else changes how an account is entered, its owner hears of it', () => {
  test.each([
    ['identity.second_factor_added', 'passkey', 'Ein zweiter Schritt zum Anmelden kam dazu', 'Was: Passkey', 'sign-in'],
    [
      'identity.second_factor_removed',
      'totp',
      'Ein zweiter Schritt zum Anmelden wurde entfernt',
      'Was: Authent',
      'sign-in',
    ],
    [
      'identity.second_factor_removed',
      'all',
      'Ein zweiter Schritt zum Anmelden wurde entfernt',
      'Was: Jeder',
      'sign-in',
    ],
    ['identity.second_factor_guessed', undefined, 'Jemand versucht, in Ihr Konto zu kommen', 'Wann:', 'sign-in'],
    ['identity.recovery_codes_renewed', undefined, 'Ihre Wiederherstellungscodes sind neu', 'Wann:', 'sign-in'],
    ['identity.passkey_cloned', undefined, 'Einer Ihrer Passkeys wurde vielleicht kopiert', 'Wann:', 'sign-in'],
    ['identity.openid_linked', undefined, 'Sie können sich mit einem anderen Konto anmelden', 'Wann:', 'sign-in'],
    ['identity.openid_unlinked', undefined, 'Ein anderes Konto meldet Sie nicht mehr an', 'Wann:', 'sign-in'],
    ['identity.refresh_token_reused', undefined, 'Wir haben eines Ihrer Geräte abgemeldet', 'Wann:', 'devices'],
    ['identity.password_changed', undefined, 'Ihr Passwort wurde geändert', 'Wann:', ''],
  ])('%s %s: %s', async (name, kind, subject, says, page) => {
    const at = await office()
    const fact = factOf(at, name, kind)
    for (let time = 0; time < 2; time += 1) await tellAccount(at.telling, fact)
    const letters = await at.letters()
    expect(letters.map((one) => [one.to?.[0]?.address, one.subject])).toEqual([[at.bela.email, subject]])
    expect(letters[0]?.text).toContain(says)
    expect(letters[0]?.text).toContain('23. November 2026')
    if (page !== '') expect(letters[0]?.text).toMatch(new RegExp(`https://praxis\\.example/account/${page}\\s`))
    expect(letters[0]?.text).not.toContain('undefined')
  })

  test('every fact that owes a letter about an account is heard here', () => {
    expect(LETTER_FACTS.length).toBeGreaterThan(15)
    expect(LETTER_FACTS.filter((fact) => !ACCOUNT_FACTS.includes(fact))).toEqual([])
  })

  test('nobody is written to about an account that is gone', async () => {
    const at = await office()
    const fact = factOf(at, 'identity.second_factor_removed', 'all')
    await tellAccount(at.telling, { ...fact, payload: { ...fact.payload, accountId: newId() } })
    expect(await at.letters()).toEqual([])
  })
})

describe('work', () => {
  test('Rosa hears that she may do more, once for all that changed; then that she is locked out, and back', async () => {
    const { send, tell, rosa, amir } = await office()
    await send(amir, 'PATCH', `/members/${rosa.accountId}`, { roles: ['administrator'] })
    expect(await tell()).toEqual([[rosa.email, 'Your work at Praxis am Park has changed']])
    await send(amir, 'POST', `/members/${rosa.accountId}/deactivation`, { reason: 'a telephone was lost' })
    expect(await tell()).toEqual([[rosa.email, 'Your access at Praxis am Park was suspended']])
    await send(amir, 'DELETE', `/members/${rosa.accountId}/deactivation`)
    expect(await tell()).toEqual([[rosa.email, 'Your access at Praxis am Park is back']])
  })

  test('what Amir changes about himself he knows', async () => {
    const { send, tell, amir } = await office()
    const answer = await send(amir, 'PATCH', `/members/${amir.accountId}`, { roles: ['administrator', 'receptionist'] })
    expect(answer.statusCode).toBe(200)
    expect(await tell()).toEqual([])
  })

  test('an app that is let in, and its new secret, are told to each administrator, and the app is not named', async () => {
    const { send, tell, letters, amir, rosa } = await office()
    await send(amir, 'PATCH', `/members/${rosa.accountId}`, { roles: ['receptionist', 'administrator'] })
    await tell()
    const wish = { name: 'Call 555 to win', grantTypes: ['client_credentials'], scopes: ['system/Slot.rs'] }
    const added = await send(amir, 'POST', '/api-clients', { ...wish, authentication: 'secret' })
    expect(added.statusCode).toBe(201)
    expect((await tell()).toSorted(([one = ''], [other = '']) => one.localeCompare(other))).toEqual([
      [amir.email, 'An app or a system was let in'],
      [rosa.email, 'An app or a system was let in'],
    ])
    await send(amir, 'POST', `/api-clients/${added.json().id}/secrets`, {})
    expect((await tell()).map(([, subject]) => subject)).toEqual(
      Array.from({ length: 2 }, () => 'An app or a system has a new secret'),
    )
    expect(JSON.stringify(await letters())).not.toContain('Call 555')
  })
})

test('Anna hears that Béla may act for her, and Béla that he does no more; nobody is named', async () => {
  const { send, tell, letters, rosa, anna, bela } = await office()
  const paper = {
    actingPatientId: bela.patientId,
    kind: 'proxy',
    scope: 'both',
    until: '2027-06-30',
    evidence: 'a letter',
  }
  const granted = await send(rosa, 'POST', `/patients/${anna.patientId}/authorities`, paper)
  expect(granted.statusCode).toBe(201)
  expect(await tell()).toEqual([[anna.email, 'Somebody may act for you']])
  await send(rosa, 'POST', `/patients/${anna.patientId}/authorities/${granted.json().id}/withdrawal`)
  expect(await tell()).toEqual([[bela.email, 'Sie handeln für jemanden nicht mehr']])
  const [first, second] = await letters()
  expect(first?.text).not.toMatch(/Béla|Szabó/)
  expect(second?.text).not.toMatch(/Anna|Lindqvist/)
})

describe('erasure', () => {
  test('Anna hears that it was asked, until when it can be called off, and that it was', async () => {
    const { send, tell, letters, anna } = await office()
    expect((await send(anna, 'POST', '/me/erasure')).statusCode).toBe(202)
    expect(await tell()).toEqual([[anna.email, 'Your data will be deleted']])
    const [letter] = await letters()
    expect(letter?.text).toContain('On: 30 November 2026')
    expect(letter?.text).toContain('https://praxis.example/account/data')
    await send(anna, 'DELETE', '/me/erasure')
    expect(await tell()).toEqual([[anna.email, 'Your data stays']])
  })

  test('somebody without an account hears of it at the address that the desk wrote down', async () => {
    const { send, tell, letters, rosa, amir, database } = await office()
    const olga = { name: 'Olga Petrova', email: 'olga@mail.example', locale: 'de', timeZone: 'Europe/Berlin' }
    const { id } = (await send(rosa, 'POST', '/patients', olga)).json()
    await send(amir, 'POST', `/patients/${id}/erasure`, { reason: 'asked by letter' })
    expect(await tell()).toEqual([[olga.email, 'Ihre Daten werden gelöscht']])
    const [letter] = await letters()
    expect(letter?.text).not.toMatch(/Olga|asked by letter|Konto/)
    await send(amir, 'DELETE', `/patients/${id}/erasure`)
    expect(await tell()).toEqual([[olga.email, 'Ihre Daten bleiben']])
    const told = await send(amir, 'POST', `/patients/${id}/export`, { reason: 'asked by letter' })
    expect(told.json().letters).toHaveLength(2)
    const { rows } = await database.pool.query('select account_id from notifications.account_letter')
    expect(rows).toEqual([{ account_id: null }, { account_id: null }])
  })
})
