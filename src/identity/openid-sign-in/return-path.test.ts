import { expect, test } from 'vitest'
import { returnPath } from './return-path.ts'

const HERE = new URL('https://praxis.example')

test.each([
  ['/', '/'],
  ['/appointments?view=week#today', '/appointments?view=week#today'],
  ['/a/../b', '/b'],
  ['/?to=https://evil.example', '/?to=https://evil.example'],
  [undefined, '/'],
])('%j is a path of ours', (wished, path) => {
  expect(returnPath(wished, HERE)).toBe(path)
})

test.each([
  'https://evil.example',
  '//evil.example',
  '///evil.example',
  String.raw`/\evil.example`,
  '/\t/evil.example',
  '/\n//evil.example',
  '\t//evil.example',
  'javascript:alert(1)',
  'settings',
  '/..//evil.example',
  '/.//evil.example',
  '',
])('%j is not', (wished) => {
  expect(() => returnPath(wished, HERE)).toThrow('path')
})
