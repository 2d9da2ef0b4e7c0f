/** Whole minutes since 1970-01-01T00:00Z. A plain number: the slot arithmetic runs on nothing else. */
export type EpochMinute = number

/** Half-open, `[start, end)`: two visits may touch without meeting. An interval that does not end after it starts is empty. */
export interface Interval {
  readonly start: EpochMinute
  readonly end: EpochMinute
}

export const isEmpty = (interval: Interval): boolean => !(interval.end > interval.start)

export const overlaps = (a: Interval, b: Interval): boolean =>
  !isEmpty(a) && !isEmpty(b) && a.start < b.end && b.start < a.end

/** Sorted, disjoint, and with a gap between any two: what touches becomes one, so a visit may run across the seam. */
export function merge(intervals: readonly Interval[]): Interval[] {
  const sorted = intervals.filter((interval) => !isEmpty(interval)).sort((a, b) => a.start - b.start)
  const merged: Interval[] = []
  for (const next of sorted) {
    const last = merged.at(-1)
    if (last === undefined || next.start > last.end) merged.push(next)
    else if (next.end > last.end) merged[merged.length - 1] = { start: last.start, end: next.end }
  }
  return merged
}

/** What of `from` lies in none of `holes`, merged. Neither list needs to be sorted. */
export function subtract(from: readonly Interval[], holes: readonly Interval[]): Interval[] {
  const cuts = merge(holes)
  const left: Interval[] = []
  let first = 0
  for (const { start, end } of merge(from)) {
    while (first < cuts.length && cuts[first]!.end <= start) first++
    let at = start
    for (let i = first; i < cuts.length && cuts[i]!.start < end; i++) {
      const cut = cuts[i]!
      if (cut.start > at) left.push({ start: at, end: cut.start })
      at = Math.max(at, cut.end)
    }
    if (at < end) left.push({ start: at, end })
  }
  return left
}

/** What lies in both lists, merged. Neither list needs to be sorted. */
export function intersect(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const left = merge(a)
  const right = merge(b)
  const both: Interval[] = []
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    const start = Math.max(left[i]!.start, right[j]!.start)
    const end = Math.min(left[i]!.end, right[j]!.end)
    if (start < end) both.push({ start, end })
    if (left[i]!.end < right[j]!.end) i++
    else j++
  }
  return both
}

/** Whether one interval of a *merged* list contains all of `inner`. */
export const covers = (merged: readonly Interval[], inner: Interval): boolean =>
  merged.some((outer) => outer.start <= inner.start && inner.end <= outer.end)
