import { transaction } from '#platform'
import type { Database } from '#platform'
import { writeEvents } from './audit.ts'
import type { AuditRow } from './event.ts'

/** Resolves when the event is committed. */
export type EventWriter = (row: AuditRow) => Promise<void>

/** 500 events are some 300 kB, far below what a statement may carry. */
const MOST_AT_ONCE = 500

interface Waiting extends PromiseWithResolvers<void> {
  row: AuditRow
}

/**
 * Writes events of reads, which have no transaction of their own. Those that arrive while a write is under way go together in the next:
 * however many people read at once, there is one flush to the disk at a time, and a lone reader waits for one.
 */
export function groupWriter(database: Database): EventWriter {
  let waiting: Waiting[] = []
  let isWriting = false

  async function writeAll(): Promise<void> {
    isWriting = true
    while (waiting.length > 0) {
      const group = waiting.slice(0, MOST_AT_ONCE)
      waiting = waiting.slice(MOST_AT_ONCE)
      const rows = group.map(({ row }) => row)
      await transaction(database, (tx) => writeEvents(tx, rows)).then(
        () => group.forEach(({ resolve }) => resolve()),
        (error: unknown) => group.forEach(({ reject }) => reject(error)),
      )
    }
    isWriting = false
  }

  return (row) => {
    const one: Waiting = { row, ...Promise.withResolvers<void>() }
    waiting.push(one)
    if (!isWriting) void writeAll()
    return one.promise
  }
}
