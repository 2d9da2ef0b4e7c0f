import { asId } from '#platform'
import { testQueries } from '../../../test/queries.ts'
import * as queries from './queries.ts'

const CLINIC = asId<'clinic'>('00000000-0000-7000-8000-000000000001')
const NOW = Date.UTC(2026, 10, 21)
const care = {
  doctorId: asId<'doctor'>('00000000-0000-7000-8000-000000000002'),
  patientId: asId<'patient'>('00000000-0000-7000-8000-000000000003'),
  reasonId: '00000000-0000-7000-8000-000000000004',
  since: NOW,
  lastsTo: NOW,
}

testQueries(import.meta.dirname, queries, { insertCare: [CLINIC, care], deleteCare: [CLINIC, care] })
