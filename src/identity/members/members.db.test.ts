import { beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '#platform'
import type { Member as CastMember } from '../../../test/clinic.ts'
import type { Member } from './contract.ts'
import { codeOf, staffOfClinic } from './staff.fixture.ts'
import type { Staff } from './staff.fixture.ts'

const one = (member: CastMember) => `/api/v1/members/${member.accountId}`

test('an administrator sees the staff by name; nobody else does, and no patient is among them', async () => {
  const { clinic, call } = await staffOfClinic()
  const { amir, rosa, drWeber, anna } = clinic
  const answer = await call(amir, 'GET', '/api/v1/members')
  expect(answer.json().data.map(({ name, roles, state }: Member) => [name, roles, state])).toEqual([
    ['Amir Haddad', ['administrator'], 'active'],
    ['Martina Weber', ['doctor'], 'active'],
    ['Rosa Fuentes', ['receptionist'], 'active'],
  ])
  const first = await call(amir, 'GET', '/api/v1/members?limit=2')
  const second = await call(amir, 'GET', `/api/v1/members?limit=2&cursor=${first.json().nextCursor}`)
  expect([...first.json().data, ...second.json().data]).toEqual(answer.json().data)
  for (const [who, status] of [
    [rosa, 403],
    [drWeber.member, 403],
    [anna, 403],
    ['visitor', 401],
  ] as const) {
    expect((await call(who, 'GET', '/api/v1/members')).statusCode).toBe(status)
    expect((await call(who, 'PATCH', one(rosa), { roles: ['administrator'] })).statusCode).toBe(status)
  }
  expect(codeOf(await call(amir, 'GET', one(anna)))).toBe('identity.member_not_found')
})

test('roles are changed by who read them last, and each change is in the history with its hand', async () => {
  const { clinic, call } = await staffOfClinic()
  const { amir, rosa } = clinic
  const before = await call(amir, 'GET', one(rosa))
  expect(before.headers.etag).toBe('"1"')
  const changed = await call(amir, 'PATCH', one(rosa), { roles: ['receptionist', 'administrator'] }, 1)
  expect(changed.json()).toMatchObject({ roles: ['administrator', 'receptionist'], version: 2 })
  const late = await call(amir, 'PATCH', one(rosa), { roles: ['receptionist'] }, 1)
  expect([late.statusCode, codeOf(late)]).toEqual([412, 'identity.member_changed_meanwhile'])
  const same = await call(amir, 'PATCH', one(rosa), { roles: ['administrator', 'receptionist'] }, 2)
  expect(same.json().version).toBe(2)
  const history = await call(amir, 'GET', `${one(rosa)}/history`)
  expect(history.json().data).toMatchObject([
    {
      version: 2,
      action: 'changed',
      changedBy: amir.accountId,
      snapshot: { roles: ['administrator', 'receptionist'] },
    },
    { version: 1, action: 'changed', changedBy: null, snapshot: { roles: ['receptionist'] } },
  ])
  expect(history.body).not.toContain('Rosa')
})

describe('what nobody can be granted', () => {
  let staff: Staff
  beforeAll(async () => {
    staff = await staffOfClinic()
  })

  test.each([
    [{ roles: [] }, 400],
    [{ roles: ['patient'] }, 400],
    [{ roles: ['superuser'] }, 400],
    [{ roles: ['doctor', 'doctor'] }, 400],
    [{ roles: ['support', 'receptionist'] }, 422],
    [{ roles: ['receptionist'], accountId: 'x' }, 400],
    [{ roles: { administrator: true } }, 400],
  ])('%j', async (body, status) => {
    const { clinic, call } = staff
    expect((await call(clinic.amir, 'PATCH', one(clinic.rosa), body)).statusCode).toBe(status)
    expect((await call(clinic.amir, 'GET', one(clinic.rosa))).json().roles).toEqual(['receptionist'])
  })
})

test('support may be somebody of the staff and is let in nowhere that the staff are', async () => {
  const { clinic, call, give } = await staffOfClinic()
  await give(clinic.bela, 'support')
  const seen = await call(clinic.amir, 'GET', one(clinic.bela))
  expect(seen.json().roles).toEqual(['support'])
  for (const url of [
    '/api/v1/members',
    '/api/v1/patients',
    '/api/v1/resources',
    '/api/v1/closures',
    '/api/v1/messages',
  ])
    expect([url, (await call(clinic.bela, 'GET', url)).statusCode]).toEqual([url, 403])
})

/** An app that acts for this person in that clinic. */
async function letAppIn(database: Database, clinicId: string, { accountId }: CastMember): Promise<void> {
  await database.pool.query(
    `with client as (
      insert into identity.client (id, clinic_id, name, redirect_uris, grant_types, scopes, authentication, created_at)
      values (gen_random_uuid(), $1, 'Diary', '{https://diary.example}', '{authorization_code}', '{}', 'none', now()) returning id
    )
    insert into identity.app_grant (id, clinic_id, client_id, account_id, scopes, payload, granted_at, last_used_at, expires_at)
    select gen_random_uuid(), $1, id, $2, '{}', '{}', now(), now(), now() + interval '1 day' from client`,
    [clinicId, accountId],
  )
}

describe('somebody who is deactivated', () => {
  test('is out at once with everything they were signed in with, and keeps what they did', async () => {
    const { clinic, call, signIn, at, database } = await staffOfClinic()
    const { amir, rosa } = clinic
    const { browser, app, refreshToken } = await signIn(rosa)
    const elsewhere = crypto.randomUUID()
    for (const clinicId of [clinic.clinicId, elsewhere]) await letAppIn(database, clinicId, rosa)
    for (const who of [browser, app]) expect((await call(who, 'GET', '/api/v1/patients')).statusCode).toBe(200)

    const answer = await call(amir, 'POST', `${one(rosa)}/deactivation`, { reason: ' On leave ' }, 1)
    expect(answer.json()).toMatchObject({
      state: 'deactivated',
      roles: [],
      deactivation: { by: amir.accountId, reason: 'On leave', roles: ['receptionist'] },
    })
    const grants = await database.pool.query<{ clinic_id: string }>('select clinic_id from identity.app_grant')
    expect(grants.rows, 'what was granted elsewhere is none of this clinic’s business').toEqual([
      { clinic_id: elsewhere },
    ])
    expect((await call(browser, 'GET', '/api/v1/patients')).statusCode).toBe(401)
    expect((await call(app, 'GET', '/api/v1/patients')).statusCode).toBe(401)
    const refreshed = await at.app.inject({ method: 'POST', url: '/api/v1/auth/refresh', payload: { refreshToken } })
    expect(refreshed.statusCode).toBe(401)
    const listed = await call(amir, 'GET', '/api/v1/members')
    expect(listed.json().data.map(({ state }: Member) => state)).toEqual(['active', 'active', 'deactivated'])
  })

  test('is a patient like everybody when they sign in again, and gets the roles back with the reactivation', async () => {
    const { clinic, call, signIn } = await staffOfClinic()
    const { amir, rosa } = clinic
    await call(amir, 'POST', `${one(rosa)}/deactivation`, {})
    const { app } = await signIn(rosa)
    expect((await call(app, 'GET', '/api/v1/me')).json().roles).toEqual(['patient'])
    expect(codeOf(await call(amir, 'PATCH', one(rosa), { roles: ['doctor'] }))).toBe('identity.member_deactivated')
    expect(codeOf(await call(amir, 'POST', `${one(rosa)}/deactivation`, {}))).toBe('identity.member_deactivated')
    const back = await call(amir, 'DELETE', `${one(rosa)}/deactivation`)
    expect(back.json()).toMatchObject({ state: 'active', roles: ['receptionist'], deactivation: null })
    expect((await call(app, 'GET', '/api/v1/me')).json().roles, 'the token they hold').toEqual([
      'patient',
      'receptionist',
    ])
    expect(codeOf(await call(amir, 'DELETE', `${one(rosa)}/deactivation`))).toBe('identity.member_not_deactivated')
  })
})

describe('duties', () => {
  test('go from one to another in one step; a doctor stays one, and the answer says where their appointments are', async () => {
    const { clinic, call, give } = await staffOfClinic()
    const { amir, rosa, drWeber } = clinic
    await give(drWeber.member, 'administrator')
    const answer = await call(amir, 'POST', `${one(drWeber.member)}/handover`, { to: rosa.accountId })
    expect(answer.json()).toMatchObject({
      from: { roles: ['doctor'] },
      to: { roles: ['administrator', 'receptionist'] },
      remaining: ['doctor'],
    })
    const doctor = await call(amir, 'GET', answer.json().doctor)
    expect(doctor.json()).toMatchObject({ doctorId: drWeber.id, name: drWeber.name })
    expect((await call(amir, 'GET', doctor.json().appointments)).statusCode).toBe(200)
  })

  test('of the only administrator can be handed over, for the clinic then has another', async () => {
    const { clinic, call } = await staffOfClinic()
    const { amir, rosa } = clinic
    const answer = await call(amir, 'POST', `${one(amir)}/handover`, { to: rosa.accountId, roles: ['administrator'] })
    expect(answer.json()).toMatchObject({ from: { roles: [] }, to: { roles: ['administrator', 'receptionist'] } })
    expect((await call(amir, 'GET', '/api/v1/members')).statusCode, 'his token still says administrator').toBe(403)
    expect((await call(rosa, 'GET', '/api/v1/members')).statusCode, 'hers still says receptionist').toBe(200)
  })

  test('are not handed to oneself, to a patient, or what one has not, or the patients of a doctor', async () => {
    const { clinic, call } = await staffOfClinic()
    const { amir, rosa, anna, drWeber } = clinic
    for (const [giver, wish, code] of [
      [amir, { to: amir.accountId }, 'identity.handover_to_oneself'],
      [amir, { to: anna.accountId }, 'identity.member_not_found'],
      [amir, { to: rosa.accountId, roles: ['receptionist'] }, 'identity.nothing_to_hand_over'],
      [drWeber.member, { to: rosa.accountId }, 'identity.nothing_to_hand_over'],
      [anna, { to: rosa.accountId }, 'identity.member_not_found'],
    ] as const)
      expect(codeOf(await call(amir, 'POST', `${one(giver)}/handover`, wish))).toBe(code)
  })
})

test('who leaves gives up every role here, is signed out here, and stays a patient', async () => {
  const { clinic, call, signIn } = await staffOfClinic()
  const { amir, rosa, anna } = clinic
  const { app } = await signIn(rosa)
  expect((await call(app, 'POST', '/api/v1/me/departure')).statusCode).toBe(204)
  expect((await call(app, 'GET', '/api/v1/me')).statusCode).toBe(401)
  expect((await call(amir, 'GET', one(rosa))).statusCode).toBe(404)
  expect((await call(amir, 'GET', `${one(rosa)}/history`)).json().data[0]).toMatchObject({ action: 'left' })
  expect((await call((await signIn(rosa)).app, 'GET', '/api/v1/me')).json().roles).toEqual(['patient'])
  expect(codeOf(await call(anna, 'POST', '/api/v1/me/departure'))).toBe('identity.member_not_found')
})

test('a doctor’s record is linked to who has the role, and to nobody else by a slip', async () => {
  const { clinic, call, give } = await staffOfClinic()
  const { amir, rosa, drOkafor, drWeber, bela } = clinic
  const account = `/api/v1/doctors/${drOkafor.id}/account`
  expect(codeOf(await call(amir, 'GET', account))).toBe('people.doctor_has_no_account')
  expect(codeOf(await call(amir, 'PUT', account, { accountId: rosa.accountId }))).toBe('people.account_is_no_doctor')
  await give(bela, 'doctor')
  expect((await call(amir, 'PUT', account, { accountId: bela.accountId })).statusCode).toBe(200)
  expect((await call(amir, 'PUT', account, { accountId: bela.accountId })).statusCode, 'twice is once').toBe(200)
  expect((await call(amir, 'GET', account)).json().accountId).toBe(bela.accountId)
  const taken = await call(amir, 'PUT', account, { accountId: drWeber.member.accountId })
  expect(codeOf(taken)).toBe('people.doctor_has_account')
  expect((await call(amir, 'DELETE', account)).statusCode).toBe(204)
  const other = await call(amir, 'PUT', account, { accountId: drWeber.member.accountId })
  expect(codeOf(other), 'she is Dr Weber').toBe('people.account_is_another_doctor')
  expect((await call(rosa, 'PUT', account, { accountId: rosa.accountId })).statusCode).toBe(403)
})
