import { expect, test } from 'vitest'
import { inWords } from './scope-words.ts'
import { scopeOf, scopesWithin } from './scope.ts'

test.each([
  'patient/Appointment.',
  'patient/Appointment',
  'patient/*.rs',
  '*/Appointment.rs',
  'patient/Appointment.sr',
  'patient/Appointment.rr',
  'patient/Appointment.read',
  'Patient/Appointment.r',
  'patient/appointment.r',
  'patient/Observation.rs',
  'patient/Appointment.rs?status=booked',
  'patient/Appointment.rs ',
  'launch/patient',
  '',
])('%j is no scope here', (value) => expect(scopeOf(value)).toBeUndefined())

test('a registered scope lets ask for any part of it, and for nothing else', () => {
  expect(new Set(scopesWithin('user/Slot.rs'))).toEqual(new Set(['user/Slot.r', 'user/Slot.s', 'user/Slot.rs']))
  expect(scopesWithin('patient/Appointment.cruds')).toHaveLength(31)
  expect(scopesWithin('openid')).toEqual(['openid'])
  for (const within of scopesWithin('patient/Appointment.cruds')) expect(scopeOf(within)).toBeDefined()
})

test('scopes in words', () => {
  expect(inWords('patient/Appointment.cruds')).toBe(
    'Add, see, change, delete and search appointments of yours and of those in your care',
  )
  expect(inWords('user/Schedule.u')).toBe('Change working hours and leave, wherever you may')
  expect(inWords('system/Slot.rs')).toBe('See and search free times of the whole clinic')
  expect(inWords('offline_access')).toBe('Go on while you are not using it')
})
