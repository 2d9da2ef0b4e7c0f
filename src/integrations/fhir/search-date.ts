import { malformed } from '#platform'

/** Epoch milliseconds, [from, to). */
export interface Range {
  from?: number | undefined
  to?: number | undefined
}

const FORM =
  /^(eq|ge|gt|le|lt)?(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/

/**
 * A `date` parameter of a search (FHIR R4, 3.1.1.4.6): the value stands for the whole span that it names, a year as well as a second,
 * and the prefix compares with its bounds. Without an offset it is UTC, as every instant of the trail is written.
 */
export function searchDate(text: string): Range {
  const [, prefix = 'eq', ...parts] = FORM.exec(text) ?? []
  const span = parts[0] === undefined ? undefined : spanOf(parts)
  if (span === undefined)
    throw malformed(
      'date',
      'must be a date or instant such as 2026-11-21 or ge2026-11-21T09:00:00Z, with eq, ge, gt, le or lt',
    )
  const [begin, end] = span
  switch (prefix) {
    case 'ge':
      return { from: begin }
    case 'gt':
      return { from: end }
    case 'lt':
      return { to: begin }
    case 'le':
      return { to: end }
    default:
      return { from: begin, to: end }
  }
}

/** What both ask for: the later beginning and the earlier end. */
export function searchDates(texts: readonly string[]): Range {
  return texts.map(searchDate).reduce<Range>(
    (all, one) => ({
      from: one.from === undefined ? all.from : Math.max(one.from, all.from ?? one.from),
      to: one.to === undefined ? all.to : Math.min(one.to, all.to ?? one.to),
    }),
    {},
  )
}

function spanOf(parts: readonly (string | undefined)[]): readonly [number, number] | undefined {
  const [year, month, day, hour, minute, second, fraction, offset = 'Z'] = parts
  const date = `${year}-${month ?? '01'}-${day ?? '01'}`
  const clock = `${hour ?? '00'}:${minute ?? '00'}:${second ?? '00'}${fraction?.slice(0, 4) ?? ''}`
  try {
    const begin = Temporal.Instant.from(`${date}T${clock}${offset}`).toZonedDateTimeISO('UTC')
    const length =
      month === undefined
        ? { years: 1 }
        : day === undefined
          ? { months: 1 }
          : hour === undefined
            ? { days: 1 }
            : second === undefined
              ? { minutes: 1 }
              : fraction === undefined
                ? { seconds: 1 }
                : { milliseconds: 1 }
    return [begin.epochMilliseconds, begin.add(length).epochMilliseconds]
  } catch {
    return undefined
  }
}
