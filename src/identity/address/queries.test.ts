import { asId } from '#platform'
import { testQueries } from '../../../test/queries.ts'
import * as queries from './queries.ts'

const ADA = asId<'account'>('01900000-0000-7000-8000-00000000000a')
const AT = Date.UTC(2026, 10, 21)

testQueries(import.meta.dirname, queries, {
  markProven: [ADA, 'ada@example.org', AT],
  setAddress: [ADA, 'ada@example.net', AT],
})
