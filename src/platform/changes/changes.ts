import type { Database } from '../database/connect.ts'
import type { Tx } from '../database/transaction.ts'

/** Something that whoever keeps a copy of it must read anew. */
export interface Change {
  clinicId: string
  /** A doctor, a room, a device. */
  resourceId: string
  /** `taken`: its time was taken or freed. `rules`: what decides when it can be booked. */
  what: 'taken' | 'rules'
}

/** Hears what changed after it did; `everything` when it cannot be known. */
export type Watcher = (changes: readonly Change[] | 'everything') => void

/** By the map of reactions, which a database shares with all its transactions and scopes; see identity/audit/trail.ts. */
const watchers = new WeakMap<Tx['reactions'], Set<Watcher>>()
const touched = new WeakMap<Tx, Change[]>()

/**
 * Notes in an open transaction that it changed something, so that this process knows at once when it commits. That is for reading what one
 * has just written: whoever forgets it is told a moment later by the database, which notes the same by triggers, see migrations/0019.
 */
export function touch(tx: Tx, what: Change['what'], things: readonly { clinicId: string; resourceId: string }[]): void {
  if (watchers.get(tx.reactions) === undefined) return
  const known = touched.get(tx) ?? []
  known.push(...things.map(({ clinicId, resourceId }) => ({ clinicId, resourceId, what })))
  touched.set(tx, known)
}

/** Called when the transaction has committed. */
export function tellTouched(tx: Tx): void {
  const changes = touched.get(tx)
  if (changes !== undefined) tellWatchers(tx, changes)
}

export function tellWatchers(database: Pick<Database, 'reactions'>, changes: Parameters<Watcher>[0]): void {
  for (const watcher of watchers.get(database.reactions) ?? []) watcher(changes)
}

/** From now on hears every change of this database, whoever made it; answers with how to stop. Someone must follow, see follow-changes.ts. */
export function watchChanges(database: Pick<Database, 'reactions'>, watcher: Watcher): () => void {
  const all = watchers.get(database.reactions) ?? new Set()
  watchers.set(database.reactions, all.add(watcher))
  return () => {
    all.delete(watcher)
    if (all.size === 0) watchers.delete(database.reactions)
  }
}
