import { erasePersonFromBooking, findLastVisitEnd } from '#booking'
import { audit, erasePersonFromIdentity } from '#identity'
import type { ClinicId, Context } from '#identity'
import { erasePersonFromNotifications } from '#notifications'
import { erasePersonFromPeople } from '#people'
import type { Person } from '#people'
import { eraseTraces } from '#platform'
import type { Reader, Tx } from '#platform'
import { personInFull } from '../person-in-full.ts'
import { keepVisitsYears } from '../privacy-policy.ts'

const YEAR_MS = 365.25 * 86_400_000

/**
 * Takes a person out of one clinic, in one transaction: what a law makes the clinic keep goes to the archive, everything else goes. The
 * account itself goes when `everywhere`. Answers until when something is kept. Refuses `identity.last_administrator`.
 */
export async function erasePerson(
  tx: Tx,
  ctx: Context,
  person: Person,
  { everywhere }: { everywhere: boolean },
): Promise<number | undefined> {
  const { clinicId, accountId, patientIds } = person
  const { appointmentIds, addresses, traces } = await personInFull(tx, person)
  const keepUntil = await deadline(tx, person, ctx.now)
  await erasePersonFromNotifications(tx, { ...person, addresses, appointmentIds })
  await erasePersonFromBooking(tx, person, keepUntil)
  await erasePersonFromPeople(tx, person, { now: ctx.now, addresses, hasVisits: appointmentIds.length > 0, keepUntil })
  if (accountId !== undefined) await erasePersonFromIdentity(tx, { clinicId, accountId }, { now: ctx.now, everywhere })
  await eraseTraces(tx, traces, ctx.now)
  await audit(tx, ctx, { action: 'people.patient_erase', record: patientIds[0], patients: patientIds })
  return keepUntil
}

/** So many years after the last visit; undefined when there was none, or they are over. */
async function deadline(reader: Reader, { clinicId, patientIds }: Person, now: number): Promise<number | undefined> {
  const lastEnd = await findLastVisitEnd(reader, clinicId, patientIds)
  if (lastEnd === undefined) return undefined
  const until = lastEnd + (await keepVisitsYears(reader, clinicId)) * YEAR_MS
  return until > now ? until : undefined
}

/** Whether no other clinic knows the account. `installation` must be a handle for all clinics: one clinic's sees no other. */
export function isKnownHereOnly(clinics: readonly ClinicId[], here: ClinicId): boolean {
  return clinics.every((clinicId) => clinicId === here)
}
