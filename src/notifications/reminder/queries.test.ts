import { testQueries } from '../../../test/queries.ts'
import * as queries from './queries.ts'

const CLINIC = '00000000-0000-7000-8000-000000000001'
const APPOINTMENT = '00000000-0000-7000-8000-000000000002'
const MESSAGE = '00000000-0000-7000-8000-000000000003'
const NOW = Date.UTC(2026, 10, 21)

testQueries(import.meta.dirname, queries, {
  beginWatch: [[CLINIC], NOW],
  findWatches: [NOW],
  setWatchedUntil: [CLINIC, NOW],
  findReminded: [[APPOINTMENT]],
  setRecipient: [MESSAGE, { recipient: 'anna@mail.example', recipientName: 'Anna Lindqvist' }],
})
