import { asId } from '#platform'
import { testQueries } from '../../../test/queries.ts'
import * as queries from './queries.ts'

const ADA = asId<'account'>('01900000-0000-7000-8000-00000000000a')
const CLINIC = asId<'clinic'>('01900000-0000-7000-8000-000000000001')
const PROVIDER = asId<'openid provider'>('01900000-0000-7000-8000-0000000000bb')
const LINK = asId<'openid link'>('01900000-0000-7000-8000-0000000000cc')
const AT = Date.UTC(2026, 10, 21)
const HASH = Buffer.alloc(32)
const ISSUER = 'https://id.example'

const provider = {
  id: PROVIDER,
  clinicId: CLINIC,
  issuer: ISSUER,
  clientId: 'praxis',
  clientSecret: null,
  label: 'City hospital',
  opensAccounts: false,
  provesTwoFactors: false,
  namesItself: true,
  createdAt: AT,
}

testQueries(import.meta.dirname, queries, {
  findProvider: [CLINIC, PROVIDER],
  findProviders: [CLINIC],
  insertProvider: [provider],
  updateProvider: [provider],
  deleteProvider: [CLINIC, PROVIDER],
  insertAttempt: [
    HASH,
    {
      clinicId: CLINIC,
      providerId: PROVIDER,
      purpose: 'sign_in',
      accountId: null,
      sessionId: null,
      browserSha256: HASH,
      nonce: 'n',
      codeVerifier: 'v',
      redirectUri: 'https://praxis.example/api/v1/auth/openid/callback',
      returnTo: '/',
    },
    AT,
  ],
  takeAttempt: [HASH, HASH, CLINIC, AT],
  useLink: [CLINIC, ISSUER, 'ada', AT],
  insertLink: [
    {
      id: LINK,
      accountId: ADA,
      clinicId: CLINIC,
      issuer: ISSUER,
      subject: 'ada',
      label: 'City hospital',
      linkedAt: AT,
      lastUsedAt: null,
    },
  ],
  findLinksOf: [ADA, CLINIC],
  deleteLink: [ADA, CLINIC, LINK],
  isAddressKnown: ['ada@example.org'],
  deleteExpiredAttempts: [AT],
})
