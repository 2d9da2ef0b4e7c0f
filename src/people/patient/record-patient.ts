import { accountOf, audit } from '#identity'
import { announce, recordRevision } from '#platform'
import type { Tx } from '#platform'
import type { Patient } from '../contract.ts'
import { patientFact } from '../events.ts'
import type { Caller } from '../events.ts'

const AUDIT_OF = { added: 'people.patient_add', changed: 'people.patient_change' } as const
const FACT_OF = { added: 'patientAdded', changed: 'patientChanged' } as const

/** Keeps what a patient's record says after a change and announces it. */
export async function recordPatient(
  tx: Tx,
  ctx: Caller,
  action: keyof typeof FACT_OF,
  patient: Patient,
): Promise<void> {
  const subject = { clinicId: ctx.clinicId, kind: 'people.patient', id: patient.id }
  await recordRevision(tx, subject, { action, snapshot: patient, at: ctx.now, by: accountOf(ctx.actor) })
  await announce(tx, patientFact(ctx, FACT_OF[action], patient.id))
  await audit(tx, ctx, { action: AUDIT_OF[action], record: patient.id, patients: [patient.id] })
}
