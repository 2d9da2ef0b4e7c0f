// All of CI, in one command: npm test. See --help.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { runBrowserJourneys } from './check/browser-journeys.ts'
import { type Filter, filterOf, type Section, type Tally, total } from './check/section.ts'
import { runStaticChecks } from './check/static-checks.ts'
import { runVitest } from './check/vitest.ts'

const HELP = `npm test -- [--only <part>[,<part>]] [name] [path …]

Everything that a change must pass. Ends with "N passed, N failed"; exit code 0 only when nothing failed.

  name, path     only tests whose name contains it, only these files or folders; leaves the static checks out
  --only <part>  only these parts:
                   static    formatting, lint, types, parts of others
                   pure      tests without a database
                   embedded  database tests on Praxis's own PostgreSQL
                   server    on a PostgreSQL server of this machine, those that depend on the server
                   web       journeys in a real browser
                   server-rest  all other database tests there; only when asked for
                   long      long property runs; only when asked for
  --help         this
`

const PARTS = ['static', 'pure', 'embedded', 'server', 'web']
const ALL_PARTS = [...PARTS, 'server-rest', 'long']

const options = readOptions()
const scratch = await mkdtemp(join(tmpdir(), 'praxis-check-'))
const section: Section = { filter: options.filter, scratch }
const tallies: Tally[] = []
try {
  for (const part of options.parts) tallies.push(...(await runPart(part)))
} finally {
  await rm(scratch, { recursive: true, force: true })
}
process.exitCode = report(total(tallies))

async function runPart(part: string): Promise<Tally[]> {
  if (part === 'static') return runStaticChecks()
  if (part === 'web') return [await runBrowserJourneys(section)]
  return [await runVitest(part, section)]
}

function readOptions(): { parts: string[]; filter: Filter } {
  try {
    const { values, positionals } = parseArgs({
      options: { only: { type: 'string' }, help: { type: 'boolean' } },
      allowPositionals: true,
    })
    if (values.help === true) {
      process.stdout.write(HELP)
      process.exit(0)
    }
    const parts = values.only?.split(',') ?? (positionals.length > 0 ? PARTS.slice(1) : PARTS)
    const unknown = parts.filter((part) => !ALL_PARTS.includes(part))
    if (unknown.length > 0)
      throw new Error(`There is no part "${unknown.join(', ')}"; there are ${ALL_PARTS.join(', ')}.`)
    return { parts, filter: filterOf(positionals) }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`)
    process.exit(2)
  }
}

/** Prints the closing lines. Nothing having run is a failure too: a filter that matches nothing proves nothing. */
function report({ passed, failures, skipped }: Tally): number {
  const lines = ['']
  if (skipped.length > 0) lines.push(`Skipped (${skipped.length}):`, ...skipped.map((name) => `  - ${name}`), '')
  if (failures.length > 0) lines.push(`Failed (${failures.length}):`, ...failures.map((name) => `  ✗ ${name}`), '')
  if (passed + failures.length === 0) lines.push('Not one test ran.', '')
  process.stdout.write(`${lines.join('\n')}\n${passed} passed, ${failures.length} failed\n`)
  return failures.length > 0 || passed === 0 ? 1 : 0
}
