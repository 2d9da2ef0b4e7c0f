/**
 * Whole years on a day of the clinic's calendar; dates are `YYYY-MM-DD`. A birthday begins with its day. Whoever was born on 29 February
 * is a year older on 1 March of a year without one: a year that began with that day ends with the last of February (§ 188 (2) BGB; the
 * same in England). Compared as text, `02-29` stands after `02-28` and before `03-01`, which says just that.
 */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/** The day on which somebody reaches an age, `YYYY-MM-DD`. */
export function dayOfAge(birthDate: string, age: number): string {
  const year = String(Number(birthDate.slice(0, 4)) + age).padStart(4, '0')
  const isLeap = Temporal.PlainDate.from(`${year}-01-01`).inLeapYear
  return birthDate.endsWith('-02-29') && !isLeap ? `${year}-03-01` : `${year}${birthDate.slice(4)}`
}
