import type { ClinicId } from '#identity'
import type { Tx } from '#platform'
import type { ResourceId } from '../contract.ts'
import { refusals } from '../refusals.ts'
import { keepPools, keepResources } from './queries.ts'

/**
 * Refuses resources that are not there, not ours or retired, each by its place in the list, and keeps the others from being
 * retired until the transaction ends. Answers them in the order they are kept in.
 */
export async function presentResources(tx: Tx, clinicId: ClinicId, ids: readonly ResourceId[]): Promise<ResourceId[]> {
  if (ids.length === 0) return []
  const there = await keepResources(tx, clinicId, ids)
  const missing = ids.flatMap((id, index) =>
    there.some((one) => one === id.toLowerCase()) ? [] : [`/resourceIds/${index}`],
  )
  if (missing.length === 0) return there
  throw refusals.unknown_resources({
    errors: missing.map((pointer) => ({ pointer, detail: 'is not a room or equipment in use of this clinic' })),
  })
}

/** Refuses pools that nothing in use belongs to, and keeps those that do from being retired until the transaction ends. */
export async function presentPools(tx: Tx, clinicId: ClinicId, pools: readonly string[]): Promise<void> {
  if (pools.length === 0) return
  const there = new Set(await keepPools(tx, clinicId, pools))
  const missing = pools.flatMap((pool, index) => (there.has(pool) ? [] : [`/resourcePools/${index}`]))
  if (missing.length === 0) return
  throw refusals.unknown_resources({
    errors: missing.map((pointer) => ({ pointer, detail: 'no room or equipment in use is of this pool' })),
  })
}
