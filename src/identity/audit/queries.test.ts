import { asId } from '#platform'
import { testQueries } from '../../../test/queries.ts'
import { auditRow } from './event.ts'
import * as queries from './queries.ts'

const CLINIC = asId<'clinic'>('01900000-0000-7000-8000-000000000001')
const ID = '01900000-0000-7000-8000-00000000000e'
const ADA = '01900000-0000-7000-8000-00000000000a'
const AT = Date.UTC(2026, 10, 21)
const HASH = Buffer.alloc(32)
const HEAD = { number: 2, hash: HASH, begin: { number: 0, hash: HASH }, mac: HASH }
const EVENT = {
  ...auditRow({ actor: { kind: 'system' }, clinicId: CLINIC, now: AT }, { action: 'identity.call' }),
  id: ID,
  mac: HASH,
}

testQueries(import.meta.dirname, queries, {
  insertEvents: [[EVENT]],
  findClinicsWaiting: [],
  lockHead: [CLINIC, HEAD, AT],
  selectWaiting: [CLINIC, 1000],
  insertSeals: [CLINIC, [{ id: ID, number: 3, hash: HASH, mac: HASH }], HEAD, AT],
  deleteSealed: [CLINIC, [{ id: ID, number: 3, hash: HASH, mac: HASH }]],
  findHead: [CLINIC],
  findHeads: [],
  selectSealed: [CLINIC, 0, 1000],
  selectFates: [[{ clinicId: CLINIC, id: ID, transactionId: '742' }]],
  findLastExpired: [CLINIC, AT],
  updateBegin: [CLINIC, HEAD, HASH],
  cutTrail: [CLINIC],
  findKeepYears: [CLINIC],
  setKeepYears: [CLINIC, 10],
  selectEvents: {
    'of a clinic': [CLINIC, {}, 101],
    'of a patient': [CLINIC, { patientId: ADA, after: [AT, ID] }, 101],
    'by every filter': [
      CLINIC,
      { accountId: ADA, recordId: ADA, actions: ['identity.call'], outcome: 'refused', from: AT, to: AT, id: ID },
      101,
    ],
  },
  selectNames: [[ADA]],
})
