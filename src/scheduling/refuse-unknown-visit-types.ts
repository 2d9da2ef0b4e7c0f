import { listVisitTypes } from '#clinic'
import type { ClinicId } from '#identity'
import type { FieldError, Reader } from '#platform'
import { refusals } from './refusals.ts'

/** Refuses visit types that this clinic does not have in use. Ids may be written in capitals. */
export async function refuseUnknownVisitTypes(
  reader: Reader,
  clinicId: ClinicId,
  named: readonly { visitTypeId: string; pointer: string }[],
): Promise<void> {
  if (named.length === 0) return
  const there = new Set<string>((await listVisitTypes(reader, clinicId)).map(({ id }) => id))
  const unknown = named.flatMap(({ visitTypeId, pointer }): FieldError[] =>
    there.has(visitTypeId.toLowerCase()) ? [] : [{ pointer, detail: 'is not a visit type in use of this clinic' }],
  )
  if (unknown.length > 0) throw refusals.unknown_visit_type({ errors: unknown })
}
