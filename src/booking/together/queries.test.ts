import { asId } from '#platform'
import { testQueries } from '../../../test/queries.ts'
import * as queries from './queries.ts'

const id = <Name extends string>(last: number) =>
  asId<Name>(`00000000-0000-7000-8000-${String(last).padStart(12, '0')}`)
const CLINIC = id<'clinic'>(1)
const NINE = Date.UTC(2026, 10, 23, 9)
const TEN = Date.UTC(2026, 10, 23, 10)

testQueries(import.meta.dirname, queries, {
  claimTimes: [
    CLINIC,
    [
      {
        id: id(2),
        appointmentId: id<'appointment'>(3),
        resourceId: id(4),
        resourceKind: 'doctor',
        track: 0,
        occasion: id(5),
        seat: 1,
        startAt: NINE,
        endAt: TEN,
      },
    ],
    NINE,
  ],
  keepEveryWayFree: [
    CLINIC,
    [
      {
        id: id(2),
        doctorId: id<'doctor'>(4),
        locationId: id<'location'>(6),
        claimId: id(7),
        way: 'anywhere',
        startAt: NINE,
        endAt: TEN,
        track: 0,
      },
    ],
    NINE,
  ],
  markBeforeClaims: [],
  goBackBeforeClaims: [],
})
