import type { Actor, Context } from '../context.ts'
import { accessRefusals } from '../policy.ts'

/** A call in which somebody changes what proves themselves: a person with a session of ours, never an app on their behalf. */
export type OwnCall = Context & { actor: Extract<Actor, { kind: 'account' }> }

/** Refuses `identity.sign_in_required`. */
export function ownCall(ctx: Context): OwnCall {
  const { actor } = ctx
  if (actor.kind !== 'account' || 'app' in actor) throw accessRefusals.sign_in_required()
  return { ...ctx, actor }
}
