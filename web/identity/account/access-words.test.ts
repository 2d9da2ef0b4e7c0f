import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { isKnownAction, whatWasDone, whoDidIt } from './access-words.ts'

const someone = { kind: 'account', id: '1', name: 'Dr. Ada Wong', actingAs: 'doctor', app: null }

test('every action that the trail can tell of has words for the patient', async () => {
  const told = await readFile(new URL('../../../docs/operations/audit.md', import.meta.url), 'utf8')
  const actions = [...told.matchAll(/^\| `([a-z]+\.[a-z_]+)` \|/gm)].map(([, action]) => action ?? '')
  expect(actions.length).toBeGreaterThan(50)
  expect(actions.filter((action) => !isKnownAction(action))).toEqual([])
})

test('an action of a later version is told by its kind', () => {
  expect(whatWasDone({ action: 'people.patient_dream_of', type: 'read' })).toBe('Looked at something')
})

test('who it was is said by name and role, as oneself, or as what is left to say', () => {
  expect(whoDidIt({ who: someone, isYou: false })).toBe('Dr. Ada Wong (doctor)')
  expect(whoDidIt({ who: { ...someone, app: 'Calendar' }, isYou: true })).toBe('You, through the app Calendar')
  expect(whoDidIt({ who: { ...someone, name: null, actingAs: 'receptionist' }, isYou: false })).toBe(
    'Somebody (reception)',
  )
  expect(whoDidIt({ who: { ...someone, name: null, actingAs: 'patient' }, isYou: false })).toBe(
    'An account that is gone',
  )
  const system = { kind: 'client', id: '2', name: null, actingAs: 'client', app: 'Laboratory' }
  expect(whoDidIt({ who: system, isYou: false })).toBe('Laboratory (another system)')
  expect(whoDidIt({ who: { ...system, kind: 'system', app: null }, isYou: false })).toContain('by itself')
  expect(whoDidIt({ who: { ...system, kind: 'visitor', app: null }, isYou: false })).toContain('wasn’t signed in')
})
