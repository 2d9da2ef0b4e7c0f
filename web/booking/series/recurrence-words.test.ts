import { expect, test } from 'vitest'
import { recurrenceWords } from './recurrence-words.ts'

test.each([
  ['FREQ=WEEKLY;COUNT=10', 'Every week, 10 times'],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;UNTIL=20270228', 'Every 2 weeks on Monday and Thursday, until 28 February 2027'],
  ['FREQ=MONTHLY;BYDAY=-1MO;COUNT=6', 'Every month on the last Monday, 6 times'],
  ['FREQ=MONTHLY;BYMONTHDAY=30;COUNT=6', 'Every month on day 30, 6 times'],
  ['FREQ=DAILY;UNTIL=20270131T225959Z', 'Every day, until 31 January 2027'],
])('%s', (recurrence, words) => {
  expect(recurrenceWords(recurrence)).toBe(words)
})
