import { expect, test } from 'vitest'
import { asId, transaction } from '#platform'
import { grantRole, hashPassword, listMembers, openAccount, profileOf, revokeRole, rolesOf } from '../index.ts'
import type { AccountId, Role } from '../index.ts'
import { ADA, HILLTOP, RIVERSIDE, cookieOf, frontDoor } from '../signing-in.fixture.ts'
import type { FrontDoor } from '../signing-in.fixture.ts'

const AT = Date.UTC(2026, 10, 21)

async function open(door: FrontDoor, email: string, name: string): Promise<AccountId> {
  const passwordHash = await hashPassword(ADA.password)
  return (
    await transaction(door.database, (tx) =>
      openAccount(tx, { clinicId: RIVERSIDE, email, name, passwordHash, at: AT }),
    )
  ).accountId
}

function grant(door: FrontDoor, accountId: AccountId, role: Exclude<Role, 'patient'>, by?: AccountId): Promise<void> {
  return transaction(door.database, (tx) => grantRole(tx, { accountId, clinicId: RIVERSIDE, role, at: AT, by }))
}

function revoke(door: FrontDoor, accountId: AccountId, role: Exclude<Role, 'patient'>): Promise<void> {
  return transaction(door.database, (tx) => revokeRole(tx, { accountId, clinicId: RIVERSIDE, role, at: AT }))
}

test('an account opened by Praxis signs in with its password; opened again, it is left as it is', async () => {
  const door = await frontDoor()
  const accountId = await open(door, 'Rita@Riverside.example', 'Rita')
  const answer = await door.post('/api/v1/auth/sign-in', { email: 'rita@riverside.example', password: ADA.password })
  expect(answer.statusCode).toBe(200)
  const again = await transaction(door.database, (tx) =>
    openAccount(tx, { clinicId: RIVERSIDE, email: 'rita@riverside.example', name: 'Other', passwordHash: 'x', at: AT }),
  )
  expect(again).toEqual({ accountId, opened: false })
  expect(await profileOf(door.database, accountId)).toMatchObject({ name: 'Rita', email: 'rita@riverside.example' })
})

test('a role counts in its clinic, in the next token and, within seconds, in a cookie session', async () => {
  const door = await frontDoor()
  const rita = await open(door, 'rita@riverside.example', 'Rita')
  await grant(door, rita, 'receptionist')
  const answer = await door.post('/api/v1/auth/sign-in', { email: 'rita@riverside.example', password: ADA.password })
  const cookie = cookieOf(answer)
  const byToken = await door.send({ url: '/whoami', headers: { authorization: `Bearer ${answer.json().accessToken}` } })
  expect(byToken.json().roles).toEqual(['patient', 'receptionist'])
  expect((await door.send({ url: '/whoami', headers: { cookie } })).json().roles).toEqual(['patient', 'receptionist'])
  expect(await rolesOf(door.database, rita, HILLTOP)).toEqual(['patient'])

  await revoke(door, rita, 'receptionist')
  door.clock.now += 5000
  expect((await door.send({ url: '/whoami', headers: { cookie } })).json().roles).toEqual(['patient'])
  const refreshed = await door.post('/api/v1/auth/refresh', { refreshToken: answer.json().refreshToken })
  const next = await door.send({ url: '/whoami', headers: { authorization: `Bearer ${refreshed.json().accessToken}` } })
  expect(next.json().roles).toEqual(['patient'])
})

test('granted twice is granted once, and told once', async () => {
  const door = await frontDoor()
  const rita = await open(door, 'rita@riverside.example', 'Rita')
  await grant(door, rita, 'receptionist')
  await grant(door, rita, 'receptionist')
  const { rows } = await door.database.pool.query(
    "select payload from platform.outbox where name = 'identity.role_granted'",
  )
  expect(rows).toEqual([{ payload: { accountId: rita, role: 'receptionist' } }])
})

test('members of a clinic, by name, with all their roles; patients are not among them', async () => {
  const door = await frontDoor()
  const rita = await open(door, 'rita@riverside.example', 'Rita')
  const amir = await open(door, 'amir@riverside.example', 'amir')
  await open(door, 'paul@example.org', 'Paul')
  await grant(door, rita, 'receptionist')
  await grant(door, rita, 'administrator')
  await grant(door, amir, 'doctor')
  expect(await listMembers(door.database, RIVERSIDE)).toEqual([
    { accountId: amir, name: 'amir', email: 'amir@riverside.example', roles: ['doctor'] },
    { accountId: rita, name: 'Rita', email: 'rita@riverside.example', roles: ['administrator', 'receptionist'] },
  ])
  expect(await listMembers(door.database, HILLTOP)).toEqual([])
})

test('of two administrators who remove each other at the same moment one remains', async () => {
  const door = await frontDoor()
  const rita = await open(door, 'rita@riverside.example', 'Rita')
  const amir = await open(door, 'amir@riverside.example', 'Amir')
  await grant(door, rita, 'administrator')
  await grant(door, amir, 'administrator')
  const outcomes = await Promise.allSettled([revoke(door, rita, 'administrator'), revoke(door, amir, 'administrator')])
  expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const refused = outcomes.find((outcome) => outcome.status === 'rejected')
  expect(refused?.reason).toMatchObject({ code: 'identity.last_administrator' })
  expect(await listMembers(door.database, RIVERSIDE)).toHaveLength(1)
})

test('nobody has a profile that has no account', async () => {
  const door = await frontDoor()
  await expect(profileOf(door.database, asId<'account'>('01900000-0000-7000-8000-0000000000ff'))).rejects.toMatchObject(
    {
      code: 'identity.account_not_found',
    },
  )
})
