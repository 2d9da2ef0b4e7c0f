import { expect, test } from 'vitest'
import { openClinic } from '#clinic'
import { transaction } from '#platform'
import { testApp } from '../../../test/app.ts'
import { PASSWORD } from '../../../test/cast.ts'
import { testClinic } from '../../../test/clinic.ts'
import { testDatabase } from '../../../test/database.ts'
import { EXIT, runCommand } from './run-command.ts'

/** The clinic of the cast, the application over it, and a terminal on its machine. */
async function machine() {
  const database = await testDatabase()
  const clinic = await testClinic(database)
  const at = await testApp(database, { clinicId: clinic.clinicId })
  await at.app.ready()
  let opened = 0
  async function type(line: string) {
    const [printed, complained]: [string[], string[]] = [[], []]
    const terminal = { print: (text: string) => printed.push(text), complain: (text: string) => complained.push(text) }
    const operator = {
      database,
      authentication: at.authentication,
      secret: { text: 'a secret of thirty-two characters', file: undefined },
      publicUrl: 'https://praxis.example',
      now: () => at.clock.now,
      name: 'root',
      print: terminal.print,
    }
    const code = await runCommand(line.split(' '), terminal, async () => {
      opened += 1
      return { operator, close: async () => void (opened -= 1) }
    })
    return { code, printed: printed.join('\n'), complained: complained.join('\n') }
  }
  const trail = async () =>
    (
      await database.pool.query<{ action: string; actor_kind: string; reason: string; record_id: string }>(
        `select action, actor_kind, reason, record_id from (select * from identity.audit_intake) i
         where reason like 'by the operator%' order by at, id`,
      )
    ).rows
  return { database, clinic, at, type, trail, stillOpen: () => opened }
}

const prove = ({ database }: Awaited<ReturnType<typeof machine>>, email: string) =>
  database.pool.query('update identity.account set email_verified = true where email = $1', [email])

test('clinics, their staff and their administrators are listed', async () => {
  const here = await machine()
  await transaction(here.database, (tx) =>
    openClinic(tx, { name: 'Hilltop', timeZone: 'America/New_York', hostName: 'hilltop.example' }, here.clinic.now + 1),
  )
  const clinics = await here.type('clinics')
  expect(clinics.printed).toMatch(/Praxis am Park +Europe\/Berlin\n.*Hilltop +America\/New_York +hilltop\.example/)
  expect((await here.type('members --clinic hilltop')).printed).toContain('0 on the staff')
  const members = await here.type('members --clinic'.concat(' ', here.clinic.clinicId))
  expect(members.printed).toMatch(/Rosa Fuentes +rosa\.fuentes@praxis\.example +receptionist +active/)
  expect(members.printed).not.toContain('Anna')
  const list = await here.type('admin list')
  expect(list.printed).toMatch(/Praxis am Park +Amir Haddad +amir\.haddad@praxis\.example/)
  expect(list.printed).toMatch(/Hilltop +\(nobody\)/)
  expect(here.stillOpen()).toBe(0)
})

test('a locked-out clinic gets an administrator, whose session knows it at once', async () => {
  const here = await machine()
  const { rosa } = here.clinic
  await prove(here, rosa.email)
  const done = await here.type(`admin grant --email ${rosa.email.toUpperCase()}`)
  expect(done).toMatchObject({ code: EXIT.done, printed: expect.stringContaining('Rosa Fuentes') })
  here.at.clock.now += 2000
  const headers = await here.at.signedIn(rosa)
  expect((await here.at.app.inject({ url: '/api/v1/members', headers })).statusCode).toBe(200)
  expect(await here.trail()).toEqual([
    {
      action: 'identity.role_grant',
      actor_kind: 'system',
      reason: 'by the operator, root, on the command line',
      record_id: rosa.accountId,
    },
  ])
})

test('a link for a new password works once, on the ordinary page, and no password is printed', async () => {
  const here = await machine()
  const { amir } = here.clinic
  await prove(here, amir.email)
  const { printed } = await here.type(`admin recover --email ${amir.email}`)
  const token = /https:\/\/praxis\.example\/account\/new-password#([\w-]{43})$/.exec(printed)?.[1]
  expect(printed).not.toContain(PASSWORD)
  const reset = () =>
    here.at.app.inject({
      method: 'POST',
      url: '/api/v1/auth/password-reset/confirmation',
      payload: { token, password: 'nine yellow bicycles' },
    })
  expect((await reset()).statusCode).toBe(204)
  expect((await reset()).statusCode).toBeGreaterThanOrEqual(400)
  const signIn = await here.at.app.inject({
    method: 'POST',
    url: '/api/v1/auth/sign-in',
    payload: { email: amir.email, password: 'nine yellow bicycles' },
  })
  expect(signIn.statusCode).toBe(200)
  expect((await here.trail()).map(({ action }) => action)).toEqual(['identity.account_recover'])
})

test('a lost telephone is no second factor any more, and no session of the account is left', async () => {
  const here = await machine()
  const { amir } = here.clinic
  await prove(here, amir.email)
  await here.database.pool.query(
    "insert into identity.totp (account_id, secret, created_at, confirmed_at) values ($1, 'x', now(), now())",
    [amir.accountId],
  )
  await here.database.pool.query(
    `insert into identity.session (id, token, account_id, clinic_id, created_at, updated_at, expires_at)
     values (gen_random_uuid(), 'x', $1, $2, now(), now(), now() + interval '1 day')`,
    [amir.accountId, here.clinic.clinicId],
  )
  expect((await here.type(`admin reset-second-factor --email ${amir.email}`)).code).toBe(EXIT.done)
  for (const table of ['totp', 'recovery_code', 'passkey', 'session'])
    expect(
      (await here.database.pool.query(`select from identity.${table} where account_id = $1`, [amir.accountId]))
        .rowCount,
    ).toBe(0)
  expect((await here.trail()).map(({ action }) => action)).toEqual(['identity.second_factor_change'])
})

test('nothing happens for whom there is not, for an address that nobody proved, or while it is unclear which clinic', async () => {
  const here = await machine()
  const { rosa } = here.clinic
  for (const command of ['admin grant', 'admin recover', 'admin reset-second-factor']) {
    const nobody = await here.type(`${command} --email nobody@praxis.example`)
    expect(nobody).toMatchObject({ code: EXIT.refused, printed: '', complained: expect.stringContaining('Nobody') })
    const unproven = await here.type(`${command} --email ${rosa.email}`)
    expect(unproven).toMatchObject({ code: EXIT.refused, complained: expect.stringContaining('--unproven') })
  }
  await transaction(here.database, (tx) =>
    openClinic(tx, { name: 'Hilltop', timeZone: 'America/New_York' }, here.clinic.now + 1),
  )
  expect((await here.type(`admin grant --email ${rosa.email}`)).complained).toContain('--clinic')
  expect((await here.type(`admin grant --email ${rosa.email} --clinic Valley`)).complained).toContain('no such clinic')
  expect(await here.trail()).toEqual([])
  const sure = await here.type(`admin grant --email ${rosa.email} --clinic hilltop --unproven`)
  expect(sure.printed).toContain('administrator of Hilltop')
})
