import { expect, test } from 'vitest'
import { COMMONEST_PASSWORDS } from './commonest-passwords.ts'
import { hashPassword, passwordMatches, refuseWeakPassword } from './password.ts'

const ADA = { email: 'ada.lindqvist@kliniken.example', name: 'Ada Lindqvist' }
const refused = (detail: string) =>
  expect.objectContaining({
    code: 'identity.password_unfit',
    facts: expect.objectContaining({ errors: [{ pointer: '/password', detail }] }),
  })

test.each([
  ['seven c', 'needs at least 8 characters'],
  ['👩‍⚕️', 'needs at least 8 characters'],
  ['x1!y'.repeat(65), 'may have at most 256 characters'],
  ['password1', 'is one of the first that anybody would guess'],
  ['PassWord123', 'is one of the first that anybody would guess'],
  ['ｐａｓｓｗｏｒｄ', 'is one of the first that anybody would guess'],
  ['aaaaaaaaaaaa', 'is one of the first that anybody would guess'],
  ['abababababab', 'is one of the first that anybody would guess'],
  ['AdaLindqvist', 'must not be your name or e-mail address'],
  ['ada.lindqvist', 'must not be your name or e-mail address'],
  ['Lindqvist Ada', 'must not be your name or e-mail address'],
  ['Lindqvist!', 'must not be your name or e-mail address'],
  ['ada.lindqvist@kliniken.example', 'must not be your name or e-mail address'],
  ['kliniken.example', 'must not be your name or e-mail address'],
])('"%s" %s', (password, detail) => {
  expect(() => refuseWeakPassword(password, ADA)).toThrow(refused(detail))
})

test.each([
  'correct horse',
  'lower only please',
  '        x y z',
  'Lindqvist-lives-in-Umeå',
  '密码真的很长的一个',
  '🐎🔋📎🍵🌧️🪴🧦🛶',
])('"%s" will do: any characters in any mix', (password) => {
  expect(() => refuseWeakPassword(password, ADA)).not.toThrow()
})

test('every entry of the shipped list could be chosen but for the list', () => {
  expect(COMMONEST_PASSWORDS.size).toBeGreaterThan(200)
  for (const password of COMMONEST_PASSWORDS) {
    expect(password.length, password).toBeGreaterThanOrEqual(8)
    expect(password, password).toBe(password.toLowerCase())
  }
})

test('a password matches its own hash and no other, and two hashes of it differ', async () => {
  const [one, other] = await Promise.all([hashPassword('correct horse'), hashPassword('correct horse')])
  expect(one).not.toBe(other)
  expect(await passwordMatches(one, 'correct horse')).toBe(true)
  expect(await passwordMatches(one, 'correct horsE')).toBe(false)
})
