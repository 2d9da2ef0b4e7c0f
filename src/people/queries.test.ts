import { asId } from '#platform'
import { anna, drWeber } from '../../test/cast.ts'
import { testQueries } from '../../test/queries.ts'
import type { Doctor, Patient } from './contract.ts'
import * as queries from './queries.ts'

const CLINIC = asId<'clinic'>('00000000-0000-7000-8000-000000000001')
const ACCOUNT = asId<'account'>('00000000-0000-7000-8000-000000000006')
const VISIT_TYPE = asId<'visit type'>('00000000-0000-7000-8000-000000000003')
const NOW = Date.UTC(2026, 10, 21)
const after = ['weber', '00000000-0000-7000-8000-000000000009'] as const

const doctor: Doctor = {
  id: asId('00000000-0000-7000-8000-000000000007'),
  name: drWeber.name,
  title: drWeber.title,
  about: null,
  specialties: drWeber.specialties,
  languages: drWeber.languages,
  visitTypeIds: [VISIT_TYPE],
  version: 1,
  retired: false,
}
const patient: Patient = {
  id: asId('00000000-0000-7000-8000-000000000008'),
  name: anna.name,
  birthDate: anna.birthDate,
  email: anna.email,
  phone: anna.phone,
  locale: 'en',
  timeZone: null,
  hasAccount: false,
  version: 1,
}

testQueries(import.meta.dirname, queries, {
  findDoctor: [CLINIC, doctor.id],
  lockDoctor: [CLINIC, doctor.id],
  findDoctorsById: [CLINIC, [doctor.id]],
  findDoctors: {
    all: [CLINIC],
    'by every filter': [
      CLINIC,
      {
        ids: [doctor.id],
        specialty: 'Dermatology',
        language: 'de',
        visitTypeId: VISIT_TYPE,
        q: 'web',
        limit: 20,
        after,
      },
    ],
  },
  insertDoctor: [CLINIC, doctor, NOW],
  updateDoctor: [CLINIC, doctor, NOW],
  replaceVisitTypesOfDoctor: [CLINIC, doctor.id, [VISIT_TYPE]],
  findDoctorOfAccount: [CLINIC, ACCOUNT],
  findAccountOfDoctor: [CLINIC, doctor.id],
  lockAccountOfDoctor: [CLINIC, doctor.id],
  updateAccountOfDoctor: [CLINIC, doctor.id, ACCOUNT],
  findSpecialties: [CLINIC],

  findPatient: [CLINIC, patient.id],
  findPatientEvenErased: [CLINIC, patient.id],
  findPatientsExactly: [CLINIC, { name: anna.name, birthDate: anna.birthDate }],
  lockPatient: [CLINIC, patient.id],
  replaceWords: [CLINIC, patient],
  findPatientsById: [CLINIC, [patient.id]],
  findPatients: {
    all: [CLINIC, { limit: 20 }],
    'one page of a search': [CLINIC, { q: 'müller 1988-04', limit: 20, after }],
    'of a doctor': [CLINIC, { q: 'lindqvist', seenBy: { doctorId: doctor.id, now: NOW }, limit: 20 }],
  },
  insertPatient: [CLINIC, patient, NOW],
  insertOwnPatient: [CLINIC, patient, ACCOUNT, NOW],
  updatePatient: [CLINIC, patient],
  findPatientsOfAccount: [CLINIC, ACCOUNT],
})
