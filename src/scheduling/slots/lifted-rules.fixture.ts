/** A clinic as it would be if some rules were not in the way of one start. What is left stays as it was. */
import type { ScheduleRule } from './bookability.ts'
import type { EpochMinute } from '../time/interval.ts'
import { addDays } from '../time/local-date.ts'
import type { Clinic } from './minute-by-minute.oracle.ts'
import type { Break, Schedule, WorkingHours } from './schedule.ts'

export function withoutRules(clinic: Clinic, lifted: readonly ScheduleRule[], start: EpochMinute): Clinic {
  return lifted.reduce((left, rule) => LIFT[rule](left, start), clinic)
}

type Lift = (clinic: Clinic, start: EpochMinute) => Clinic

const LIFT: Record<ScheduleRule, Lift> = {
  clock_gap: (clinic) => clinic,
  // It is that moment now, and nobody asks for notice.
  in_the_past: (clinic, start) => withRules({ ...clinic, nowAt: start * 60_000 }, { minNoticeMinutes: 0 }),
  inside_minimum_notice: (clinic) => withRules(clinic, { minNoticeMinutes: 0 }),
  beyond_horizon: (clinic) => withRules(clinic, { horizonDays: 1000, horizonOnWeekdaysOnly: false }),
  after_last_date: (clinic) => withRules(clinic, { lastDate: null }),
  off_grid: (clinic) => withRules(clinic, { gridMinutes: 1, gridOffsetMinutes: 0 }),
  outside_hours: (clinic, start) => withSchedule(clinic, openAlways(clinic.schedule, clinic.location.id, start)),
  visit_type_not_offered: (clinic) =>
    withSchedule(clinic, { hours: clinic.schedule.hours.map((each) => ({ ...each, visitTypeIds: undefined })) }),
  in_a_break: (clinic) => withSchedule(clinic, { breaks: [] }),
  on_leave: (clinic) => withSchedule(clinic, { leave: [] }),
  location_closed: (clinic) =>
    withSchedule(clinic, { closures: clinic.schedule.closures.filter(({ holiday }) => holiday !== undefined) }),
  public_holiday: (clinic) =>
    withSchedule(clinic, { closures: clinic.schedule.closures.filter(({ holiday }) => holiday === undefined) }),
}

const withRules = (clinic: Clinic, rules: Partial<Clinic['rules']>): Clinic => ({
  ...clinic,
  rules: { ...clinic.rules, ...rules },
})
const withSchedule = (clinic: Clinic, schedule: Partial<Schedule>): Clinic => ({
  ...clinic,
  schedule: { ...clinic.schedule, ...schedule },
})

/** Hours around the clock, also on dates that an override replaces; which stay without the breaks they had none of. */
function openAlways(schedule: Schedule, locationId: string, start: EpochMinute): Partial<Schedule> {
  const around = new Date(start * 60_000).toISOString().slice(0, 10)
  const dates = [-3, -2, -1, 0, 1, 2, 3].map((days) => addDays(around, days))
  const isReplaced = (date: string): boolean =>
    schedule.overrides.some((each) => each.locationId === locationId && each.date === date && each.mode === 'replace')
  const always: WorkingHours[] = ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({
    locationId,
    weekday,
    from: '00:00',
    to: '24:00',
  }))
  const breaks = (schedule.breaks ?? []).flatMap((each): Break[] =>
    dates
      .filter((date) => !isReplaced(date) && (each.validFrom ?? date) <= date && date <= (each.validTo ?? date))
      .map((date) => ({ ...each, validFrom: date, validTo: date })),
  )
  return {
    hours: [...schedule.hours, ...always],
    breaks,
    overrides: schedule.overrides.map((each) => ({ ...each, mode: 'add' })),
  }
}
