import type { Context } from '#identity'
import { transaction } from '#platform'
import type { HoldId } from '../contract.ts'
import { deleteHold } from './queries.ts'
import { refusals } from '../refusals.ts'

/** Frees a held time before its deadline. Whoever knows the id may: the id is the capability. */
export async function letGoOfHold(ctx: Context, id: HoldId): Promise<void> {
  const wasThere = await transaction(ctx.database, (tx) => deleteHold(tx, ctx.clinicId, id))
  if (!wasThere) throw refusals.hold_not_found()
}
