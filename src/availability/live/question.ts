import type { ClinicId } from '#identity'
import { timeZone, wallAt } from '#scheduling'
import type { Interval } from '#scheduling'
import type { Bounds } from '../diary/ask-diaries.ts'
import type { OfferDiary } from '../diary/diary.ts'
import { partOfDayAt } from '../free-slot.ts'
import type { ResyncReason, StreamQuery } from './contract.ts'
import type { Difference } from './differences.ts'

/** Something to be told to everybody who asked one question, written once for all of them. */
export interface Told {
  event: 'taken' | 'freed' | 'resync'
  id: string
  /** An object, as JSON. */
  data: string
  /** As a server-sent event. */
  frame: string
}

export type Listener = (told: Told) => void

/** What some number of people have on their screens, and what they were last told of it. */
export interface Question {
  readonly clinicId: ClinicId
  readonly query: StreamQuery
  readonly listeners: Set<Listener>
  /** Whether it is about this offer at all, and if, the starts that it asks about. */
  rangeOf(of: OfferDiary, now: number): Interval | undefined
  tell(found: readonly Difference[], now: number): void
  resync(reason: ResyncReason): void
  /** What was told after the event of this id; undefined when that is not known any more. */
  since: (id: string) => readonly Told[] | undefined
  lastId: () => string
}

/** Whoever was away for longer than these took to happen asks again; 30 KB at the most. */
const MOST_REMEMBERED = 64
const MOST_REMEMBERED_BYTES = 32 * 1024
/** Beyond it asking again costs less than telling: a week of one doctor is an answer of 8 KB. */
const MOST_SLOTS = 60

/** `name` belongs to this question of this process alone, so that an id is never taken for one of another. */
export function newQuestion(name: string, clinicId: ClinicId, query: StreamQuery, bounds: Bounds): Question {
  const listeners = new Set<Listener>()
  const remembered: Told[] = []
  let bytes = 0
  let count = 0

  function rangeOf({ offer }: OfferDiary, now: number): Interval | undefined {
    if (query.visitTypeId !== undefined && query.visitTypeId !== offer.visitTypeId) return undefined
    if (query.locationId !== undefined && query.locationId !== offer.locationId) return undefined
    const minute = (at: number): number => Math.ceil(at / 60_000)
    return { start: minute(bounds.from(offer.timeZone, now)), end: minute(bounds.to(offer.timeZone, now)) }
  }

  function isAsked({ of, start }: Difference, now: number): boolean {
    const range = rangeOf(of, now)
    if (range === undefined || start < range.start || start >= range.end) return false
    return query.partOfDay === undefined || partOfDayAt(wallAt(timeZone(of.offer.timeZone), start)) === query.partOfDay
  }

  function tell(found: readonly Difference[], now: number): void {
    const asked = found.filter((one) => isAsked(one, now))
    if (asked.length > MOST_SLOTS) return resync('many')
    for (const event of ['taken', 'freed'] as const) {
      const slots = asked.filter(({ kind }) => kind === event)
      if (slots.length > 0) say(event, `{"slots":[${slots.map((one) => one.json()).join(',')}]}`)
    }
  }

  const resync = (reason: ResyncReason): void => say('resync', JSON.stringify({ reason }))

  function say(event: Told['event'], data: string): void {
    count += 1
    const told = toldAs(event, lastId(), data)
    remembered.push(told)
    bytes += told.frame.length
    while (remembered.length > MOST_REMEMBERED || bytes > MOST_REMEMBERED_BYTES)
      bytes -= remembered.shift()?.frame.length ?? 0
    for (const listener of listeners) listener(told)
  }

  function since(id: string): readonly Told[] | undefined {
    if (id === lastId()) return []
    const oldest = count - remembered.length
    const digits = id.startsWith(`${name}.`) ? id.slice(name.length + 1) : ''
    const nth = /^\d{1,15}$/.test(digits) ? Number(digits) : -1
    return nth >= oldest && nth < count ? remembered.slice(nth - oldest) : undefined
  }

  const lastId = (): string => `${name}.${count}`
  return { clinicId, query, listeners, rangeOf, tell, resync, since, lastId }
}

function toldAs(event: Told['event'], id: string, data: string): Told {
  return { event, id, data, frame: `event: ${event}\nid: ${id}\ndata: ${data}\n\n` }
}

/** To one reader alone. */
export const resyncFrame = (id: string, reason: ResyncReason): string =>
  toldAs('resync', id, JSON.stringify({ reason })).frame
