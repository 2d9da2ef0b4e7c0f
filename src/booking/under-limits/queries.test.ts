import { asId } from '#platform'
import { testQueries } from '../../../test/queries.ts'
import * as queries from './queries.ts'

const CLINIC = asId<'clinic'>('00000000-0000-7000-8000-000000000001')
const DOCTOR = asId<'doctor'>('00000000-0000-7000-8000-000000000002')
const NINE = Date.UTC(2026, 10, 23, 9)

testQueries(import.meta.dirname, queries, { findCounted: [CLINIC, DOCTOR, NINE, NINE] })
