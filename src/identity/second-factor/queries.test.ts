import { asId } from '#platform'
import { testQueries } from '../../../test/queries.ts'
import * as queries from './queries.ts'

const ADA = asId<'account'>('01900000-0000-7000-8000-00000000000a')
const CLINIC = asId<'clinic'>('01900000-0000-7000-8000-000000000001')
const SESSION = '01900000-0000-7000-8000-00000000005e'
const AT = Date.UTC(2026, 10, 21)
const HASH = Buffer.alloc(32)

testQueries(import.meta.dirname, queries, {
  findTotp: [ADA],
  putUnconfirmedTotp: [ADA, 'sealed', AT],
  confirmTotp: [ADA, { secret: 'sealed', step: 1, now: AT }],
  useTotpStep: [ADA, 1],
  deleteTotp: [ADA],
  findRecoverySalt: [ADA],
  useRecoveryCode: [ADA, HASH, AT],
  replaceRecoveryCodes: [ADA, { salt: HASH, hashes: [HASH], now: AT }],
  deleteRecoveryCodes: [ADA],
  findFactors: [ADA],
  lockFailures: [ADA],
  recordFailures: [ADA, { failures: 5, lockedUntil: AT }],
  findPasswordHash: [ADA],
  proveSession: [SESSION, ADA, { proof: 'totp', now: AT }],
  deleteSessionsWithoutSecondFactor: [ADA, SESSION],
  findPolicy: [CLINIC],
  putPolicy: [CLINIC, { staff: 'required', graceDays: 14, enforcedAt: AT }, AT],
  isSecondFactorDue: [ADA, CLINIC, ['password'], AT],
  hasWayIn: [ADA],
  deleteAllFactors: [ADA],
})
