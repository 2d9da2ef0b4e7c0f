import { userInfo } from 'node:os'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { pino } from 'pino'
import { createAuthentication, oldestSecret } from '#identity'
import { runCommand } from '#ops'
import type { Operator, Terminal } from '#ops'
import {
  EmbeddedPostgresError,
  StartRefused,
  applicationConnection,
  connect,
  hasEmbeddedPostgres,
  migrationLevel,
  newestMigration,
  ownDataDirectory,
  reachRunningPostgres,
  sqlState,
  startEmbeddedPostgres,
} from '#platform'
import type { ConnectionSettings, Database } from '#platform'
import { installationSecret } from './secret.ts'
import type { Settings } from './settings.ts'
import { subscribe } from './subscriptions.ts'
import { whyNotStarted } from './why-not-started.ts'

type Undo = (() => Promise<void>)[]

/** Runs what the operator typed on the installation of these settings, whether Praxis is running or not. Answers the exit code. */
export async function operate(
  words: readonly string[],
  readSettings: () => Settings,
  terminal: Terminal,
): Promise<number> {
  return runCommand(words, terminal, async () => {
    const settings = readSettings()
    const undo: Undo = []
    const close = async (): Promise<void> => {
      for (const step of undo.toReversed()) await step()
    }
    try {
      return { operator: await open(settings, terminal, undo), close }
    } catch (error) {
      await close()
      throw whyNotStarted(error, settings)
    }
  })
}

async function open(settings: Settings, { print }: Terminal, undo: Undo): Promise<Operator> {
  const now = Date.now
  const owner = await databaseOf(settings, undo)
  const secret = await presentSecret(settings)
  await refuseOtherVersion(owner)
  const connection = await applicationConnection({
    owner,
    secret: oldestSecret(secret),
    given: settings.databaseAppUrl,
  })
  const database = connect(connection, { size: 4 })
  undo.push(() => database.close())
  subscribe(database)
  const publicUrl = settings.publicUrl ?? `http://localhost:${settings.port}`
  const authentication = createAuthentication({ database, secret, publicUrl, now, log: () => {} })
  const file = settings.secret === undefined ? path.join(settings.dataDir, 'secret') : settings.secretFile
  return { database, authentication, secret: { text: secret, file }, publicUrl, now, name: nameOfUser(), print }
}

/**
 * The server that was named; else the one that a running Praxis keeps; else the embedded one, started for this command alone and
 * stopped after it. Never makes a new data directory: a wrong PRAXIS_DATA_DIR would look like an empty installation.
 */
async function databaseOf({ databaseUrl, dataDir }: Settings, undo: Undo): Promise<ConnectionSettings> {
  if (databaseUrl !== undefined) return { connectionString: databaseUrl }
  if (!(await hasEmbeddedPostgres(dataDir)))
    throw new StartRefused(
      `There is no Praxis in ${dataDir}. Run this with the settings Praxis is started with: PRAXIS_DATA_DIR, or DATABASE_URL for a server.`,
    )
  const running = await reachRunningPostgres(dataDir)
  if (running !== null) return running
  try {
    const owned = await ownDataDirectory(dataDir)
    undo.push(async () => owned.release())
    const postgres = await startEmbeddedPostgres({ dataDir: owned, log: pino({ level: 'silent' }) })
    undo.push(() => postgres.stop())
    return postgres.connection
  } catch (error) {
    // Starting or stopping at this moment: it owns the directory, and its database answers nobody yet, or no longer.
    const meanwhile = error instanceof EmbeddedPostgresError ? await reachRunningPostgres(dataDir) : null
    if (meanwhile === null) throw error
    return meanwhile
  }
}

/** Made nowhere else than by Praxis itself: another secret would lock the running one out of its own database. */
async function presentSecret({ secret, dataDir }: Settings): Promise<string> {
  if (secret === undefined && !existsSync(path.join(dataDir, 'secret')))
    throw new StartRefused(
      `The installation's secret is not here: set PRAXIS_SECRET as for Praxis itself, or PRAXIS_DATA_DIR to its data directory.`,
    )
  return installationSecret(secret, dataDir)
}

async function refuseOtherVersion(owner: ConnectionSettings): Promise<void> {
  const database = connect(owner, { size: 1 })
  try {
    const [present, ours] = [await levelOf(database), await newestMigration()]
    if (present === ours) return
    throw new StartRefused(
      `The database is at ${present}, this Praxis at ${ours}. Start Praxis once so that it migrates, or use the version that runs.`,
    )
  } finally {
    await database.close()
  }
}

/** A database that Praxis never started on has no table to ask. */
async function levelOf(database: Database): Promise<string> {
  try {
    return await migrationLevel(database)
  } catch (error) {
    if (sqlState(error) === '42P01') return 'none'
    throw error
  }
}

/** In a container the user may be a number alone, for which there is no name. */
function nameOfUser(): string {
  try {
    return userInfo().username
  } catch {
    return `user ${process.getuid?.() ?? 'unknown'}`
  }
}
