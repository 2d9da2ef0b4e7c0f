export type Unit = 'minutes' | 'hours' | 'days'
/** A length of time as it is typed. */
export type Duration = { amount: string; unit: Unit }

const MINUTES: Record<Unit, number> = { minutes: 1, hours: 60, days: 1440 }
export const UNITS = Object.keys(MINUTES) as Unit[]

/** In the largest unit that it is whole in. A day stays `24 hours`, which is what it is when the clocks change; two are days. */
export function durationOf(minutes: number): Duration {
  const unit =
    minutes >= 2880 && minutes % 1440 === 0 ? 'days' : minutes > 0 && minutes % 60 === 0 ? 'hours' : 'minutes'
  return { amount: String(minutes / MINUTES[unit]), unit }
}

/** Not a number where nothing is typed. */
export const minutesOf = ({ amount, unit }: Duration): number =>
  amount.trim() === '' ? Number.NaN : Number(amount) * MINUTES[unit]

/** `90 minutes`, `1 hour`, `24 hours`, `2 days`. */
export function durationText(minutes: number): string {
  const { amount, unit } = durationOf(minutes)
  return `${amount} ${amount === '1' ? unit.slice(0, -1) : unit}`
}

/** What keeps it from being sent, in words; `step` is what the server counts in. */
export function durationFault(
  duration: Duration,
  { least, most, step = 1 }: { least: number; most: number; step?: number },
): string | undefined {
  const minutes = minutesOf(duration)
  if (!Number.isInteger(minutes / step))
    return step === 60 ? 'Please give whole hours or days.' : 'Please give a whole number.'
  if (minutes >= least && minutes <= most) return undefined
  return least === 0
    ? `This can be ${durationText(most)} at most.`
    : `Please choose between ${durationText(least)} and ${durationText(most)}.`
}
