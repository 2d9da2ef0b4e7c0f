import type { PathwayStep } from '#booking'

/** A free time, as somebody with a calendar on paper would have it. */
export interface PaperTime {
  doctorId: string
  timeZone: string
  /** Epoch milliseconds. */
  startAt: number
  endAt: number
  bufferBeforeMinutes: number
  bufferAfterMinutes: number
  roomIds: readonly string[]
}

/**
 * Every way to choose one of its times for each step, tried in turn: nothing is remembered and nothing left out before it is complete. Dates
 * are asked of Temporal, and not of the arithmetic that the search uses. Answers the starts of the earliest, compared visit by visit.
 */
export function earliestPlanByDefinition(
  steps: readonly Pick<PathwayStep, 'lags' | 'sameDoctorAs'>[],
  times: readonly (readonly PaperTime[])[],
): number[] | undefined {
  let earliest: number[] | undefined
  const tryAll = (chosen: readonly PaperTime[]): void => {
    if (chosen.length === steps.length) {
      const starts = chosen.map(({ startAt }) => startAt)
      if (isPlan(steps, chosen) && (earliest === undefined || isEarlier(starts, earliest))) earliest = starts
      return
    }
    for (const time of times[chosen.length] ?? []) tryAll([...chosen, time])
  }
  tryAll([])
  return earliest
}

function isEarlier(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((start, index) => start !== other[index])
  return at !== -1 && one[at]! < other[at]!
}

function isPlan(steps: readonly Pick<PathwayStep, 'lags' | 'sameDoctorAs'>[], chosen: readonly PaperTime[]): boolean {
  return steps.every(({ lags = [], sameDoctorAs }, index) => {
    const visit = chosen[index]!
    const before = chosen[index - 1]
    if (before !== undefined && visit.startAt < before.endAt) return false
    if (sameDoctorAs !== undefined && chosen[sameDoctorAs - 1]!.doctorId !== visit.doctorId) return false
    if (chosen.slice(0, index).some((earlier) => areInTheWay(earlier, visit))) return false
    return lags.every(({ after, minDays, maxDays, minMinutes, maxMinutes }) => {
      const from = chosen[after - 1]!
      const days = dateOf(from).until(dateOf(visit), { largestUnit: 'day' }).days
      const minutes = (visit.startAt - from.endAt) / 60_000
      return (
        (minDays === undefined || days >= minDays) &&
        (maxDays === undefined || days <= maxDays) &&
        (minMinutes === undefined || minutes >= minMinutes) &&
        (maxMinutes === undefined || minutes <= maxMinutes)
      )
    })
  })
}

function dateOf({ startAt, timeZone }: PaperTime): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(startAt).toZonedDateTimeISO(timeZone).toPlainDate()
}

/** Two visits need the same doctor or room at one moment, buffers included. */
function areInTheWay(one: PaperTime, other: PaperTime): boolean {
  if (one.doctorId !== other.doctorId && !one.roomIds.some((id) => other.roomIds.includes(id))) return false
  const padded = ({ startAt, endAt, bufferBeforeMinutes, bufferAfterMinutes }: PaperTime) =>
    [startAt - bufferBeforeMinutes * 60_000, endAt + bufferAfterMinutes * 60_000] as const
  const [start, end] = padded(one)
  const [otherStart, otherEnd] = padded(other)
  return start < otherEnd && otherStart < end
}
