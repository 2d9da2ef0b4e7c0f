import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { findInstalledPostgres } from '../../src/platform/embedded-postgres/index.ts'
import type { Rate } from '../benchmark.ts'
import type { Script } from './script.ts'

export interface PgbenchRun {
  databaseUrl: string
  script: Script
  clients: number
  seconds: number
  /** On top of the script's own. */
  variables: Record<string, string | number>
}

/** Transactions a second, connecting not counted. Throws when one of them fails. */
export async function runPgbench({ databaseUrl, script, clients, seconds, variables }: PgbenchRun): Promise<Rate> {
  const binary = await findPgbench()
  const folder = await mkdtemp(path.join(tmpdir(), 'praxis-pgbench-'))
  try {
    const file = path.join(folder, 'booking.sql')
    await writeFile(file, script.text)
    const defined = Object.entries({ ...script.variables, ...variables }).flatMap(([name, value]) => [
      '-D',
      `${name}=${value}`,
    ])
    const options = [
      '--no-vacuum',
      '--protocol=prepared',
      `--client=${clients}`,
      '--jobs=2',
      `--time=${seconds}`,
      `--file=${file}`,
    ]
    const { stdout, stderr } = await promisify(execFile)(binary, [...options, ...defined, databaseUrl])
    const rate = /^tps = ([\d.]+) /m.exec(stdout)?.[1]
    if (rate === undefined || !/^number of failed transactions: 0 /m.test(stdout) || /aborted/.test(stderr))
      throw new Error(`pgbench failed:\n${stdout}${stderr}`)
    return { perSecond: Number(rate) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function findPgbench(): Promise<string> {
  const [newest] = await findInstalledPostgres()
  if (newest === undefined) throw new Error('there is no PostgreSQL on this machine; install one with its pgbench')
  return path.join(newest.binDir, 'pgbench')
}
