import { asId, transaction } from '#platform'
import type { Database, StoredFact } from '#platform'
import { isUndecided, releasesTime } from '../appointment/life.ts'
import { findAppointment } from '../appointment/queries.ts'
import { FACTS } from '../events.ts'
import { systemContext } from '../offer/system-context.ts'
import { endEntry } from './end-entry.ts'
import { isWhatTheyWaitFor, putInLine, timeZoneOf } from './in-line.ts'
import { lockWithoutOffers } from './lock-without-offers.ts'
import { findWaitingOf, lockEntry } from './queries.ts'

/**
 * Whoever has by other ways what they wait for waits no more, and what they are offered at this moment goes to the next. While their visit is only
 * asked for, or not paid, they are offered nothing, and when it comes to nothing they are in line where they were. After the commit: who books
 * holds an appointment, and who answers an offer of the same patient waits for it holding the offer.
 */
export async function onVisitBooked(database: Database, now: number, fact: StoredFact): Promise<void> {
  const { appointmentId } = fact.payload
  if (typeof appointmentId !== 'string') return
  const ctx = systemContext(database, asId(fact.clinicId), now)
  const visit = await findAppointment(ctx.database, ctx.clinicId, asId(appointmentId))
  if (visit === undefined) return
  const timeZone = await timeZoneOf(ctx.database, ctx.clinicId)
  const wasMoved = fact.name === FACTS.reschedule
  for (const { id, ...waiting } of await findWaitingOf(ctx.database, ctx.clinicId, visit.patientId)) {
    const isIt = !releasesTime(visit.status) && isWhatTheyWaitFor(waiting, visit, { timeZone, wasMoved })
    await transaction(ctx.database, async (tx) => {
      const lock = () => lockEntry(tx, ctx.clinicId, id)
      const entry = isIt ? await lockWithoutOffers(tx, ctx, { id, why: 'entry_fulfilled', lock }) : await lock()
      if (entry === undefined || entry.state !== 'waiting') return
      if (isIt && (!isUndecided(visit.status) || entry.appointmentId !== null))
        await endEntry(tx, ctx, entry, { state: 'fulfilled', appointmentId: visit.id })
      else await putInLine(tx, entry)
    })
  }
}
