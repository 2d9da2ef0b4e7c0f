import { asId } from '#platform'
import { testQueries } from '../../../../test/queries.ts'
import * as queries from './queries.ts'

const AMIR = asId<'account'>('01900000-0000-7000-8000-00000000000a')
const CLINIC = asId<'clinic'>('01900000-0000-7000-8000-000000000001')
const id = asId<'invitation'>('01900000-0000-7000-8000-00000000000b')
const AT = Date.UTC(2026, 10, 21)
const sha256 = Buffer.alloc(32)
const email = 'nadia@praxis.example'

testQueries(import.meta.dirname, queries, {
  findInvitations: { all: [CLINIC, { limit: 20 }], 'next page': [CLINIC, { limit: 20, after: [AT, id] }] },
  findInvitationByToken: [CLINIC, sha256],
  lockInvitation: [CLINIC, id],
  lockInvitationByToken: [CLINIC, sha256],
  insertInvitation: [
    CLINIC,
    { id, email, roles: ['receptionist'], doctorId: null, sha256, at: AT, by: AMIR, expiresAt: AT },
  ],
  withdrawExpired: [CLINIC, email, AT],
  renewInvitation: [CLINIC, id, { sha256, at: AT, expiresAt: AT }],
  replaceToken: [CLINIC, id, sha256, AT],
  markAccepted: [CLINIC, id, { at: AT, by: AMIR }],
  markWithdrawn: [CLINIC, id, { at: AT, by: AMIR }],
})
