import { refusals } from './refusals.ts'

/**
 * The IANA name in its own spelling. A bare offset such as `+01:00` is refused: it does not say when the clocks change.
 * Scheduling, above us, reads zones through the same Temporal, so what is let in here can be scheduled there.
 */
export function knownTimeZone(name: string, pointer = '/timeZone'): string {
  try {
    if (/^[A-Za-z]/.test(name)) return new Temporal.ZonedDateTime(0n, name).timeZoneId
  } catch {
    // Fall through: RangeError is how Temporal says that there is no such zone.
  }
  throw refusals.unknown_time_zone({
    errors: [{ pointer, detail: `${JSON.stringify(name)} is not an IANA time zone such as Europe/Berlin` }],
  })
}

/** RFC 3339 with the zone's offset at that instant (epoch milliseconds). */
export function inTimeZone(at: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toString({ timeZoneName: 'never' })
}
