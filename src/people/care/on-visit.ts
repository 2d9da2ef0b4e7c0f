import { asId } from '#platform'
import type { Fact, Tx } from '#platform'
import type { ClinicId } from '#identity'
import type { DoctorId, PatientId } from '../contract.ts'
import { deleteCare, insertCare } from './queries.ts'

/*
 * Who sees whom is known above this module: what an appointment is, nobody here knows. Whoever joins the modules says which facts mean
 * that a visit was agreed, moved or called off; of a visit no more is read than who, whom, until when, and its id.
 */

/** A visit was agreed: from now on the doctor is one of the patient's. */
export async function onVisitAgreed(tx: Tx, fact: Fact): Promise<void> {
  const { clinicId, end, ...visit } = visitIn(fact)
  await insertCare(tx, clinicId, { ...visit, since: fact.at, lastsTo: end })
}

/** It takes place at another time, perhaps with another doctor, who is then the one. */
export async function onVisitMoved(tx: Tx, fact: Fact): Promise<void> {
  const { clinicId, end, ...visit } = visitIn(fact)
  const { previous } = fact.payload
  const before: unknown =
    typeof previous === 'object' && previous !== null ? Reflect.get(previous, 'doctorId') : undefined
  if (typeof before === 'string' && before !== visit.doctorId)
    await deleteCare(tx, clinicId, { ...visit, doctorId: asId<'doctor'>(before) })
  await insertCare(tx, clinicId, { ...visit, since: fact.at, lastsTo: end })
}

/** It will not take place: nobody became anybody's doctor by it. */
export async function onVisitCalledOff(tx: Tx, fact: Fact): Promise<void> {
  const { clinicId, ...visit } = visitIn(fact)
  await deleteCare(tx, clinicId, visit)
}

interface Visit {
  clinicId: ClinicId
  doctorId: DoctorId
  patientId: PatientId
  reasonId: string
  end: number
}

/** Facts are stored as JSON; what a reaction reads of one is checked, so that a renamed field fails loudly. */
function visitIn({ clinicId, payload }: Fact): Visit {
  const { appointmentId, doctorId, patientId, end } = payload
  if (
    typeof appointmentId !== 'string' ||
    typeof doctorId !== 'string' ||
    typeof patientId !== 'string' ||
    typeof end !== 'number'
  )
    throw new TypeError('a fact about a visit lacks appointmentId, doctorId, patientId or end')
  return {
    clinicId: asId(clinicId),
    doctorId: asId(doctorId),
    patientId: asId(patientId),
    reasonId: appointmentId,
    end,
  }
}
