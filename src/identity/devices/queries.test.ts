import { asId } from '#platform'
import { testQueries } from '../../../test/queries.ts'
import * as queries from './queries.ts'

const ADA = asId<'account'>('01900000-0000-7000-8000-00000000000a')
const CLINIC = asId<'clinic'>('01900000-0000-7000-8000-000000000001')
const SESSION = '01900000-0000-7000-8000-00000000005e'
const AT = Date.UTC(2026, 10, 21)
const HASH = Buffer.alloc(32)

testQueries(import.meta.dirname, queries, {
  seeDevice: [ADA, [HASH], 'Firefox', AT],
  isKnownOn: [ADA, [HASH]],
  insertDevice: [{ accountId: ADA, sha256: HASH, userAgent: 'Firefox', now: AT }],
  findSessionsOf: [ADA, CLINIC, AT],
  deleteOwnSession: [ADA, CLINIC, SESSION],
  deleteSessionsOf: { all: [ADA, null], 'but one': [ADA, SESSION] },
  touchSession: [SESSION, AT, AT],
  deleteUnseenDevices: [AT],
})
