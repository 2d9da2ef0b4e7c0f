import { describe, expect, test } from 'vitest'
import { asId, transaction } from '#platform'
import { PASSWORD } from '../../../../test/cast.ts'
import { codeOf, staffOfClinic } from '../staff.fixture.ts'
import type { Staff } from '../staff.fixture.ts'
import type { Member } from '../../../../test/clinic.ts'
import { OPEN_FOR_MS } from './invitation.ts'
import { invitationLetter } from './invitation-letter.ts'

const INVITATIONS = '/api/v1/invitations'
const ACCEPTANCE = `${INVITATIONS}/acceptance`
const NADIA = { email: 'nadia.berger@praxis.example', name: 'Nadia Berger', password: PASSWORD }

/** Nadia is invited, and the letter has arrived. */
async function invited(wish: object = { roles: ['receptionist'] }, email = NADIA.email) {
  const staff = await staffOfClinic()
  const answer = await staff.call(staff.clinic.amir, 'POST', INVITATIONS, { email, ...wish })
  if (answer.statusCode !== 201) throw new Error(answer.body)
  const { id } = answer.json<{ id: string }>()
  return { ...staff, id, token: await letterOf(staff, id) }
}

/** The token in the letter, as the notifications get it when it leaves. */
async function letterOf({ database, clinic, at }: Staff, id: string): Promise<string> {
  const letter = await transaction(database, (tx) => invitationLetter(tx, clinic.clinicId, asId(id), at.clock.now))
  if (letter === undefined) throw new Error('no letter would be sent')
  return letter.token
}

const accept = (
  { call }: Staff,
  token: string,
  who: Parameters<Staff['call']>[0] = 'visitor',
  more: object = NADIA,
) => {
  const { name, password } = more as { name?: string; password?: string }
  return call(who, 'POST', ACCEPTANCE, { token, ...(name === undefined ? {} : { name, password }) })
}

const verified = ({ database }: Staff, member: Member) =>
  database.pool.query('update identity.account set email_verified = true where id = $1', [member.accountId])

describe('a new colleague', () => {
  test('reads what she is invited to, joins with a new account whose address the letter proved, and signs in', async () => {
    const staff = await invited({ roles: ['receptionist', 'administrator'] })
    const { call, clinic, token, signIn } = staff
    const shown = await call('visitor', 'POST', `${INVITATIONS}/reading`, { token })
    expect(shown.json()).toMatchObject({
      email: NADIA.email,
      roles: ['receptionist', 'administrator'],
      hasAccount: false,
      clinicId: clinic.clinicId,
    })
    const answer = await accept(staff, token)
    expect([answer.statusCode, answer.json().opened]).toEqual([201, true])
    const { app } = await signIn(NADIA)
    expect((await call(app, 'GET', '/api/v1/me')).json()).toMatchObject({
      name: NADIA.name,
      roles: ['patient', 'administrator', 'receptionist'],
    })
    expect((await call(app, 'GET', '/api/v1/members')).statusCode).toBe(200)
    const listed = await call(clinic.amir, 'GET', INVITATIONS)
    expect(listed.json().data).toMatchObject([{ state: 'accepted', acceptedBy: answer.json().accountId }])
    expect(codeOf(await accept(staff, token))).toBe('identity.invitation_used')
  })

  test('who is a doctor already in the records becomes that doctor', async () => {
    const staff = await staffOfClinic()
    const { call, clinic } = staff
    const { amir, drOkafor, drWeber } = clinic
    const wish = { email: NADIA.email, roles: ['doctor'] }
    for (const [doctorId, code] of [
      [drWeber.id, 'people.doctor_has_account'],
      [clinic.clinicId, 'people.doctor_not_found'],
    ] as const)
      expect(codeOf(await call(amir, 'POST', INVITATIONS, { ...wish, doctorId }))).toBe(code)
    const asNobody = await call(amir, 'POST', INVITATIONS, { ...wish, roles: ['receptionist'], doctorId: drOkafor.id })
    expect(codeOf(asNobody)).toBe('identity.roles_not_grantable')
    const { id } = (await call(amir, 'POST', INVITATIONS, { ...wish, doctorId: drOkafor.id })).json<{ id: string }>()
    const { accountId } = (await accept(staff, await letterOf(staff, id))).json<{ accountId: string }>()
    expect((await call(amir, 'GET', `/api/v1/members/${accountId}/doctor`)).json().doctorId).toBe(drOkafor.id)
  })

  test.each([
    [{ name: 'Nadia' }, 'identity.invitation_needs_account'],
    [{}, 'identity.invitation_needs_account'],
    [{ name: 'Nadia', password: 'password' }, 'identity.password_unfit'],
  ])('is told what is missing: %j', async (more, code) => {
    const staff = await invited()
    const answer = await staff.call('visitor', 'POST', ACCEPTANCE, { token: staff.token, ...more })
    expect(codeOf(answer)).toBe(code)
    expect((await accept(staff, staff.token)).statusCode, 'the invitation is as open as before').toBe(201)
  })
})

