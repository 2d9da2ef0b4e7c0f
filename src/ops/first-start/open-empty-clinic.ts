import { openClinic } from '#clinic'
import { decideStaffPolicy } from '#identity'
import type { Database } from '#platform'
import { onFirstStart } from './on-first-start.ts'

export interface EmptyWish {
  database: Database
  /** Epoch milliseconds. */
  now: number
  /** IANA; that of the machine unless said. */
  timeZone?: string
}

/**
 * Opens one clinic with a plain name and nothing in it, for its administrator to fill, if there is none yet. Its staff have a fortnight to set
 * up a second factor; in the demonstration clinic, whose logins everybody may try, none is asked for.
 */
export async function openEmptyClinic({ database, now, timeZone = zoneOfMachine() }: EmptyWish): Promise<boolean> {
  return onFirstStart(database, async (_inside, tx) => {
    const { id } = await openClinic(tx, { name: 'New clinic', timeZone }, now)
    // Patients' data: nobody of the staff should come to it with a stolen password alone (ASVS 5.0, 6.3.3).
    await decideStaffPolicy(tx, id, { staffSecondFactor: 'required' }, now)
  })
}

/** The best guess there is; the administrator changes it with the name. */
function zoneOfMachine(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}
