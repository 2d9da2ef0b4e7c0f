import type { LocationId, VisitTypeId } from '#clinic'
import { rulesOfDoctors } from '#booking'
import type { DoctorId } from '#people'
import type { Database } from '#platform'
import { offeredStarts } from '#scheduling'
import { openedAt } from './build-clinic.ts'
import type { BuiltClinic } from './build-clinic.ts'
import { DOCTORS, DOCTOR_NAMES } from './doctors.ts'
import type { DoctorName } from './doctors.ts'
import type { Place, VisitName } from './institution.ts'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const PAST_DAYS = 20
const COMING_DAYS = 42

/** What a doctor offers at a place, from twenty days ago to six weeks ahead. Instants are epoch milliseconds. */
export interface DemoOffer {
  doctor: DoctorName
  visit: VisitName
  place: Place
  doctorId: DoctorId
  visitTypeId: VisitTypeId
  locationId: LocationId
  timeZone: string
  /** Doctor, room and device: what a visit takes besides the patient. */
  takes: readonly string[]
  durationMs: number
  beforeMs: number
  afterMs: number
  capacity: number
  starts: readonly number[]
}

/** Asked of the same rules that booking is judged by. The rules are read as of the opening, so that none of the past is missing. */
export async function demoOffers(database: Database, built: BuiltClinic, now: number): Promise<DemoOffer[]> {
  const ids = DOCTOR_NAMES.map((name) => built.doctors[name].id)
  const rules = await rulesOfDoctors(database, built.clinic.id, ids, openedAt(now))
  const range = {
    start: Math.floor((now - PAST_DAYS * DAY_MS) / MINUTE_MS),
    end: Math.floor((now + COMING_DAYS * DAY_MS) / MINUTE_MS),
  }
  return DOCTOR_NAMES.flatMap((doctor) => {
    const doctorId = built.doctors[doctor].id
    const its = rules.get(doctorId)
    if (its === undefined) throw new Error(`${doctor} has no rules`)
    const places = [...new Set(DOCTORS[doctor].hours.map(({ at }): Place => at))]
    const visits = [...new Set<VisitName>(DOCTORS[doctor].visits)]
    return places.flatMap((place) =>
      visits.map((visit): DemoOffer => {
        const { id: locationId, timeZone } = built.locations[place]
        const { id: visitTypeId, resourceIds, ...rest } = built.visits[visit]
        const starts = offeredStarts(its.schedule, { id: locationId, timeZone }, { ...rest, visitTypeId }, range)
        return {
          doctor,
          visit,
          place,
          doctorId,
          visitTypeId,
          locationId,
          timeZone,
          takes: [doctorId, ...resourceIds.filter((id) => its.resources.get(id)?.locationId === locationId)],
          durationMs: rest.durationMinutes * MINUTE_MS,
          beforeMs: rest.bufferBeforeMinutes * MINUTE_MS,
          afterMs: rest.bufferAfterMinutes * MINUTE_MS,
          capacity: rest.capacity,
          starts: starts.map((minute) => minute * MINUTE_MS),
        }
      }),
    )
  })
}
