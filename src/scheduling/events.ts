import { accountOf } from '#identity'
import type { Context } from '#identity'
import type { DoctorId } from '#people'
import type { Fact } from '#platform'

/** Every fact this module announces. */
export const FACTS = {
  hoursChanged: 'scheduling.hours_changed',
  breaksChanged: 'scheduling.breaks_changed',
  pacesChanged: 'scheduling.paces_changed',
  overrideAdded: 'scheduling.override_added',
  overrideRemoved: 'scheduling.override_removed',
  leaveAdded: 'scheduling.leave_added',
  leaveRemoved: 'scheduling.leave_removed',
  limitsChanged: 'scheduling.limits_changed',
  travelTimesChanged: 'scheduling.travel_times_changed',
} as const
export type FactName = (typeof FACTS)[keyof typeof FACTS]

/** What every one of them carries. */
export interface ScheduleChange {
  doctorId: DoctorId
  /** The schedule's version after the change. */
  version: number
  /** Which override or leave. */
  id?: string
  /** When doctors begin and end their leave, epoch milliseconds. */
  startAt?: number
  endAt?: number
}

export function scheduleChanged(ctx: Context, name: FactName, change: ScheduleChange): Fact {
  return { name, clinicId: ctx.clinicId, payload: { ...change }, at: ctx.now, by: accountOf(ctx.actor) }
}
