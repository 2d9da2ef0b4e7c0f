import { enforce } from '#identity'
import type { Context } from '#identity'
import { Refusal, announce, transaction } from '#platform'
import type { LineId, PlanId } from './contract.ts'
import { rebookingFact } from './events.ts'
import { LEGAL_ACTS } from './line-life.ts'
import { lineToChange } from './line-to-change.ts'
import { permissions } from './permissions.ts'
import { findLines, findPlan, updateLine } from './queries.ts'
import { refusals } from './refusals.ts'
import { stayHeld } from './stay-held.ts'
import { takeBack } from './withdraw.ts'

/** So many in one call; whoever has more calls again. */
const MOST_AT_ONCE = 500

/** Looks anew for these lines, or for all for whom nothing is proposed: days have passed, somebody has given a time back. Answers how many. */
export async function searchAgain(
  ctx: Context,
  planId: PlanId,
  lineIds: readonly LineId[] | undefined,
): Promise<number> {
  enforce(permissions.plan, ctx.actor)
  const plan = await findPlan(ctx.database, ctx.clinicId, planId)
  if (plan === undefined) throw refusals.plan_not_found()
  if (plan.closedAt !== null) throw refusals.plan_closed()
  await stayHeld(ctx, planId)
  const states = lineIds === undefined ? LEGAL_ACTS.search.filter((state) => state !== 'proposed') : LEGAL_ACTS.search
  const filter = { states, ids: lineIds, ended: false }
  const lines = await findLines(ctx.database, ctx.clinicId, planId, filter, MOST_AT_ONCE)
  let again = 0
  for (const { id } of lines) if (await setToFind(ctx, planId, id)) again += 1
  return again
}

async function setToFind(ctx: Context, planId: PlanId, lineId: LineId): Promise<boolean> {
  try {
    await transaction(ctx.database, async (tx) => {
      const { line } = await lineToChange(tx, ctx, { planId, lineId, act: 'search', ifMatch: '*' })
      const freed = await takeBack(tx, ctx, line, 'plan_changed')
      await updateLine(tx, { ...freed, state: 'finding', why: null, offerId: null, searches: 0 }, ctx.now)
      await announce(tx, rebookingFact(ctx, 'toDo', planId))
    })
    return true
  } catch (error) {
    // Somebody settled it since we looked.
    if (error instanceof Refusal) return false
    throw error
  }
}
