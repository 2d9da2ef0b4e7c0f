import { readFile } from 'node:fs/promises'

import { expect, test } from 'vitest'

import { type LockedPackage, faultsOf, seriousHoles } from './dependencies.ts'

const PINNED = `sha512-${'a'.repeat(86)}==`
const NPMRC = 'ignore-scripts=true\n'
const faults = (one: LockedPackage) => faultsOf({ '': {}, 'node_modules/planted': { version: '1.0.0', ...one } }, NPMRC)

test('a package that is not pinned, runs something or is not free is a fault', () => {
  expect(faults({ integrity: PINNED, license: 'MIT' })).toEqual([])
  expect(faults({ license: 'MIT' })).toEqual(['planted 1.0.0 is not pinned by a digest'])
  expect(faults({ license: 'MIT', integrity: `sha1-${'a'.repeat(27)}=` })).toHaveLength(1)
  expect(faults({ license: 'MIT', integrity: PINNED, hasInstallScript: true })).toHaveLength(1)
  for (const license of ['SSPL-1.0', 'MIT AND SSPL-1.0', 'UNLICENSED'])
    expect(faults({ integrity: PINNED, license }), license).toHaveLength(1)
  expect(faults({ integrity: PINNED })).toEqual(['planted 1.0.0 has the licence none'])
  expect(faults({ integrity: PINNED, license: '(GPL-3.0 OR MIT)' })).toEqual([])
})

test('a lock with nothing in it, and a .npmrc that lets scripts run, prove nothing', () => {
  expect(faultsOf({ '': {} }, NPMRC)).toEqual(['there is no package to look at'])
  expect(faultsOf({ 'node_modules/planted': { integrity: PINNED, license: 'MIT' } }, '')).toHaveLength(1)
})

test('what is installed has no fault', async () => {
  const { packages } = JSON.parse(await readFile('package-lock.json', 'utf8')) as {
    packages: Record<string, LockedPackage>
  }
  expect(Object.keys(packages).length).toBeGreaterThan(200)
  expect(faultsOf(packages, await readFile('.npmrc', 'utf8'))).toEqual([])
})

test('a high hole fails, a moderate one waits for the next release, and no answer is no answer', () => {
  const hole = (severity: string) =>
    JSON.stringify({
      vulnerabilities: { planted: { severity, via: [{ title: 'A hole', url: 'https://holes.example/1' }] } },
    })
  expect(seriousHoles(hole('critical'))).toEqual(['planted: critical; A hole https://holes.example/1'])
  expect(seriousHoles(hole('high'))).toHaveLength(1)
  expect(seriousHoles(hole('moderate'))).toEqual([])
  expect(seriousHoles('{"vulnerabilities":{}}')).toEqual([])
  for (const none of ['', 'npm error', '{"message":"405 Method Not Allowed"}'])
    expect(seriousHoles(none)).toBeUndefined()
})
