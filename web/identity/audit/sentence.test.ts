import { expect, test } from 'vitest'
import { deedOf, topics } from './deeds.ts'
import { actorName, capacity, deed, refusalWords, whyOf, type AuditEvent } from './sentence.ts'

const ANNA = { kind: 'account', id: 'a', name: 'Anna Adler', actingAs: 'administrator', app: null }
const event: AuditEvent = {
  id: 'e',
  number: 7,
  at: '2026-11-21T08:30:00.000Z',
  timeZone: 'UTC',
  who: ANNA,
  address: null,
  userAgent: null,
  requestId: null,
  call: null,
  action: 'people.patient_read',
  outcome: 'done',
  refusal: null,
  record: null,
  patientIds: ['p'],
  reason: null,
}

test('an event is a sentence: who, as what, did what', () => {
  expect(`${actorName(ANNA)} ${deed(event)}`).toBe('Anna Adler looked at a patient’s record')
  expect(capacity(ANNA)).toBe('as administrator')
  expect(capacity({ ...ANNA, app: 'Pocket' })).toBe('as administrator, in the app Pocket')
})

test('a list says of how many, a refusal that it was one', () => {
  expect(deed({ ...event, action: 'people.patient_list', patientIds: ['p', 'q'] })).toBe(
    'searched patients (2 patients)',
  )
  expect(deed({ ...event, action: 'identity.sign_in', outcome: 'refused' })).toBe('tried to sign in and was refused')
  expect(refusalWords('identity.wrong_credentials')).toBe('wrong credentials')
})

test('a reason is quoted, but of a sign-in it is what was proved', () => {
  expect(whyOf({ ...event, reason: 'Asked on the phone' })).toEqual({ why: 'Asked on the phone' })
  expect(whyOf({ ...event, action: 'identity.sign_in', reason: 'password' })).toEqual({ by: 'with password' })
  expect(whyOf(event)).toEqual({})
})

test('who has no name is told by what they are', () => {
  expect(actorName({ ...ANNA, kind: 'visitor', name: null, actingAs: 'visitor' })).toBe('Somebody not signed in')
  expect(actorName({ ...ANNA, kind: 'client', name: null, app: 'Lab', actingAs: 'client' })).toBe('Lab')
  expect(actorName({ ...ANNA, name: null })).toBe('Somebody whose account is gone')
})

test('every action is in one topic, no topic asks for more than the server takes, a newer action is still told', () => {
  const all = topics.flatMap(({ actions }) => actions)
  expect(all.length).toBeGreaterThan(50)
  expect(new Set(all).size).toBe(all.length)
  for (const { actions } of topics) expect(actions.length).toBeLessThanOrEqual(20)
  expect(deedOf('people.something_newer')[0]).toContain('newer')
})
