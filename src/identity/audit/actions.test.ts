import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ACTION_NAMES, RECORD_KINDS, described } from './actions.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')

test('the operator’s page tells of every action, and of no other', () => {
  const rows = [...read('docs/operations/audit.md').matchAll(/^\| `(\w+\.\w+)` \| (.+) \|$/gm)]
  expect(rows.length).toBeGreaterThan(40)
  expect(rows.map(([, name]) => name)).toEqual(ACTION_NAMES)
  expect(rows.filter(([, , meaning]) => (meaning ?? '').length < 20)).toEqual([])
})

test('an action is named for its module, and its record is of a known kind', () => {
  const modules = new Set(globSync('src/*/index.ts', { cwd: root }).map((file) => file.split('/')[1]))
  expect(ACTION_NAMES.filter((name) => !modules.has(name.split('.')[0] ?? ''))).toEqual([])
  const kinds = ACTION_NAMES.flatMap((name) => described(name).record ?? [])
  expect(kinds.filter((kind) => !RECORD_KINDS.includes(kind))).toEqual([])
})

test('every action is written somewhere', () => {
  const sources = globSync('src/**/*.ts', { cwd: root }).filter(
    (file) => !/\.(test|fixture)\.ts$/.test(file) && !file.endsWith('audit/actions.ts'),
  )
  expect(sources.length).toBeGreaterThan(100)
  const text = sources.map(read).join('\n')
  expect(ACTION_NAMES.filter((name) => !text.includes(`'${name}'`))).toEqual([])
})
