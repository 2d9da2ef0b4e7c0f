import type { ClinicId } from '#identity'
import type { Reader } from '#platform'
import type { Pathway, PathwayId } from './contract.ts'
import { findPathway } from './queries.ts'
import { refusals } from './refusals.ts'

/** A pathway that can be booked. */
export async function presentPathway(reader: Reader, clinicId: ClinicId, id: PathwayId): Promise<Pathway> {
  const found = await findPathway(reader, clinicId, id)
  if (found === undefined) throw refusals.pathway_not_found()
  if (found.retired) throw refusals.pathway_retired()
  return found
}
