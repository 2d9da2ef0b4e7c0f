import { asId } from '#platform'
import { testQueries } from '../../../test/queries.ts'
import * as queries from './queries.ts'

const CLINIC = asId<'clinic'>('00000000-0000-7000-8000-000000000001')
const ACCOUNT = asId<'account'>('00000000-0000-7000-8000-000000000002')
const PATIENT = '00000000-0000-7000-8000-000000000003'
const NOW = Date.UTC(2026, 10, 21)

testQueries(import.meta.dirname, queries, {
  selectAccountRecord: [ACCOUNT],
  selectWaysIn: [CLINIC, ACCOUNT],
  selectSessionRecords: [CLINIC, ACCOUNT],
  selectDeviceRecords: [ACCOUNT],
  selectStaffRecords: [CLINIC, ACCOUNT],
  selectInvitationRecords: [CLINIC, ACCOUNT],
  selectAppRecords: [CLINIC, ACCOUNT],
  selectActivity: [CLINIC, ACCOUNT, 100],
  selectAccesses: [CLINIC, [PATIENT], 100],
  deleteAccountHere: [CLINIC, ACCOUNT],
  deleteAccount: [ACCOUNT],
  findStaffClinics: [ACCOUNT],
  isOnlyAdministrator: [CLINIC, ACCOUNT],
  findAbandoned: [NOW, 100, ACCOUNT],
  deleteOldInvitations: [NOW, 100],
  deleteExpiredSessions: [NOW, 100],
  deleteExpiredRefreshTokens: [NOW, 100],
  deleteExpiredVerifications: [NOW, 100],
})
