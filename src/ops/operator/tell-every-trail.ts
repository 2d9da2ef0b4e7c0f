import { listClinics } from '#clinic'
import { audit } from '#identity'
import type { AuditAction } from '#identity'
import { transaction } from '#platform'
import type { Operator } from './command.ts'
import { operatorContext } from './operator-context.ts'

/** What concerns the whole installation stands in the trail of every clinic: each has only its own to look at. */
export async function tellEveryTrail(operator: Operator, action: AuditAction, what: string): Promise<void> {
  for (const { id } of await listClinics(operator.database)) {
    const ctx = operatorContext(operator, id)
    await transaction(ctx.database, (tx) => audit(tx, ctx, { action, record: id, reason: `${what}; ${ctx.reason}` }))
  }
}
