import type { Tx } from '#platform'
import { deleteOldCounts } from './attempt-count/queries.ts'
import { DEVICE_SECONDS } from './devices/device-cookie.ts'
import { deleteUnseenDevices } from './devices/queries.ts'
import { deleteOldLinks } from './letter-link/queries.ts'
import { deleteLapsed } from './unfinished-sign-in/queries.ts'

/** What nobody can use any more: links, lapsed sign-ins, counts, and devices whose cookie browsers have dropped. Sessions and tokens go in ops/privacy/retention, a batch at a time. */
export async function sweepSessions(tx: Tx, now: number): Promise<void> {
  await deleteOldLinks(tx, now)
  await deleteLapsed(tx, now)
  await deleteOldCounts(tx, now)
  await deleteUnseenDevices(tx, now - DEVICE_SECONDS * 1000)
}
