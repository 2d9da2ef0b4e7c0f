// npm run torture. See --help.

import { parseArgs } from 'node:util'
import { PLANTS } from '../test/torture/plants.ts'
import type { Plant } from '../test/torture/plants.ts'
import { torture } from '../test/torture/torture.ts'
import type { TortureWish } from '../test/torture/torture.ts'

const HELP = `npm run torture -- [--seconds N] [--seed S] [--processes N] [--clients N] [--server embedded|server] [--cluster] [--plant name] [--json]

Many clients, two in three at the desk and the others each as a patient, book, hold, move and cancel single visits, series and
pathways, wait for times and answer what they are offered, enter leave and see to those it hits, in a clinic that is too small
for them, through several processes of Praxis on one PostgreSQL, while processes are killed with kill -9, frozen, and cut off
from their database. Afterwards what people were told is held against what is there: no overlap on any doctor, room or patient,
nor with a time that is held, offered or proposed; no acknowledged change missing; none that nobody asked for or that was
refused; several visits all or none; one visit for one wish; no plan left where somebody was killed; every fact and letter once.

  --seconds N     for how long (60)
  --seed S        what is asked and what is broken, in which order; printed, so that a failure can be looked for again
  --processes N   processes of Praxis (3)
  --clients N     clients at once (16)
  --server kind   Praxis's own PostgreSQL, or one of this machine (embedded)
  --cluster       five processes on a PostgreSQL server: on that of DATABASE_URL, in a database made for the run, or on one of this machine,
                  which then crashes and recovers as well
  --plant name    plant a fault first, to see it found:
${Object.entries(PLANTS)
  .map(([name, what]) => `                    ${name.padEnd(14)} ${what}`)
  .join('\n')}
  --json          only the verdict, one object on one line
  --help          this

Exit code 0 only when the verdict is ok.
`

const { json, ...wish } = readOptions()
const say = (line: string): void => void (json ? undefined : process.stderr.write(`${line}\n`))
const { operations, acknowledged, refused, inDoubt, faults, ...found } = await torture({ ...wish, say })
for (const [what, lines] of Object.entries(found)) for (const line of lines.slice(0, 10)) say(`${what}: ${line}`)
const isOk = Object.values(found).every((lines) => lines.length === 0)
const { overlaps, lost, duplicates, broken, illogical } = found
process.stdout.write(
  `${JSON.stringify({
    verdict: isOk ? 'ok' : 'violated',
    operations,
    acknowledged,
    refused,
    inDoubt,
    faults,
    overlaps: overlaps.length,
    lost: lost.length,
    duplicates: duplicates.length,
    broken: broken.length,
    illogical: illogical.length,
    seed: wish.seed,
  })}\n`,
)
process.exitCode = isOk ? 0 : 1

function readOptions(): Omit<TortureWish, 'say'> & { json: boolean } {
  try {
    const { values } = parseArgs({
      options: {
        seconds: { type: 'string', default: '60' },
        seed: { type: 'string', default: String(Math.floor(Math.random() * 1e9)) },
        processes: { type: 'string' },
        clients: { type: 'string', default: '16' },
        server: { type: 'string' },
        cluster: { type: 'boolean', default: false },
        plant: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    if (values.help) {
      process.stdout.write(HELP)
      process.exit(0)
    }
    const number = (name: 'seconds' | 'seed' | 'processes' | 'clients', most: number): number => {
      const value = Number(values[name] ?? (values.cluster ? 5 : 3))
      if (Number.isInteger(value) && value >= 0 && value <= most) return value
      throw new Error(`--${name} is a whole number from 0 to ${most}.`)
    }
    const { cluster, plant, json: onlyVerdict } = values
    const { server = cluster ? 'server' : 'embedded' } = values
    const databaseUrl = cluster ? process.env['DATABASE_URL'] || undefined : undefined
    if (server !== 'embedded' && server !== 'server') throw new Error('--server is "embedded" or "server".')
    if (plant !== undefined && !(plant in PLANTS))
      throw new Error(`--plant is one of ${Object.keys(PLANTS).join(', ')}.`)
    return {
      seconds: number('seconds', 86_400),
      seed: number('seed', 2 ** 32 - 1),
      processes: Math.max(1, number('processes', 16)),
      clients: Math.max(1, number('clients', 256)),
      server,
      databaseUrl,
      crashes: cluster && databaseUrl === undefined,
      plant: plant as Plant | undefined,
      json: onlyVerdict,
    }
  } catch (error) {
    process.stderr.write(
      `${error instanceof Error ? error.message : String(error)}\nnpm run torture -- --help says more.\n`,
    )
    process.exit(2)
  }
}
