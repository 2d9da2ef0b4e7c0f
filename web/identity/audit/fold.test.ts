import { expect, test } from 'vitest'
import { folded } from './fold.ts'
import type { AuditEvent } from './sentence.ts'

const looked: AuditEvent = {
  id: 'e1',
  number: 9,
  at: '2026-11-21T08:30:00.000Z',
  timeZone: 'UTC',
  who: { kind: 'account', id: 'a', name: 'Anna Adler', actingAs: 'administrator', app: null },
  address: null,
  userAgent: null,
  requestId: 'r1',
  call: null,
  action: 'people.patient_read',
  outcome: 'done',
  refusal: null,
  record: { kind: 'patient', id: 'p' },
  patientIds: ['p'],
  reason: null,
}

test('the same one after the other is one line, whatever is different between keeps its own', () => {
  const again = { ...looked, id: 'e2', number: 8, requestId: 'r2' }
  const another = { ...looked, id: 'e3', number: 7, record: { kind: 'patient', id: 'q' }, patientIds: ['q'] }
  const before = { ...looked, id: 'e4', number: 6 }
  expect(folded([looked, again, another, before])).toEqual([
    { event: looked, again: [again] },
    { event: another, again: [] },
    { event: before, again: [] },
  ])
})

test('a reason of its own is never folded away', () => {
  expect(folded([looked, { ...looked, id: 'e2', reason: 'Asked by a court' }])).toHaveLength(2)
})
