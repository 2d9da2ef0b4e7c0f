import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import {
  findInstalledPostgres,
  ownDataDirectory,
  type PostgresBinaries,
  startEmbeddedPostgres,
} from '../../src/platform/embedded-postgres/index.ts'
import { freePort } from './free-port.ts'
import { installPackage, MissingComponentError } from './packages.ts'

/** The two that Praxis runs on: its own PostgreSQL behind a socket, and one of the machine's behind TCP. */
export type TestServerKind = 'embedded' | 'server'

export type TestServer = {
  kind: TestServerKind
  /** For `DATABASE_URL` and for `pg`: the superuser, and a database to make others from. */
  url: string
  version: string
  stop(): Promise<void>
}

const OLDEST_SUPPORTED = 15

/** Nothing here outlives the run, so nothing need survive a power cut: a third of the time goes without. */
const TEST_SETTINGS = { fsync: 'off', full_page_writes: 'off', max_connections: '200' }

const silent = { info() {}, warn: console.warn, error: console.error }

/**
 * Starts a PostgreSQL server in a temporary directory; a server of the machine is installed first if there is none.
 * `settings` of PostgreSQL win over the tests' own.
 */
export async function startTestServer(
  kind: TestServerKind,
  settings: Record<string, string> = {},
): Promise<TestServer> {
  return kind === 'embedded' ? start(kind, settings, null) : startInstalled(settings)
}

async function startInstalled(settings: Record<string, string>): Promise<TestServer> {
  const binaries = await installedPostgres()
  const port = await freePort()
  return start('server', { ...settings, listen_addresses: '127.0.0.1', port: String(port) }, binaries)
}

async function start(
  kind: TestServerKind,
  settings: Record<string, string>,
  binaries: PostgresBinaries | null,
): Promise<TestServer> {
  const directory = await mkdtemp(join(tmpdir(), `praxis-test-${kind}-`))
  const dataDir = await ownDataDirectory(directory)
  const postgres = await startEmbeddedPostgres({
    dataDir,
    log: silent,
    settings: { ...TEST_SETTINGS, ...settings },
    ...(binaries === null ? {} : { binaries }),
  })
  const { host, port, user, password, database } = postgres.connection
  const url =
    kind === 'server'
      ? `postgres://${user}:${password}@127.0.0.1:${port}/${database}`
      : `postgres://${user}:${password}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
  const stop = async (): Promise<void> => {
    await postgres.stop()
    dataDir.release()
    await rm(directory, { recursive: true, force: true })
  }
  return { kind, url, version: postgres.version, stop }
}

async function installedPostgres(): Promise<PostgresBinaries> {
  const find = async () => (await findInstalledPostgres()).find(({ major }) => major >= OLDEST_SUPPORTED)
  const found = await find()
  if (found !== undefined) return found
  await installPackage('postgresql', `Install a PostgreSQL server from version ${OLDEST_SUPPORTED} on.`)
  const installed = await find()
  if (installed !== undefined) return installed
  throw new MissingComponentError(
    `The PostgreSQL that this system offers is older than ${OLDEST_SUPPORTED}. Install a newer one (postgresql.org/download).`,
  )
}
