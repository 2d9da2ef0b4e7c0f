import type { ClinicId, Context } from '#identity'
import type { Operator } from './command.ts'

/** A call by the operator: Praxis itself does it, and the trail says at whose hand. */
export function operatorContext(operator: Operator, clinicId: ClinicId): Context & { reason: string } {
  return {
    database: operator.database.within(clinicId),
    actor: { kind: 'system' },
    clinicId,
    now: operator.now(),
    requestId: 'operator',
    address: 'operator',
    reason: `by the operator, ${operator.name}, on the command line`,
  }
}
