import { asId } from '#platform'
import { testQueries } from '../../../test/queries.ts'
import * as queries from './queries.ts'

const id = <Name extends string>(last: number) =>
  asId<Name>(`00000000-0000-7000-8000-${String(last).padStart(12, '0')}`)
const CLINIC = id<'clinic'>(1)
const SERIES = id<'series'>(2)
const NOW = Date.UTC(2026, 10, 23, 9)

testQueries(import.meta.dirname, queries, {
  insertSeries: [
    {
      id: SERIES,
      clinicId: CLINIC,
      patientId: id<'patient'>(3),
      recurrence: 'FREQ=WEEKLY;COUNT=10',
      bookedBy: id<'account'>(4),
      createdAt: NOW,
    },
  ],
  findSeries: [CLINIC, SERIES],
  findVisitsOfSeries: [CLINIC, SERIES],
  lockVisitsFrom: [CLINIC, SERIES, NOW],
  findDoctorsTaken: [[{ doctorId: id<'doctor'>(5), startAt: NOW, endAt: NOW }], [id<'appointment'>(6)], NOW],
})
