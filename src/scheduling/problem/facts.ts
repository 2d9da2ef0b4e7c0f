import type { Location, LocationId, VisitType, VisitTypeId } from '#clinic'
import type { Override, WorkingHours } from '../contract.ts'
import type { Break } from '../break/contract.ts'
import type { Pace } from '../pace/contract.ts'
import type { Schedule } from '../slots/schedule.ts'
import type { Interval } from '../time/interval.ts'
import type { Problem, ScheduleProblem } from './contract.ts'

/** Everything that the rules of one doctor say, as somebody sees it who looks for contradictions. */
export interface Facts {
  readonly hours: readonly WorkingHours[]
  readonly breaks: readonly Break[]
  readonly overrides: readonly Override[]
  readonly paces: readonly Pace[]
  /** All of it, as the slot engine takes it. */
  readonly schedule: Schedule
  /** Those in use. */
  readonly locations: ReadonlyMap<LocationId, Location>
  /** Those that the doctor offers and that are in use, at the doctor's pace. */
  readonly visitTypes: ReadonlyMap<VisitTypeId, VisitType>
  /** Epoch milliseconds. */
  readonly nowAt: number
  /** From now on, more than a year: longer than any alternation. */
  readonly range: Interval
}

type Kind = Problem['rule']['kind']

export const inList = (kind: Kind, index: number, problem: ScheduleProblem, detail: string): Problem => ({
  problem,
  detail,
  rule: { kind, id: null, index },
})
export const ofRecord = (kind: Kind, id: string, problem: ScheduleProblem, detail: string): Problem => ({
  problem,
  detail,
  rule: { kind, id, index: null },
})
