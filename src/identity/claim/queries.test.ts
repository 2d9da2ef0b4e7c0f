import { asId } from '#platform'
import { testQueries } from '../../../test/queries.ts'
import * as queries from './queries.ts'

const ADA = asId<'account'>('01900000-0000-7000-8000-00000000000a')

testQueries(import.meta.dirname, queries, {
  findClaims: ['ada@example.org', [Buffer.alloc(32)]],
  findPassword: [ADA],
  replaceHash: [ADA, '$argon2id$old', '$argon2id$new'],
})
