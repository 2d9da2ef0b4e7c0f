import { asId } from '#platform'
import { testQueries } from '../../../test/queries.ts'
import * as queries from './queries.ts'
import type { ErasureRow } from './queries.ts'

const CLINIC = asId<'clinic'>('00000000-0000-7000-8000-000000000001')
const ACCOUNT = asId<'account'>('00000000-0000-7000-8000-000000000002')
const PATIENT = asId<'patient'>('00000000-0000-7000-8000-000000000003')
const ID = asId<'erasure'>('00000000-0000-7000-8000-000000000004')
const NOW = Date.UTC(2026, 10, 21)

const person = { clinicId: CLINIC, accountId: ACCOUNT, patientIds: [PATIENT] }
const row: ErasureRow = {
  id: ID,
  clinicId: CLINIC,
  accountId: ACCOUNT,
  patientId: PATIENT,
  askedBy: ACCOUNT,
  askedAs: 'person',
  reason: null,
  askedAt: NOW,
  dueAt: NOW,
  withdrawnAt: null,
  visitsCancelledAt: null,
  doneAt: null,
  stoppedBy: null,
  keptUntil: null,
}

testQueries(import.meta.dirname, queries, {
  insertErasure: [row],
  findOpenErasure: [person],
  lockErasure: [CLINIC, ID],
  findErasures: [CLINIC, { limit: 10 }],
  withdraw: [ID, NOW, ACCOUNT],
  findDueErasures: [NOW, 10],
  stopErasure: [ID, 'identity.last_administrator', NOW],
  markVisitsCancelled: [ID, NOW, NOW],
  markDone: [ID, NOW, NOW],
  selectErasuresOf: [person],
  deleteOldErasures: [NOW, 10],
  findKeepVisitsYears: [CLINIC],
  putKeepVisitsYears: [CLINIC, 10],
})
