import { enforce } from '#identity'
import type { Context } from '#identity'
import { matches, transaction } from '#platform'
import type { Pathway, PathwayChange, PathwayId } from './contract.ts'
import { permissions } from './permissions.ts'
import { lockPathway, updatePathway } from './queries.ts'
import { recordPathway } from './record-pathway.ts'
import { refuseOddSteps } from './refuse-odd-steps.ts'
import { refusals } from './refusals.ts'

/** New steps are for new bookings: what was booked is judged by the steps that it was booked with. */
export async function changePathway(
  ctx: Context,
  id: PathwayId,
  ifMatch: string | undefined,
  { name, steps }: PathwayChange,
): Promise<Pathway> {
  enforce(permissions.define, ctx.actor)
  return transaction(ctx.database, async (tx) => {
    const before = await lockPathway(tx, ctx.clinicId, id)
    if (before === undefined) throw refusals.pathway_not_found()
    if (before.retired) throw refusals.pathway_retired()
    if (!matches(ifMatch, before.version))
      throw refusals.pathway_changed_meanwhile({ extra: { version: before.version } })
    const after: Pathway = {
      ...before,
      name: name?.trim() ?? before.name,
      steps: steps ?? before.steps,
      version: before.version + 1,
    }
    if (steps !== undefined) await refuseOddSteps(tx, ctx.clinicId, steps)
    await updatePathway(tx, ctx.clinicId, after, ctx.now)
    await recordPathway(tx, ctx, 'changed', after)
    return after
  })
}

/** Takes a pathway off the offer. What was booked stays; retiring it again changes nothing. */
export async function retirePathway(ctx: Context, id: PathwayId): Promise<void> {
  enforce(permissions.define, ctx.actor)
  await transaction(ctx.database, async (tx) => {
    const before = await lockPathway(tx, ctx.clinicId, id)
    if (before === undefined) throw refusals.pathway_not_found()
    if (before.retired) return
    const after: Pathway = { ...before, version: before.version + 1, retired: true }
    await updatePathway(tx, ctx.clinicId, after, ctx.now)
    await recordPathway(tx, ctx, 'retired', after)
  })
}
