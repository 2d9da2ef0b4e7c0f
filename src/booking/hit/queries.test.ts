import { asId } from '#platform'
import { testQueries } from '../../../test/queries.ts'
import * as queries from './queries.ts'

const CLINIC = asId<'clinic'>('00000000-0000-7000-8000-000000000001')
const VISIT = asId<'appointment'>('00000000-0000-7000-8000-000000000002')

testQueries(import.meta.dirname, queries, { findVisitsAsked: [CLINIC, [VISIT]] })
