/** Of a weekly row what is said where it was said: no key for what was left out. */
export const validityOf = ({ validFrom, validTo }: { validFrom: string | null; validTo: string | null }) => ({
  ...(validFrom === null ? {} : { validFrom }),
  ...(validTo === null ? {} : { validTo }),
})

export const alternationOf = ({ everyWeeks, anchorDate }: { everyWeeks: number; anchorDate: string | null }) => ({
  ...(everyWeeks === 1 ? {} : { everyWeeks }),
  ...(anchorDate === null ? {} : { anchorDate }),
})
