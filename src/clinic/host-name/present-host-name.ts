import { inTimeZone } from '../time-zone.ts'
import { recordOf } from './challenge.ts'
import type { HostName } from './contract.ts'
import type { HostNameRow } from './queries.ts'

/** A host name as it is shown, its instants on the clinic's clock. */
export function presentHostName(row: HostNameRow, timeZone: string): HostName {
  const at = (instant: number | null): string | null => (instant === null ? null : inTimeZone(instant, timeZone))
  const { id, hostName, state, outcome, clinicId, challenge } = row
  return {
    id,
    hostName,
    state,
    record: challenge === null ? null : recordOf({ clinicId, hostName, challenge }),
    outcome,
    addedAt: inTimeZone(row.addedAt, timeZone),
    checkedAt: at(row.checkedAt),
    verifiedAt: at(row.verifiedAt),
    missingSince: at(row.missingSince),
    timeZone,
  }
}
