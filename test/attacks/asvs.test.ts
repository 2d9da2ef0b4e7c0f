import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

/** The table of ASVS says what is so: it is complete, its counts are counts, and what it points at is there. */
const root = path.resolve(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const STATES = ['met', 'not applicable', 'open'] as const

const official = read('docs/security/asvs-ids.txt')
  .trim()
  .split('\n')
  .map((line) => line.split(' '))
const text = read('docs/security/asvs.md')
const cellsOf = (line: string) => line.split('|').map((cell) => cell.trim())
const rows = text
  .split('\n')
  .filter((line) => /^\| \d+\.\d+\.\d+ \|/.test(line))
  .map(cellsOf)
  .map(([, id = '', level = '', what = '', state = '', shown = '']) => ({ id, level, what, state, shown }))

test('every requirement of levels 1 and 2 is in the table, once, in order, with its level', () => {
  expect(official).toHaveLength(253)
  expect(rows.map(({ id, level }) => [id, level])).toEqual(official)
})

test('each says what it asks, how it stands, and what shows it or why not', () => {
  const wrong = rows.filter(
    ({ what, state, shown }) => what === '' || !STATES.some((one) => one === state) || shown.length < 5,
  )
  expect(wrong).toEqual([])
})

test('what is met is shown by something that is there, and nothing points at what is not', () => {
  const referencesIn = (shown: string) =>
    [...shown.matchAll(/`([^`\s]+)`/g)].map((match) => match[1] ?? '').filter((one) => /\/|\.md$|^\.env/.test(one))
  const unshown = rows.filter(({ state, shown }) => state === 'met' && referencesIn(shown).length === 0)
  expect(unshown).toEqual([])
  const dead = rows.flatMap(({ id, shown }) =>
    referencesIn(shown)
      .filter((file) => !existsSync(path.join(root, file)))
      .map((file) => `${id} ${file}`),
  )
  expect(dead).toEqual([])
})

test('the threat model points at nothing that is not there', () => {
  const files = [...read('docs/security/threat-model.md').matchAll(/`((?:src|test|bin|bench|docs)\/[^`\s]+)`/g)].map(
    (match) => match[1] ?? '',
  )
  expect(files.length).toBeGreaterThan(20)
  expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([])
})

test('the counts on top are counts', () => {
  const counted = (state: string | undefined) => {
    const of = (level?: string) =>
      rows.filter((row) => (state === undefined || row.state === state) && (level === undefined || row.level === level))
        .length
    return `| ${state ?? 'all'} | ${of('1')} | ${of('2')} | ${of()} |`
  }
  for (const state of [...STATES, undefined]) expect(text).toContain(counted(state))
})

test('no row says that there is no WebSocket, nor the threat model, while a route has one', () => {
  const sources = globSync('src/**/*.ts', { cwd: root }).filter((file) => !file.endsWith('.test.ts'))
  expect(sources.length).toBeGreaterThan(200)
  const having = sources.filter((file) => /\bwebSocket: true\b/.test(read(file)))
  const denial = /\bno WebSockets?\b|WebSockets? [^.|]*\bnot exist\b/i
  const denying = [...text.split('\n'), ...read('docs/security/threat-model.md').split('\n')].filter((line) =>
    denial.test(line),
  )
  expect(having.length === 0 ? [] : denying).toEqual([])
})
