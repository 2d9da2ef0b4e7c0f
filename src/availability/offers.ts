import { getLocation, getVisitType } from '#clinic'
import type { LocationId, VisitTypeId } from '#clinic'
import type { Context } from '#identity'
import { rulesOfDoctors } from '#booking'
import type { DoctorRules, Offer } from '#booking'
import { listDoctors } from '#people'
import type { Doctor, DoctorId } from '#people'
import { refusals } from './refusals.ts'

/** Who is asked about. Absent members do not filter. */
export interface Wanted {
  doctorId?: readonly DoctorId[]
  specialty?: string
  language?: string
  locationId?: LocationId
  visitTypeId?: VisitTypeId
  q?: string
}

/** The doctors wanted, each with everything they offer that was asked for. What is named must be there. */
export async function offersWanted(ctx: Context, wanted: Wanted): Promise<Offer[]> {
  await refuseUnknown(ctx, wanted)
  const doctors = await doctorsWanted(ctx, wanted)
  const rules = await rulesOfDoctors(
    ctx.database,
    ctx.clinicId,
    doctors.map((doctor) => doctor.id),
    ctx.now,
  )
  return doctors.flatMap((doctor) => {
    const its = rules.get(doctor.id)
    return its === undefined ? [] : offersOf(its, wanted)
  })
}

/** What one doctor offers: each visit type at each location where they have hours. */
export function offersOf(
  rules: DoctorRules,
  { visitTypeId, locationId }: Pick<Wanted, 'visitTypeId' | 'locationId'> = {},
): Offer[] {
  return [...rules.visitTypes.values()]
    .filter((visitType) => visitTypeId === undefined || visitType.id === visitTypeId)
    .flatMap((visitType) =>
      locationsOf(rules)
        .filter((location) => locationId === undefined || location.id === locationId)
        .map((location) => ({
          doctorId: rules.doctor.id,
          visitTypeId: visitType.id,
          locationId: location.id,
          timeZone: location.timeZone,
          visit: { ...visitType, visitTypeId: visitType.id },
          resourceIds: visitType.resourceIds.filter((id) => rules.resources.get(id)?.locationId === location.id),
          rules,
        })),
    )
}

/** Where a doctor is ever seen. */
export function locationsOf({ schedule, locations }: DoctorRules) {
  const ids = new Set([...schedule.hours, ...schedule.overrides].map((entry) => entry.locationId))
  return [...locations.values()].filter((location) => ids.has(location.id))
}

async function doctorsWanted(
  ctx: Context,
  { doctorId, specialty, language, visitTypeId, q }: Wanted,
): Promise<Doctor[]> {
  const filter = { ids: doctorId, specialty, language, visitTypeId, q }
  const doctors = await listDoctors(ctx.database, ctx.clinicId, filter)
  const unknown =
    doctorId?.length === 1 &&
    doctors.length === 0 &&
    specialty === undefined &&
    language === undefined &&
    q === undefined
  if (unknown) {
    const [known] = await listDoctors(ctx.database, ctx.clinicId, { ids: filter.ids })
    if (known === undefined)
      throw refusals.doctor_not_found({ errors: [{ pointer: 'doctorId', detail: 'there is no such doctor' }] })
  }
  return doctors
}

async function refuseUnknown(ctx: Context, { visitTypeId, locationId }: Wanted): Promise<void> {
  if (visitTypeId !== undefined) {
    const found = await getVisitType(ctx.database, ctx.clinicId, visitTypeId)
    if (found === undefined || found.retired)
      throw refusals.visit_type_not_found({
        errors: [{ pointer: 'visitTypeId', detail: 'there is no such visit type' }],
      })
  }
  if (locationId !== undefined) {
    const found = await getLocation(ctx.database, ctx.clinicId, locationId)
    if (found === undefined || found.retired)
      throw refusals.location_not_found({ errors: [{ pointer: 'locationId', detail: 'there is no such location' }] })
  }
}
