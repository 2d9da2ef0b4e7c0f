import { testQueries } from '../../../test/queries.ts'
import * as queries from './queries.ts'

const AT = Date.UTC(2026, 10, 23)

testQueries(import.meta.dirname, queries, { retireKeys: [AT, AT], withdrawKeys: [AT] })
