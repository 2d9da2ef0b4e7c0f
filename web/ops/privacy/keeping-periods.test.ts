import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { periods } from './keeping-periods.ts'

test('what the page says of how long things are kept is what the document says, which a test holds to the code', async () => {
  const told = await readFile('docs/security/privacy.md', 'utf8')
  expect(periods.length).toBeGreaterThan(4)
  for (const { row, days } of periods) expect(told).toContain(`| ${row} | ${days} days |`)
})
