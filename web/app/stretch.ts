import { addDays, clockOf, dayOf, fullDay, instantAt } from './time.ts'

type Stretch = { start: string; end: string; timeZone: string }
type Typed = { from: string; to: string; fromTime: string; toTime: string }

/** What was typed in, whole days or with hours, as instants. Nothing while it is not whole yet. */
export function stretchOf({ from, to, fromTime, toTime }: Typed, hours: boolean, zone: string) {
  if (from === '' || (hours && (fromTime === '' || toTime === ''))) return undefined
  const start = instantAt(from, hours ? fromTime : '00:00', zone)
  const end = hours ? instantAt(to || from, toTime, zone) : instantAt(addDays(to || from, 1), '00:00', zone)
  return { start, end }
}

/** Whole days read as days, the last one included; anything else with its clock times. */
export function stretchText({ start, end, timeZone }: Stretch): string {
  const [from, until] = [dayOf(start, timeZone), dayOf(end, timeZone)]
  const whole = clockOf(start, timeZone) === '00:00' && clockOf(end, timeZone) === '00:00'
  if (!whole)
    return `${fullDay(from)}, ${clockOf(start, timeZone)} to ${from === until ? '' : `${fullDay(until)}, `}${clockOf(end, timeZone)}`
  const last = addDays(until, -1)
  return from === last ? fullDay(from) : `${fullDay(from)} to ${fullDay(last)}`
}
