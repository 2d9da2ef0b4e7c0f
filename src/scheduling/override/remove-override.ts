import { enforce } from '#identity'
import type { Context } from '#identity'
import type { DoctorId } from '#people'
import { transaction } from '#platform'
import type { OverrideId } from '../contract.ts'
import { FACTS } from '../events.ts'
import { permissions } from '../permissions.ts'
import { refusals } from '../refusals.ts'
import { takeScheduleOf } from '../schedule/present-doctor.ts'
import { recordChange } from '../schedule/record-change.ts'
import { deleteOverride } from './queries.ts'

/** The date is as the weekly hours say again. Nothing refers to an override, so its row goes; its history stays. */
export async function removeOverride(ctx: Context, doctorId: DoctorId, id: OverrideId): Promise<void> {
  enforce(permissions.changeDays, ctx.actor)
  await transaction(ctx.database, async (tx) => {
    const { version } = await takeScheduleOf(tx, ctx, doctorId)
    const removed = await deleteOverride(tx, ctx.clinicId, doctorId, id)
    if (removed === undefined) throw refusals.override_not_found()
    await recordChange(tx, ctx, doctorId, {
      history: 'scheduling.override',
      action: 'removed',
      record: removed,
      fact: FACTS.overrideRemoved,
      facts: { version, id },
    })
  })
}
