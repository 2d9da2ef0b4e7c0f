import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { StoredFact } from '#platform'
import { testApp } from '../../../test/app.ts'
import { mailRoom } from '../mail-room.fixture.ts'
import { tellAccount } from './tell-account.ts'

const NADIA = { email: 'nadia.berger@praxis.example', name: 'Nadia Berger', password: 'nine yellow bicycles' }

/** Amir at his desk, the application, and the mail server. */
async function officeOfAmir() {
  const room = await mailRoom()
  const at = await testApp(room.database, { clinicId: room.clinicId })
  const headers = { ...(await at.signedIn(room.amir)), 'if-match': '*' }
  const post = (url: string, payload: object, by: Record<string, string> = headers) =>
    at.app.inject({ method: 'POST', url, payload, headers: by })
  async function tell(): Promise<void> {
    const { rows } = await sql<StoredFact>`
      with taken as (
        update platform.outbox set delivered_at = now() where delivered_at is null
        returning id, clinic_id as "clinicId", name, payload, announced_at as at
      )
      select * from taken where name = 'identity.staff_invited' order by id
    `.execute(room.database.sql)
    for (const fact of rows) await tellAccount(room.telling, fact)
  }
  const tokens = async () =>
    (await room.letters()).map(
      ({ text }) => /https:\/\/praxis\.example\/invitation#([\w-]{43})/.exec(text ?? '')?.[1] ?? '',
    )
  const accept = (token: string | undefined) =>
    post('/api/v1/invitations/acceptance', { token, name: NADIA.name, password: NADIA.password }, {})
  return { ...room, at, post, tell, tokens, accept }
}

test('Nadia is invited by letter, and the link in it makes her a colleague', async () => {
  const { post, tell, letters, tokens, accept } = await officeOfAmir()
  expect((await post('/api/v1/invitations', { email: NADIA.email, roles: ['receptionist'] })).statusCode).toBe(201)
  await tell()
  const [letter] = await letters()
  expect(letter?.to).toMatchObject([{ address: NADIA.email }])
  expect(letter?.subject).toBe('Praxis am Park invites you')
  const [token] = await tokens()
  expect((await accept(token)).json()).toMatchObject({ roles: ['receptionist'], opened: true })
  const signIn = await post('/api/v1/auth/sign-in', { email: NADIA.email, password: NADIA.password }, {})
  expect(signIn.statusCode).toBe(200)
})

test('the letter that was sent again has another link, and only that counts', async () => {
  const { post, tell, tokens, accept } = await officeOfAmir()
  const invited = await post('/api/v1/invitations', { email: NADIA.email, roles: ['receptionist'] })
  await tell()
  await post(`/api/v1/invitations/${invited.json().id}/resending`, {})
  await tell()
  const [first, second] = await tokens()
  expect(second).not.toBe(first)
  expect((await accept(first)).statusCode).toBe(404)
  expect((await accept(second)).statusCode).toBe(201)
})

test('an invitation that was withdrawn before its letter left is not sent at all', async () => {
  const { post, tell, letters, at, amir, database } = await officeOfAmir()
  const invited = await post('/api/v1/invitations', { email: NADIA.email, roles: ['receptionist'] })
  await at.app.inject({
    method: 'DELETE',
    url: `/api/v1/invitations/${invited.json().id}`,
    headers: await at.signedIn(amir),
  })
  await tell()
  expect(await letters()).toEqual([])
  const { rows } = await database.pool.query('select state from notifications.account_letter')
  expect(rows).toEqual([{ state: 'withheld' }])
})
