import { testQueries } from '../../../test/queries.ts'
import * as queries from './queries.ts'

const AT = Date.UTC(2026, 10, 21)
const HASH = Buffer.alloc(32)

testQueries(import.meta.dirname, queries, {
  findCounts: [[HASH], AT],
  countOneMore: [[HASH], [AT], AT],
  deleteOldCounts: [AT],
})
