import { expect, test } from 'vitest'
import { clinicOfHost } from '#clinic'
import { createAuthentication, listMembers, openAccount, openTrail, signIn, signUp } from '#identity'
import type { ClinicId } from '#identity'
import { StartRefused, connect, transaction } from '#platform'
import { PASSWORD, amir, anna } from '../../../test/cast.ts'
import { MONDAY_MORNING, testClinic } from '../../../test/clinic.ts'
import { testDatabase } from '../../../test/database.ts'
import type { TestDatabase } from '../../../test/database.ts'
import { subscribe } from '../../app/subscriptions.ts'
import { ensureFirstAdministrator } from './ensure-first-administrator.ts'
import { isFirstStart } from './on-first-start.ts'
import { openEmptyClinic } from './open-empty-clinic.ts'

const now = MONDAY_MORNING
const wish = { now, email: amir.email, password: PASSWORD }

async function emptyInstallation(): Promise<{ database: TestDatabase; clinicId: ClinicId }> {
  const database = await testDatabase()
  subscribe(database)
  expect(await isFirstStart(database)).toBe(true)
  expect(await openEmptyClinic({ database, now, timeZone: 'Europe/Vienna' })).toBe(true)
  const clinic = await clinicOfHost(database, '')
  if (clinic === undefined) throw new Error('no clinic was opened')
  expect(clinic).toMatchObject({ name: 'New clinic', timeZone: 'Europe/Vienna' })
  return { database, clinicId: clinic.id }
}

test('an empty installation has one clinic, and the administrator of the settings signs in to it', async () => {
  const { database, clinicId } = await emptyInstallation()
  expect(await isFirstStart(database)).toBe(false)
  expect(await openEmptyClinic({ database, now })).toBe(false)
  expect(await ensureFirstAdministrator({ database, ...wish })).toBe(true)
  expect(await listMembers(database, clinicId)).toMatchObject([{ email: amir.email, roles: ['administrator'] }])
  const secret = 'a secret of thirty-two characters'
  const authentication = createAuthentication({
    database,
    secret,
    publicUrl: 'http://localhost',
    now: () => now,
    log: () => {},
  })
  const ctx = { actor: { kind: 'visitor' }, clinicId, now, address: '127.0.0.1' } as const
  expect((await signIn(authentication, ctx, wish)).tokens.tokenType).toBe('Bearer')
})

test('of two processes that start together one makes the administrator', async () => {
  const { database, clinicId } = await emptyInstallation()
  const other = connect({ connectionString: database.url })
  subscribe(other)
  openTrail(other, 'a secret of thirty-two characters')
  const made = await Promise.all([database, other].map((each) => ensureFirstAdministrator({ ...wish, database: each })))
  await other.close()
  expect(made.filter(Boolean)).toEqual([true])
  expect(await listMembers(database, clinicId)).toHaveLength(1)
})

test('a clinic that has an administrator keeps to them, whatever the settings say', async () => {
  const database = await testDatabase()
  const { clinicId } = await testClinic(database)
  const before = await listMembers(database, clinicId)
  expect(await ensureFirstAdministrator({ database, ...wish, email: 'somebody.else@praxis.example' })).toBe(false)
  expect(await listMembers(database, clinicId)).toEqual(before)
})

test('whoever signed up with the administrator’s address is not made administrator: they have shown nothing', async () => {
  const { database, clinicId } = await emptyInstallation()
  const authentication = createAuthentication({
    database,
    secret: 'a secret of thirty-two characters',
    publicUrl: 'http://localhost',
    now: () => now,
    log: () => {},
  })
  const ctx = { actor: { kind: 'visitor' }, clinicId, now, address: '127.0.0.1' } as const
  await signUp(authentication, ctx, { email: anna.email, name: anna.name, password: PASSWORD })
  expect(await ensureFirstAdministrator({ database, ...wish, email: anna.email.toUpperCase() })).toBe(true)
  expect(await listMembers(database, clinicId)).toMatchObject([{ name: 'Administrator', roles: ['administrator'] }])
})

test('an address whose owner has shown that it is theirs is refused by the name of its setting', async () => {
  const { database, clinicId } = await emptyInstallation()
  const proven = { clinicId, email: anna.email, name: anna.name, isProven: true, at: now }
  await transaction(database, (tx) => openAccount(tx, proven))
  const refused = ensureFirstAdministrator({ database, ...wish, email: anna.email })
  await expect(refused).rejects.toThrow(StartRefused)
  await expect(refused).rejects.toThrow(/PRAXIS_ADMIN_EMAIL/)
  expect(await listMembers(database, clinicId)).toEqual([])
})

test('a password that anybody would guess is refused by the name of its setting', async () => {
  const { database } = await emptyInstallation()
  const refused = ensureFirstAdministrator({ database, ...wish, password: 'password123' })
  await expect(refused).rejects.toThrow(/PRAXIS_ADMIN_PASSWORD/)
})
