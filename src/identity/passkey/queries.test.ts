import { asId } from '#platform'
import { testQueries } from '../../../test/queries.ts'
import * as queries from './queries.ts'

const ADA = asId<'account'>('01900000-0000-7000-8000-00000000000a')
const KEY = asId<'passkey'>('01900000-0000-7000-8000-00000000004e')
const AT = Date.UTC(2026, 10, 21)

testQueries(import.meta.dirname, queries, {
  insertChallenge: [{ challenge: 'c', purpose: 'register', accountId: ADA, browserSha256: null }, AT],
  takeChallenge: ['c', 'register', AT],
  findPasskey: ['credential'],
  findPasskeysOf: [ADA],
  insertPasskey: [
    {
      id: KEY,
      accountId: ADA,
      credentialId: 'credential',
      publicKey: Buffer.alloc(1),
      counter: 0,
      rpId: 'praxis.example',
      name: 'Telephone',
      transports: [],
      synced: false,
      createdAt: AT,
      lastUsedAt: null,
    },
  ],
  usePasskey: [KEY, 1, AT],
  renamePasskey: [ADA, KEY, 'Laptop'],
  deletePasskey: [ADA, KEY],
  deleteExpiredChallenges: [AT],
})
