import { asId } from '#platform'
import { testQueries } from '../../test/queries.ts'
import * as queries from './queries.ts'

const ADA = asId<'account'>('01900000-0000-7000-8000-00000000000a')
const CLINIC = asId<'clinic'>('01900000-0000-7000-8000-000000000001')
const SESSION = '01900000-0000-7000-8000-00000000005e'
const AT = Date.UTC(2026, 10, 21)
const HASH = Buffer.alloc(32)

testQueries(import.meta.dirname, queries, {
  insertAccount: [
    { id: ADA, email: 'ada@example.org', name: 'Ada', isProven: false, locale: null, timeZone: null, at: AT },
  ],
  insertPassword: [ADA, '$argon2id$', AT],
  findAccount: [ADA],
  findAccountByEmail: ['ada@example.org', true],
  bindSession: [
    'token',
    { clinicId: CLINIC, now: AT, expiresAt: AT, proofs: ['password'], deviceId: SESSION, authenticatedAt: AT },
  ],
  findSession: ['token', CLINIC, AT],
  prolongSession: [SESSION, AT, AT, 1000],
  deleteSession: [SESSION],
  insertRefreshToken: [{ sessionId: SESSION, sha256: HASH, now: AT, expiresAt: AT }],
  useRefreshToken: [HASH, CLINIC, AT],
  findUsedRefreshToken: [HASH, CLINIC],
  selectRoles: [ADA, CLINIC],
})
