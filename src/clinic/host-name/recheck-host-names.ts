import { Refusal } from '#platform'
import type { Database } from '#platform'
import { LOOK_AGAIN_MS, WAITED_FOR_MS } from './host-name.ts'
import type { DnsSettings } from './look-for-record.ts'
import { findHostNamesToLookAt } from './queries.ts'
import { lookAndKeep } from './verify-host-name.ts'

const AT_ONCE = 8

/** Looks again at every record that is due, of all clinics. One that cannot be kept (taken, given up meanwhile) does not stop the others. */
export async function recheckHostNames(database: Database, dns: DnsSettings, now: number): Promise<void> {
  const due = await findHostNamesToLookAt(database, {
    verified: now - LOOK_AGAIN_MS.verified,
    askedFor: now - WAITED_FOR_MS,
    waiting: now - LOOK_AGAIN_MS.waiting,
  })
  const look = async (): Promise<void> => {
    for (let name = due.shift(); name !== undefined; name = due.shift()) {
      const caller = { clinicId: name.clinicId, actor: { kind: 'system' }, now } as const
      await lookAndKeep(database, caller, name, dns, false).catch((error: unknown) => {
        if (!(error instanceof Refusal)) throw error
      })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, look))
}
