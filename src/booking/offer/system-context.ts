import type { ClinicId, Context } from '#identity'
import type { Database } from '#platform'

/** A call that nobody made: what Praxis does by the clock, or after a fact. */
export function systemContext(database: Database, clinicId: ClinicId, now: number): Context {
  return {
    database: database.within(clinicId),
    actor: { kind: 'system' },
    clinicId,
    now,
    requestId: 'system',
    address: 'system',
  }
}
