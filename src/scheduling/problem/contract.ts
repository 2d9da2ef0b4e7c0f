import { Type } from 'typebox'
import type { Static } from 'typebox'
import { idField, orNull, pageOf } from '#platform'

/** Everything that can be wrong with a schedule though each rule was let in: closed, and part of the interface. */
export const SCHEDULE_PROBLEMS = {
  unreadable_window: 'a window that is no window; it counts as none, and the others count',
  retired_location: 'it is for a location that is no longer in use',
  unoffered_visit_type: 'it is for a visit type that the doctor does not offer, or that is no longer in use',
  never_begins: 'between the first and the last date there is no such weekday in a week that counts',
  long_night: 'it passes midnight and lasts more than twelve hours: was the end meant to be the beginning?',
  two_places_at_once: 'the doctor has hours at two locations at the same time',
  break_outside_hours: 'the break interrupts no hours',
  override_on_closed_date: 'the override gives hours on a date on which the location is closed',
  override_during_leave: 'the override gives hours during which the doctor is away',
  visit_type_without_hours: 'the doctor has no hours in which the visit type could be booked',
  visit_longer_than_openings: 'the visit lasts longer than any of the doctor’s openings',
  no_start_on_grid: 'no opening holds the visit at a start on its grid',
  notice_beyond_horizon: 'now nothing can be booked: the notice ends after the horizon',
  last_date_passed: 'the last date on which the visit type can be booked is over',
} as const
export type ScheduleProblem = keyof typeof SCHEDULE_PROBLEMS

const problem = Type.Enum(Object.keys(SCHEDULE_PROBLEMS) as ScheduleProblem[])
const kind = Type.Enum(['hours', 'break', 'override', 'pace', 'visit type'])

export const Problem = Type.Object({
  problem,
  detail: Type.String({ description: 'One English sentence with what this is about; not to be parsed.' }),
  rule: Type.Object(
    {
      kind,
      id: orNull(Type.String({ format: 'uuid', description: 'Of the override or the visit type.' })),
      index: orNull(Type.Integer({ description: 'Which of the doctor’s hours, breaks or paces, as they are read.' })),
    },
    { description: 'The rule at fault.' },
  ),
})
export type Problem = Static<typeof Problem>

export const Problems = Type.Object({
  doctorId: idField<'doctor'>(),
  ...pageOf(Problem).properties,
  version: Type.Integer({ description: 'Of the schedule that was looked at.' }),
})
export type Problems = Static<typeof Problems>
