import { listLocations } from '#clinic'
import type { LocationId, VisitTypeId } from '#clinic'
import type { ClinicId } from '#identity'
import type { Tx } from '#platform'
import { refuseUnknownVisitTypes } from './refuse-unknown-visit-types.ts'
import { refusals } from './refusals.ts'

/** Something of a schedule that names where, and for what. */
interface Placed {
  readonly locationId: LocationId
  readonly visitTypeIds?: readonly VisitTypeId[]
  /** JSON pointer to it. */
  readonly pointer: string
}

/**
 * Refuses locations and visit types that this clinic does not have in use. They are only read, not locked: a booking locks the
 * schedule and then what it refers to, and a change that locked both would wait for a booking in a circle. One that is retired
 * at this very moment is offered to nobody, since search and booking ask for what is in use.
 */
export async function refuseUnknownPlaces(tx: Tx, clinicId: ClinicId, placed: readonly Placed[]): Promise<void> {
  if (placed.length === 0) return
  const locations = new Set<string>((await listLocations(tx, clinicId)).map(({ id }) => id))
  const elsewhere = placed
    .filter(({ locationId }) => !locations.has(locationId.toLowerCase()))
    .map(({ pointer }) => ({ pointer: `${pointer}/locationId`, detail: 'is not a location in use of this clinic' }))
  if (elsewhere.length > 0) throw refusals.unknown_location({ errors: elsewhere })
  const named = placed.flatMap(({ visitTypeIds = [], pointer }) =>
    visitTypeIds.map((visitTypeId, index) => ({ visitTypeId, pointer: `${pointer}/visitTypeIds/${index}` })),
  )
  await refuseUnknownVisitTypes(tx, clinicId, named)
}
