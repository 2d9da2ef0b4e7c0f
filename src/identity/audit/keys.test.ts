import { expect, test } from 'vitest'
import { secretsOf } from '../installation-secrets.ts'
import { trailKeys } from './keys.ts'

const [old, fresh] = ['an old secret of thirty-two chars!', 'a new secret of thirty-two chars!!']
const before = trailKeys(secretsOf(old))

test('a keyed hash holds for what was signed, for that purpose, by that key', () => {
  const mac = before.sign('event', 'Rosa read')
  expect(before.check('event', 'Rosa read', mac)).toBe('holds')
  expect(before.check('event', 'Rosa wrote', mac)).toBe('fails')
  expect(before.check('seal', 'Rosa read', mac)).toBe('fails')
  expect(trailKeys(secretsOf(fresh)).check('event', 'Rosa read', mac)).toBe('fails')
  for (const broken of [Buffer.alloc(0), mac.subarray(0, 20), Buffer.concat([mac, mac])])
    expect(before.check('event', 'Rosa read', broken)).toBe('fails')
})

test('the newest secret signs, and those before it still check what they signed', () => {
  const secrets = (text: string) => trailKeys(secretsOf(text))
  const one = `1:${'o'.repeat(40)}`
  const two = `2:${'t'.repeat(40)}`
  const signedThen = secrets(one).sign('head', 'x')
  expect(secrets(`${two},${one}`).check('head', 'x', signedThen)).toBe('holds')
  expect(secrets(`${two},${one}`).sign('head', 'x').readUInt32BE()).toBe(2)
  expect(secrets(two).check('head', 'x', signedThen)).toBe('unknown')
  expect(secrets(one).check('head', 'x', secrets(two).sign('head', 'x'))).toBe('fails')
})
