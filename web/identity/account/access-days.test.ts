import { expect, test } from 'vitest'
import { byDay } from './access-days.ts'
import type { Access } from './access-words.ts'

const ada = { kind: 'account', id: '1', name: 'Ada Wong', actingAs: 'doctor', app: null }

function read(at: string, otherwise: Partial<Access> = {}): Access {
  return {
    id: at,
    at,
    timeZone: 'UTC',
    who: ada,
    isYou: false,
    action: 'people.patient_read',
    type: 'read',
    outcome: 'done',
    record: null,
    reason: null,
    ...otherwise,
  }
}

test('what Ada did three times on a day is one line, with when it began and ended', () => {
  const days = byDay(
    [read('2026-11-21T10:30:00Z'), read('2026-11-21T09:15:00Z'), read('2026-11-21T08:00:00Z')],
    'Europe/Berlin',
  )
  expect(days).toHaveLength(1)
  expect(days[0]?.looks).toMatchObject([{ who: 'Ada Wong (doctor)', count: 3, from: '09:00', to: '11:30' }])
})

test('a refused try, another reason and another person are lines of their own', () => {
  const [day] = byDay(
    [
      read('2026-11-21T10:30:00Z'),
      read('2026-11-21T10:20:00Z', { outcome: 'refused' }),
      read('2026-11-21T10:10:00Z', { reason: 'unconscious' }),
      read('2026-11-21T10:00:00Z', { who: { ...ada, id: '2', name: 'Ben Okri' } }),
    ],
    'UTC',
  )
  expect(day?.looks.map(({ who, refused, reason }) => [who, refused, reason])).toEqual([
    ['Ada Wong (doctor)', false, null],
    ['Ada Wong (doctor)', true, null],
    ['Ada Wong (doctor)', false, 'unconscious'],
    ['Ben Okri (doctor)', false, null],
  ])
})

test('a day is the reader’s day: half past eleven in the evening in London is the next day in Berlin', () => {
  const days = byDay([read('2026-11-21T23:30:00Z'), read('2026-11-21T12:00:00Z')], 'Europe/Berlin')
  expect(days.map(({ day }) => day)).toEqual(['2026-11-22', '2026-11-21'])
})
