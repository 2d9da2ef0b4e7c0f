import { openClinic } from '#clinic'
import type { Database } from '#platform'
import { onFirstStart } from './on-first-start.ts'

export interface EmptyWish {
  database: Database
  /** Epoch milliseconds. */
  now: number
  /** IANA; that of the machine unless said. */
  timeZone?: string
}

/** Opens one clinic with a plain name and nothing in it, for its administrator to fill, if there is none yet. */
export async function openEmptyClinic({ database, now, timeZone = zoneOfMachine() }: EmptyWish): Promise<boolean> {
  return onFirstStart(database, async (_inside, tx) => {
    await openClinic(tx, { name: 'New clinic', timeZone }, now)
  })
}

/** The best guess there is; the administrator changes it with the name. */
function zoneOfMachine(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}
