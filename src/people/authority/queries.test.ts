import { asId } from '#platform'
import { testQueries } from '../../../test/queries.ts'
import * as queries from './queries.ts'

const CLINIC = asId<'clinic'>('00000000-0000-7000-8000-000000000001')
const ACCOUNT = asId<'account'>('00000000-0000-7000-8000-000000000002')
const PATIENT = asId<'patient'>('00000000-0000-7000-8000-000000000003')
const AUTHORITY = asId<'authority'>('00000000-0000-7000-8000-000000000004')
const NOW = Date.UTC(2026, 10, 21)

testQueries(import.meta.dirname, queries, {
  insertAuthority: [
    CLINIC,
    {
      id: AUTHORITY,
      patientId: PATIENT,
      accountId: ACCOUNT,
      kind: 'parent',
      scope: 'both',
      from: '2026-11-21',
      until: null,
      evidence: 'birth certificate',
      recordedBy: ACCOUNT,
      recordedAt: NOW,
      endedAt: null,
      endedWhy: null,
    },
  ],
  findAuthorities: [CLINIC, PATIENT],
  lockAuthority: [CLINIC, PATIENT, AUTHORITY],
  lockOpenAuthority: [CLINIC, PATIENT, ACCOUNT],
  updateEnded: [CLINIC, AUTHORITY, { at: NOW, by: ACCOUNT, why: null }],
  findAccountBehind: [CLINIC, PATIENT],
})
