import { transaction } from '#platform'
import { deliverMessage } from './deliver-message.ts'
import { LONGEST_SENDING } from './message.ts'
import { findDue, markUnknown } from './queries.ts'
import type { Telling } from './tell-patient.ts'

/** So many a minute at most, so that a mail server coming back is not met by a burst (case 28). */
const AT_MOST = 200
/** So many that fail one after the other mean the server and not the letters; against one that swallows connections each costs 15 s. */
const ENOUGH_FAILURES = 5

/**
 * Tries again what failed and what was planned by a process that died, longest waiting first. What was being sent when its process
 * died becomes `unknown`: it may have arrived, and being told twice of one appointment sends people there twice.
 */
export async function sendDueMessages(telling: Telling): Promise<void> {
  const { database, now } = telling
  const at = now()
  await transaction(database, (tx) =>
    markUnknown(
      tx,
      at - LONGEST_SENDING,
      at,
      'Praxis stopped while this was being sent; ask the mail server or the patient whether it arrived',
    ),
  )
  let failures = 0
  for (const id of await findDue(database, at, AT_MOST)) {
    const result = await deliverMessage(telling, id)
    failures = result === 'failed' ? failures + 1 : 0
    if (failures === ENOUGH_FAILURES) return
  }
}
