import { expect, test } from 'vitest'
import { USUAL as usual } from '../../src/notifications/reminder/policy/rules.ts'
import { USUAL, reminderFaults, reminderRules } from './reminder-rules.ts'

test('what is called usual here is what counts on the server', () => {
  expect(USUAL).toEqual(usual)
})

test.for([[[]], [[24]], [[48, 2]], [[336, 24, 1]]])('what is read is what would be sent again: %j', ([leadHours]) => {
  const rules = { leadHours: leadHours ?? [] }
  expect(reminderRules.contentOf(reminderRules.draftOf(rules))).toEqual(rules)
  expect(reminderFaults(reminderRules.draftOf(rules)).size).toBe(0)
})

test('what cannot be sent is found before it is; in whatever order it was typed, the longest goes first', () => {
  const draft = { first: '0', second: '24', third: '24.0' }
  expect([...reminderFaults(draft).keys()]).toEqual(['first', 'third'])
  expect(reminderFaults({ first: '', second: '337', third: '' }).get('second')).toBe(
    'Please give a whole number from 1 to 336.',
  )
  expect(reminderRules.contentOf({ first: ' ', second: '2', third: '48' })).toEqual({ leadHours: [48, 2] })
})

test('reminders in words', () => {
  expect(reminderRules.lines({ leadHours: [] })).toEqual(['Nobody is reminded of a visit.'])
  expect(reminderRules.lines({ leadHours: [48, 24, 2] })[0]).toBe(
    'Who agreed to reminders gets an e-mail 2 days, 24 hours, and 2 hours before a visit.',
  )
})
