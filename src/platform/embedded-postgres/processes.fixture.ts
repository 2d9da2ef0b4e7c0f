import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

import { Client } from 'pg'
import { afterAll, onTestFinished } from 'vitest'

import {
  type EmbeddedConnection,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  ownDataDirectory,
  startEmbeddedPostgres,
} from './index.ts'

/** Processes are killed here, no power is cut: what the kernel was given is safe, and the disk is the slowest part. */
export const IN_TESTS = { fsync: 'off' }

export const isRoot = process.getuid?.() === 0

/** An empty directory, removed when the test is over. */
export async function temporaryDirectory(name = 'praxis ärzte '): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), name))
  onTestFinished(() => rm(path, { recursive: true, force: true, maxRetries: 5 }))
  return path
}

let template: Promise<string> | undefined
afterAll(async () => {
  if (template !== undefined) await rm(await template, { recursive: true, force: true })
})

/** A data directory with a database in it: a copy, made in a quarter of the time that creating one takes. */
export async function usedDirectory(): Promise<string> {
  template ??= makeTemplate()
  const directory = await temporaryDirectory()
  await cp(await template, directory, { recursive: true })
  return directory
}

async function makeTemplate(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'praxis-template-'))
  const dataDir = await ownDataDirectory(directory)
  const postgres = await startEmbeddedPostgres({
    dataDir,
    log: { info() {}, warn: console.warn, error: console.error },
  })
  await postgres.stop()
  dataDir.release()
  return directory
}

export type Running = EmbeddedPostgres & { log: string[]; end(): Promise<void> }

/** Owns the directory and starts its database in this process; ended with the test if not before. */
export async function start(
  directory: string,
  options: Pick<EmbeddedPostgresOptions, 'binaries' | 'settings'> = {},
): Promise<Running> {
  const dataDir = await ownDataDirectory(directory)
  const lines: string[] = []
  const keep = (message: string): void => void lines.push(message)
  try {
    const postgres = await startEmbeddedPostgres({
      dataDir,
      log: { info: keep, warn: keep, error: keep },
      settings: IN_TESTS,
      ...options,
    })
    const end = async (): Promise<void> => {
      await postgres.stop()
      dataDir.release()
    }
    let ended: Promise<void> | undefined
    const once = (): Promise<void> => (ended ??= end())
    onTestFinished(once)
    return { ...postgres, log: lines, end: once }
  } catch (error) {
    dataDir.release()
    throw error
  }
}

export async function query<Row>(connection: EmbeddedConnection, sql: string): Promise<Row[]> {
  const client = new Client(connection)
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows } = await client.query(sql)
    return rows as Row[]
  } finally {
    await client.end()
  }
}

export type Line = {
  connection?: EmbeddedConnection
  pid?: number
  ranAs?: string
  warning?: string
  refusal?: string
}
export type OtherPraxis = {
  process: ChildProcess
  /** The warnings on the way, then either the connection or the refusal. */
  lines: Line[]
}

/** Runs a-praxis.fixture.ts until it is up or refuses. */
export async function startOther(directory: string, user: { uid?: number; gid?: number } = {}): Promise<OtherPraxis> {
  const script = fileURLToPath(new URL('a-praxis.fixture.ts', import.meta.url))
  const child = spawn(process.execPath, [script, directory], {
    ...user,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((done) => child.once('exit', done))
    child.kill('SIGTERM')
    await gone
  })
  const lines: Line[] = []
  for await (const text of createInterface(child.stdout)) {
    const line = JSON.parse(text) as Line
    lines.push(line)
    if (line.connection !== undefined || line.refusal !== undefined) break
  }
  return { process: child, lines }
}

/** Puts a program of that name first in PATH for the test; it fails as in a container that forbids what it does. */
export async function forbid(program: string): Promise<void> {
  const directory = await temporaryDirectory('praxis-forbidden-')
  await chmod(directory, 0o755)
  const script = `#!/bin/sh\necho '${program}: Operation not permitted' >&2\nexit 1\n`
  await writeFile(join(directory, program), script, { mode: 0o755 })
  const before = process.env.PATH ?? ''
  process.env.PATH = `${directory}:${before}`
  onTestFinished(() => void (process.env.PATH = before))
}
