import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { LETTER_KINDS, letterUrl, originOf } from './account-letter.ts'

const publicUrl = 'https://praxis.example'
const clinicUrl = 'https://hilltop.example'

test('a clinic with a host name of its own gets no letter about an account led there that it never had', () => {
  const origins = { publicUrl, clinicUrl, isKnownThere: false }
  const elsewhere = LETTER_KINDS.filter((kind) => originOf(kind, origins) !== publicUrl)
  // Whoever is invited is asked by the clinic, or by somebody of it, and answers there or nowhere; the letter says whose it is.
  expect(elsewhere).toEqual(['staff_invitation', 'authority_invitation'])
})

test('people who have signed in there are led back there, but with keys to their account to the public address', () => {
  const origins = { publicUrl, clinicUrl, isKnownThere: true }
  const atPublic = LETTER_KINDS.filter((kind) => originOf(kind, origins) === publicUrl)
  expect(atPublic.toSorted()).toEqual(['address_changed', 'address_proof', 'new_address', 'password_link'])
})

test('the token stands where no server sees it', () => {
  const url = new URL(letterUrl(publicUrl, 'password_link', 'A'.repeat(43)) ?? '')
  expect([url.hash, url.search, url.pathname]).toEqual([`#${'A'.repeat(43)}`, '', '/account/new-password'])
})

test('every letter leads to a page that is there, or nowhere', async () => {
  const paths = await readFile(path.resolve(import.meta.dirname, '../../../web/app/paths.ts'), 'utf8')
  const pages = LETTER_KINDS.flatMap((kind) => letterUrl('', kind, undefined) ?? [])
  expect(pages.length).toBe(LETTER_KINDS.length - 1)
  expect(pages.filter((page) => !paths.includes(`'${page}'`))).toEqual([])
})
