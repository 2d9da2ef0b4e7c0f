import { asId } from '#platform'
import { testQueries } from '../../../../test/queries.ts'
import * as queries from './queries.ts'

const CLINIC = asId<'clinic'>('01900000-0000-7000-8000-000000000001')
const AT = Date.UTC(2026, 10, 23)
const sha256 = Buffer.alloc(32)
const record = { kind: 'RefreshToken', sha256, payload: {}, grantId: null, expiresAt: AT }

testQueries(import.meta.dirname, queries, {
  findRecord: [CLINIC, 'RefreshToken', sha256],
  putRecord: [CLINIC, record],
  addRecord: [CLINIC, record, AT],
  consumeRecord: [CLINIC, { kind: 'RefreshToken', sha256 }, AT],
  deleteRecord: [CLINIC, 'RefreshToken', sha256],
  deleteExpiredRecords: [AT],
})
