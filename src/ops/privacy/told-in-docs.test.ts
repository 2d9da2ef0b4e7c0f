import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
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
