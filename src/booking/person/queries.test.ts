import { asId } from '#platform'
import { testQueries } from '../../../test/queries.ts'
import * as queries from './queries.ts'

const CLINIC = asId<'clinic'>('00000000-0000-7000-8000-000000000001')
const ACCOUNT = asId<'account'>('00000000-0000-7000-8000-000000000002')
const PATIENT = asId<'patient'>('00000000-0000-7000-8000-000000000003')
const NOW = Date.UTC(2026, 10, 21)

testQueries(import.meta.dirname, queries, {
  selectMovesOf: [CLINIC, [PATIENT]],
  selectHoldsOf: [CLINIC, ACCOUNT],
  findVisitsAhead: [CLINIC, [PATIENT], NOW],
  findDoctorsOfPatient: [CLINIC, PATIENT],
  selectIdsOf: [CLINIC, [PATIENT]],
  findLastVisitEnd: [CLINIC, [PATIENT]],
  restrictVisits: [CLINIC, [PATIENT], NOW],
  blankVisits: [CLINIC, [PATIENT]],
  deleteHoldsOf: [CLINIC, ACCOUNT],
  findRestrictedVisits: [CLINIC, PATIENT],
  deleteLapsedVisits: [NOW, 100],
})
