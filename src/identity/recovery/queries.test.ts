import { asId } from '#platform'
import { testQueries } from '../../../test/queries.ts'
import * as queries from './queries.ts'

const ADA = asId<'account'>('01900000-0000-7000-8000-00000000000a')
const SESSION = '01900000-0000-7000-8000-00000000005e'
const AT = Date.UTC(2026, 10, 21)

testQueries(import.meta.dirname, queries, {
  setPassword: [ADA, '$argon2id$', AT],
  clearPassword: [ADA, AT],
  deleteWaysInSince: [ADA, AT],
  findProofs: [SESSION],
})
