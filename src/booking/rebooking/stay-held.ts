import type { Context } from '#identity'
import { transaction } from '#platform'
import type { PlanId } from './contract.ts'
import { HELD_MS } from './plan-rebooking.ts'
import { holdLonger } from './queries.ts'

/** Somebody works on the plan: what it holds stays held. In a transaction of its own, which is over before a line is locked. */
export async function stayHeld(ctx: Context, planId: PlanId): Promise<void> {
  await transaction(ctx.database, (tx) => holdLonger(tx, ctx.clinicId, planId, ctx.now, ctx.now + HELD_MS))
}
