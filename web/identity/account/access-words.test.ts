import { expect, test } from 'vitest'
import { whatWasDone, whoDidIt } from './access-words.ts'

const someone = { kind: 'account', id: '1', name: 'Dr. Ada Wong', actingAs: 'doctor', app: null }

test('what was done is a sentence for the one whose record it is', () => {
  const words = (action: string, outcome: 'done' | 'refused' = 'done') => whatWasDone({ action, outcome })
  expect(words('people.patient_read')).toBe('Read the record')
  expect(words('people.patient_read', 'refused')).toBe('Tried to read the record')
  expect(words('booking.appointment_book')).toBe('Booked a visit')
  expect(words('people.patient_dream_of')).toBe('Did something newer than this page')
})

test('who it was is said by name and role, as oneself, or as what is left to say', () => {
  expect(whoDidIt({ who: someone, isYou: false })).toBe('Dr. Ada Wong (doctor)')
  const calendar = { who: { ...someone, app: 'c' }, isYou: true }
  expect(whoDidIt(calendar, new Map([['c', 'Calendar']]))).toBe('You, through the app Calendar')
  expect(whoDidIt(calendar)).toBe('You, through an app')
  expect(whoDidIt({ who: { ...someone, name: null, actingAs: 'receptionist' }, isYou: false })).toBe(
    'Somebody (reception)',
  )
  expect(whoDidIt({ who: { ...someone, name: null, actingAs: 'patient' }, isYou: false })).toBe(
    'An account that is gone',
  )
  const system = { kind: 'client', id: '2', name: 'Laboratory', actingAs: 'client', app: null }
  expect(whoDidIt({ who: system, isYou: false })).toBe('Laboratory (another system)')
  expect(whoDidIt({ who: { ...system, name: null }, isYou: false })).toBe('Another system')
  expect(whoDidIt({ who: { ...system, kind: 'system', name: null }, isYou: false })).toContain('by itself')
  expect(whoDidIt({ who: { ...system, kind: 'visitor', name: null }, isYou: false })).toContain('wasn’t signed in')
})
