import { enforce } from '#identity'
import type { Context } from '#identity'
import { newId, transaction, trimmed } from '#platform'
import { careOfWhoAdds } from '../care/care-of-who-adds.ts'
import type { NewPatient, Patient } from '../contract.ts'
import { permissions } from '../permissions.ts'
import { insertPatient } from './queries.ts'
import { recordPatient } from './record-patient.ts'
import { DEFAULT_LOCALE, tidyPatient } from './tidy-patient.ts'

/** A patient without an account, booked by the desk. Two people may share name, birth date, phone and e-mail: nothing here is unique. */
export async function addPatient(ctx: Context, input: NewPatient): Promise<Patient> {
  enforce(permissions.addPatients, ctx.actor)
  const unknown = { birthDate: null, email: null, phone: null, locale: DEFAULT_LOCALE, timeZone: null }
  const patient = tidyPatient({ ...unknown, ...trimmed(input), id: newId(), hasAccount: false, version: 1 }, ctx.now)
  return transaction(ctx.database, async (tx) => {
    await insertPatient(tx, ctx.clinicId, patient, ctx.now)
    await recordPatient(tx, ctx, 'added', patient)
    await careOfWhoAdds(tx, ctx, patient.id)
    return patient
  })
}
