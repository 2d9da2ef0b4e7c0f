import { describe, expect, test } from 'vitest'
import { toProblem } from '../../api/problem.ts'
import { sameContent } from '../../clinic/rule-set/rule-set.ts'
import { breakFaults, breaksPart, newBreak, sentKeys } from '../break/breaks-part.ts'
import { limitFaults, limitsPart, newLimit } from '../limit/limits-part.ts'
import { newPace, paceFaults, pacesPart } from '../pace/paces-part.ts'
import { hitsText, timesText } from '../preview/preview-words.ts'
import { problemLines } from '../problem/problem-words.ts'
import { travelFaults, travelPart, USUAL } from '../travel/travel-part.ts'
import { refusedRows } from './row-faults.ts'

const names = { location: (id: string) => id.toUpperCase(), visitType: (id: string) => id.toUpperCase() }

describe('what is read is what would be sent again, so that nothing counts as changed before it was', () => {
  test('breaks', () => {
    const breaks = [
      { name: 'Lunch', weekday: 1, from: '12:00', to: '13:00', everyWeeks: 2, anchorDate: '2026-11-23' },
      { name: 'Lunch', weekday: 3, from: '12:00', to: '13:00', everyWeeks: 2, anchorDate: '2026-11-23' },
      { name: 'Visits at home', weekday: 5, from: '12:00', to: '13:00', locationId: 'park' },
    ]
    expect(breaksPart.contentOf(breaksPart.draftOf(breaks))).toEqual(breaks)
  })

  test('limits, paces and travel times', () => {
    const limits = [
      { per: 'day' as const, most: 8 },
      { visitTypeId: 'scan', per: 'week' as const, most: 3 },
    ]
    expect(limitsPart.contentOf(limitsPart.draftOf(limits))).toEqual(limits)
    const paces = [
      { visitTypeId: 'scan', durationMinutes: 30 },
      { visitTypeId: 'talk', bufferAfterMinutes: 0 },
    ]
    expect(pacesPart.contentOf(pacesPart.draftOf(paces))).toEqual(paces)
    const travel = { minutes: 20, between: [{ locationIds: ['park', 'river'], minutes: 45 }] }
    expect(travelPart.contentOf(travelPart.draftOf(travel))).toEqual(travel)
  })

  test('in whatever order its fields were written', () => {
    expect(sameContent([{ per: 'day', most: 8 }], [{ most: 8, per: 'day' }])).toBe(true)
    expect(sameContent([{ most: 8 }, { most: 9 }], [{ most: 9 }, { most: 8 }])).toBe(false)
  })
})

describe('what cannot be sent is found before it is', () => {
  test('a break without a day, a name or an end', () => {
    const rows = [{ ...newBreak(), weekdays: [] }, { ...newBreak(), name: ' ' }, { ...newBreak(), to: '' }, newBreak()]
    expect([...breakFaults(rows).values()]).toEqual([
      'Please choose at least one day.',
      'Please give the break a name.',
      'Give both a start and an end.',
    ])
  })

  test('a second limit for the same, half a visit, none at all', () => {
    const rows = [newLimit(), newLimit(), { ...newLimit(), per: 'week' as const, most: '1.5' }]
    expect([...limitFaults(rows).keys()]).toEqual([rows[1]?.key, rows[2]?.key])
  })

  test('a pace that says nothing, or of a visit that has one', () => {
    const silent = { ...newPace('scan', 20), duration: '' }
    const free = { ...newPace('talk', 20), duration: '', before: '0' }
    expect([...paceFaults([silent, free]).keys()]).toEqual([silent.key])
    expect(paceFaults([newPace('scan', 20), newPace('scan', 30)]).size).toBe(1)
  })

  test('a way from a place to itself, and the same way twice whichever is named first', () => {
    const way = { key: 'a', one: 'park', other: 'river', minutes: '20' }
    const back = { key: 'b', one: 'river', other: 'park', minutes: '25' }
    const none = { key: 'c', one: 'park', other: 'park', minutes: '5' }
    expect([...travelFaults({ minutes: '', ways: [way, back, none] }).keys()]).toEqual([USUAL, 'b', 'c'])
  })
})

test('a refusal of the third rule stands at the row that it was sent from', () => {
  const rows = [
    { ...newBreak(), weekdays: [1, 2] },
    { ...newBreak(), weekdays: [4] },
  ]
  const error = toProblem(400, {
    code: 'scheduling.window_reversed',
    errors: [{ pointer: '/breaks/2/to', detail: 'must be later' }],
  })
  expect([...refusedRows(error, 'breaks', sentKeys(rows))]).toEqual([[rows[1]?.key, 'This must be later.']])
})

test('rules in words', () => {
  expect(limitsPart.lines([{ visitTypeId: 'scan', per: 'week', most: 3 }], names)).toEqual(['At most 3 a week: SCAN'])
  expect(pacesPart.lines([{ visitTypeId: 'scan', durationMinutes: 30, bufferAfterMinutes: 5 }], names)).toEqual([
    'SCAN: 30 minutes, 5 kept free after',
  ])
  expect(travelPart.lines({ minutes: 20, between: [{ locationIds: ['park', 'river'], minutes: 45 }] }, names)).toEqual([
    '20 minutes between any two locations but these',
    'PARK and RIVER: 45 minutes',
  ])
})

test('what is wrong with a rule on five days is told once', () => {
  const nap = { problem: 'break_outside_hours' as const, before: 'Nap, ', after: ' 22:00–22:30' }
  const lines = problemLines([
    ...[1, 2, 3, 4, 5].map((weekday) => ({ ...nap, weekday })),
    { problem: 'visit_type_without_hours', before: 'Scan', after: '' },
  ])
  expect(lines.map(({ rule }) => rule)).toEqual(['Nap, Monday to Friday 22:00–22:30', 'Scan'])
})

test('what a change would do in words', () => {
  const times = (added: number, removed: number) =>
    timesText({ added: { count: added, samples: [] }, removed: { count: removed, samples: [] } })
  expect(times(0, 0)).toBe('patients are offered the same times as now.')
  expect(times(1, 0)).toBe('1 offered time is added.')
  expect(times(12, 3)).toBe('12 offered times are added and 3 taken away.')
  expect(hitsText(1, false)).toBe(
    '1 booked visit would lie outside the rules. It stays booked until somebody moves or cancels it.',
  )
  expect(hitsText(200, true)).toMatch(/^More than 200 booked visits/)
})
