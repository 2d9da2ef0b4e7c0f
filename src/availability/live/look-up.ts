import type { Context } from '#identity'
import type { Doctor } from '#people'
import type { Bounds } from '../diary/ask-diaries.ts'
import type { Diary } from '../diary/diary.ts'
import { currentIndex } from '../diary/kept-index.ts'
import { wantedOffers } from '../diary/wanted-offers.ts'
import { refuseUnknown } from '../refuse-unknown.ts'
import { reachOfBounds, searchWindow } from '../window.ts'
import type { StreamQuery } from './contract.ts'
import { refusals } from './refusals.ts'

/** Whom a question is about, as they are now. */
export interface LookedUp {
  bounds: Bounds
  diaries: readonly Diary[]
  /** Chosen from all of the clinic's, and not named. */
  doctors?: readonly Doctor[]
}

/** More would be told of half a clinic's day; whoever looks at so many looks at a list of who is free when, and asks again. */
const MOST_DOCTORS = 500

/** Undefined when nothing that is found is watched, so that nobody could say when it changes. Refuses bad questions. */
export async function lookUp(ctx: Context, query: StreamQuery): Promise<LookedUp | undefined> {
  const bounds = searchWindow(query, ctx.now)
  if (currentIndex(ctx.database) === undefined) {
    await refuseUnknown(ctx, query)
    return undefined
  }
  const found = await wantedOffers(ctx, query, reachOfBounds(bounds, ctx.now))
  if (found.once === true) return undefined
  if (found.diaries.length > MOST_DOCTORS)
    throw refusals.too_many_doctors({ detail: `At most ${MOST_DOCTORS} doctors can be watched at once.` })
  return { ...found, bounds }
}
