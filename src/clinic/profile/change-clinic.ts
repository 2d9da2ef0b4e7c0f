import { accountOf, audit, enforce } from '#identity'
import type { Context } from '#identity'
import { announce, recordRevision, transaction, trimmed } from '#platform'
import type { Clinic, ClinicChange } from '../contract.ts'
import { clinicChanged } from '../events.ts'
import { permissions } from '../permissions.ts'
import { refuseUnlessCurrent } from '../seen-version.ts'
import type { SeenVersion } from '../seen-version.ts'
import { knownTimeZone } from '../time-zone.ts'
import { presentClinic } from './present-clinic.ts'
import { lockClinic, updateClinic } from './queries.ts'

/** Changes how the clinic presents itself and what it asks of its people. Its time zone is that of its office; visits follow their location's. */
export async function changeClinic(ctx: Context, seen: SeenVersion, change: ClinicChange): Promise<Clinic> {
  enforce(permissions.runTheClinic, ctx.actor)
  return transaction(ctx.database, async (tx) => {
    const before = presentClinic(await lockClinic(tx, ctx.clinicId))
    refuseUnlessCurrent(before, seen)
    const after: Clinic = { ...before, ...trimmed(change), version: before.version + 1 }
    after.timeZone = knownTimeZone(after.timeZone)
    await updateClinic(tx, after)
    const subject = { clinicId: ctx.clinicId, kind: 'clinic.clinic', id: after.id }
    await recordRevision(tx, subject, { action: 'changed', snapshot: after, at: ctx.now, by: accountOf(ctx.actor) })
    await announce(tx, clinicChanged(ctx))
    await audit(tx, ctx, { action: 'clinic.rules_change', kind: 'clinic', record: after.id })
    return after
  })
}
