/** The dates asked for: from today on that clock, for a year, unless said. */
export function yearOfDates(
  { from, to }: { from?: string | undefined; to?: string | undefined },
  timeZone: string,
  now: number,
): { from: string; to: string } {
  const first =
    from ?? Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate().toString()
  const yearLater = Temporal.PlainDate.from(first).add({ years: 1 }).toString()
  // The year 10000 is written with a sign, which the database would not read.
  return { from: first, to: to ?? (yearLater.startsWith('+') ? '9999-12-31' : yearLater) }
}
