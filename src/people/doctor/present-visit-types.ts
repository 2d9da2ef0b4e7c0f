import { listVisitTypes } from '#clinic'
import type { VisitTypeId } from '#clinic'
import type { ClinicId } from '#identity'
import type { Tx } from '#platform'
import { refusals } from '../refusals.ts'

/**
 * Refuses visit types that are not there, not ours or retired, each by its place in the list. They are not locked: one that
 * is retired a moment later is simply no longer seen among the doctor's.
 */
export async function presentVisitTypes(
  tx: Tx,
  clinicId: ClinicId,
  ids: readonly VisitTypeId[],
): Promise<VisitTypeId[]> {
  if (ids.length === 0) return []
  const there = (await listVisitTypes(tx, clinicId, { ids })).map((type) => type.id).toSorted()
  const missing = ids.flatMap((id, index) =>
    there.some((one) => one === id.toLowerCase()) ? [] : [`/visitTypeIds/${index}`],
  )
  if (missing.length === 0) return there
  throw refusals.unknown_visit_types({
    errors: missing.map((pointer) => ({ pointer, detail: 'is not a visit type that this clinic offers' })),
  })
}
