import { randomInt } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { FastifyBaseLogger } from 'fastify'
import type { Logger } from 'pino'
import { buildWebIfStale } from '../../web/build.ts'
import { keepIndex } from '#availability'
import { oldestSecret, headsIn, keepTrail, rememberAudit } from '#identity'
import type { Authentication, WrittenEvent } from '#identity'
import { ensureFirstAdministrator, isFirstStart, openDemonstrationClinic, openEmptyClinic } from '#ops'
import {
  applicationConnection,
  followChanges,
  migrate,
  ownDataDirectory,
  startAside,
  startEmbeddedPostgres,
  startJobs,
} from '#platform'
import type { ConnectionSettings, Database } from '#platform'
import { warningsAbout } from './connections-outside.ts'
import { openLog } from './logger.ts'
import { printWelcome } from './welcome.ts'
import { recurringJobs } from './schedule.ts'
import { installationSecret, keptText } from './secret.ts'
import { buildApp } from './server.ts'
import { serving } from './serving.ts'
import type { Served } from './serving.ts'
import type { Settings } from './settings.ts'
import { listeners } from './subscriptions.ts'
import { whyNotStarted } from './why-not-started.ts'

/** A running Praxis: web, API, jobs and, unless a server was named, its own database. */
export interface Praxis {
  address: string
  stop(): Promise<void>
}

/** Brings everything up in order; what was brought up is taken down again when a later step fails. */
export async function startPraxis(settings: Settings): Promise<Praxis> {
  const undo: (() => Promise<void>)[] = []
  const stop = async (): Promise<void> => {
    for (const step of undo.toReversed()) await step()
    undo.length = 0
  }
  try {
    return { address: await bringUp(settings, undo), stop }
  } catch (error) {
    await stop()
    throw whyNotStarted(error, settings)
  }
}

async function bringUp(settings: Settings, undo: (() => Promise<void>)[]): Promise<string> {
  const logger = openLog(settings.logLevel, process.stdout.isTTY)
  for (const warning of warningsAbout(settings)) logger.warn(warning)
  const now = Date.now
  const web = buildWebIfStale((line) => logger.info(line))
  // A refused start must be told why it was refused, not that a page could not be built meanwhile.
  web.catch(() => {})
  const owner = await databaseOf(settings, logger, undo)
  const applied = await migrate(owner)
  if (applied.length > 0) logger.info(`migrated the database: ${applied.join(', ')}`)
  const secret = await installationSecret(settings.secret, settings.dataDir)
  const connection = await applicationConnection({
    owner,
    secret: oldestSecret(secret),
    given: settings.databaseAppUrl,
  })
  const served: Served = { settings, connection, secret }
  const parts = serving(served, { logger, now, poolSize: settings.poolSize })
  const { database, authentication } = parts
  const { publicUrl } = parts.settings
  undo.push(() => database.close())
  const demoPassword = await firstStart(settings, database, authentication, now())

  const lettersFolder = path.join(settings.dataDir, 'letters')
  const mail = { smtpUrl: settings.smtpUrl, from: settings.mailFrom, publicUrl, lettersFolder }
  const logError = (facts: object, sentence: string): void => logger.error(facts, sentence)
  const trail = await keepTrail({
    database,
    now,
    log: logger,
    published: headsIn(path.join(settings.dataDir, 'audit-heads')),
  })
  undo.push(() => trail.stop())
  const jobs = await startJobs({
    owner,
    connection,
    database,
    now,
    subscriptions: listeners({ database, now, mail }),
    schedule: recurringJobs({ database, now, mail, dns: { servers: settings.dnsServers }, logError }),
    log: (message, error) => logger.error({ err: error }, message),
  })
  undo.push(() => jobs.stop())
  const follower = followChanges(database, { log: (message, error) => logger.warn({ err: error }, message) })
  undo.push(() => follower.stop())
  keepIndex(database, { follower })
  const aside = startAside(new URL('aside.ts', import.meta.url), served, {
    log: (message, error) => logger.error({ err: error }, message),
    hear: (news) => rememberAudit(database, news as WrittenEvent[]),
  })
  undo.push(() => aside.stop())
  const app = await buildApp({
    ...parts,
    aside,
    webFolder: await web,
    nudge: () => jobs.nudge(),
  })
  undo.push(() => app.close())
  const address = await app.listen({ port: settings.port, host: settings.host })
  printWelcome({
    address: settings.publicUrl ?? address,
    demoPassword,
    dataDir: settings.dataDir,
    embedded: settings.databaseUrl === undefined,
  })
  return address
}

/** The embedded server, owned by this process alone, or the one that was named; as the role that owns the tables. */
async function databaseOf(
  settings: Settings,
  logger: FastifyBaseLogger | Logger,
  undo: (() => Promise<void>)[],
): Promise<ConnectionSettings> {
  if (settings.databaseUrl !== undefined) return { connectionString: settings.databaseUrl }
  const dataDir = await ownDataDirectory(settings.dataDir)
  undo.push(async () => dataDir.release())
  const postgres = await startEmbeddedPostgres({ dataDir, log: logger })
  undo.push(() => postgres.stop())
  return postgres.connection
}

/** On the very first start a clinic is opened. Answers with the demonstration's password where there is a demonstration. */
async function firstStart(
  settings: Settings,
  database: Database,
  authentication: Authentication,
  now: number,
): Promise<string | undefined> {
  const { dataDir, adminEmail, adminPassword } = settings
  const passwordFile = path.join(dataDir, 'demo-password')
  const parts = { database, authentication, now }
  if (await isFirstStart(database)) {
    if (settings.demo)
      await openDemonstrationClinic({
        ...parts,
        password: await keptText(passwordFile, () => settings.demoPassword ?? readablePassword()),
      })
    else await openEmptyClinic(parts)
  }
  if (adminEmail !== undefined && adminPassword !== undefined) {
    await ensureFirstAdministrator({ ...parts, email: adminEmail, password: adminPassword })
  }
  return settings.demo ? readFile(passwordFile, 'utf8').catch(() => undefined) : undefined
}

/** Four times three letters and digits that nobody mistakes for each other: 59 bits. */
function readablePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  const part = () => Array.from({ length: 3 }, () => letters[randomInt(letters.length)]).join('')
  return [part(), part(), part(), part()].join('-')
}
