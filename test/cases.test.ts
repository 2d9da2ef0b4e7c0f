import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

/** docs/cases.md says which tests show which case; here it is held against what those files cite. */

const root = path.resolve(import.meta.dirname, '..')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const rows = [...read('docs/cases.md').matchAll(/^\| (\d+) \| (.+) \| (.+) \|$/gm)].map(([, number, what, by]) => ({
  number: Number(number),
  what: what ?? '',
  tests: [...(by ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''),
  by: by ?? '',
}))

/** `case 7`, `Cases 7, 15 and 36`: every number of every such list. */
function cited(file: string): Set<number> {
  const lists = read(file).matchAll(/\bcases? (\d+(?:(?:, | and |, and )(?:case )?\d+)*)/gi)
  return new Set([...lists].flatMap(([, list = '']) => [...list.matchAll(/\d+/g)].map(([number]) => Number(number))))
}

test('every case has its row, once and in order, and says what must not happen', () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 41 }, (_, before) => before + 1))
  expect(rows.filter(({ what }) => what.length < 15)).toEqual([])
})

test('a case is shown by tests that are there and cite it, or says what it waits for', () => {
  const named = rows.flatMap(({ number, tests }) => tests.map((file) => ({ number, file })))
  expect(named.length).toBeGreaterThan(60)
  expect(named.filter(({ file }) => !/\.(test|e2e)\.ts$/.test(file) || !existsSync(path.join(root, file)))).toEqual([])
  expect(named.filter(({ number, file }) => !cited(file).has(number))).toEqual([])
  const waiting = rows.filter(({ tests }) => tests.length === 0)
  expect(waiting.filter(({ by }) => !/^(waits for|measured)/.test(by))).toEqual([])
})
