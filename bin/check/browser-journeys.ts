import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { findChromium } from '../../test/servers/chromium.ts'
import {
  type Filter,
  isEverything,
  literally,
  runTool,
  type Section,
  type Tally,
  titled,
  withCrash,
} from './section.ts'

const TITLE = 'journeys in a browser'

/** The part of Playwright's JSON report that is read here. */
export type PlaywrightReport = { suites: PlaywrightSuite[]; errors: { message?: string }[] }
type PlaywrightSuite = { title: string; suites?: PlaywrightSuite[]; specs?: PlaywrightSpec[] }
type PlaywrightSpec = { title: string; tests: { status: string }[] }

export async function runBrowserJourneys({ filter, scratch }: Section): Promise<Tally> {
  return titled(TITLE, async () => {
    const file = join(scratch, 'playwright.json')
    const ended = await runTool(
      'node_modules/.bin/playwright',
      ['test', '--reporter=list,json', ...filterArguments(filter)],
      {
        CHROMIUM_PATH: await findChromium(),
        PLAYWRIGHT_JSON_OUTPUT_NAME: file,
        PLAYWRIGHT_JSON_OUTPUT_FILE: file,
      },
    )
    const report = await readFile(file, 'utf8').catch(() => null)
    return withCrash(TITLE, ended, report === null ? null : tallyOf(JSON.parse(report) as PlaywrightReport))
  })
}

function filterArguments(filter: Filter): string[] {
  if (isEverything(filter)) return []
  return ['--pass-with-no-tests', ...filter.paths, ...(filter.name === null ? [] : ['--grep', literally(filter.name)])]
}

/** A test that passed only when repeated is a race, in the page or in the test, and counts as failed. */
export function tallyOf(report: PlaywrightReport): Tally {
  const tally: Tally = { passed: 0, failures: report.errors.map(({ message }) => message ?? 'failed'), skipped: [] }
  const walk = (suite: PlaywrightSuite, path: string): void => {
    const here = `${path} ${suite.title}`
    for (const spec of suite.specs ?? []) {
      for (const { status } of spec.tests) {
        if (status === 'expected') tally.passed++
        else if (status === 'skipped') tally.skipped.push(`${here} ${spec.title}`)
        else tally.failures.push(`${here} ${spec.title}${status === 'flaky' ? ' (only when repeated)' : ''}`)
      }
    }
    for (const child of suite.suites ?? []) walk(child, here)
  }
  for (const suite of report.suites) walk(suite, 'web')
  return tally
}
