import { expect, test } from 'vitest'
import { isEntrance, paths, safeBack } from './paths.ts'

const HERE = 'https://praxis.example'

test.each([
  ['/', '/'],
  ['/appointments?view=week#today', '/appointments?view=week#today'],
  ['/a/../desk', '/desk'],
  ['/doctors/1?to=https://evil.example', '/doctors/1?to=https://evil.example'],
])('%j is a path of ours', (back, path) => {
  expect(safeBack(back, HERE)).toBe(path)
})

test.each([
  null,
  '',
  'desk',
  'https://evil.example',
  'javascript:alert(1)',
  '//evil.example',
  '///evil.example',
  '/\t/evil.example',
  '/\n//evil.example',
  '\t//evil.example',
  '/\r/evil.example',
  '/\t\\evil.example',
  String.raw`/\evil.example`,
  String.raw`\\evil.example`,
  '/..//evil.example',
  '/.//evil.example',
  '/%2e%2e//evil.example',
  '/\t/:0',
  '//[',
])('%j leads nowhere but home', (back) => {
  expect(safeBack(back, HERE)).toBe(paths.home())
})

test('whatever is let through stays here when a browser reads it once more', () => {
  const pieces = ['/', '\\', '\t', '\n', '..', '.', '%2e', '@', ':', '?', '#', 'evil.example', ' ']
  let looked = 0
  for (const a of pieces)
    for (const b of pieces)
      for (const c of pieces)
        for (const d of pieces) {
          const path = safeBack(`/${a}${b}${c}${d}`, HERE)
          expect(new URL(path, HERE).origin, path).toBe(HERE)
          looked += 1
        }
  expect(looked).toBe(pieces.length ** 4)
})

test('nobody comes back to where they signed in or answered a letter', () => {
  const entrances = [paths.signIn(), paths.forgottenPassword(), paths.register(), '/account/new-password']
  expect(entrances.filter(isEntrance)).toEqual(entrances)
  expect([paths.home(), paths.accountSecurity(), '/sign-inside'].filter(isEntrance)).toEqual([])
})