describe('somebody with an account', () => {
  test('accepts signed in, with the address verified before, and gains the roles where they are signed in', async () => {
    const staff = await invited({ roles: ['receptionist'] }, 'anna.lindqvist@mail.example')
    const { clinic, call, signIn, token } = staff
    await verified(staff, clinic.anna)
    expect((await call('visitor', 'POST', `${INVITATIONS}/reading`, { token })).json().hasAccount).toBe(true)
    expect(codeOf(await accept(staff, token)), 'no second account beside it').toBe('identity.invitation_needs_sign_in')
    const { app, browser } = await signIn(clinic.anna)
    expect((await accept(staff, token, app, {})).json()).toMatchObject({
      accountId: clinic.anna.accountId,
      opened: false,
    })
    for (const who of [app, browser]) expect((await call(who, 'GET', '/api/v1/patients')).statusCode).toBe(200)
  })

  test('whose address was never verified must do that first: anybody may have signed up with it', async () => {
    const staff = await invited({ roles: ['administrator'] }, 'anna.lindqvist@mail.example')
    const answer = await accept(staff, staff.token, staff.clinic.anna, {})
    expect([answer.statusCode, codeOf(answer)]).toEqual([403, 'identity.address_not_verified'])
  })

  test('with another address accepts nothing, and the letter stays good for whom it was for', async () => {
    const staff = await invited()
    await verified(staff, staff.clinic.bela)
    expect(codeOf(await accept(staff, staff.token, staff.clinic.bela, {}))).toBe('identity.invitation_for_another')
    expect(codeOf(await accept(staff, staff.token, staff.clinic.bela))).toBe('identity.invitation_for_another')
    expect((await accept(staff, staff.token)).statusCode).toBe(201)
  })

  test('on the staff already is not invited again, nor twice at once', async () => {
    const staff = await invited()
    const { call, clinic } = staff
    await verified(staff, clinic.rosa)
    const again = (email: string) => call(clinic.amir, 'POST', INVITATIONS, { email, roles: ['receptionist'] })
    expect(codeOf(await again(clinic.rosa.email.toUpperCase()))).toBe('identity.already_a_member')
    expect(codeOf(await again(NADIA.email.toUpperCase()))).toBe('identity.invitation_open_already')
    const both = await Promise.all([again('new@praxis.example'), again('new@praxis.example')])
    expect(both.map(({ statusCode }) => String(statusCode)).toSorted()).toEqual(['201', '409'])
  })
})

