import { expect, test } from 'vitest'

import { tallyOf as tallyOfJourneys } from './browser-journeys.ts'
import { filterOf, total, withCrash } from './section.ts'
import { tallyOf } from './vitest.ts'

const file = (status: string, statuses: string[], message = '') => ({
  name: `${process.cwd()}/src/clinic/hours.test.ts`,
  status,
  message,
  assertionResults: statuses.map((each, index) => ({ fullName: `sentence ${index}`, status: each })),
})

test('a test file that cannot be loaded counts as a failure, though it has no tests', () => {
  const tally = tallyOf({ testResults: [file('failed', [], 'SyntaxError: missing )\n  at …')] }, 'pure', false)
  expect(tally.failures).toEqual(['pure src/clinic/hours.test.ts SyntaxError: missing )'])
})

test('skipped tests are named, unless a name was asked for', () => {
  const report = { testResults: [file('passed', ['passed', 'pending', 'todo'])] }
  expect(tallyOf(report, 'pure', false)).toMatchObject({ passed: 1, failures: [], skipped: { length: 2 } })
  expect(tallyOf(report, 'pure', true).skipped).toEqual([])
})

test('a runner that crashes, or leaves no report, is a failure', () => {
  const fine = { passed: 5, failures: [], skipped: [] }
  expect(withCrash('race tests', null, fine)).toEqual(fine)
  expect(withCrash('race tests', 'SIGSEGV', fine).failures).toHaveLength(1)
  expect(withCrash('race tests', null, null).failures).toHaveLength(1)
  const failed = { passed: 5, failures: ['one'], skipped: [] }
  expect(withCrash('race tests', 'exit code 1', failed)).toEqual(failed)
})

test('a journey that passes only when repeated is a failure', () => {
  const spec = (title: string, status: string) => ({ title, tests: [{ status }] })
  const specs = [spec('books', 'expected'), spec('moves', 'flaky'), spec('cancels', 'unexpected')]
  const report = { suites: [{ title: 'booking.e2e.ts', suites: [{ title: 'Alice', specs }] }], errors: [] }
  const tally = tallyOfJourneys(report)
  expect(tally.passed).toBe(1)
  expect(tally.failures).toEqual([
    'web booking.e2e.ts Alice moves (only when repeated)',
    'web booking.e2e.ts Alice cancels',
  ])
  expect(total([tally, tally]).failures).toHaveLength(4)
})

test('words that look like paths choose files, the others together are a name', () => {
  expect(filterOf([])).toEqual({ paths: [], name: null })
  expect(filterOf(['src/booking', 'one', 'winner', 'hours.test.ts'])).toEqual({
    paths: ['src/booking', 'hours.test.ts'],
    name: 'one winner',
  })
})
