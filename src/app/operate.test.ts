import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pino } from 'pino'
import { expect, onTestFinished, test } from 'vitest'
import { openClinic } from '#clinic'
import {
  applicationConnection,
  connect,
  migrate,
  ownDataDirectory,
  startEmbeddedPostgres,
  transaction,
} from '#platform'
import { operate } from './operate.ts'
import { keptText } from './secret.ts'
import { readSettings } from './settings.ts'

const SECRET = 'a secret of thirty-two characters'
const NOW = Date.UTC(2026, 10, 21)

async function temporaryDirectory(): Promise<string> {
  const directory = await mkdtemp(path.join(tmpdir(), 'praxis-operate-'))
  onTestFinished(() => rm(directory, { recursive: true, force: true }))
  return directory
}

/** What `npm run praxis -- …` says, with these settings and no others. */
async function type(line: string, environment: Record<string, string>) {
  const [printed, complained]: [string[], string[]] = [[], []]
  const terminal = { print: (text: string) => printed.push(text), complain: (text: string) => complained.push(text) }
  const nowhere = path.join(tmpdir(), 'praxis-has-no-settings-here')
  const code = await operate(line.split(' '), () => readSettings(environment, nowhere), terminal)
  return { code, printed: printed.join('\n'), complained: complained.join('\n') }
}

/** A database as a running Praxis keeps it, with one clinic. */
async function running(directory: string): Promise<{ stop: () => Promise<void> }> {
  const dataDir = await ownDataDirectory(directory)
  const postgres = await startEmbeddedPostgres({ dataDir, log: pino({ level: 'silent' }) })
  const stop = async (): Promise<void> => {
    await postgres.stop()
    dataDir.release()
  }
  await migrate(postgres.connection)
  const secret = await keptText(path.join(directory, 'secret'), () => SECRET)
  const database = connect(await applicationConnection({ owner: postgres.connection, secret }), { size: 2 })
  await transaction(database, (tx) => openClinic(tx, { name: 'Praxis am Park', timeZone: 'Europe/Berlin' }, NOW))
  await database.close()
  return { stop }
}

test('the embedded database answers the operator while Praxis runs, and after it was stopped', async () => {
  const directory = await temporaryDirectory()
  const praxis = await running(directory)
  const whileRunning = await type('clinics', { PRAXIS_DATA_DIR: directory })
  await praxis.stop()
  expect(whileRunning).toMatchObject({ code: 0, printed: expect.stringContaining('Praxis am Park') })
  expect(await type('clinics', { PRAXIS_DATA_DIR: directory })).toEqual(whileRunning)

  // Started for the one command and stopped after it: Praxis itself can start.
  const again = await ownDataDirectory(directory)
  again.release()
})

test('a folder in which there is no Praxis is left as it was, and help needs none', async () => {
  const directory = await temporaryDirectory()
  const elsewhere = await type('clinics', { PRAXIS_DATA_DIR: directory })
  expect(elsewhere).toMatchObject({ code: 1, complained: expect.stringContaining(`no Praxis in ${directory}`) })
  expect(await readdir(directory)).toEqual([])
  expect(await type('--help', { PRAXIS_NONSENSE: 'x' })).toMatchObject({ code: 0 })
  expect(await type('clinics', { PRAXIS_NONSENSE: 'x' })).toMatchObject({
    code: 1,
    complained: expect.stringContaining('PRAXIS_NONSENSE'),
  })
})

test('a server that does not answer, or whose secret is not here, is refused in words', async () => {
  const directory = await temporaryDirectory()
  const settings = { DATABASE_URL: 'postgres://praxis:secret@127.0.0.1:1/praxis', PRAXIS_DATA_DIR: directory }
  expect((await type('clinics', settings)).complained).toMatch(/secret is not here.*PRAXIS_SECRET/)
  const unreachable = await type('clinics', { ...settings, PRAXIS_SECRET: SECRET })
  expect(unreachable).toMatchObject({ code: 1, printed: '' })
  expect(unreachable.complained).toMatch(/127\.0\.0\.1:1 .*does not answer/)
  expect(unreachable.complained).not.toContain('praxis:secret')
  expect(await readdir(directory)).toEqual([])
})
