import type { AnswerOf } from '../../api/types.ts'
import { sameContent } from '../../clinic/rule-set/rule-set.ts'
import { freshKey } from '../part/part.ts'
import { weeksFault } from '../weekly/weekly-details.tsx'

export type Hours = AnswerOf<'/api/v1/doctors/{id}/hours', 'get'>['hours'][number]
/** A window being edited: what the API takes, and a key so that a row keeps its identity while its times change. */
export type Window = Hours & { key: string }

const DAY_MINUTES = 24 * 60

export const toWindows = (hours: readonly Hours[]): Window[] => hours.map((one) => ({ ...one, key: freshKey() }))

function withoutKey(window: Window): Hours {
  const hours: Hours & { key?: string } = { ...window }
  delete hours.key
  return hours
}

/** Monday first, so that two equal weeks are equal lists. */
export const inOrder = (windows: readonly Window[]): Window[] =>
  windows.toSorted((one, other) => one.weekday - other.weekday || one.from.localeCompare(other.from))

/** What is sent: the rows in their order, without their keys. */
export const toHours = (windows: readonly Window[]): Hours[] => inOrder(windows).map(withoutKey)

const minutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))
const clock = (total: number): string =>
  `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`

/** Midnight as an end is 24:00 in the API, but a time input only knows 00:00. */
export const endOf = (shown: string): string => (shown === '00:00' ? '24:00' : shown)
export const shownEnd = (to: string): string => (to === '24:00' ? '00:00' : to)

/** Adds a window after the last one of the day, an hour's break later; a first one is a morning. */
export function withWindow(windows: readonly Window[], weekday: number, locationId: string): Window[] {
  const last = windows
    .filter((one) => one.weekday === weekday)
    .toSorted((one, other) => one.to.localeCompare(other.to))
    .at(-1)
  const start = last ? minutes(last.to) + 60 : 8 * 60
  const fits = start + 60 < DAY_MINUTES
  const from = fits ? clock(start) : '08:00'
  const to = fits ? endOf(clock(Math.min(start + 4 * 60, DAY_MINUTES) % DAY_MINUTES)) : '12:00'
  return [...windows, { key: freshKey(), weekday, from, to, locationId: last?.locationId ?? locationId }]
}

/** Gives other weekdays the same windows as one; what they had is replaced. */
export function copied(windows: readonly Window[], from: number, to: readonly number[]): Window[] {
  const model = windows.filter(({ weekday }) => weekday === from)
  const rest = windows.filter(({ weekday }) => !to.includes(weekday))
  return [...rest, ...to.flatMap((weekday) => model.map((one) => ({ ...one, weekday, key: freshKey() })))]
}

/** Minutes since Monday 00:00; past midnight runs into the next day. */
const stretch = ({ weekday, from, to }: Hours): [number, number] => {
  const start = (weekday - 1) * DAY_MINUTES + minutes(from)
  const length = (minutes(to) - minutes(from) + DAY_MINUTES) % DAY_MINUTES || DAY_MINUTES
  return [start, start + length]
}

const together = (one: Hours, other: Hours): boolean =>
  (one.validFrom ?? '') <= (other.validTo ?? '9999') &&
  (other.validFrom ?? '') <= (one.validTo ?? '9999') &&
  inOneWeek(one, other)

/** Of windows of every second, third … week: whether there is a week that has both. */
function inOneWeek(one: Hours, other: Hours): boolean {
  const apart = weekOf(one.anchorDate ?? EPOCH) - weekOf(other.anchorDate ?? EPOCH)
  return apart % greatestCommon(one.everyWeeks ?? 1, other.everyWeeks ?? 1) === 0
}

const EPOCH = '1970-01-01'
/** Counted from a Monday. */
const weekOf = (day: string): number => Math.floor((Date.parse(day) / 86_400_000 + 3) / 7)
const greatestCommon = (one: number, other: number): number => (other === 0 ? one : greatestCommon(other, one % other))

const WEEK = 7 * DAY_MINUTES

/**
 * True when two windows share time, Sunday night into Monday included. At one place that is meant where they are kept for different visits:
 * an hour of the morning in which vaccinations may be booked too.
 */
function overlap(one: Hours, other: Hours): boolean {
  if (one.locationId === other.locationId && !sameContent(one.visitTypeIds ?? [], other.visitTypeIds ?? []))
    return false
  const [start, end] = stretch(one)
  const [otherStart, otherEnd] = stretch(other)
  return [-WEEK, 0, WEEK].some((shift) => start < otherEnd + shift && otherStart + shift < end)
}

/** What is wrong with each window, by key, in words; an empty map can be saved. */
export function faults(windows: readonly Window[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const [index, one] of windows.entries()) {
    if (!one.from || !one.to) found.set(one.key, 'Give both a start and an end.')
    else if (one.from === one.to) found.set(one.key, 'Start and end are the same.')
    else if (weeksFault(one)) found.set(one.key, weeksFault(one) ?? '')
    else if (
      windows.slice(0, index).some((other) => other.from && other.to && together(one, other) && overlap(one, other))
    )
      found.set(one.key, 'These hours overlap others of this doctor.')
  }
  return found
}

/** `34 h 30 min a week`, counting only what is valid on the given date. */
export function weeklyTotal(windows: readonly Window[], today: string): string {
  const valid = windows.filter(
    (one) => one.from && one.to && (one.validFrom ?? '') <= today && today <= (one.validTo ?? '9999'),
  )
  const total = valid.reduce((sum, one) => {
    const [start, end] = stretch(one)
    return sum + end - start
  }, 0)
  const rest = total % 60
  return `${Math.floor(total / 60)} h${rest ? ` ${rest} min` : ''} a week`
}
