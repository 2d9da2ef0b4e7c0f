import type { LocationId, ResourceId, VisitType } from '#clinic'
import type { DoctorRules } from './rules-of-doctor.ts'

/** So many of these, whichever are free. */
export interface PoolNeed {
  name: string
  need: number
  /** In the order of their ids. */
  memberIds: readonly ResourceId[]
}

/** The rooms and equipment that a visit takes at one location: what the visit type names, where it stands there, and any of its pools. */
export function needsAt(
  { resources }: Pick<DoctorRules, 'resources'>,
  { resourceIds: named, resourcePools }: Pick<VisitType, 'resourceIds' | 'resourcePools'>,
  locationId: LocationId,
): { resourceIds: readonly ResourceId[]; pools: readonly PoolNeed[] } {
  const resourceIds = named.filter((id) => resources.get(id)?.locationId === locationId)
  if (resourcePools.length === 0) return { resourceIds, pools: NO_POOLS }
  const here = [...resources.values()].filter((one) => one.locationId === locationId && !resourceIds.includes(one.id))
  const pools = [...new Set(resourcePools)].toSorted().map((name) => ({
    name,
    need: resourcePools.filter((one) => one === name).length,
    memberIds: here
      .filter((one) => one.pool === name)
      .map((one) => one.id)
      .toSorted(),
  }))
  return { resourceIds, pools }
}

const NO_POOLS: readonly PoolNeed[] = []
