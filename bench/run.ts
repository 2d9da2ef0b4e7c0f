// npm run bench. See --help.

import { parseArgs } from 'node:util'
import { authFlood } from './auth-flood.ts'
import { authOverhead } from './auth-overhead.ts'
import type { Benchmark, Figure } from './benchmark.ts'
import { bookRows1e4, bookRows1e5, bookRows1e6, bookRows1e7 } from './book-rows.ts'
import { httpAvailability30d, httpAvailability7d } from './http-availability.ts'
import { httpBook16 } from './http-book-16.ts'
import { httpBookContended } from './http-book-contended.ts'
import { searchEarliest, searchFilter } from './search-in-memory.ts'
import { slotsDoctorMonth } from './slots-doctor-month.ts'
import { streamFanout } from './stream-fanout.ts'
import { openStage } from './stage/stage.ts'
import type { Stage } from './stage/stage.ts'
import { waitlistMatch } from './waitlist-match.ts'

const BENCHMARKS: readonly Benchmark[] = [
  slotsDoctorMonth,
  searchEarliest,
  searchFilter,
  httpAvailability7d,
  httpAvailability30d,
  streamFanout,
  waitlistMatch,
  authOverhead,
  authFlood,
  httpBook16,
  httpBookContended,
  bookRows1e4,
  bookRows1e5,
  bookRows1e6,
  bookRows1e7,
]

const HELP = `npm run bench -- [--json] [--profile <folder>] [name …]

Measures each figure beside its limit in the same run, the two in turn. Compare ratios, not rates: the machine is in every
rate. A ratio is the value over its limit, turned so that higher is better. Everything is brought up and taken down again.

${BENCHMARKS.map(({ name, about, takesLong }) => `  ${name.padEnd(22)} ${about}${takesLong === true ? ' (only by name: it takes long)' : ''}`).join('\n')}

  --json              one object a line: { "name", "value", "unit", "limit", "ratio" }
  --profile <folder>  also write a CPU profile of the application there, for a browser's developer tools
  --help              this

Ends with exit code 1 when a benchmark fails: one that did not do what it says measures nothing.
`

const { json, names, profileFolder } = readOptions()
let stage: Promise<Stage> | undefined
let failed = false
try {
  for (const benchmark of BENCHMARKS.filter(isWanted)) await run(benchmark)
} finally {
  await stage?.then(
    ({ close }) => close(),
    () => {},
  )
}
process.exitCode = failed ? 1 : 0

function isWanted({ name, takesLong }: Benchmark): boolean {
  return names.length === 0 ? takesLong !== true : names.includes(name)
}

async function run(benchmark: Benchmark): Promise<void> {
  const say = (line: string): void => void process.stderr.write(`${benchmark.name}: ${line}\n`)
  try {
    const figure = await benchmark.measure({ stage: () => (stage ??= openStage({ say, profileFolder })), say })
    process.stdout.write(json ? `${JSON.stringify(rounded(figure))}\n` : `${rowOf(figure)}\n`)
  } catch (error) {
    failed = true
    say(`failed: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function rounded({ name, value, unit, limit, ratio }: Figure): Figure {
  return {
    name,
    value: Number(value.toPrecision(4)),
    unit,
    limit: Number(limit.toPrecision(4)),
    ratio: Number(ratio.toPrecision(3)),
  }
}

function rowOf(figure: Figure): string {
  const { name, value, unit, limit, ratio } = rounded(figure)
  const number = (of: number) => of.toLocaleString('en').padStart(9)
  return `${name.padEnd(22)}${number(value)} ${unit.padEnd(11)} limit ${number(limit)}   ratio ${ratio.toFixed(2)}`
}

function readOptions(): { json: boolean; names: string[]; profileFolder: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      options: { json: { type: 'boolean' }, profile: { type: 'string' }, help: { type: 'boolean' } },
      allowPositionals: true,
    })
    if (values.help === true) {
      process.stdout.write(HELP)
      process.exit(0)
    }
    const known = BENCHMARKS.map(({ name }) => name)
    const unknown = positionals.filter((name) => !known.includes(name))
    if (unknown.length > 0)
      throw new Error(`There is no benchmark called ${unknown.join(', ')}. There are: ${known.join(', ')}.`)
    return { json: values.json === true, names: positionals, profileFolder: values.profile }
  } catch (error) {
    process.stderr.write(
      `${error instanceof Error ? error.message : String(error)}\nnpm run bench -- --help says more.\n`,
    )
    process.exit(2)
  }
}
