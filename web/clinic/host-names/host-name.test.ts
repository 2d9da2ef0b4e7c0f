import { expect, test } from 'vitest'
import { explanation, standing, type HostName } from './host-name.ts'

const asked: HostName = {
  id: '0190-1',
  hostName: 'termine.park.example',
  state: 'pending',
  record: { type: 'TXT', name: '_praxis-challenge.termine.park.example', value: 'v' },
  outcome: null,
  addedAt: '2026-11-21T09:00:00+01:00',
  checkedAt: null,
  verifiedAt: null,
  missingSince: null,
  timeZone: 'Europe/Berlin',
}

const ASKED_AT = Date.parse(asked.addedAt)
const DAY_MS = 86_400_000

test('each way a look can end has its own word and its own advice, and so has giving up', () => {
  const seen: [name: HostName, daysLater: number][] = [
    [asked, 0],
    [{ ...asked, outcome: 'absent', state: 'failed' }, 2],
    [{ ...asked, outcome: 'other_value', state: 'failed' }, 2],
    [{ ...asked, outcome: 'no_answer' }, 2],
    [{ ...asked, outcome: 'absent', state: 'failed' }, 4],
    [{ ...asked, outcome: 'found', state: 'verified' }, 4],
  ]
  const at = (days: number) => ASKED_AT + days * DAY_MS
  expect(seen.map(([name, days]) => standing(name, at(days)).name)).toEqual([
    'Waiting',
    'Not there yet',
    'Another value',
    'No answer yet',
    'Not found',
    'In use',
  ])
  expect(new Set(seen.map(([name, days]) => explanation(name, at(days)))).size).toBe(seen.length)
})

test('a record that is gone: the address still works, and the last day to mend it is said', () => {
  const gone: HostName = { ...asked, state: 'verified', outcome: 'absent', missingSince: '2026-11-21T09:00:00+01:00' }
  expect(standing(gone)).toEqual({ tone: 'bad', name: 'Record is missing' })
  expect(explanation(gone)).toContain('Saturday 28 November')
})

test('a name that the operator gave has nothing to set', () => {
  expect(explanation({ ...asked, state: 'verified', record: null })).toContain('nothing for you to do')
})
