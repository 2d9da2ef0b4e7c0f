import type { Context } from '#identity'
import { folded, listDoctors } from '#people'
import type { Doctor, DoctorId } from '#people'
import { refuseUnknown } from '../refuse-unknown.ts'
import { isByIdAlone } from '../wanted.ts'
import type { Wanted } from '../wanted.ts'
import type { Diary, OfferDiary } from './diary.ts'
import { currentIndex } from './kept-index.ts'
import { loadDiaries } from './load-diaries.ts'

/** One offer with the diary it stands in. */
export interface Found {
  diary: Diary
  of: OfferDiary
}

/** What was found, and what that rests on: as long as none of it changed, the same would be found again. */
export interface FoundOffers {
  found: Found[]
  diaries: readonly Diary[]
  /** The clinic's doctors, where they were chosen from; absent when they were named. */
  doctors?: readonly Doctor[]
  /** Nothing it rests on is watched: it is good for this once. */
  once?: true
}

/**
 * What the doctors wanted offer, as far as it was asked for. Only when that is nothing is it asked whether what was named is there at all:
 * what offers it, has it. `reachAt` is how far (epoch milliseconds) the question looks, for when everything has to be read.
 */
export async function wantedOffers(ctx: Context, wanted: Wanted, reachAt: number): Promise<FoundOffers> {
  const { ids, doctors, once } = await doctorsWanted(ctx, wanted)
  const index = currentIndex(ctx.database)
  const diaries = await (index === undefined
    ? readDiaries(ctx, ids, reachAt)
    : index.diaries(ctx.clinicId, ids, ctx.now))
  const found = offersAmong(diaries, wanted)
  if (found.length === 0) await refuseUnknown(ctx, wanted)
  const isWatched = index !== undefined && once === undefined
  return { found, diaries, ...(doctors === undefined ? {} : { doctors }), ...(isWatched ? {} : { once: true }) }
}

/** Loops, because ten thousand doctors at once are asked about and each array made on the way costs as much as the looking. */
export function offersAmong(
  diaries: readonly Diary[],
  { visitTypeId, locationId }: Pick<Wanted, 'visitTypeId' | 'locationId'>,
): Found[] {
  const found: Found[] = []
  for (const diary of diaries) {
    for (const of of diary.offers) {
      if (visitTypeId !== undefined && of.offer.visitTypeId !== visitTypeId) continue
      if (locationId !== undefined && of.offer.locationId !== locationId) continue
      found.push({ diary, of })
    }
  }
  return found
}

/** From memory where that is current, and else from the database, as far as `reachAt`. */
export async function diariesOf(ctx: Context, ids: readonly DoctorId[], reachAt: number): Promise<Diary[]> {
  const index = currentIndex(ctx.database)
  return index === undefined ? readDiaries(ctx, ids, reachAt) : index.diaries(ctx.clinicId, ids, ctx.now)
}

const MOST_AT_ONCE = 500

async function readDiaries(ctx: Context, ids: readonly DoctorId[], reachAt: number): Promise<Diary[]> {
  const { database, clinicId, now } = ctx
  const all: Diary[] = []
  for (let first = 0; first < ids.length; first += MOST_AT_ONCE)
    all.push(
      ...(await loadDiaries(database, clinicId, ids.slice(first, first + MOST_AT_ONCE), now, new Map(), reachAt)),
    )
  return all
}

export interface Chosen {
  ids: readonly DoctorId[]
  doctors?: readonly Doctor[]
  once?: true
}

/** Whoever is asked for by id and nothing else need not be looked for. */
export async function doctorsWanted(ctx: Context, wanted: Wanted): Promise<Chosen> {
  const { doctorId, specialty, language, visitTypeId, q } = wanted
  if (doctorId !== undefined && isByIdAlone(wanted)) return { ids: [...new Set(doctorId)] }
  const index = currentIndex(ctx.database)
  if (index !== undefined && q === undefined) {
    const doctors = await index.doctors(ctx.clinicId)
    return { ids: doctors.filter(filterOf(wanted)).map(({ id }) => id), doctors }
  }
  const filter = { ids: doctorId, specialty, language, visitTypeId, q }
  const doctors = await listDoctors(ctx.database, ctx.clinicId, filter)
  return { ids: doctors.map(({ id }) => id), once: true }
}

/** As people/doctor/queries.ts chooses them; a test holds the two against each other. */
export function filterOf({ doctorId, specialty, language, visitTypeId }: Wanted): (doctor: Doctor) => boolean {
  const ids = doctorId === undefined ? undefined : new Set(doctorId)
  const wantedSpecialty = specialty === undefined ? undefined : folded(specialty)
  const wantedLanguage = language?.toLowerCase()
  return (doctor) =>
    (ids === undefined || ids.has(doctor.id)) &&
    (visitTypeId === undefined || doctor.visitTypeIds.includes(visitTypeId)) &&
    (wantedLanguage === undefined || doctor.languages.some((spoken) => areOneLanguage(spoken, wantedLanguage))) &&
    (wantedSpecialty === undefined || doctor.specialties.some((its) => foldedOnce(its) === wantedSpecialty))
}

/** `pt` finds who speaks `pt-BR`, and `pt-BR` finds who speaks `pt`. */
function areOneLanguage(spoken: string, wanted: string): boolean {
  const one = `${spoken.toLowerCase()}-`
  const other = `${wanted}-`
  return one.startsWith(other) || other.startsWith(one)
}

const foldings = new Map<string, string>()
const MOST_FOLDINGS = 2_000

/** A clinic has few specialties and many doctors of each. */
function foldedOnce(text: string): string {
  const known = foldings.get(text)
  if (known !== undefined) return known
  if (foldings.size >= MOST_FOLDINGS) foldings.clear()
  const result = folded(text)
  foldings.set(text, result)
  return result
}
