import { addDays, longWeekday, plainDate } from '../../app/time.ts'

const A_MONDAY = '2024-01-01'
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const ordinals: Record<string, string> = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', '-1': 'last' }
const units: Record<string, string> = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month' }

const listed = (words: string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`

function dayWords(code: string): string {
  const [, ordinal, name = ''] = /^(-?\d)?([A-Z]{2})$/.exec(code) ?? []
  const weekday = longWeekday(addDays(A_MONDAY, Math.max(0, DAYS.indexOf(name))))
  return ordinal === undefined ? weekday : `the ${ordinals[ordinal] ?? `${ordinal}.`} ${weekday}`
}

function endWords(parts: ReadonlyMap<string, string>): string {
  const count = parts.get('COUNT')
  if (count !== undefined) return `${count} times`
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)/.exec(parts.get('UNTIL') ?? '') ?? []
  return year === undefined ? '' : `until ${plainDate(`${year}-${month}-${day}`)}`
}

/** `Every 2 weeks on Monday and Thursday, 10 times`: how it was wished, whatever became of single visits. */
export function recurrenceWords(recurrence: string): string {
  const parts = new Map(
    recurrence.split(';').map((part): [string, string] => {
      const [name = '', value = ''] = part.split('=')
      return [name, value]
    }),
  )
  const unit = units[parts.get('FREQ') ?? ''] ?? 'day'
  const interval = Number(parts.get('INTERVAL') ?? 1)
  const every = interval === 1 ? `Every ${unit}` : `Every ${interval} ${unit}s`
  const days = parts.get('BYDAY')?.split(',').map(dayWords)
  const dates = parts.get('BYMONTHDAY')?.split(',')
  const on = days ? ` on ${listed(days)}` : dates ? ` on day ${listed(dates)}` : ''
  return [every + on, endWords(parts)].filter(Boolean).join(', ')
}
