import type { ChargeFact } from '#payments'
import { announce, asId } from '#platform'
import type { Fact, Tx } from '#platform'
import { findAppointment } from '../appointment/queries.ts'
import { appointmentPayload } from '../events.ts'
import { DEPOSIT_FACTS } from './events.ts'

/**
 * Money for a visit goes back although the patient did nothing about the visit: they are told so (case 5). What goes back with a cancellation is
 * told with it. In the transaction that decides it.
 */
export async function onRefundOwed(tx: Tx, fact: Fact): Promise<void> {
  const { reference, why } = fact.payload as unknown as ChargeFact
  if (why === 'called_off') return
  const visit = await findAppointment(tx, asId<'clinic'>(fact.clinicId), asId<'appointment'>(reference))
  if (visit === undefined) return
  const payload = { ...appointmentPayload(visit, {}), why }
  await announce(tx, { name: DEPOSIT_FACTS.goesBack, clinicId: fact.clinicId, payload, at: fact.at })
}
