import type { Context } from '#identity'
import { maySeeVisits, standingOf } from '#people'
import type { PatientId } from '#people'
import { refuseSeveral } from '../deposit/refuse-several.ts'
import { factsForSearch } from '../person/patient-facts.ts'
import { conflictsOf } from '../together/conflicts.ts'
import { lookTogether } from '../together/look-together.ts'
import { shownSlot } from '../together/shown-slot.ts'
import type { SeriesPreview, SeriesPreviewWish } from './contract.ts'
import { timesOfSeries } from './times-of-series.ts'

/**
 * What booking this series would answer, without booking: nothing is claimed and nobody waits for it. A patient is named by who may book for
 * them; when they have visits elsewhere is told only to who sees those, for asking leaves no trace as booking would.
 */
export async function previewSeries(ctx: Context, wish: SeriesPreviewWish): Promise<SeriesPreview> {
  const who = await factsForSearch(ctx, wish.patientId)
  const patientId = await ifVisitsAreSeen(ctx, wish.patientId)
  const { slots } = await timesOfSeries(ctx, wish)
  refuseSeveral(ctx, slots)
  const against = await lookTogether(ctx, slots, { patientId, who })
  const conflicts = against.size === 0 ? [] : await conflictsOf(ctx, { slots, against, patientId, who })
  return { bookable: conflicts.length === 0, slots: slots.map(shownSlot), conflicts }
}

async function ifVisitsAreSeen(ctx: Context, patientId: PatientId | undefined): Promise<PatientId | undefined> {
  if (patientId === undefined) return undefined
  const standing = await standingOf(ctx.database, ctx, patientId)
  return standing !== undefined && maySeeVisits(standing) ? patientId : undefined
}