describe('a link', () => {
  test('counts until its week is over, until it is withdrawn, and until a newer letter leaves', async () => {
    const staff = await invited()
    const { at, call, clinic, id, token } = staff
    at.clock.now += OPEN_FOR_MS
    expect(codeOf(await accept(staff, token))).toBe('identity.invitation_expired')
    expect((await call(clinic.amir, 'GET', INVITATIONS)).json().data[0].state).toBe('expired')

    const resent = await call(clinic.amir, 'POST', `${INVITATIONS}/${id}/resending`)
    expect(resent.json().state).toBe('open')
    expect(codeOf(await accept(staff, token)), 'of the letter before').toBe('identity.invitation_unknown')
    const newer = await letterOf(staff, id)
    expect((await call(clinic.amir, 'DELETE', `${INVITATIONS}/${id}`)).statusCode).toBe(204)
    expect((await call(clinic.amir, 'DELETE', `${INVITATIONS}/${id}`)).statusCode, 'twice is once').toBe(204)
    expect(codeOf(await accept(staff, newer))).toBe('identity.invitation_withdrawn')
    expect(codeOf(await call(clinic.amir, 'POST', `${INVITATIONS}/${id}/resending`))).toBe(
      'identity.invitation_withdrawn',
    )
  })

  test('that ran out makes room for another invitation to the same address', async () => {
    const { at, call, clinic } = await invited()
    at.clock.now += OPEN_FOR_MS
    const again = await call(clinic.amir, 'POST', INVITATIONS, { email: NADIA.email, roles: ['doctor'] })
    expect(again.statusCode).toBe(201)
  })

  test('brought twice at the same moment is accepted once, with a new account as with one that is there', async () => {
    const staff = await invited()
    const { database, clinic, call } = staff
    const answers = await Promise.all(Array.from({ length: 6 }, () => accept(staff, staff.token)))
    expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1)
    for (const answer of answers.filter(({ statusCode }) => statusCode !== 201))
      expect(['identity.invitation_used', 'identity.invitation_needs_sign_in']).toContain(codeOf(answer))
    const { rows } = await database.pool.query('select id from identity.account where email = $1', [NADIA.email])
    expect(rows).toHaveLength(1)

    await verified(staff, clinic.bela)
    const wish = { email: clinic.bela.email, roles: ['receptionist'] }
    const { id } = (await call(clinic.amir, 'POST', INVITATIONS, wish)).json<{ id: string }>()
    const token = await letterOf(staff, id)
    const twice = await Promise.all(Array.from({ length: 6 }, () => accept(staff, token, clinic.bela, {})))
    expect(twice.map(codeOf).filter((code) => code === 'identity.invitation_used')).toHaveLength(5)
  })

  test('that is guessed, cut short or of another clinic opens nothing', async () => {
    const staff = await invited()
    const { token, call, database } = staff
    const guess = token.startsWith('A') ? `B${token.slice(1)}` : `A${token.slice(1)}`
    expect(codeOf(await accept(staff, guess))).toBe('identity.invitation_unknown')
    expect((await call('visitor', 'POST', ACCEPTANCE, { token: token.slice(1) })).statusCode).toBe(400)
    await database.pool.query('update identity.invitation set clinic_id = gen_random_uuid()')
    expect(codeOf(await accept(staff, token))).toBe('identity.invitation_unknown')
  })

  test('is nowhere in the database, nor in what leaves through the outbox', async () => {
    const { database, token, id } = await invited()
    const { rows } = await database.pool.query<{ text: string }>(
      `select (select coalesce(string_agg(o::text, ' '), '') from platform.outbox o) ||
        (select coalesce(string_agg(i::text, ' '), '') from identity.invitation i) as text`,
    )
    expect(rows[0]?.text).toContain(id)
    expect(rows[0]?.text).not.toContain(token)
    expect(rows[0]?.text).not.toContain(Buffer.from(token).toString('hex'))
  })
})

test('only an administrator invites, and may not invite to what nobody can be', async () => {
  const { clinic, call } = await staffOfClinic()
  const wish = { email: NADIA.email, roles: ['receptionist'] }
  for (const who of [clinic.rosa, clinic.anna, clinic.drWeber.member])
    expect((await call(who, 'POST', INVITATIONS, wish)).statusCode).toBe(403)
  expect((await call('visitor', 'POST', INVITATIONS, wish)).statusCode).toBe(401)
  for (const [body, status] of [
    [{ ...wish, roles: ['patient'] }, 400],
    [{ ...wish, roles: ['support', 'administrator'] }, 422],
    [{ ...wish, email: 'nadia' }, 400],
    [{ ...wish, email: 'nadia@praxis.example\r\nBcc: all@praxis.example' }, 400],
    [{ ...wish, acceptedBy: clinic.rosa.accountId }, 400],
  ] as const)
    expect((await call(clinic.amir, 'POST', INVITATIONS, body)).statusCode).toBe(status)
})
