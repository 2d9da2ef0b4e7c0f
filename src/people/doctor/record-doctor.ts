import { accountOf, audit } from '#identity'
import { announce, recordRevision } from '#platform'
import type { Tx } from '#platform'
import type { Doctor } from '../contract.ts'
import { doctorFact } from '../events.ts'
import type { Caller } from '../events.ts'

const FACT_OF = { added: 'doctorAdded', changed: 'doctorChanged', retired: 'doctorRetired' } as const

/** Keeps what a doctor's record says after a change and announces it. A use case's last step, as in clinic/record-change.ts. */
export async function recordDoctor(tx: Tx, ctx: Caller, action: keyof typeof FACT_OF, doctor: Doctor): Promise<void> {
  const subject = { clinicId: ctx.clinicId, kind: 'people.doctor', id: doctor.id }
  await recordRevision(tx, subject, { action, snapshot: doctor, at: ctx.now, by: accountOf(ctx.actor) })
  await announce(tx, doctorFact(ctx, FACT_OF[action], doctor.id))
  await audit(tx, ctx, { action: 'people.doctor_change', record: doctor.id })
}
