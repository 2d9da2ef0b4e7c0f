import { expect, test, vi } from 'vitest'
import * as argon2 from './argon2.ts'
import { tokenFrom } from './letters.fixture.ts'
import { ADA, cookieOf, frontDoor } from './signing-in.fixture.ts'
import type { FrontDoor } from './signing-in.fixture.ts'

// The work is done; it is only counted, since how long it took would tell more of the machine than of the code.
vi.mock('./argon2.ts', { spy: true })

const SIGN_UP = '/api/v1/auth/sign-up'
const SIGN_IN = '/api/v1/auth/sign-in'

async function work(door: FrontDoor, url: string, payload: object): Promise<[hashes: number, comparisons: number]> {
  vi.mocked(argon2.hashOf).mockClear()
  vi.mocked(argon2.isHashOf).mockClear()
  await door.post(url, payload)
  return [vi.mocked(argon2.hashOf).mock.calls.length, vi.mocked(argon2.isHashOf).mock.calls.length]
}

test('argon2 works as much for an address that nobody has as for one that somebody has, proven or not', async () => {
  const door = await frontDoor()
  // The first comparison with nobody makes nobody's hash.
  await door.post(SIGN_IN, { email: 'nobody.first@example.org', password: 'not the password' })
  const cookie = cookieOf(await door.post(SIGN_UP, ADA))
  const wrong = { email: ADA.email, password: 'not the password' }
  const nobody = { ...wrong, email: 'nobody@example.org' }
  expect(await work(door, SIGN_IN, nobody)).toEqual([0, 2])
  expect(await work(door, SIGN_IN, wrong)).toEqual([0, 2])
  const proof = { token: await tokenFrom(door, 'address_proof') }
  expect((await door.post('/api/v1/auth/email-verification', proof, { cookie })).statusCode).toBe(204)
  expect(await work(door, SIGN_IN, wrong)).toEqual([0, 2])
  expect(await work(door, SIGN_UP, { ...wrong, name: 'Mallory' })).toEqual([1, 1])
  expect(await work(door, SIGN_UP, { ...nobody, name: 'Mallory' })).toEqual([1, 1])
  expect(await work(door, '/api/v1/auth/password-reset', { email: ADA.email })).toEqual([0, 0])
})
