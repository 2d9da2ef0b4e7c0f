import type { ClinicId } from '#identity'
import { newId, recordRevision, trimmed } from '#platform'
import type { Tx } from '#platform'
import type { Clinic } from '../contract.ts'
import { insertGivenHostName } from '../host-name/queries.ts'
import { knownTimeZone } from '../time-zone.ts'
import { insertClinic } from './queries.ts'

export interface NewClinic {
  name: string
  timeZone: string
  /** Given by the operator, who needs no proof: requests for exactly this host belong to this clinic; without one it is found as the oldest. */
  hostName?: string
  email?: string
  phone?: string
}

/**
 * A new clinic with nothing in it yet. Takes a transaction, not a context: there is no clinic yet to be called on behalf of.
 * `now` in epoch milliseconds.
 */
export async function openClinic(tx: Tx, input: NewClinic, now: number): Promise<Clinic> {
  const { name, timeZone, hostName, email = null, phone = null } = trimmed(input)
  const clinic: Clinic = {
    id: newId<'clinic'>() satisfies ClinicId,
    name,
    timeZone: knownTimeZone(timeZone),
    email,
    phone,
    requireVerifiedEmail: false,
    version: 1,
  }
  await insertClinic(tx, clinic, now)
  if (hostName !== undefined) await insertGivenHostName(tx, clinic.id, hostName.toLowerCase(), now)
  await recordRevision(
    tx,
    { clinicId: clinic.id, kind: 'clinic.clinic', id: clinic.id },
    { action: 'added', snapshot: clinic, at: now },
  )
  return clinic
}
