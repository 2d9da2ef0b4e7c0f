import type Holidays from 'date-holidays'

/** A day off by law, on the calendar of its place. */
export interface KnownHoliday {
  readonly date: string
  /** How it is found in any year, such as `easter 1`: the same every year, so it names the holiday. */
  readonly rule: string
  /** In the language of the country. */
  readonly name: string
}

/** A country, or a part of one, whose public holidays are known. */
export interface KnownCalendar {
  readonly country: string
  readonly region: string | null
  readonly name: string
}

const MINUTES_PER_DAY = 1440
const MS_PER_DAY = 86_400_000

/** 36 MB and a fifth of a second: loaded when somebody chooses a calendar, and by no process that only judges bookings. */
const library = async (): Promise<typeof Holidays> => (await import('date-holidays')).default

/** The countries, or one country with its regions. Empty for a country that is not known. */
export async function knownCalendars(country?: string): Promise<KnownCalendar[]> {
  const all = new (await library())()
  const countries = all.getCountries('en')
  if (country === undefined) return Object.entries(countries).map(([code, name]) => calendar(code, null, name))
  const name = Object.hasOwn(countries, country) ? countries[country] : undefined
  return name === undefined ? [] : [calendar(country, null, name), ...regionsOf(all, country)]
}

const calendar = (country: string, region: string | null, name: string): KnownCalendar => ({ country, region, name })

/** `BY` is Bavaria, `BY-A` the city of Augsburg in it. */
function regionsOf(all: Holidays, country: string): KnownCalendar[] {
  return Object.entries(all.getStates(country, 'en') ?? {}).flatMap(([state, name]) => [
    calendar(country, state, name),
    ...Object.entries(all.getRegions(country, state, 'en') ?? {}).map(([region, part]) =>
      calendar(country, `${state}-${region}`, `${name}: ${part}`),
    ),
  ])
}

/** The public holidays of these years, both included, earliest first; undefined when the calendar is not known. */
export async function holidaysOf(
  country: string,
  region: string | null,
  years: { from: number; to: number },
): Promise<KnownHoliday[] | undefined> {
  const Library = await library()
  const all = new Library()
  if (!Object.hasOwn(all.getCountries('en'), country)) return undefined
  if (region !== null && !regionsOf(all, country).some((each) => each.region === region)) return undefined
  const place = placeOf(all, country, region)
  const days = new Map<string, KnownHoliday>()
  for (let year = years.from; year <= years.to; year++) {
    // A year of a lunar calendar takes 90 ms, and others are waiting for this event loop.
    await new Promise(setImmediate)
    for (const holiday of new Library(place).getHolidays(year)) {
      if (holiday.type !== 'public') continue
      const { rule, name } = holiday
      for (const date of closedDates(holiday)) days.set(`${date} ${rule}`, { date, rule, name })
    }
  }
  return [...days.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1))
}

function placeOf(all: Holidays, country: string, region: string | null) {
  if (region === null) return { country }
  // The code of a state may itself contain a hyphen, so it is looked for and not cut off.
  const states = Object.keys(all.getStates(country, 'en') ?? {})
  const state = states.find((each) => each === region) ?? states.find((each) => region.startsWith(`${each}-`))
  if (state === undefined) return { country }
  return state === region ? { country, state } : { country, state, region: region.slice(state.length + 1) }
}

/**
 * The dates of which a holiday covers more than half. So an afternoon off closes nothing, and a day that lasts from sunset to
 * sunset, which the library gives with the date of its daylight, closes that date.
 */
function closedDates({ date, start, end }: { date: string; start: Date; end: Date }): string[] {
  const first = date.slice(0, 10)
  const fromSunset = date.length > 19
  const begins = fromSunset ? 0 : Number(date.slice(11, 13)) * 60 + Number(date.slice(14, 16))
  const ends = begins + (end.getTime() - start.getTime()) / 60_000
  const dates: string[] = []
  for (let day = 0; day * MINUTES_PER_DAY < ends; day++) {
    const covered = Math.min(ends, (day + 1) * MINUTES_PER_DAY) - Math.max(begins, day * MINUTES_PER_DAY)
    if (covered <= MINUTES_PER_DAY / 2) continue
    dates.push(new Date(Date.parse(`${first}T00:00:00Z`) + day * MS_PER_DAY).toISOString().slice(0, 10))
  }
  return dates
}
