/** How long a doctor takes from one location to another. Between the end of a claim here and the beginning of a claim there. */
export interface TravelTimes {
  /** Between any two locations that are not named below; 0: no time at all. */
  readonly minutes: number
  readonly between: readonly { readonly locationIds: readonly [string, string]; readonly minutes: number }[]
}

/** The way between two locations; none within one. */
export function travelMinutes(travel: TravelTimes | undefined, here: string, there: string): number {
  if (travel === undefined || here === there) return 0
  const named = travel.between.find(({ locationIds }) => locationIds.includes(here) && locationIds.includes(there))
  return named?.minutes ?? travel.minutes
}
