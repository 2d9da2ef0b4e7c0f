import type { Context } from '#identity'
import { rulesOfDoctors } from '#booking'
import { listDoctors } from '#people'
import { asId, page, readCursor } from '#platform'
import type { Page } from '#platform'
import type { DoctorsQuery, FoundDoctor } from './contract.ts'
import { earliestByDoctor } from './earliest-times.ts'
import { freeSlot } from './free-slot.ts'
import { locationsOf, offersOf } from './offers.ts'

const USUAL_LIMIT = 50

/** Doctors of the clinic with their public profile and their next free time, by name. */
export async function findDoctors(ctx: Context, query: DoctorsQuery): Promise<Page<FoundDoctor>> {
  const limit = query.limit ?? USUAL_LIMIT
  const after = readCursor(query.cursor, ['string', 'uuid'])
  const { specialty, language, q } = query
  const visitTypeId = query.visitTypeId === undefined ? undefined : asId<'visit type'>(query.visitTypeId)
  const doctors = await listDoctors(ctx.database, ctx.clinicId, { specialty, language, visitTypeId, q })
  const rules = await rulesOfDoctors(ctx.database, ctx.clinicId, doctors.map((doctor) => doctor.id), ctx.now)
  const found = doctors
    .map((doctor) => ({ doctor, rules: rules.get(doctor.id), locationIds: [...placesOf(rules.get(doctor.id))] }))
    .filter(({ locationIds }) => query.locationId === undefined || locationIds.includes(query.locationId))
    .filter(({ doctor }) => after === undefined || [doctor.name, doctor.id].join('\n') > after.join('\n'))
    .toSorted((a, b) => ([a.doctor.name, a.doctor.id].join('\n') < [b.doctor.name, b.doctor.id].join('\n') ? -1 : 1))
    .slice(0, limit + 1)
  const offers = found.slice(0, limit).flatMap((entry) => (entry.rules === undefined ? [] : offersOf(entry.rules, query)))
  const earliest = await earliestByDoctor(ctx, offers, () => ctx.now)
  return page(
    found,
    limit,
    ({ doctor }) => [doctor.name, doctor.id],
    ({ doctor, locationIds }) => {
      const next = earliest.get(doctor.id)
      const { id, name, title, about, specialties, languages, visitTypeIds } = doctor
      return { id, name, title, about, specialties, languages, visitTypeIds, locationIds, nextFree: next === undefined ? null : freeSlot(next) }
    },
  )
}

function placesOf(rules: Parameters<typeof locationsOf>[0] | undefined): string[] {
  return rules === undefined ? [] : locationsOf(rules).map((location) => location.id)
}
