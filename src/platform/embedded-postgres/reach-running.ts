import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import { Client } from 'pg'

import { clusterMajor, readPassword, SUPERUSER } from './create-cluster.ts'
import type { EmbeddedConnection } from './start-embedded-postgres.ts'

const DATABASE = 'praxis'

/** Whether there is a database of Praxis in this data directory, running or not. Creates nothing. */
export async function hasEmbeddedPostgres(dataDir: string): Promise<boolean> {
  return (await clusterMajor(join(resolve(dataDir), 'postgres'))) !== null
}

/**
 * The connection to the PostgreSQL that another Praxis runs on this data directory; null when none answers. For a second process that
 * only asks something of the database: it neither owns the directory nor starts or stops anything.
 */
export async function reachRunningPostgres(dataDir: string): Promise<EmbeddedConnection | null> {
  const cluster = join(resolve(dataDir), 'postgres')
  const file = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')
  // The lines of postmaster.pid: pid, data directory, start, port, socket directory, address, shared memory, status.
  const [, , , port, socketDirectory] = file.split('\n')
  if (socketDirectory === undefined || socketDirectory === '') return null
  const connection: EmbeddedConnection = {
    host: socketDirectory,
    port: Number(port),
    user: SUPERUSER,
    password: await readPassword(cluster),
    database: DATABASE,
  }
  return (await answers(connection)) ? connection : null
}

/** A killed server leaves its postmaster.pid; only one that is there takes our password. */
async function answers(connection: EmbeddedConnection): Promise<boolean> {
  const client = new Client({ ...connection, connectionTimeoutMillis: 3000, application_name: 'praxis operator' })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}
