import type { ClinicId } from '#identity'
import { closedDays, listLocations, listResources, listVisitTypes } from '#clinic'
import type { Location, LocationId, Resource, ResourceId, VisitType, VisitTypeId } from '#clinic'
import { getDoctors } from '#people'
import type { Doctor, DoctorId } from '#people'
import type { Reader, Tx } from '#platform'
import { atPace, loadSchedules, lockSchedule, scheduleVersions } from '#scheduling'
import type { Schedule } from '#scheduling'

/** Everything that decides when one doctor can be booked, as of one version of the schedule. */
export interface DoctorRules {
  version: number
  doctor: Doctor
  schedule: Schedule
  /** What the doctor offers, by id, at the doctor's pace. */
  visitTypes: ReadonlyMap<VisitTypeId, VisitType>
  locations: ReadonlyMap<LocationId, Location>
  resources: ReadonlyMap<ResourceId, Resource>
}

/**
 * Rules by doctor, each good as long as the schedule's version stays what it was: every change of hours, leave, closures, visit
 * types, locations or the doctor gives a new version, which never repeats. So a booking re-checks the rules at the price of one locked row.
 */
const known = new Map<DoctorId, DoctorRules>()
const MOST_KNOWN = 20_000

/** Leave and overrides of the past decide nothing; loading starts a little earlier so that an entry stays good for days. */
const LOOK_BACK_MS = 3 * 86_400_000

/**
 * The rules of one doctor inside a transaction. The schedule row stays locked for share until it ends, so leave or hours entered
 * at the same moment are either seen here or wait for this booking and then see it. Undefined: no such doctor in the clinic.
 */
export async function rulesOfDoctor(
  tx: Tx,
  clinicId: ClinicId,
  doctorId: DoctorId,
  now: number,
): Promise<DoctorRules | undefined> {
  const version = await lockSchedule(tx, clinicId, doctorId)
  if (version === undefined) return undefined
  const rules = await rulesAt(tx, clinicId, new Map([[doctorId, version]]), now)
  return rules.get(doctorId)
}

/** The rules of several doctors, for reading; doctors that are not there are missing from the answer. */
export async function rulesOfDoctors(
  reader: Reader,
  clinicId: ClinicId,
  doctorIds: readonly DoctorId[],
  now: number,
): Promise<Map<DoctorId, DoctorRules>> {
  return rulesAt(reader, clinicId, await scheduleVersions(reader, clinicId, doctorIds), now)
}

async function rulesAt(
  reader: Reader,
  clinicId: ClinicId,
  versions: ReadonlyMap<DoctorId, number>,
  now: number,
): Promise<Map<DoctorId, DoctorRules>> {
  const stale = [...versions].filter(([id, version]) => known.get(id)?.version !== version).map(([id]) => id)
  if (stale.length > 0) await learn(reader, clinicId, stale, versions, now)
  const found = new Map<DoctorId, DoctorRules>()
  for (const id of versions.keys()) {
    const rules = known.get(id)
    if (rules !== undefined) found.set(id, rules)
  }
  return found
}

async function learn(
  reader: Reader,
  clinicId: ClinicId,
  ids: readonly DoctorId[],
  versions: ReadonlyMap<DoctorId, number>,
  now: number,
): Promise<void> {
  const doctors = await getDoctors(reader, clinicId, ids)
  const schedules = await loadSchedules(reader, clinicId, ids, now - LOOK_BACK_MS)
  const visitTypes = await listVisitTypes(reader, clinicId)
  const locations = new Map((await listLocations(reader, clinicId)).map((location) => [location.id, location]))
  const resources = new Map((await listResources(reader, clinicId)).map((resource) => [resource.id, resource]))
  const closures = await closedDays(reader, clinicId, new Date(now - LOOK_BACK_MS).toISOString().slice(0, 10))
  if (known.size + ids.length > MOST_KNOWN) known.clear()
  for (const doctor of doctors) {
    const schedule = schedules.get(doctor.id)
    const version = versions.get(doctor.id)
    if (schedule === undefined || version === undefined) continue
    const offered = visitTypes
      .filter((visitType) => doctor.visitTypeIds.includes(visitType.id))
      .map((visitType) => atPace(visitType, schedule.paces))
    known.set(doctor.id, {
      version,
      doctor,
      schedule: { ...schedule, closures },
      visitTypes: new Map(offered.map((visitType) => [visitType.id, visitType])),
      locations,
      resources,
    })
  }
}
