import { sql } from 'kysely'
import type { HoldId } from '../contract.ts'

/** A room of this hold that is out of order then. */
export function roomOut(holdId: HoldId) {
  return sql`
      select from booking.claim held join booking.claim broken on broken.resource_id = held.resource_id and broken.outage_id is not null
        and broken.starts_at < held.ends_at and broken.ends_at > held.starts_at and broken.ends_at <= held.ends_at + interval '72 hours'
      where held.hold_id = ${holdId} and held.resource_kind = 'resource'`
}
