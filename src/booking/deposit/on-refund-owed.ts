import { audit } from '#identity'
import { readChargeFact } from '#payments'
import { announce, asId } from '#platform'
import type { Fact, Tx } from '#platform'
import { findAppointment } from '../appointment/queries.ts'
import { appointmentPayload } from '../events.ts'
import { DEPOSIT_FACTS } from './events.ts'

/**
 * Money for a visit goes back although the patient did nothing about the visit: they are told so (case 5). What goes back with a cancellation is
 * said where one cancels, and on the page of the visit. What becomes of their money is in the trail either way. In the transaction that decides it.
 */
export async function onRefundOwed(tx: Tx, fact: Fact): Promise<void> {
  const { reference, why } = readChargeFact(fact)
  const clinicId = asId<'clinic'>(fact.clinicId)
  const visit = await findAppointment(tx, clinicId, asId<'appointment'>(reference))
  if (visit === undefined) return
  const about = { record: visit.id, patients: [visit.patientId], reason: why }
  await audit(tx, { actor: { kind: 'system' }, clinicId, now: fact.at }, { action: 'booking.deposit_return', ...about })
  if (why === 'called_off') return
  const payload = { ...appointmentPayload(visit, {}), why }
  await announce(tx, { name: DEPOSIT_FACTS.goesBack, clinicId: fact.clinicId, payload, at: fact.at })
}
