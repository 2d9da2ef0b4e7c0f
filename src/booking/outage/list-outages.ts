import { getLocations, getResources } from '#clinic'
import type { Context } from '#identity'
import type { Page } from '#platform'
import type { Outage } from './contract.ts'
import { findOutages } from './queries.ts'
import { outageView } from './view.ts'

/** What is out of order, or will be. */
export async function listOutages({ database, clinicId, now }: Context): Promise<Page<Outage>> {
  const rows = await findOutages(database, clinicId, now)
  const ids = [...new Set(rows.map(({ resourceId }) => resourceId))]
  const resources = new Map((await getResources(database, clinicId, ids)).map((one) => [one.id, one]))
  const places = [...new Set([...resources.values()].map(({ locationId }) => locationId))]
  const zones = new Map((await getLocations(database, clinicId, places)).map((one) => [one.id, one.timeZone]))
  const zoneOf = ({ resourceId }: (typeof rows)[number]): string => {
    const resource = resources.get(resourceId)
    return (resource === undefined ? undefined : zones.get(resource.locationId)) ?? 'UTC'
  }
  return { data: rows.map((row) => outageView(row, zoneOf(row))), nextCursor: null }
}
