import { asId } from '#platform'
import { testQueries } from '../../../../test/queries.ts'
import type { ClientRow } from './queries.ts'
import * as queries from './queries.ts'

const CLINIC = asId<'clinic'>('01900000-0000-7000-8000-000000000001')
const CLIENT = asId<'client'>('01900000-0000-7000-8000-00000000000b')
const SECRET = asId<'client_secret'>('01900000-0000-7000-8000-00000000000c')
const AT = Date.UTC(2026, 10, 23)
const client: ClientRow = {
  id: CLIENT,
  name: 'Calendar',
  homepage: null,
  redirectUris: ['https://calendar.example/back'],
  grantTypes: ['authorization_code'],
  scopes: ['patient/Appointment.rs'],
  authentication: 'none',
  jwks: null,
  jwksUri: null,
  version: 1,
  createdAt: AT,
  createdBy: null,
  lastUsedAt: null,
}

testQueries(import.meta.dirname, queries, {
  findClient: [CLINIC, CLIENT],
  lockClient: [CLINIC, CLIENT],
  findClients: { all: [CLINIC, { limit: 101 }], 'a later page': [CLINIC, { limit: 101, after: [AT, CLIENT] }] },
  insertClient: [CLINIC, client],
  updateClient: [CLINIC, client],
  endClient: [CLINIC, CLIENT, { at: AT, by: undefined }],
  touchClient: [CLINIC, CLIENT, AT],
  findSecrets: [CLINIC, [CLIENT], AT],
  insertSecret: [CLINIC, { id: SECRET, clientId: CLIENT, sha256: Buffer.alloc(32), at: AT, by: undefined }],
  expireSecrets: [CLINIC, CLIENT, AT],
  deleteSecret: [CLINIC, CLIENT, SECRET],
})
