import { transaction } from '#platform'
import type { Database } from '#platform'
import { isUnreachable, processorOf } from '../processor.ts'
import type { Processor } from '../processor.ts'
import { findDueRefunds, lockDueRefund, updateRefund } from '../queries.ts'
import type { RefundRow } from '../tables.ts'

const AT_MOST = 100
const MINUTE_MS = 60_000

/**
 * Money that is owed leaves: every minute, longest waiting first. Each carries a name by which the processor knows it again, so what was asked and
 * never answered is asked again, for as long as it takes; only a no of the processor ends it. `database` is the installation's.
 */
export async function sendDueRefunds(database: Database, now: number): Promise<number> {
  const processor = processorOf(database)
  if (processor === undefined) return 0
  let done = 0
  const failed: unknown[] = []
  for (const { id, clinicId } of await findDueRefunds(database, now, AT_MOST)) {
    // It is written down before it is asked that it was: whoever takes the cancellation back must not find it untried, nor another job find it due.
    const refund = await transaction(database, async (tx) => {
      const owed = await lockDueRefund(tx, clinicId, id, now)
      if (owed === undefined) return undefined
      const tried = { ...owed, attempts: owed.attempts + 1, dueAt: nextAttempt(owed.attempts + 1, now) }
      await updateRefund(tx, tried)
      return tried
    })
    if (refund === undefined) continue
    const after = await attempt(processor, refund).catch((error: unknown) => {
      failed.push(new Error(`refund ${id} could not be sent`, { cause: error }))
      return { ...refund, lastError: 'the payment processor refused the call; see the log' }
    })
    await transaction(database, (tx) => updateRefund(tx, after))
    if (after.state === 'done') done += 1
  }
  // One that cannot be sent keeps no other waiting, and is told all the same.
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} refunds could not be sent`)
  return done
}

async function attempt(processor: Processor, refund: RefundRow): Promise<RefundRow> {
  try {
    const { refused } = await processor.refund(refund)
    if (refused === undefined) return { ...refund, state: 'done', lastError: null, dueAt: null }
    return { ...refund, state: 'failed', lastError: refused, dueAt: null }
  } catch (error) {
    if (!isUnreachable(error)) throw error
    return { ...refund, lastError: 'the payment processor did not answer' }
  }
}

/** After 1, 2, 4, … minutes and then hourly. */
function nextAttempt(attempts: number, now: number): number {
  return now + Math.min(2 ** (attempts - 1), 60) * MINUTE_MS
}
