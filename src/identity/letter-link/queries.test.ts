import { asId } from '#platform'
import { testQueries } from '../../../test/queries.ts'
import * as queries from './queries.ts'

const ADA = asId<'account'>('01900000-0000-7000-8000-00000000000a')
const AT = Date.UTC(2026, 10, 21)
const HASH = Buffer.alloc(32)

testQueries(import.meta.dirname, queries, {
  insertLink: [
    {
      accountId: ADA,
      purpose: 'sign_in',
      email: 'ada@example.org',
      sha256: HASH,
      browser: HASH,
      now: AT,
      expiresAt: AT,
    },
  ],
  findLink: [HASH, 'address', AT],
  deleteLink: [HASH, 'address', AT],
  deleteLinksOf: [ADA],
  deleteAllLinksOf: [ADA],
  deleteOldLinks: [AT],
})
