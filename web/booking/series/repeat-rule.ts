import { dayNumber, longWeekday, weekdayOf, type Day } from '../../app/time.ts'

export type Rhythm = 'day' | 'week' | 'two-weeks' | 'three-weeks' | 'four-weeks' | 'month-weekday' | 'month-date'

/** How visits repeat, as the form has it. */
export type RepeatRule = {
  rhythm: Rhythm
  /** 1 (Monday) to 7; of the weekly rhythms. */
  weekdays: number[]
  ends: 'count' | 'date'
  count: string
  until: Day
}

const weeks: Partial<Record<Rhythm, number>> = { week: 1, 'two-weeks': 2, 'three-weeks': 3, 'four-weeks': 4 }
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const ordinals: Record<string, string> = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', '-1': 'last' }

export const isWeekly = ({ rhythm }: Pick<RepeatRule, 'rhythm'>): boolean => rhythm in weeks

/** Which of its weekday a day is in its month. Not every month has a fifth, so that is the last. */
function ordinalOf(day: Day): number {
  const nth = Math.ceil(Number(dayNumber(day)) / 7)
  return nth === 5 ? -1 : nth
}

/** The rhythms by name; those of a month are counted from the first visit. */
export const rhythmsFrom = (first: Day): { value: Rhythm; name: string }[] => [
  { value: 'week', name: 'Every week' },
  { value: 'two-weeks', name: 'Every 2 weeks' },
  { value: 'three-weeks', name: 'Every 3 weeks' },
  { value: 'four-weeks', name: 'Every 4 weeks' },
  { value: 'month-weekday', name: `Every month on the ${ordinals[ordinalOf(first)]} ${longWeekday(first)}` },
  { value: 'month-date', name: `Every month on day ${dayNumber(first)}` },
  { value: 'day', name: 'Every day, weekends too' },
]

export const ruleFor = (first: Day): RepeatRule => ({
  rhythm: 'week',
  weekdays: [weekdayOf(first)],
  ends: 'count',
  count: '6',
  until: '',
})

const named = (weekday: number): string => DAYS[weekday - 1] ?? ''

/** The rule as RFC 5545 writes it, counted from the first visit. */
export function recurrenceOf({ rhythm, weekdays, ends, count, until }: RepeatRule, first: Day): string {
  const interval = weeks[rhythm]
  const every =
    interval !== undefined
      ? [
          'FREQ=WEEKLY',
          ...(interval > 1 ? [`INTERVAL=${interval}`] : []),
          `BYDAY=${weekdays
            .toSorted((one, other) => one - other)
            .map(named)
            .join(',')}`,
        ]
      : rhythm === 'day'
        ? ['FREQ=DAILY']
        : rhythm === 'month-date'
          ? ['FREQ=MONTHLY', `BYMONTHDAY=${dayNumber(first)}`]
          : ['FREQ=MONTHLY', `BYDAY=${ordinalOf(first)}${named(weekdayOf(first))}`]
  const end = ends === 'count' ? `COUNT=${count}` : `UNTIL=${until.replaceAll('-', '')}`
  return [...every, end].join(';')
}
