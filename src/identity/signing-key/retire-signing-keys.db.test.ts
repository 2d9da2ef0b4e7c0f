import { decodeProtectedHeader } from 'jose'
import { expect, test } from 'vitest'
import { transaction } from '#platform'
import { testClinic } from '../../../test/clinic.ts'
import { testDatabase } from '../../../test/database.ts'
import { createAuthentication } from '../authentication.ts'
import type { Authentication } from '../authentication.ts'
import { retireSigningKeys } from './retire-signing-keys.ts'

const SECRET = 'a secret of thirty-two characters'

async function opened() {
  const database = await testDatabase(4)
  const { anna, clinicId } = await testClinic(database)
  // The library's keys have the machine's clock.
  const now = () => Date.now()
  const process = () =>
    createAuthentication({ database, secret: SECRET, publicUrl: 'http://localhost', now, log: () => {} })
  const issue = (authentication: Authentication) =>
    authentication.tokens.issue({ ...anna, sessionId: anna.accountId, clinicId })
  const keyOf = (token: string) => decodeProtectedHeader(token).kid
  return { database, clinicId, process, issue, keyOf }
}

test('a new key signs, the old one is still published, and its tokens hold', async () => {
  const { database, clinicId, process, issue, keyOf } = await opened()
  const before = await issue(process())
  expect(await transaction(database, (tx) => retireSigningKeys(tx, Date.now(), { stolen: false }))).toBe(1)
  const fresh = process()
  const after = await issue(fresh)
  expect(keyOf(after)).not.toBe(keyOf(before))
  expect((await fresh.tokens.keys()).keys.map(({ kid }) => kid)).toContain(keyOf(before))
  for (const token of [before, after]) expect((await fresh.tokens.verify(token, clinicId)).kind).toBe('account')
})

test('a stolen key is withdrawn, and what it signed is refused', async () => {
  const { database, clinicId, process, issue, keyOf } = await opened()
  const before = await issue(process())
  await transaction(database, (tx) => retireSigningKeys(tx, Date.now(), { stolen: true }))
  const fresh = process()
  const after = await issue(fresh)
  expect((await fresh.tokens.keys()).keys.map(({ kid }) => kid)).toEqual([keyOf(after)])
  await expect(fresh.tokens.verify(before, clinicId)).rejects.toMatchObject({ code: 'identity.token_invalid' })
})
