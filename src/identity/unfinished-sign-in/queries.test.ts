import { asId } from '#platform'
import { testQueries } from '../../../test/queries.ts'
import * as queries from './queries.ts'

const ADA = asId<'account'>('01900000-0000-7000-8000-00000000000a')
const CLINIC = asId<'clinic'>('01900000-0000-7000-8000-000000000001')
const AT = Date.UTC(2026, 10, 21)
const HASH = Buffer.alloc(32)

testQueries(import.meta.dirname, queries, {
  insertUnfinished: [
    {
      accountId: ADA,
      clinicId: CLINIC,
      sha256: HASH,
      proofs: ['password'],
      browserSha256: HASH,
      now: AT,
      expiresAt: AT,
    },
  ],
  findUnfinished: [HASH, CLINIC, AT, 5],
  deleteUnfinished: [HASH, CLINIC, AT],
  countTry: [ADA, 5],
  deleteUnfinishedOf: [ADA],
  deleteLapsed: [AT],
})
