import { createSecretKey, hkdfSync } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import type { Database, Reader } from '#platform'

/** What a process needs to write the trail of one database, and what it remembers of it. */
export interface Trail {
  readonly key: KeyObject
  /** Events this process wrote, with the transaction that did, until it has seen them sealed; see missing-events.ts. */
  readonly written: Map<string, Written>
}

export interface Written {
  clinicId: string
  transactionId: string
  /** Looked for once and not found. */
  suspected?: boolean
}

/**
 * The map of reactions is what a database shares with all its transactions and scopes, so it is what tells whose trail a transaction
 * writes. Weighed against a key in every context: a context made by a job, an import or a test would lack it, silently.
 */
const trails = new WeakMap<Reader['reactions'], Trail>()

/** Called once for a database, before anything is written: events are signed with a key made from the installation's secret. */
export function openTrail(database: Database, secret: string): void {
  const key = createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', 'praxis audit trail 1', 32)))
  trails.set(database.reactions, { key, written: new Map() })
}

export function trailOf(reader: Reader): Trail {
  const trail = trails.get(reader.reactions)
  if (trail === undefined) throw new Error('openTrail was not called for this database: its events could not be signed')
  return trail
}
