import type { ClinicId } from '#identity'
import type { Reader } from '#platform'
import type { Clinic } from '../contract.ts'
import { findClinic } from './queries.ts'

/**
 * The clinic that was called, from the call's context; inside a transaction name that as the database, for waiting for a second
 * connection while holding one is how a pool locks up. The app finds the clinic before any use case runs, so its absence is a bug.
 */
export async function getClinic({ database, clinicId }: { database: Reader; clinicId: ClinicId }): Promise<Clinic> {
  return presentClinic(await findClinic(database, clinicId))
}

export function presentClinic(clinic: Clinic | undefined): Clinic {
  if (clinic === undefined) throw new Error('the context names a clinic that does not exist')
  return clinic
}
