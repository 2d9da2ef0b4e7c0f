import { asId } from '#platform'
import { testQueries } from '../../../test/queries.ts'
import * as queries from './queries.ts'

const CLINIC = asId<'clinic'>('00000000-0000-7000-8000-000000000001')
const ACCOUNT = asId<'account'>('00000000-0000-7000-8000-000000000002')
const NOW = Date.UTC(2026, 10, 21)
const asking = {
  clinicId: CLINIC,
  patientId: asId<'patient'>('00000000-0000-7000-8000-000000000003'),
  accountId: ACCOUNT,
  asDoctor: true,
  now: NOW,
}

testQueries(import.meta.dirname, queries, {
  findStanding: { 'of a doctor': [asking], 'of anybody else': [{ ...asking, asDoctor: false }] },
  lockStanding: [{ ...asking, asDoctor: false }],
  findDependents: [CLINIC, ACCOUNT],
  findInEmergency: [CLINIC, ACCOUNT, NOW],
})
