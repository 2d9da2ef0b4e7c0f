import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { secretsOf } from '#identity'
import { SECRET, attackedPraxis } from '../../../test/attacks/attacked-praxis.ts'
import { rotateSecretFile } from './rotate-secret.ts'

const FIRST = SECRET

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

test('after a rotation Anna is still signed in, her token holds and her app refreshes; without the old secret her session is over', async () => {
  const { file, read } = secretFile()
  const before = await attackedPraxis()
  const { cookie, token, refreshToken } = await before.signIn(before.cast.anna)
  await rotateSecretFile(file, read())
  const { app } = await attackedPraxis({ again: { secret: read(), on: before } })
  for (const headers of [{ cookie }, { authorization: `Bearer ${token}` }])
    expect((await app.inject({ url: '/api/v1/me', headers })).json()).toMatchObject({ email: before.cast.anna.email })
  const refreshed = await app.inject({ method: 'POST', url: '/api/v1/auth/refresh', payload: { refreshToken } })
  expect(refreshed.statusCode).toBe(200)

  const [newest = ''] = read().split(',')
  const forgotten = await attackedPraxis({ again: { secret: newest, on: before } })
  expect((await forgotten.app.inject({ url: '/api/v1/me', headers: { cookie } })).statusCode).toBe(401)
})
