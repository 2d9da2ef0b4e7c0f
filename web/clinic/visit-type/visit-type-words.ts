import type { VisitType } from '../../api/types.ts'
import { moneyText, type Money } from '../../app/money.ts'
import { plainDate } from '../../app/time.ts'

/** Of the rules those that differ from the plain case, which is what is worth reading. */
export function rulesText(row: VisitType): string {
  const buffer = row.bufferBeforeMinutes + row.bufferAfterMinutes
  const parts = [
    `${row.durationMinutes} minutes`,
    row.gridMinutes !== row.durationMinutes && `starts every ${row.gridMinutes} min`,
    row.gridOffsetMinutes > 0 && `first ${row.gridOffsetMinutes} min past the hour`,
    buffer > 0 && `${buffer} min kept free around it`,
    row.minNoticeMinutes > 0 &&
      `${minutesText(row.minNoticeMinutes)} notice${row.noticeOnWeekdaysOnly ? ' of weekdays' : ''}`,
    row.lastDate && `until ${plainDate(row.lastDate)}`,
    ...whoTexts(row),
    ...poolCounts(row.resourcePools).map(([pool, count]) => (count > 1 ? `${count} of ${pool}` : `needs ${pool}`)),
    row.capacity > 1 && `${row.capacity} seats`,
    row.approval && 'needs approval',
    row.deposit && depositText(row.deposit),
  ]
  return parts.filter(Boolean).join(', ')
}

/** Everything, a rule a line: for comparing versions. */
export const allRules = (row: VisitType): string[] => [
  `${row.name}: ${rulesText(row)}, bookable ${row.horizonDays}${row.horizonOnWeekdaysOnly ? ' working' : ''} days ahead`,
  ...(row.description ? [`“${row.description}”`] : []),
]

export function minutesText(minutes: number): string {
  if (minutes > 0 && minutes % 1440 === 0) return minutes === 1440 ? '1 day' : `${minutes / 1440} days`
  return minutes > 0 && minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`
}

export const depositText = (deposit: Money): string => `patients pay a deposit of ${moneyText(deposit)} when they book`

type Who = Pick<VisitType, 'forPatients' | 'knownTo' | 'minAgeYears' | 'maxAgeYears'>

export function whoTexts({ forPatients, knownTo, minAgeYears, maxAgeYears }: Who): string[] {
  const to = knownTo === 'doctor' ? ' to the doctor' : ''
  return [
    ...(forPatients === 'new' ? [`only who is new${to}`] : []),
    ...(forPatients === 'existing'
      ? [`only who was here before${knownTo === 'doctor' ? ' with the doctor' : ''}`]
      : []),
    ...agesTexts(minAgeYears, maxAgeYears),
  ]
}

function agesTexts(least: number | null, most: number | null): string[] {
  if (least !== null && most !== null) return [`aged ${least} to ${most}`]
  if (least !== null) return [`from ${least} years on`]
  return most === null ? [] : [`up to ${most} years`]
}

/** How many of each pool: a pool is named as often as it is needed. */
export function poolCounts(pools: readonly string[]): [pool: string, count: number][] {
  const counts = new Map<string, number>()
  for (const pool of pools) counts.set(pool, (counts.get(pool) ?? 0) + 1)
  return [...counts]
}
