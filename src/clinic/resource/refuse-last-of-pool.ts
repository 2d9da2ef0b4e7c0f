import type { ClinicId } from '#identity'
import type { Tx } from '#platform'
import type { Resource } from '../contract.ts'
import { refusals } from '../refusals.ts'
import { findVisitTypesNeedingPool } from '../visit-type/queries.ts'
import { findResources } from './queries.ts'

/** The last of a pool stays in it while a visit type on offer needs one of the pool: such visits could be booked nowhere. */
export async function refuseLastOfPool(tx: Tx, clinicId: ClinicId, { id, pool }: Resource): Promise<void> {
  if (pool === null) return
  const visitTypes = await findVisitTypesNeedingPool(tx, clinicId, pool)
  if (visitTypes.length === 0) return
  const others = (await findResources(tx, clinicId)).filter((one) => one.pool === pool && one.id !== id)
  if (others.length === 0) throw refusals.resource_in_use({ extra: { visitTypes } })
}
