import { formatInstant } from '#scheduling'
import type { Outage } from './contract.ts'
import type { OutageRow } from './queries.ts'

/** On the clocks of the room's location. */
export function outageView({ id, resourceId, startAt, endAt, reason, endedAt }: OutageRow, timeZone: string): Outage {
  const written = (at: number) => formatInstant(at, timeZone)
  return {
    id,
    resourceId,
    start: written(startAt),
    end: written(endAt),
    reason,
    endedAt: endedAt === null ? null : written(endedAt),
    timeZone,
  }
}
