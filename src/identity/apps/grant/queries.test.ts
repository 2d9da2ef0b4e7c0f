import { asId } from '#platform'
import { testQueries } from '../../../../test/queries.ts'
import * as queries from './queries.ts'

const CLINIC = asId<'clinic'>('01900000-0000-7000-8000-000000000001')
const ADA = asId<'account'>('01900000-0000-7000-8000-00000000000a')
const CLIENT = asId<'client'>('01900000-0000-7000-8000-00000000000b')
const GRANT = '01900000-0000-7000-8000-00000000000d'
const AT = Date.UTC(2026, 10, 23)

testQueries(import.meta.dirname, queries, {
  insertGrant: [
    CLINIC,
    { id: GRANT, clientId: CLIENT, accountId: ADA, scopes: ['openid'], payload: {}, grantedAt: AT, expiresAt: AT + 1 },
  ],
  findGrant: [CLINIC, GRANT],
  touchGrant: [CLINIC, GRANT, AT],
  deleteGrant: [CLINIC, GRANT],
  deleteGrantOfClient: [CLINIC, CLIENT, GRANT],
  deleteGrantsOfAccount: [CLINIC, ADA, CLIENT],
  deleteAllGrantsOf: [ADA],
  findGrantedApps: [CLINIC, ADA, AT],
  findGrantsOfClient: [CLINIC, CLIENT, { now: AT, limit: 101 }],
})
