import type { EpochMinute, Interval } from '../time/interval.ts'
import { localDate } from '../time/local-date.ts'
import type { TimeZone } from '../time/time-zone.ts'
import type { LoadRule } from './bookability.ts'
import type { Busy, Pool } from './busy.ts'
import { freeOfPool, seatsLeft } from './free-starts.ts'
import { type FullPeriod, firstDayOf } from './limits.ts'
import type { VisitRules } from './visit-rules.ts'

/** What is booked already, apart by what it is, so that each can be named: `busyOf` is what a search needs of it. */
export interface Load {
  readonly doctor: Busy
  /** The doctor's claims with the way to this location around them; absent where there is none. */
  readonly doctorOnTheWay?: Busy | undefined
  /** Rooms and equipment that the visit type names. */
  readonly named: Busy
  readonly pools: readonly NamedPool[]
  readonly full: readonly FullPeriod[]
}

export interface NamedPool extends Pool {
  readonly name: string
}

/** Every rule of what is booked that forbids this start; none where and only where `seatsLeft` finds a seat. */
export function reasonsOfLoad(
  start: EpochMinute,
  load: Load,
  rules: VisitRules,
  zone: TimeZone,
): { rule: LoadRule; detail: string }[] {
  const reasons: { rule: LoadRule; detail: string }[] = []
  const forbid = (rule: LoadRule, detail: string): void => void reasons.push({ rule, detail })
  const group = rules.capacity > 1
  if (seatsLeft(start, load.doctor, rules) === 0) {
    if (group) forbid('time_taken', 'Every seat is taken, or the doctor has something else then.')
    else forbid('time_taken', 'Somebody else has this time, or a part of it with its buffers.')
  } else if (load.doctorOnTheWay !== undefined && seatsLeft(start, load.doctorOnTheWay, rules) === 0) {
    forbid('no_time_to_travel', 'The doctor could not be here in time, or not in time at another location afterwards.')
  }
  const missing = load.pools.filter(({ members, need }) => members.length < need)
  if (missing.length > 0) forbid('resource_missing', `There is not enough there of: ${namesOf(missing)}.`)
  const short = load.pools.filter(
    (pool) => pool.members.length >= pool.need && freeOfPool(start, pool, rules) < pool.need,
  )
  if (short.length > 0) forbid('resource_taken', `All are taken then of: ${namesOf(short)}.`)
  else if (seatsLeft(start, load.named, rules) === 0)
    forbid('resource_taken', 'A room or equipment that the visit needs is taken then.')
  const reached = load.full.filter((period) => holds(period, start))
  for (const [per, rule] of LIMIT_RULES) {
    const sentences = reached.filter(({ limit }) => limit.per === per).map((period) => sentenceOf(period, start, zone))
    if (sentences.length > 0) forbid(rule, sentences.join(' '))
  }
  return reasons
}

const LIMIT_RULES = [
  ['day', 'daily_limit_reached'],
  ['week', 'weekly_limit_reached'],
] as const

function sentenceOf({ limit: { visitTypeId, per, most } }: FullPeriod, start: EpochMinute, zone: TimeZone): string {
  const day = localDate(firstDayOf(per, start, zone))
  const what = visitTypeId === undefined ? 'visits' : 'visits of this type'
  return `The doctor takes ${most} ${what} ${per === 'day' ? 'on' : 'in the week of'} ${day}, and has them.`
}

const namesOf = (pools: readonly NamedPool[]): string => pools.map(({ name }) => name).join(', ')

const holds = ({ start, end }: Interval, at: EpochMinute): boolean => start <= at && at < end
