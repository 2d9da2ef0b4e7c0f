import { getClinic } from '#clinic'
import { asId, transaction } from '#platform'
import type { Database, StoredFact } from '#platform'
import { dayNumber } from '#scheduling'
import { findAppointment } from '../appointment/queries.ts'
import { systemContext } from '../offer/system-context.ts'
import type { AppointmentRow } from '../tables.ts'
import { endEntry } from './end-entry.ts'
import { lockWithoutOffers } from './lock-without-offers.ts'
import { findWaitingOf, lockEntry } from './queries.ts'
import type { EntryRow } from './tables.ts'
import { localStart } from './wishes.ts'

/**
 * Whoever books by other ways what they wait for waits no more, and what they are offered at this moment goes to the next. After the commit: who
 * books holds an appointment, and who answers an offer of the same patient waits for it holding the offer.
 */
export async function onVisitBooked(database: Database, now: number, fact: StoredFact): Promise<void> {
  const { appointmentId } = fact.payload
  if (typeof appointmentId !== 'string') return
  const ctx = systemContext(database, asId(fact.clinicId), now)
  const booked = await findAppointment(ctx.database, ctx.clinicId, asId(appointmentId))
  if (booked === undefined || !['proposed', 'pending', 'booked'].includes(booked.status)) return
  const { timeZone } = await getClinic(ctx)
  const waiting = await findWaitingOf(ctx.database, ctx.clinicId, booked.patientId)
  for (const { id } of waiting.filter((entry) => isWhatTheyWaitFor(entry, booked, timeZone)))
    await transaction(ctx.database, async (tx) => {
      const lock = () => lockEntry(tx, ctx.clinicId, id)
      const entry = await lockWithoutOffers(tx, ctx, { id, why: 'entry_fulfilled', lock })
      if (entry === undefined || entry.state !== 'waiting') return
      await endEntry(tx, ctx, entry, { state: 'fulfilled', appointmentId: booked.id })
    })
}

/**
 * The same visit with one of the doctors, at one of the places, within the days; an hour that they would rather not have had is still what they
 * chose. Who waits for an earlier time of one appointment is not served by another.
 */
function isWhatTheyWaitFor(entry: EntryRow, booked: AppointmentRow, timeZone: string): boolean {
  const { doctorIds, locationIds, firstDay, lastDay } = entry
  const { day } = localStart(booked.startAt, timeZone)
  return (
    entry.visitTypeId === booked.visitTypeId &&
    (entry.appointmentId === null ? booked.version === 1 : entry.appointmentId === booked.id && booked.version > 1) &&
    (doctorIds.length === 0 || doctorIds.includes(booked.doctorId)) &&
    (locationIds.length === 0 || locationIds.includes(booked.locationId)) &&
    (firstDay === null || day >= dayNumber(firstDay)) &&
    (lastDay === null || day <= dayNumber(lastDay))
  )
}
