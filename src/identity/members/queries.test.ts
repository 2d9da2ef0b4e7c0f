import { asId } from '#platform'
import { testQueries } from '../../../test/queries.ts'
import * as queries from './queries.ts'

const AMIR = asId<'account'>('01900000-0000-7000-8000-00000000000a')
const CLINIC = asId<'clinic'>('01900000-0000-7000-8000-000000000001')
const AT = Date.UTC(2026, 10, 21)
const member = { clinicId: CLINIC, accountId: AMIR }

testQueries(import.meta.dirname, queries, {
  touchMember: [member, AT],
  lockMember: [member],
  insertMembership: [{ ...member, role: 'doctor', at: AT, by: undefined }],
  deleteMembership: [member, 'doctor'],
  insertDeactivation: [member, { roles: ['receptionist'], reason: null, at: AT, by: undefined }],
  deleteDeactivation: [member],
  deleteSessionsInClinic: [member],
  deleteGrantsInClinic: [member],
  findMember: [member],
  findMembers: [CLINIC, { limit: 20, after: ['amir', AMIR] }],
  selectMembers: [CLINIC],
  selectAuthorityChanges: ['1234'],
  deleteOldAuthorityChanges: [],
})
