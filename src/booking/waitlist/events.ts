import { accountOf } from '#identity'
import type { Context } from '#identity'
import type { Fact } from '#platform'
import type { EntryState } from './contract.ts'
import type { EntryRow } from './tables.ts'

/** What becomes of an entry, by the state it is then in. */
export const WAITLIST_FACTS = {
  waiting: 'booking.waitlist_entry_added',
  fulfilled: 'booking.waitlist_entry_fulfilled',
  withdrawn: 'booking.waitlist_entry_withdrawn',
  ended: 'booking.waitlist_entry_ended',
} as const satisfies Record<EntryState, string>

export function entryFact(
  { clinicId, now, actor }: Pick<Context, 'clinicId' | 'now' | 'actor'>,
  { id: entryId, patientId, visitTypeId, state, endedWhy, bookedAppointmentId }: EntryRow,
): Fact<Record<string, unknown>> {
  const payload = { entryId, patientId, visitTypeId, state, endedWhy, appointmentId: bookedAppointmentId }
  return { name: WAITLIST_FACTS[state], clinicId, payload, at: now, by: accountOf(actor) }
}
