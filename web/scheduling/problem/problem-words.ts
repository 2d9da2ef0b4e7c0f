import type { AnswerOf } from '../../api/types.ts'
import { weekdaysText } from '../weekly/weekly-words.ts'

export type Problem = AnswerOf<'/api/v1/doctors/{id}/schedule/problems', 'get'>['data'][number]
export type RuleKind = Problem['rule']['kind']

/** What is wrong, and what to do about it. Every kind of problem that the API knows, counted by the compiler. */
export const problemWords: Record<Problem['problem'], string> = {
  unreadable_window: 'These hours can’t be read and count as none. Please enter them anew.',
  retired_location: 'This is for a location that is no longer in use. Choose another, or take it away.',
  unoffered_visit_type:
    'This is for a visit that the doctor doesn’t offer any more. Offer it again in the profile, or take it away.',
  never_begins: 'Between the first and the last day there is no such weekday in a week that counts, so it never is.',
  long_night: 'This lasts more than twelve hours into the next day. Was the end meant to be the beginning?',
  two_places_at_once: 'The doctor works at two locations at the same time. Only one of them can be true.',
  break_outside_hours: 'This break interrupts no hours, so it changes nothing.',
  override_on_closed_date: 'There are hours on a day on which the location is closed, so nobody can be booked.',
  override_during_leave: 'There are hours on a day on which the doctor is away, so nobody can be booked.',
  visit_type_without_hours: 'There are no hours in which this visit could be booked.',
  visit_longer_than_openings: 'This visit lasts longer than any stretch of the doctor’s hours.',
  no_start_on_grid: 'No stretch of the hours holds this visit at one of the times at which it may start.',
  notice_beyond_horizon: 'This visit can’t be booked at all: its notice ends after the last day that can be booked.',
  last_date_passed: 'The last date on which this visit can be booked is over.',
}

type Told = { problem: Problem['problem']; before: string; after: string; weekday?: number }

/** The same of several weekdays is told once: `Lunch, Monday to Friday 22:00–22:30`. */
export function problemLines(problems: readonly Told[]): { rule: string; sentence: string }[] {
  const groups = Map.groupBy(problems, ({ problem, before, after }) => `${problem} ${before} ${after}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const weekdays = weekdaysText(group.flatMap(({ weekday }) => weekday ?? []))
    return [{ rule: `${first.before}${weekdays}${first.after}`, sentence: problemWords[first.problem] }]
  })
}
