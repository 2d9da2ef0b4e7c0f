import { describe, expect, test } from 'vitest'
import { SCHEDULE_RULES, type Reason, reasonsAgainst } from './bookability.ts'
import { CHECK_UP, EMPTY, EVERY_DAY, PRACTICE, between, every, minute, practiceIn } from './clinic-days.fixture.ts'
import { parseInstant } from '../time/instant.ts'
import type { Schedule } from './schedule.ts'
import type { VisitRules } from './visit-rules.ts'

const OPEN: Partial<Schedule> = { hours: every(EVERY_DAY, '00:00', '24:00') }

function against(
  text: string,
  schedule: Partial<Schedule> = OPEN,
  rules: Partial<VisitRules> = {},
  zone = 'Europe/Berlin',
): Reason[] {
  const start = parseInstant(text)
  if ('fault' in start) throw new Error(start.fault)
  const nowAt = minute('2026-01-10T12:00:00+01:00') * 60_000
  return reasonsAgainst({
    start,
    schedule: { ...EMPTY, ...schedule },
    location: practiceIn(zone),
    rules: { ...CHECK_UP, ...rules },
    nowAt,
  })
}
const rulesOf = (reasons: Reason[]): string[] => reasons.map(({ rule }) => rule)

describe('Why not?', () => {
  const office = every([1, 2, 3, 4, 5], '09:00', '12:00')

  test('nothing stands against a good time, in whatever offset it is written', () => {
    expect(against('2026-01-12T09:00:00+01:00', { hours: office })).toEqual([])
    expect(against('2026-01-12T08:00:00Z', { hours: office })).toEqual([])
    expect(against('2026-01-12T13:45:00+05:45', { hours: office })).toEqual([])
  })

  test('each rule by its name, and with what would help', () => {
    expect(against('2026-01-10T11:00:00+01:00')).toEqual([
      { rule: 'in_the_past', detail: 'It is already 2026-01-10T12:00:00+01:00 there.' },
    ])
    expect(against('2026-01-10T13:00:00+01:00', OPEN, { minNoticeMinutes: 120 })).toEqual([
      {
        rule: 'inside_minimum_notice',
        detail: "It takes 120 minutes' notice: the earliest is 2026-01-10T14:00:00+01:00.",
      },
    ])
    expect(against('2026-01-13T09:00:00+01:00', OPEN, { horizonDays: 2 })).toEqual([
      { rule: 'beyond_horizon', detail: 'It can be booked 2 days ahead: the last date is 2026-01-12.' },
    ])
    expect(against('2026-01-12T23:30:00+01:00', OPEN, { horizonDays: 2 })).toEqual([])
    expect(rulesOf(against('2026-01-12T09:10:00+01:00'))).toEqual(['off_grid'])
    expect(rulesOf(against('2026-01-12T09:00:01+01:00'))).toEqual(['off_grid'])
    expect(rulesOf(against('2026-01-12T11:45:00+01:00', { hours: office }, { gridMinutes: 15 }))).toEqual([
      'outside_hours',
    ])
    expect(rulesOf(against('2026-01-17T09:00:00+01:00', { hours: office }))).toEqual(['outside_hours'])
    const kept = every([1], '09:00', '12:00', { visitTypeIds: ['vaccination'] })
    expect(rulesOf(against('2026-01-12T09:00:00+01:00', { hours: kept }))).toEqual(['visit_type_not_offered'])
    const leave = [between('2026-01-12T09:29:00+01:00', '2026-01-12T10:00:00+01:00')]
    expect(against('2026-01-12T09:00:00+01:00', { ...OPEN, leave })).toEqual([
      { rule: 'on_leave', detail: 'The doctor is away until 2026-01-12T10:00:00+01:00.' },
    ])
    const closures = [{ from: '2026-01-12', to: '2026-01-13' }]
    expect(against('2026-01-12T09:00:00+01:00', { ...OPEN, closures })).toEqual([
      { rule: 'location_closed', detail: 'The location is closed until 2026-01-14T00:00:00+01:00.' },
    ])
  })

  test('every rule at once, and no rule twice', () => {
    const leave = [between('2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z')]
    const closures = [{ locationId: PRACTICE, from: '2026-01-01', to: '2026-01-31' }]
    expect(
      rulesOf(against('2026-01-25T09:10:00+01:00', { hours: office, leave, closures }, { horizonDays: 0 })),
    ).toEqual(['beyond_horizon', 'off_grid', 'outside_hours', 'on_leave', 'location_closed'])
    expect(Object.keys(SCHEDULE_RULES)).toHaveLength(12)
  })

  test('leave that ends when the visit begins is not in its way', () => {
    const leave = [
      between('2026-01-12T08:00:00+01:00', '2026-01-12T09:00:00+01:00'),
      between('2026-01-12T09:30:00+01:00', '2026-01-12T10:00:00+01:00'),
    ]
    expect(against('2026-01-12T09:00:00+01:00', { ...OPEN, leave })).toEqual([])
  })
})

describe('A wall time that the clocks jump over', () => {
  test('is refused by name, with the offset from before the change or from after it', () => {
    expect(rulesOf(against('2026-03-29T02:30:00+01:00'))).toEqual(['clock_gap'])
    expect(rulesOf(against('2026-03-29T02:30:00+02:00'))).toEqual(['clock_gap'])
    expect(rulesOf(against('2026-03-29T02:00:00+01:00'))).toEqual(['clock_gap'])
    expect(rulesOf(against('2026-03-08T02:30:00-05:00', OPEN, {}, 'America/New_York'))).toEqual(['clock_gap'])
    expect(rulesOf(against('2026-10-04T02:00:00+10:30', OPEN, {}, 'Australia/Lord_Howe'))).toEqual(['clock_gap'])
    expect(rulesOf(against('2026-04-24T00:30:00+02:00', OPEN, {}, 'Africa/Cairo'))).toEqual(['clock_gap'])
    expect(rulesOf(against('2011-12-30T12:00:00+14:00', OPEN, {}, 'Pacific/Apia'))).toEqual([
      'clock_gap',
      'in_the_past',
    ])
  })

  test('is no matter when the same instant is written as a time that is on the clock', () => {
    expect(against('2026-03-29T03:30:00+02:00')).toEqual([])
    expect(against('2026-03-29T01:30:00Z')).toEqual([])
    expect(against('2026-03-29T03:00:00+02:00')).toEqual([])
    expect(against('2026-03-29T01:30:00+01:00')).toEqual([])
    // New Delhi's wall clock may well show 02:30 then; the offset says that it was not Berlin's that was read.
    expect(against('2026-03-29T02:30:00+05:30', OPEN)).toEqual([])
  })

  test('both passes of a repeated hour can be asked for, told apart by their offset (case 18)', () => {
    expect(against('2026-10-25T02:30:00+02:00')).toEqual([])
    expect(against('2026-10-25T02:30:00+01:00')).toEqual([])
    const secondPassAway = [between('2026-10-25T02:00:00+01:00', '2026-10-25T03:00:00+01:00')]
    expect(against('2026-10-25T02:30:00+02:00', { ...OPEN, leave: secondPassAway })).toEqual([])
    expect(rulesOf(against('2026-10-25T02:30:00+01:00', { ...OPEN, leave: secondPassAway }))).toEqual(['on_leave'])
  })
})
