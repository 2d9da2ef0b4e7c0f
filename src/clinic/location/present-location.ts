import type { ClinicId } from '#identity'
import type { Tx } from '#platform'
import type { LocationId } from '../contract.ts'
import { refusals } from '../refusals.ts'
import { keepLocation } from './queries.ts'

/** Refuses a location that is not there, not ours or retired, and keeps it from being retired until the transaction ends. */
export async function presentLocation(tx: Tx, clinicId: ClinicId, id: LocationId): Promise<void> {
  if (await keepLocation(tx, clinicId, id)) return
  throw refusals.unknown_location({
    errors: [{ pointer: '/locationId', detail: 'is not a location in use of this clinic' }],
  })
}
