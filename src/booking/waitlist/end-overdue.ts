import { getClinic } from '#clinic'
import { transaction } from '#platform'
import type { Database } from '#platform'
import { localDateOf, timeZone as zoneOf } from '#scheduling'
import { systemContext } from '../offer/system-context.ts'
import { endEntry } from './end-entry.ts'
import { lockWithoutOffers } from './lock-without-offers.ts'
import { findOverdue, lockEntry } from './queries.ts'

const AT_MOST = 200
const HALF_A_DAY_MS = 12 * 3_600_000

/** Ends what nobody can be offered any more: the last day has passed, or the appointment that was to be moved lies behind or was called off. */
export async function endOverdue(database: Database, now: number): Promise<number> {
  let ended = 0
  let after: string | undefined
  // The farthest clock has the next date half a day before Greenwich; whose date it is is asked below.
  const today = new Date(now + HALF_A_DAY_MS).toISOString().slice(0, 10)
  for (;;) {
    const overdue = await findOverdue(database, { today, now, after }, AT_MOST)
    for (const { id, clinicId, lastDay, appointmentOver } of overdue) {
      const ctx = systemContext(database, clinicId, now)
      const { timeZone } = await getClinic(ctx)
      const isOver = lastDay !== null && lastDay < localDateOf(Math.floor(now / 60_000), zoneOf(timeZone))
      if (!isOver && !appointmentOver) continue
      const why = appointmentOver ? 'appointment_over' : 'days_over'
      ended += await transaction(ctx.database, async (tx) => {
        const lock = () => lockEntry(tx, clinicId, id)
        const entry = await lockWithoutOffers(tx, ctx, { id, why, lock })
        if (entry === undefined || entry.state !== 'waiting') return 0
        await endEntry(tx, ctx, entry, { state: 'ended', why })
        return 1
      })
    }
    after = overdue.at(-1)?.id
    if (after === undefined || overdue.length < AT_MOST) return ended
  }
}
