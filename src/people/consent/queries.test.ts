import { asId } from '#platform'
import { testQueries } from '../../../test/queries.ts'
import * as queries from './queries.ts'

const CLINIC = asId<'clinic'>('00000000-0000-7000-8000-000000000001')
const PATIENT = asId<'patient'>('00000000-0000-7000-8000-000000000002')
const NOW = Date.UTC(2026, 10, 21)

testQueries(import.meta.dirname, queries, {
  findTexts: { all: [CLINIC], 'one version': [CLINIC, { kind: 'research', version: 2 }] },
  lockKind: [CLINIC, 'research'],
  insertTexts: [CLINIC, { kind: 'research', version: 1, publishedAt: NOW, texts: [] }, undefined],
  insertConsent: [
    CLINIC,
    PATIENT,
    {
      id: asId<'consent'>('00000000-0000-7000-8000-000000000003'),
      kind: 'research',
      given: true,
      version: 1,
      locale: 'en',
      at: NOW,
      by: null,
      actingAs: 'patient',
      address: '127.0.0.1',
      userAgent: null,
    },
  ],
  findConsents: [CLINIC, PATIENT],
  findLastDecision: [CLINIC, PATIENT, 'research'],
})
