import type { Context } from '#identity'
import { factsForSearch } from '../person/patient-facts.ts'
import { conflictsOf } from '../together/conflicts.ts'
import { lookTogether } from '../together/look-together.ts'
import { shownSlot } from '../together/shown-slot.ts'
import type { SeriesPreview, SeriesPreviewWish } from './contract.ts'
import { timesOfSeries } from './times-of-series.ts'

/** What booking this series would answer, without booking: nothing is claimed and nobody waits for it. A patient is named by who may book for them. */
export async function previewSeries(ctx: Context, wish: SeriesPreviewWish): Promise<SeriesPreview> {
  const { patientId } = wish
  const who = await factsForSearch(ctx, patientId)
  const { slots } = await timesOfSeries(ctx, wish)
  const against = await lookTogether(ctx, slots, { patientId, who })
  const conflicts = against.size === 0 ? [] : await conflictsOf(ctx, { slots, against, patientId, who })
  return { bookable: conflicts.length === 0, slots: slots.map(shownSlot), conflicts }
}
