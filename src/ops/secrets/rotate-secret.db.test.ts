import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pino } from 'pino'
import { expect, onTestFinished, test } from 'vitest'
import { buildApp } from '#app'
import { createAuthentication, secretsOf } from '#identity'
import { PASSWORD, anna } from '../../../test/cast.ts'
import { MONDAY_MORNING, testClinic } from '../../../test/clinic.ts'
import { testDatabase } from '../../../test/database.ts'
import { rotateSecretFile } from './rotate-secret.ts'

const FIRST = 'the first secret of this installation'

function secretFile() {
  const folder = mkdtempSync(path.join(tmpdir(), 'praxis-secret-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = path.join(folder, 'secret')
  writeFileSync(file, FIRST, { mode: 0o600 })
  const read = () => readFileSync(file, 'utf8').trim()
  return { folder, file, read }
}

test('the new secret stands in front, in a file that only its owner reads, and nothing stays beside it', async () => {
  const { folder, file, read } = secretFile()
  await rotateSecretFile(file, read())
  await rotateSecretFile(file, read())
  const secrets = secretsOf(read())
  expect(secrets.map(({ version }) => version)).toEqual([3, 2, 1])
  expect(secrets[2]?.value).toBe(FIRST)
  expect(new Set(secrets.map(({ value }) => value)).size).toBe(3)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(['secret'])
})

test('after a rotation Anna is still signed in, her token holds and the audit trail can be signed and checked', async () => {
  const { file, read } = secretFile()
  const database = await testDatabase(8)
  await testClinic(database)
  const startedWith = async (secret: string) => {
    const now = () => MONDAY_MORNING
    const parts = { database, now, log: () => {}, secret, publicUrl: 'http://localhost', rateLimits: false }
    const authentication = createAuthentication(parts)
    const settings = { publicUrl: 'http://localhost', rateLimits: false }
    return buildApp({ database, authentication, now, logger: pino({ level: 'silent' }), settings })
  }
  const before = await startedWith(read())
  const signedIn = await before.inject({
    method: 'POST',
    url: '/api/v1/auth/sign-in',
    payload: { email: anna.email, password: PASSWORD },
  })
  const cookie = signedIn.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
  const { accessToken, refreshToken } = signedIn.json<{ accessToken: string; refreshToken: string }>()
  await rotateSecretFile(file, read())
  const after = await startedWith(read())
  for (const headers of [{ cookie }, { authorization: `Bearer ${accessToken}` }])
    expect((await after.inject({ url: '/api/v1/me', headers })).json()).toMatchObject({ email: anna.email })
  const refreshed = await after.inject({ method: 'POST', url: '/api/v1/auth/refresh', payload: { refreshToken } })
  expect(refreshed.statusCode).toBe(200)

  const [newest = ''] = read().split(',')
  const forgotten = await startedWith(newest)
  expect((await forgotten.inject({ url: '/api/v1/me', headers: { cookie } })).statusCode).toBe(401)
})
