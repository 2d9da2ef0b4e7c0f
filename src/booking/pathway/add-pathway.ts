import { enforce } from '#identity'
import type { Context } from '#identity'
import { newId, transaction } from '#platform'
import type { NewPathway, Pathway } from './contract.ts'
import { permissions } from './permissions.ts'
import { insertPathway } from './queries.ts'
import { recordPathway } from './record-pathway.ts'
import { refuseOddSteps } from './refuse-odd-steps.ts'

export async function addPathway(ctx: Context, { name, steps }: NewPathway): Promise<Pathway> {
  enforce(permissions.define, ctx.actor)
  const pathway: Pathway = { id: newId(), name: name.trim(), steps, version: 1, retired: false }
  return transaction(ctx.database, async (tx) => {
    await refuseOddSteps(tx, ctx.clinicId, steps)
    await insertPathway(tx, ctx.clinicId, pathway, ctx.now)
    await recordPathway(tx, ctx, 'added', pathway)
    return pathway
  })
}
