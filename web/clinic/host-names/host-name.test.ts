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

test('each way a look can end has its own word and its own advice', () => {
  const seen = [
    asked,
    { ...asked, outcome: 'absent' as const },
    { ...asked, outcome: 'other_value' as const },
    { ...asked, outcome: 'no_answer' as const },
    { ...asked, state: 'failed' as const, outcome: 'absent' as const },
    { ...asked, state: 'verified' as const, outcome: 'found' as const },
  ]
  expect(seen.map((one) => standing(one).name)).toEqual([
    'Waiting',
    'Waiting',
    'Waiting',
    'No answer yet',
    'Not found',
    'In use',
  ])
  expect(new Set(seen.map(explanation)).size).toBe(seen.length)
})

test('a record that is gone: the address still works, and the last day to mend it is said', () => {
  const gone: HostName = { ...asked, state: 'verified', outcome: 'absent', missingSince: '2026-11-21T09:00:00+01:00' }
  expect(standing(gone)).toEqual({ tone: 'bad', name: 'Record is missing' })
  expect(explanation(gone)).toContain('Saturday 28 November')
})

test('a name that the operator gave has nothing to set', () => {
  expect(explanation({ ...asked, state: 'verified', record: null })).toContain('nothing for you to do')
})
