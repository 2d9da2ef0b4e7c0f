import type { Context } from '#identity'
import type { EarliestQuery } from '../contract.ts'
import type { Bounds, Earliest } from './ask-diaries.ts'
import { currentlyKept } from './kept-index.ts'
import type { KeptIndex } from './kept-index.ts'
import { rosterOf } from './roster.ts'
import { doctorsWanted } from './wanted-offers.ts'

/** Fewer are looked at one by one in less time than a roster takes to make. */
const FEWEST_DOCTORS = 200
const MOST_ROSTERS = 16

/**
 * The earliest times of very many doctors, where everything asked about is held and only the hour changes the question. Undefined: it is
 * to be answered one by one.
 */
export async function earliestOfMany(
  ctx: Context,
  query: EarliestQuery,
  bounds: Bounds,
  count: number,
): Promise<Earliest[] | undefined> {
  const kept = currentlyKept(ctx.database)
  if (kept === undefined || query.doctorId !== undefined || query.patientId !== undefined) return undefined
  const doctors = await kept.index.doctors(ctx.clinicId)
  if (doctors.length < FEWEST_DOCTORS) return undefined
  const { visitTypeId, locationId, specialty, language, partOfDay: part, from } = query
  const key = JSON.stringify([ctx.clinicId, visitTypeId, locationId, specialty, language])
  const question = { name: JSON.stringify([from, part]), bounds, part }
  const known = kept.rosters.get(key)
  const first = known?.doctors === doctors ? await known.earliest(question, ctx.now, count) : undefined
  if (first !== undefined) return first
  kept.rosters.delete(key)
  const { ids } = await doctorsWanted(ctx, query)
  if (ids.length < FEWEST_DOCTORS) return undefined
  const roster = await rosterOf(kept.index, ctx.clinicId, { doctors, ids, wanted: query }, ctx.now)
  if (roster === undefined) return undefined
  keepFew(kept.rosters.set(key, roster))
  return roster.earliest(question, ctx.now, count)
}

function keepFew(rosters: KeptIndex['rosters']): void {
  for (const oldest of rosters.keys()) if (rosters.size > MOST_ROSTERS) rosters.delete(oldest)
}
