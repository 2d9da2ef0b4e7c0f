import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

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

const TITLES: Record<string, string> = {
  pure: 'tests without a database',
  embedded: 'database tests, embedded PostgreSQL',
  server: 'database tests, PostgreSQL server',
  'server-rest': 'all other database tests, PostgreSQL server',
  long: 'long property runs',
}

/** The part of Vitest's JSON report that is read here. */
export type VitestReport = {
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { fullName: string; status: string }[]
  }[]
}

/** Runs one project of vitest.config.ts. */
export async function runVitest(project: string, { filter, scratch }: Section): Promise<Tally> {
  const title = TITLES[project] ?? project
  return titled(title, async () => {
    const file = join(scratch, `${project}.json`)
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const args = ['run', '--project', project, ...reporters, ...filterArguments(filter)]
    const ended = await runTool('node_modules/.bin/vitest', args)
    const report = await readFile(file, 'utf8').catch(() => null)
    const named = filter.name !== null
    const tally = report === null ? null : tallyOf(JSON.parse(report) as VitestReport, project, named)
    return withCrash(title, ended, tally)
  })
}

function filterArguments(filter: Filter): string[] {
  if (isEverything(filter)) return []
  return ['--passWithNoTests', ...filter.paths, ...(filter.name === null ? [] : ['-t', literally(filter.name)])]
}

/**
 * A file that could not even be loaded has no tests to fail, and counts as one. With a name filter all others count as
 * skipped for Vitest; those are what was asked for.
 */
export function tallyOf(report: VitestReport, project: string, filtered: boolean): Tally {
  const tally: Tally = { passed: 0, failures: [], skipped: [] }
  for (const file of report.testResults) {
    const label = (name: string): string => `${project} ${relative(process.cwd(), file.name)} ${name}`
    for (const { fullName, status } of file.assertionResults) {
      if (status === 'passed') tally.passed++
      else if (status === 'failed') tally.failures.push(label(fullName))
      else if (!filtered) tally.skipped.push(label(fullName))
    }
    const named = file.assertionResults.some(({ status }) => status === 'failed')
    if (file.status === 'failed' && !named) tally.failures.push(label(file.message.split('\n')[0] ?? 'failed'))
  }
  return tally
}
