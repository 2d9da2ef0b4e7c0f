import type { DoctorRules } from '#booking'
import { readStart } from '#booking'
import { closedDaysOfChoice } from '#clinic'
import type { Context } from '#identity'
import { malformed } from '#platform'
import type { FieldError } from '#platform'
import {
  refuseLimitsTwice,
  refuseOddDates,
  refuseOddWeeks,
  refuseOddWindows,
  refuseUnknownVisitTypes,
} from '#scheduling'
import type { Schedule } from '#scheduling'
import { refusals } from '../refusals.ts'
import type { PreviewWish } from './contract.ts'

/** The schedule as it would be; `locations` names where a change is meant that stands nowhere in the rules. */
export type Proposal = (rules: DoctorRules) => Schedule

/** Reads what is proposed and refuses what could never be entered, by the same checks as entering it. */
export async function proposalOf(ctx: Context, wish: PreviewWish): Promise<Proposal> {
  const { hours, breaks, limits, leave, override, closure, calendar } = wish
  const said = [hours, breaks, limits, leave, override, closure, calendar].filter((one) => one !== undefined)
  if (said.length !== 1) throw refusals.one_change_at_a_time()
  if (wish.doctorId === undefined && closure === undefined && calendar === undefined)
    throw malformed('/doctorId', 'is required unless it is a closure or a calendar')
  if (hours !== undefined) return withHours(hours)
  if (breaks !== undefined) return withBreaks(breaks)
  if (limits !== undefined) return withLimits(ctx, limits)
  if (leave !== undefined) return withLeave(leave)
  if (override !== undefined) return withOverride(override)
  if (closure !== undefined) return withClosure(closure)
  if (calendar !== undefined) return withCalendar(calendar, ctx.now)
  throw refusals.one_change_at_a_time()
}

function withHours(hours: NonNullable<PreviewWish['hours']>): Proposal {
  refuseOddWeeks(hours, '/hours')
  return (rules) => {
    refuseUnknownPlaces(
      rules,
      hours.map(({ locationId }, index) => ({ locationId, pointer: `/hours/${index}/locationId` })),
    )
    return { ...rules.schedule, hours: hours as Schedule['hours'] }
  }
}

function withBreaks(breaks: NonNullable<PreviewWish['breaks']>): Proposal {
  refuseOddWeeks(breaks, '/breaks')
  return (rules) => {
    refuseUnknownPlaces(
      rules,
      breaks.flatMap(({ locationId }, index) =>
        locationId === undefined ? [] : [{ locationId, pointer: `/breaks/${index}/locationId` }],
      ),
    )
    return { ...rules.schedule, breaks: breaks as Schedule['breaks'] }
  }
}

async function withLimits(
  { database, clinicId }: Context,
  limits: NonNullable<PreviewWish['limits']>,
): Promise<Proposal> {
  refuseLimitsTwice(limits)
  await refuseUnknownVisitTypes(
    database,
    clinicId,
    limits.flatMap(({ visitTypeId }, index) =>
      visitTypeId === undefined ? [] : [{ visitTypeId, pointer: `/limits/${index}/visitTypeId` }],
    ),
  )
  return ({ schedule }) => ({ ...schedule, limits })
}

function withLeave(leave: NonNullable<PreviewWish['leave']>): Proposal {
  const start = Math.floor(readStart(leave.start, '/leave/start').at / 60_000)
  const end = Math.ceil(readStart(leave.end, '/leave/end').at / 60_000)
  if (end <= start) throw malformed('/leave/end', 'must be later than start')
  return ({ schedule }) => ({ ...schedule, leave: [...schedule.leave, { start, end }] })
}

function withOverride(override: NonNullable<PreviewWish['override']>): Proposal {
  refuseOddWindows(override.windows, '/override/windows')
  refuseOddDates([{ date: override.date, pointer: '/override/date' }])
  return (rules) => {
    refuseUnknownPlaces(rules, [{ locationId: override.locationId, pointer: '/override/locationId' }])
    // One that replaces takes the place of another that does: there is one of them a date.
    const others = rules.schedule.overrides.filter(
      ({ date, locationId, mode }) =>
        override.mode === 'add' || mode === 'add' || date !== override.date || locationId !== override.locationId,
    )
    return { ...rules.schedule, overrides: [...others, override] }
  }
}

function withClosure(closure: NonNullable<PreviewWish['closure']>): Proposal {
  refuseOddDates([
    { date: closure.from, pointer: '/closure/from' },
    { date: closure.to, pointer: '/closure/to' },
  ])
  if (closure.to < closure.from) throw malformed('/closure/to', `must be ${closure.from} or later`)
  return (rules) => {
    if (closure.locationId !== undefined)
      refuseUnknownPlaces(rules, [{ locationId: closure.locationId, pointer: '/closure/locationId' }])
    return { ...rules.schedule, closures: [...rules.schedule.closures, closure] }
  }
}

async function withCalendar(
  { locationId, ...choice }: NonNullable<PreviewWish['calendar']>,
  now: number,
): Promise<Proposal> {
  const holidays = await closedDaysOfChoice(locationId, choice, now, '/calendar')
  return (rules) => {
    refuseUnknownPlaces(rules, [{ locationId, pointer: '/calendar/locationId' }])
    // What somebody closed stays closed, whatever the calendar says.
    const others = rules.schedule.closures.filter((one) => one.holiday === undefined || one.locationId !== locationId)
    return { ...rules.schedule, closures: [...others, ...holidays] }
  }
}

function refuseUnknownPlaces(
  { locations }: DoctorRules,
  placed: readonly { locationId: string; pointer: string }[],
): void {
  const here = new Set<string>(locations.keys())
  const errors = placed.flatMap(({ locationId, pointer }): FieldError[] =>
    here.has(locationId) ? [] : [{ pointer, detail: 'there is no such location' }],
  )
  if (errors.length > 0) throw refusals.location_not_found({ errors })
}
