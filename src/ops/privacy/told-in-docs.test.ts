import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { EXPORT_WORDS } from './export/export-words.ts'
import { reasonsTable, recordTable, retentionTable } from './told-in-docs.fixture.ts'

const doc = readFileSync(path.resolve(import.meta.dirname, '../../../docs/security/privacy.md'), 'utf8')

test.each([
  ['what is kept', recordTable],
  ['what an export leaves out', () => reasonsTable('notExported')],
  ['what an erasure leaves', () => reasonsTable('remains')],
  ['how long', retentionTable],
])('docs/security/privacy.md shows %s as the code has it', (_, table) => {
  expect(doc).toContain(table())
})

test('docs/security/privacy.md names every kind of record that an export may have', () => {
  const [, kinds = ''] = /Kinds: (.*?) The PDF/s.exec(doc) ?? []
  const named = [...kinds.matchAll(/`(\w+)`/g)].map(([, kind = '']) => kind).filter((kind) => kind !== 'moves')
  expect(named.toSorted()).toEqual(Object.keys(EXPORT_WORDS.en.kinds).toSorted())
})
