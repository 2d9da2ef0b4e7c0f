/** What a row of every week says of when, whether it opens or interrupts. */
interface Weekly {
  weekday: number
  from: string
  to: string
  validFrom?: string
  validTo?: string
  everyWeeks?: number
  anchorDate?: string
}

/** Of both tables, under the names of the domain. */
export const WEEKLY_COLUMNS = [
  'weekday',
  'from_time as from',
  'to_time as to',
  'valid_from as validFrom',
  'valid_to as validTo',
  'every_weeks as everyWeeks',
  'anchor_date as anchorDate',
] as const

export const weeklyColumnsOf = (each: Weekly) => ({
  weekday: each.weekday,
  from_time: each.from,
  to_time: each.to,
  valid_from: each.validFrom ?? null,
  valid_to: each.validTo ?? null,
  every_weeks: each.everyWeeks ?? 1,
  anchor_date: each.anchorDate ?? null,
})

/** Of a weekly row what is said where it was said: no key for what was left out. */
export const validityOf = ({ validFrom, validTo }: { validFrom: string | null; validTo: string | null }) => ({
  ...(validFrom === null ? {} : { validFrom }),
  ...(validTo === null ? {} : { validTo }),
})

export const alternationOf = ({ everyWeeks, anchorDate }: { everyWeeks: number; anchorDate: string | null }) => ({
  ...(everyWeeks === 1 ? {} : { everyWeeks }),
  ...(anchorDate === null ? {} : { anchorDate }),
})
