import { clockOf, dayOf, type Day } from '../../app/time.ts'
import { whatWasDone, whoDidIt, type Access, type AppNames } from './access-words.ts'

/** The same done by the same, once or several times in a day. */
export type Looked = {
  id: string
  who: string
  what: string
  reason: string | null
  refused: boolean
  count: number
  /** Clock times, the first and the last of the day. */
  from: string
  to: string
}

export type LookedDay = { day: Day; looks: Looked[] }

/**
 * What happened, day by day, newest first. A page that is opened reads several things and is opened again and again: forty lines that say
 * the same hide the one that does not, so the same within a day is one line with its number.
 */
export function byDay(accesses: readonly Access[], zone: string, apps?: AppNames): LookedDay[] {
  const days = new Map<Day, Map<string, Looked>>()
  for (const access of accesses) {
    const day = dayOf(access.at, zone)
    const looks = days.get(day) ?? new Map<string, Looked>()
    days.set(day, looks)
    const { id, reason, outcome } = access
    const [who, what, clock] = [whoDidIt(access, apps), whatWasDone(access), clockOf(access.at, zone)]
    const same = JSON.stringify([who, what, reason, outcome])
    const known = looks.get(same)
    // Newest first, so whatever comes later in the list was earlier.
    if (known) looks.set(same, { ...known, count: known.count + 1, from: clock })
    else looks.set(same, { id, who, what, reason, refused: outcome === 'refused', count: 1, from: clock, to: clock })
  }
  return [...days].map(([day, looks]) => ({ day, looks: [...looks.values()] }))
}
