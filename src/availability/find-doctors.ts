import type { Context } from '#identity'
import { pageStart } from '#clinic'
import { folded, listDoctors } from '#people'
import { page } from '#platform'
import type { Page } from '#platform'
import type { DoctorsQuery, FoundDoctor } from './contract.ts'
import { diariesOf, offersAmong } from './diary/wanted-offers.ts'
import { earliestByDoctor } from './earliest-times.ts'
import { freeSlot } from './free-slot.ts'
import { locationsOf } from './offers.ts'

const USUAL_LIMIT = 50
const DAY_MS = 86_400_000

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
  const diaries = await diariesOf(
    ctx,
    doctors.map(({ id }) => id),
    ctx.now + 368 * DAY_MS,
  )
  const byDoctor = new Map(diaries.map((diary) => [diary.doctorId, diary]))
  const found = doctors
    .map((doctor) => {
      const diary = byDoctor.get(doctor.id)
      return { doctor, diary, locationIds: diary === undefined ? [] : locationsOf(diary.rules).map(({ id }) => id) }
    })
    .filter(({ locationIds }) => locationId === undefined || locationIds.includes(locationId))
    .slice(0, limit + 1)
  const offers = offersAmong(
    found.slice(0, limit).flatMap(({ diary }) => diary ?? []),
    query,
  )
  const earliest = earliestByDoctor(offers, ctx.now)
  return page(
    found,
    limit,
    ({ doctor }) => [folded(doctor.name), doctor.id],
    ({ doctor, locationIds }) => {
      const next = earliest.get(doctor.id)
      const { id, name, title, about, specialties, languages, visitTypeIds } = doctor
      const nextFree = next === undefined ? null : freeSlot(next)
      return { id, name, title, about, specialties, languages, visitTypeIds, locationIds, nextFree }
    },
  )
}
