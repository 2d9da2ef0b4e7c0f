import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { LOAD_RULES, PATIENT_RULES, SCHEDULE_PROBLEMS, SCHEDULE_RULES } from '#scheduling'

const root = path.resolve(import.meta.dirname, '..')
const glossary = readFileSync(path.join(root, 'docs/domain.md'), 'utf8')
/** Written from the code, with columns of its own; see src/booking/appointment/life.test.ts. */
const GENERATED = /<!-- the life of an appointment: .*<!-- end of the life -->/s
const rows = glossary
  .replace(GENERATED, '')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| word '))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )

test('every word has its meaning, and stands in the glossary once', () => {
  expect(rows.length).toBeGreaterThan(40)
  expect(rows.filter((cells) => cells.length !== 4 || (cells[1] ?? '').length < 10)).toEqual([])
  const words = rows.flatMap(([word = '']) => word.split(', '))
  expect(new Set(words).size).toBe(words.length)
})

test('every file and table that the glossary names is there', () => {
  const migrations = globSync('migrations/*.sql', { cwd: root })
    .map((file) => readFileSync(path.join(root, file), 'utf8'))
    .join('\n')
  const places = rows.flatMap((cells) => [...(cells[3] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''))
  expect(places.length).toBeGreaterThan(50)
  const isThere = (place: string) =>
    place.includes('/') ? existsSync(path.join(root, place)) : migrations.includes(`create table ${place} (`)
  expect(places.filter((place) => !isThere(place))).toEqual([])
})

test('every rule against a time and every problem of a schedule has its row, and no row a rule that is none', () => {
  const named = [SCHEDULE_RULES, LOAD_RULES, PATIENT_RULES, SCHEDULE_PROBLEMS].flatMap((list) => Object.keys(list))
  expect(named.length).toBeGreaterThan(30)
  const told = rows.flatMap(([word = '']) => [...word.matchAll(/^`(\w+)`$/g)].map((match) => match[1] ?? ''))
  expect(told.toSorted()).toEqual(named.toSorted())
})
