import { asId } from '#platform'
import { testQueries } from '../../../test/queries.ts'
import * as queries from './queries.ts'

const CLINIC = asId<'clinic'>('00000000-0000-7000-8000-000000000001')
const ACCOUNT = asId<'account'>('00000000-0000-7000-8000-000000000002')
const PATIENT = asId<'patient'>('00000000-0000-7000-8000-000000000003')
const NOW = Date.UTC(2026, 10, 21)

testQueries(import.meta.dirname, queries, {
  findOwnRecords: [CLINIC, ACCOUNT],
  findAccountOfPatient: [CLINIC, PATIENT],
  findClinicsOfAccount: [ACCOUNT],
  selectPatientRecords: [CLINIC, [PATIENT]],
  selectDoctorRecords: [CLINIC, ACCOUNT],
  selectConsentRecords: [CLINIC, [PATIENT]],
  selectTieRecords: [CLINIC, { accountId: ACCOUNT, patientIds: [PATIENT], addresses: ['anna@mail.example'] }],
  selectCareRecords: [CLINIC, [PATIENT]],
  deleteTies: [CLINIC, ACCOUNT, [PATIENT]],
  deleteInvitationsTo: [CLINIC, ['anna@mail.example']],
  restrictPatients: [CLINIC, [PATIENT], { now: NOW, keepUntil: NOW }],
  deleteConsents: [CLINIC, [PATIENT]],
  blankPatients: [CLINIC, [PATIENT], '(erased)', NOW],
  deletePatients: [CLINIC, [PATIENT]],
  unlinkDoctor: [CLINIC, ACCOUNT],
  findRestricted: [CLINIC, { limit: 10 }],
  findRestrictedPatient: [CLINIC, PATIENT],
  deleteLapsedRestrictions: [NOW, 100],
})
