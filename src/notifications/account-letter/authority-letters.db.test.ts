import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { StoredFact } from '#platform'
import { testApp } from '../../../test/app.ts'
import type { Member } from '../../../test/clinic.ts'
import { mailRoom } from '../mail-room.fixture.ts'
import { ACCOUNT_FACTS, tellAccount } from './tell-account.ts'

async function office() {
  const room = await mailRoom()
  const at = await testApp(room.database, { clinicId: room.clinicId })
  const send = async (who: Member, method: 'POST' | 'DELETE', url: string, payload?: object) =>
    at.app.inject({ method, url: `/api/v1${url}`, headers: await at.signedIn(who), ...(payload && { payload }) })
  /** What was announced since the last time; letters about accounts that were opened are not what this is about. */
  async function tell(): Promise<void> {
    const { rows } = await sql<StoredFact>`
      with taken as (
        update platform.outbox set delivered_at = now() where delivered_at is null
        returning id, clinic_id as "clinicId", name, payload, announced_at as at
      )
      select * from taken where name like 'people.%' order by id
    `.execute(room.database.sql)
    for (const fact of rows.filter(({ name }) => ACCOUNT_FACTS.includes(name))) await tellAccount(room.telling, fact)
  }
  return { ...room, send, tell }
}

const wish = { email: 'friend@mail.example', kind: 'proxy', scope: 'both', until: '2027-06-30' }

test('who is asked to act for Anna gets a letter that names nobody and carries no key', async () => {
  const { send, tell, letters, anna } = await office()
  const url = `/patients/${anna.patientId}/authority-invitations`
  expect((await send(anna, 'POST', url, wish)).statusCode).toBe(201)
  await tell()
  const [letter] = await letters()
  expect(letter?.to).toMatchObject([{ address: wish.email }])
  expect(letter?.subject).toBe('Somebody asks you to act for them')
  expect(letter?.text).toContain('https://praxis.example/account/acting-for')
  for (const said of [letter?.text, letter?.html]) expect(said).not.toMatch(/Anna|Lindqvist|acting-for#/)
})

test('an invitation taken back before its letter left is not sent', async () => {
  const { send, tell, letters, anna } = await office()
  const url = `/patients/${anna.patientId}/authority-invitations`
  const { id } = (await send(anna, 'POST', url, wish)).json()
  expect((await send(anna, 'DELETE', `${url}/${id}`)).statusCode).toBe(204)
  await tell()
  expect(await letters()).toEqual([])
})

test('a doctor breaks the glass: each administrator is written to, without a name', async () => {
  const { send, tell, letters, amir, bela, drWeber } = await office()
  const reason = { reason: 'Unconscious in the waiting room' }
  expect((await send(drWeber.member, 'POST', `/patients/${bela.patientId}/emergency-access`, reason)).statusCode).toBe(
    201,
  )
  await tell()
  const all = await letters()
  expect(all).toHaveLength(1)
  expect(all[0]?.to).toMatchObject([{ address: amir.email }])
  expect(all[0]?.text).toContain('https://praxis.example/admin/emergency-access')
  expect(all[0]?.text).not.toMatch(/Szab|Weber|Unconscious/)
})
