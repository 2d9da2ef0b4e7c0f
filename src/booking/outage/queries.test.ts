import { asId } from '#platform'
import { testQueries } from '../../../test/queries.ts'
import * as queries from './queries.ts'
import type { OutageRow } from './queries.ts'

const id = <Name extends string>(last: number) => asId<Name>(`00000000-0000-7000-8000-00000000000${last}`)
const NOW = Date.UTC(2026, 10, 23)

const outage: OutageRow = {
  id: id(1),
  clinicId: id(2),
  resourceId: id(3),
  startAt: NOW,
  endAt: NOW + 3_600_000,
  reason: null,
  enteredAt: NOW,
  enteredBy: null,
  endedAt: null,
}

testQueries(import.meta.dirname, queries, {
  insertOutage: [outage],
  claimOutage: [outage],
  lockOutage: [outage.clinicId, outage.id],
  endOutage: [outage, { now: NOW, by: null }],
  findOutages: [outage.clinicId, NOW],
  isRoomOfHoldOut: [id<'hold'>(4)],
})
