import type { Context } from '#identity'
import { rulesOfDoctors } from '#booking'
import { pageStart } from '#clinic'
import type { LocationId } from '#clinic'
import { folded, listDoctors } from '#people'
import { page } from '#platform'
import type { Page } from '#platform'
import type { DoctorsQuery, FoundDoctor } from './contract.ts'
import { earliestByDoctor } from './earliest-times.ts'
import { freeSlot } from './free-slot.ts'
import { locationsOf, offersOf } from './offers.ts'

const USUAL_LIMIT = 50

/** Doctors of the clinic with their public profile and their next free time, by name. */
export async function findDoctors(ctx: Context, query: DoctorsQuery): Promise<Page<FoundDoctor>> {
  const limit = query.limit ?? USUAL_LIMIT
  const { doctorId: ids, specialty, language, visitTypeId, q, locationId } = query
  // Where somebody works is known from their hours only, so a search by location pages after looking at all of them.
  const atMost = locationId === undefined ? limit + 1 : null
  const doctors = await listDoctors(ctx.database, ctx.clinicId, {
    ids,
    specialty,
    language,
    visitTypeId,
    q,
    limit: atMost,
    after: pageStart(query.cursor),
  })
  const rules = await rulesOfDoctors(
    ctx.database,
    ctx.clinicId,
    doctors.map((doctor) => doctor.id),
    ctx.now,
  )
  const found = doctors
    .map((doctor) => ({ doctor, rules: rules.get(doctor.id), locationIds: placesOf(rules.get(doctor.id)) }))
    .filter(({ locationIds }) => locationId === undefined || locationIds.includes(locationId))
    .slice(0, limit + 1)
  const offers = found
    .slice(0, limit)
    .flatMap((entry) => (entry.rules === undefined ? [] : offersOf(entry.rules, query)))
  const earliest = await earliestByDoctor(ctx, offers, () => ctx.now)
  return page(
    found,
    limit,
    ({ doctor }) => [folded(doctor.name), doctor.id],
    ({ doctor, locationIds }) => {
      const next = earliest.get(doctor.id)
      const { id, name, title, about, specialties, languages, visitTypeIds } = doctor
      return {
        id,
        name,
        title,
        about,
        specialties,
        languages,
        visitTypeIds,
        locationIds,
        nextFree: next === undefined ? null : freeSlot(next),
      }
    },
  )
}

function placesOf(rules: Parameters<typeof locationsOf>[0] | undefined): LocationId[] {
  return rules === undefined ? [] : locationsOf(rules).map((location) => location.id)
}
