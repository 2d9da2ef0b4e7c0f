import { asId } from '#platform'
import { testQueries } from '../../../test/queries.ts'
import * as queries from './queries.ts'

const CLINIC = asId<'clinic'>('00000000-0000-7000-8000-000000000001')
const NINE = Date.UTC(2026, 10, 23, 9)
const last: queries.ComingVisit = {
  id: asId<'appointment'>('00000000-0000-7000-8000-000000000002'),
  patientId: asId<'patient'>('00000000-0000-7000-8000-000000000003'),
  startAt: NINE,
  agreedAt: NINE,
}
const within = { after: NINE - 60_000, until: NINE }

testQueries(import.meta.dirname, queries, {
  findComingVisits: { all: [CLINIC, within, undefined, 500], 'from one on': [CLINIC, within, last, 500] },
})
