import { expect, test } from 'vitest'
import { nearestForAll, plannedVisits, timesOf } from './planned-visits.ts'
import type { Conflict } from './series-queries.ts'

const slot = (start: string) => ({
  doctorId: 'weber',
  visitTypeId: 'check-up',
  locationId: 'mitte',
  start,
  end: start,
  timeZone: 'Europe/Berlin',
})
const [FIRST, SECOND, THIRD] = ['2026-11-30', '2026-12-07', '2026-12-14'].map((day) => `${day}T09:30:00+01:00`) as [
  string,
  string,
  string,
]
const TEN = '2026-12-07T10:00:00+01:00'
const RULE = 'FREQ=WEEKLY;COUNT=3'
const preview = { slots: [slot(FIRST), slot(SECOND), slot(THIRD)] }
const taken: Conflict = {
  index: 1,
  slot: slot(SECOND),
  code: 'booking.slot_taken',
  reasons: [],
  alternatives: [slot(TEN)],
}

test('a conflict stands beside the visit it is of, and its first alternative is what all can have', () => {
  const visits = plannedVisits(preview, {}, [taken])
  expect(visits.map(({ conflict }) => conflict)).toEqual([undefined, taken, undefined])
  expect(nearestForAll(visits)).toEqual({ [SECOND]: TEN })
})

test('what was changed and left out is asked for one by one, in order; unchanged it is the rule', () => {
  expect(timesOf(RULE, preview.slots, {})).toEqual({ recurrence: RULE })
  expect(timesOf(RULE, preview.slots, { [FIRST]: null, [SECOND]: TEN })).toEqual({ starts: [TEN, THIRD] })
  expect(timesOf(RULE, preview.slots, { [FIRST]: '2026-12-20T09:00:00+01:00' })).toEqual({
    starts: [SECOND, THIRD, '2026-12-20T09:00:00+01:00'],
  })
  expect(timesOf(RULE, preview.slots, { [FIRST]: null, [SECOND]: null, [THIRD]: null })).toBeUndefined()
})

test('a visit that was moved away has no conflict of its old time any more, and shows where it goes', () => {
  const [first, second] = plannedVisits(preview, { [SECOND]: TEN, [FIRST]: null }, [taken])
  expect([first?.start, second?.start, second?.conflict]).toEqual([null, TEN, undefined])
})
