import type { ClinicId } from '#identity'
import type { DoctorId } from '#people'
import type { Reader } from '#platform'
import type { Schedule } from '../slots/schedule.ts'
import type { TravelTimes } from '../slots/travel.ts'
import type { VisitPace } from '../pace/at-pace.ts'
import { findSchedules, findVersions } from './queries.ts'
import type { ScheduleRow } from './queries.ts'

/** What is the doctor's own in a schedule; closures are the clinic's. */
export interface OwnSchedule extends Omit<Schedule, 'closures'> {
  /** How long visit types take this doctor, to be put in the visit type's place with `atPace`. */
  readonly paces: readonly VisitPace[]
}

/**
 * The schedules of these doctors, for answering about times after `since` (epoch ms). Doctors that are not in the clinic are
 * missing from the answer. Leave is widened to whole minutes.
 */
export async function loadSchedules(
  reader: Reader,
  clinicId: ClinicId,
  doctorIds: readonly string[],
  since: number,
): Promise<Map<string, OwnSchedule>> {
  const rows = await findSchedules(reader, clinicId, doctorIds, since)
  return new Map(
    rows.map(({ doctorId, hours, breaks, paces, overrides, leave, limits, ways }) => [
      doctorId,
      {
        hours,
        breaks,
        paces,
        overrides,
        leave: leave.map(({ startAt, endAt }) => ({
          start: Math.floor(startAt / 60_000),
          end: Math.ceil(endAt / 60_000),
        })),
        ...(limits.length === 0 ? {} : { limits }),
        ...(ways.length === 0 ? {} : { travel: travelTimes(ways) }),
      },
    ]),
  )
}

/**
 * The versions of these doctors' schedules. A version never comes twice, and every change of anything that decides when the
 * doctor can be booked gives a new one: what was compiled from a version is good as long as it is the present one.
 */
export async function scheduleVersions(
  reader: Reader,
  clinicId: ClinicId,
  doctorIds: readonly string[],
): Promise<Map<DoctorId, number>> {
  const rows = await findVersions(reader, clinicId, doctorIds)
  return new Map(rows.map(({ doctorId, version }) => [doctorId, version]))
}

function travelTimes(ways: ScheduleRow['ways']): TravelTimes {
  return {
    minutes: ways.find(({ oneEnd }) => oneEnd === undefined)?.minutes ?? 0,
    between: ways.flatMap(({ oneEnd, otherEnd, minutes }) =>
      oneEnd === undefined || otherEnd === undefined ? [] : [{ locationIds: [oneEnd, otherEnd] as const, minutes }],
    ),
  }
}
