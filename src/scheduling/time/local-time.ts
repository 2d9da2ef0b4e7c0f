/** A time on the wall clock, `HH:MM`, from `00:00` to `24:00` (the end of the day). */
export type LocalTime = string

const TIME = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/

/** Minutes after the day's beginning, 0 to 1440, or null when the text is no such time (`9:00`, `24:01`, `12:60`). */
export function readTime(text: string): number | null {
  const parts = TIME.exec(text)
  if (parts === null) return null
  return parts[1] === undefined ? 1440 : Number(parts[1]) * 60 + Number(parts[2])
}
