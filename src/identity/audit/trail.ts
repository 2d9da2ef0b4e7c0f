import type { Database, Reader } from '#platform'
import { secretsOf } from '../installation-secrets.ts'
import { trailKeys } from './keys.ts'
import type { TrailKeys } from './keys.ts'

/** What a process needs to write the trail of one database, and what it remembers of it. */
export interface Trail {
  keys: TrailKeys
  /** Events this process wrote, with the transaction that did, until it has seen them sealed; see find-missing.ts. */
  readonly written: Map<string, Written>
  /** Where another thread does the looking: tells it what this one wrote, which then remembers nothing itself. */
  tell?: (events: readonly WrittenEvent[]) => void
  /** What this process last found when it looked. */
  state: TrailState
}

/** `unchecked`: it has not looked yet. */
export type TrailState = 'unchecked' | 'intact' | 'broken'

export interface Written {
  clinicId: string
  transactionId: string
  /** Looked for once and not found. */
  suspected?: boolean
}

/** An event that was written, whether or not its transaction has ended. */
export interface WrittenEvent {
  id: string
  clinicId: string
  transactionId: string
}

/**
 * The map of reactions is what a database shares with all its transactions and scopes, so it is what tells whose trail a transaction
 * writes. Weighed against a key in every context: a context made by a job, an import or a test would lack it, silently.
 */
const trails = new WeakMap<Reader['reactions'], Trail>()

/** Called once for a database, before anything is written: events are signed with keys made from the installation's secrets. */
export function openTrail(database: Database, secret: string): void {
  trails.set(database.reactions, { keys: trailKeys(secretsOf(secret)), written: new Map(), state: 'unchecked' })
}

export function trailOf(reader: Reader): Trail {
  const trail = trails.get(reader.reactions)
  if (trail === undefined) throw new Error('openTrail was not called for this database: its events could not be signed')
  return trail
}

/** Keeps in mind what was written, here or by another thread of this process, until it was seen sealed. */
export function remember(reader: Reader, events: readonly WrittenEvent[]): void {
  const { written, tell } = trailOf(reader)
  if (tell !== undefined) tell(events)
  else for (const { id, clinicId, transactionId } of events) written.set(id, { clinicId, transactionId })
}

/** From now on somebody else remembers what is written with this database: a thread that never looks would remember it for ever. */
export function letOthersRemember(database: Database, tell: (events: readonly WrittenEvent[]) => void): void {
  trailOf(database).tell = tell
}

/** For whoever asks whether all is well; `unchecked` also where nobody opened it. */
export function trailState(reader: Reader): TrailState {
  return trails.get(reader.reactions)?.state ?? 'unchecked'
}
