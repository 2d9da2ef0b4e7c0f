import { listLocations, listVisitTypes } from '#clinic'
import type { LocationId, VisitTypeId } from '#clinic'
import type { ClinicId } from '#identity'
import type { FieldError, Tx } from '#platform'
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
    .filter(({ locationId }) => !locations.has(locationId))
    .map(({ pointer }) => ({ pointer: `${pointer}/locationId`, detail: 'is not a location in use of this clinic' }))
  if (elsewhere.length > 0) throw refusals.unknown_location({ errors: elsewhere })
  if (placed.every(({ visitTypeIds }) => visitTypeIds === undefined)) return
  const visitTypes = new Set<string>((await listVisitTypes(tx, clinicId)).map(({ id }) => id))
  const unknown = placed.flatMap(({ visitTypeIds = [], pointer }): FieldError[] =>
    visitTypeIds.flatMap((id, index) =>
      visitTypes.has(id)
        ? []
        : [{ pointer: `${pointer}/visitTypeIds/${index}`, detail: 'is not a visit type in use of this clinic' }],
    ),
  )
  if (unknown.length > 0) throw refusals.unknown_visit_type({ errors: unknown })
}
