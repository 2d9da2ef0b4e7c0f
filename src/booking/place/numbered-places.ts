import type { DoctorId } from '#people'
import type { VisitLimit } from '#scheduling'
import { limitedPeriodsOf } from '../slot/limits-of-slot.ts'
import type { ClaimAhead } from '../slot/queries.ts'
import type { LimitedPeriod } from './queries.ts'

/** A week and a day for the clocks of the world: what began earlier is in no period that can still be booked. */
export const LOOK_BACK_MS = 8 * 86_400_000

/** A visit or hold under one limit; the number counts from 1 in the period. */
export interface NumberedPlace extends LimitedPeriod {
  number: number
  of: ClaimAhead
}

interface Numbering {
  doctorId: DoctorId
  limits: readonly VisitLimit[] | undefined
  zoneOf: (claim: ClaimAhead) => string
}

/** Numbers are given in the order of these claims, which is the one in which they were booked: what is over a lowered limit is what came last. */
export function numberedPlaces(
  claims: readonly ClaimAhead[],
  { doctorId, limits, zoneOf }: Numbering,
): NumberedPlace[] {
  const taken = new Map<string, number>()
  return claims.flatMap((claim) =>
    limitedPeriodsOf({ ...claim, doctorId, timeZone: zoneOf(claim), rules: { schedule: { limits } } }).map((period) => {
      const key = periodKey(period)
      const number = (taken.get(key) ?? 0) + 1
      taken.set(key, number)
      return { ...period, number, of: claim }
    }),
  )
}

export const periodKey = ({ scope, per, firstDay }: LimitedPeriod): string => `${scope} ${per} ${firstDay}`
