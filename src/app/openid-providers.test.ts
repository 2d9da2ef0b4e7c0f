import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readOpenidProviders } from './openid-providers.ts'

const HOSPITAL = { id: 'hospital', label: 'City hospital', issuer: 'https://id.example', clientId: 'praxis' }

function fileWith(contents: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'praxis-providers-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(path.join(folder, 'secret'), 'kept elsewhere\n')
  const file = path.join(folder, 'providers.json')
  writeFileSync(file, contents)
  return file
}

test('no file, no providers', () => {
  expect(readOpenidProviders(undefined)).toEqual([])
})

test('a secret stands in the file, in one beside it, or nowhere', () => {
  const file = fileWith(
    JSON.stringify([
      { ...HOSPITAL, clientSecretFile: 'secret', opensAccounts: true },
      { ...HOSPITAL, id: 'city', clientSecret: 'here' },
      { ...HOSPITAL, id: 'public' },
    ]),
  )
  expect(readOpenidProviders(file).map(({ clientSecret, opensAccounts }) => [clientSecret, opensAccounts])).toEqual([
    ['kept elsewhere', true],
    ['here', false],
    [null, false],
  ])
})

test.each([
  ['{', 'it is not JSON'],
  ['{}', 'must be array'],
  [JSON.stringify([{ ...HOSPITAL, issuer: 'ldap://id.example' }]), '/0/issuer'],
  [JSON.stringify([{ ...HOSPITAL, secret: 'x' }]), 'additional'],
  [JSON.stringify([HOSPITAL, HOSPITAL]), 'two providers have one id'],
  [JSON.stringify([{ ...HOSPITAL, clientSecretFile: 'gone' }]), 'the secret file gone cannot be read'],
])('%s stops the start and says why', (contents, why) => {
  expect(() => readOpenidProviders(fileWith(contents))).toThrow(why)
})
