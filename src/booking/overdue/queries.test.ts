import { asId } from '#platform'
import { testQueries } from '../../../test/queries.ts'
import * as queries from './queries.ts'

const CLINIC = asId<'clinic'>('00000000-0000-7000-8000-000000000001')
const VISIT = asId<'appointment'>('00000000-0000-7000-8000-000000000002')
const NINE = Date.UTC(2026, 10, 23, 9)
const after = { id: VISIT, clinicId: CLINIC, at: NINE }

testQueries(import.meta.dirname, queries, {
  findLapsed: { all: [NINE, undefined, 100], 'from one on': [NINE, after, 100] },
  lockLapsed: [CLINIC, VISIT, NINE],
  lockLapsedTogether: [CLINIC, VISIT, NINE],
  findUnpaid: { all: [NINE, undefined, 100], 'from one on': [NINE, after, 100] },
  lockUnpaid: [CLINIC, VISIT, NINE],
  findMissed: [NINE, after, 100],
  lockMissed: [CLINIC, VISIT, NINE],
})
