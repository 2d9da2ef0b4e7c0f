import { asId } from '#platform'
import { testQueries } from '../../../../test/queries.ts'
import * as queries from './queries.ts'

const CLINIC = asId<'clinic'>('00000000-0000-7000-8000-000000000001')
const PATIENT = asId<'patient'>('00000000-0000-7000-8000-000000000003')
const INVITATION = asId<'authority invitation'>('00000000-0000-7000-8000-000000000004')
const NOW = Date.UTC(2026, 10, 21)

testQueries(import.meta.dirname, queries, {
  insertInvitation: [
    CLINIC,
    {
      id: INVITATION,
      patientId: PATIENT,
      patientName: 'Anna',
      patientLocale: 'de',
      email: 'bela@mail.example',
      kind: 'proxy',
      scope: 'both',
      until: '2027-11-21',
      invitedBy: asId<'account'>('00000000-0000-7000-8000-000000000002'),
      invitedAt: NOW,
      expiresAt: NOW,
    },
  ],
  closeExpired: [CLINIC, PATIENT, NOW],
  findOpenOfPatient: [CLINIC, PATIENT, NOW],
  findOpenToAddress: [CLINIC, 'bela@mail.example', NOW],
  lockOpen: [CLINIC, INVITATION, NOW],
  updateAnswer: [CLINIC, INVITATION, 'accepted', NOW],
})
