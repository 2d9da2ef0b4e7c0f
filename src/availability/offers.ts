import { getLocation, getVisitType } from '#clinic'
import type { LocationId, VisitTypeId } from '#clinic'
import type { Context } from '#identity'
import { rulesOfDoctors } from '#booking'
import type { DoctorRules, Offer } from '#booking'
import { listDoctors } from '#people'
import type { DoctorId } from '#people'
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

/**
 * What the doctors wanted offer, as far as it was asked for. Only when that is nothing is it asked whether what was named is there
 * at all: what offers it, has it. So a search of one doctor is two statements, whatever it names.
 */
export async function offersWanted(ctx: Context, wanted: Wanted): Promise<Offer[]> {
  const doctorIds = await doctorsWanted(ctx, wanted)
  const rules = await rulesOfDoctors(ctx.database, ctx.clinicId, doctorIds, ctx.now)
  const offers = [...rules.values()].flatMap((its) => offersOf(its, wanted))
  if (offers.length === 0) await refuseUnknown(ctx, wanted)
  return offers
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

/** Whoever is asked for by id and nothing else need not be looked for. */
async function doctorsWanted(ctx: Context, wanted: Wanted): Promise<DoctorId[]> {
  const { doctorId, specialty, language, visitTypeId, q } = wanted
  if (doctorId !== undefined && isByIdAlone(wanted)) return [...new Set(doctorId)]
  const doctors = await listDoctors(ctx.database, ctx.clinicId, { ids: doctorId, specialty, language, visitTypeId, q })
  return doctors.map((doctor) => doctor.id)
}

function isByIdAlone({ doctorId, specialty, language, q }: Wanted): boolean {
  return doctorId !== undefined && specialty === undefined && language === undefined && q === undefined
}

async function refuseUnknown(ctx: Context, wanted: Wanted): Promise<void> {
  const { visitTypeId, locationId, doctorId } = wanted
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
  if (doctorId?.length === 1 && isByIdAlone(wanted)) {
    const [found] = await listDoctors(ctx.database, ctx.clinicId, { ids: doctorId })
    if (found === undefined)
      throw refusals.doctor_not_found({ errors: [{ pointer: 'doctorId', detail: 'there is no such doctor' }] })
  }
}
