import { asId } from '#platform'
import { testQueries } from '../../../test/queries.ts'
import * as queries from './queries.ts'
import { USUAL } from './rules.ts'

const CLINIC = asId<'clinic'>('00000000-0000-7000-8000-000000000001')

testQueries(import.meta.dirname, queries, {
  findPolicy: [CLINIC],
  lockPolicy: [CLINIC],
  putPolicy: [CLINIC, 0, { ...USUAL, noShow: { minutes: 15, after: 'end' } }, Date.UTC(2026, 10, 23, 9)],
})
