import { expect, test } from 'vitest'
import { hashOf, isHashOf, isMadeAt, tagOf } from './argon2.ts'

const CHEAP = { memory: 64, passes: 1, parallelism: 1 }

test('the tag is that of the reference implementation’s own test', async () => {
  const tag = await tagOf('password', Buffer.from('somesalt'), { memory: 65_536, passes: 2, parallelism: 1 })
  expect(tag.toString('hex')).toBe('09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7')
})

test('a line that another library wrote is read, and only with its secret', async () => {
  // By @node-rs/argon2.
  const line = '$argon2id$v=19$m=8192,t=1,p=1$2g8sjpTTy8RtDZYiKfbvMQ$LIpw/72zl+oaGiZzdKaWijYN9lrt1MA0RW1xDEIc7Xw'
  expect(await isHashOf(line, 'an old password')).toBe(true)
  expect(await isHashOf(line, 'an old passwore')).toBe(false)
  expect(isMadeAt(line, { memory: 8192, passes: 1, parallelism: 1 })).toBe(true)
  expect(isMadeAt(line, { memory: 8192, passes: 2, parallelism: 1 })).toBe(false)
})

test('every line has a salt of its own, and its cost', async () => {
  const [one, other] = await Promise.all([hashOf('ten green bottles', CHEAP), hashOf('ten green bottles', CHEAP)])
  expect(one).not.toBe(other)
  expect(one).toMatch(/^\$argon2id\$v=19\$m=64,t=1,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
  expect(await isHashOf(other, 'ten green bottles')).toBe(true)
})

test.each([
  '',
  'ten green bottles',
  '$argon2i$v=19$m=64,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO0',
  '$argon2id$v=16$m=64,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO0',
  '$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHQ$',
  '$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO0\n',
])('"%s" is refused: nobody gets in by what cannot be compared', async (line) => {
  await expect(isHashOf(line, 'ten green bottles')).rejects.toThrow('no argon2id hash')
})
