import { asId } from '#platform'
import { testQueries } from '../../../test/queries.ts'
import * as queries from './queries.ts'

const CLINIC = asId<'clinic'>('00000000-0000-7000-8000-000000000001')
const NOW = Date.UTC(2026, 10, 21)
const row = {
  id: asId<'emergency access'>('00000000-0000-7000-8000-000000000002'),
  patientId: asId<'patient'>('00000000-0000-7000-8000-000000000003'),
  doctorId: asId<'doctor'>('00000000-0000-7000-8000-000000000004'),
  accountId: asId<'account'>('00000000-0000-7000-8000-000000000005'),
  reason: 'unconscious in the waiting room',
  openedAt: NOW,
  expiresAt: NOW,
  endedAt: null,
}

testQueries(import.meta.dirname, queries, {
  insertEmergency: [CLINIC, row],
  countOpenedSince: [CLINIC, row.doctorId, NOW],
  findEmergencies: { first: [CLINIC, { limit: 51 }], 'the next page': [CLINIC, { limit: 51, after: [NOW, row.id] }] },
  findOpen: [CLINIC, { accountId: row.accountId, patientId: row.patientId, now: NOW }],
  lockEmergency: [CLINIC, row.id],
  updateClosed: [CLINIC, row.id, { at: NOW, by: row.accountId }],
})
