import { asId } from '#platform'
import { testQueries } from '../../../test/queries.ts'
import * as queries from './queries.ts'
import { USUAL } from './rules.ts'

const id = <Name extends string>(last: number) =>
  asId<Name>(`00000000-0000-7000-8000-${String(last).padStart(12, '0')}`)
const CLINIC = id<'clinic'>(1)
const PATIENT = id<'patient'>(2)
const NINE = Date.UTC(2026, 10, 23, 9)
const share = { scope: 'patient', who: PATIENT, most: 20 } as const

testQueries(import.meta.dirname, queries, {
  findFairUse: [CLINIC],
  lockFairUse: [CLINIC],
  putFairUse: [CLINIC, 0, USUAL],
  findRulesAndMissed: [CLINIC, PATIENT, NINE],
  takeShares: [CLINIC, [share], { appointmentId: id<'appointment'>(3) }, NINE],
  isUncounted: [CLINIC, { id: id<'appointment'>(3), patientId: PATIENT }],
  deleteSharesOfPaid: [CLINIC, { scope: 'hold', who: PATIENT, most: 20 }],
  findUnpaidSince: [CLINIC, PATIENT, { most: 3, since: NINE }],
  findNextFree: [CLINIC, share, NINE],
  deleteIdleShares: [NINE, 1000],
  deleteSharesOf: [CLINIC, { accountId: id(4), patientIds: [PATIENT] }],
})
