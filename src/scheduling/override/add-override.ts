import { enforce } from '#identity'
import type { Context } from '#identity'
import type { DoctorId } from '#people'
import { newId, transaction, violatedConstraint } from '#platform'
import type { NewOverride, Override } from '../contract.ts'
import { FACTS } from '../events.ts'
import { permissions } from '../permissions.ts'
import { refuseOddDates } from '../refuse-odd-dates.ts'
import { refuseOddWindows } from '../refuse-odd-windows.ts'
import { refuseUnknownPlaces } from '../refuse-unknown-places.ts'
import { refusals } from '../refusals.ts'
import { takeScheduleOf } from '../schedule/present-doctor.ts'
import { recordChange } from '../schedule/record-change.ts'
import { insertOverride } from './queries.ts'

/** Changes one date at one location, for every visit type. Appointments already booked stay where they are. */
export async function addOverride(ctx: Context, doctorId: DoctorId, wish: NewOverride): Promise<Override> {
  enforce(permissions.changeDays, ctx.actor)
  refuseOddWindows(wish.windows, '/windows')
  refuseOddDates([{ date: wish.date, pointer: '/date' }])
  if (wish.mode === 'add' && wish.windows.length === 0) {
    throw refusals.override_adds_nothing({ errors: [{ pointer: '/windows', detail: 'must not be empty' }] })
  }
  const override: Override = { id: newId(), doctorId, ...wish }
  return transaction(ctx.database, async (tx) => {
    const { version } = await takeScheduleOf(tx, ctx, doctorId)
    await refuseUnknownPlaces(tx, ctx.clinicId, [{ locationId: wish.locationId, pointer: '' }])
    await insertOverride(tx, ctx.clinicId, override, ctx.now)
    await recordChange(tx, ctx, doctorId, {
      history: 'scheduling.override',
      action: 'added',
      record: override,
      fact: FACTS.overrideAdded,
      facts: { version, id: override.id },
    })
    return override
  }).catch(orAlreadyReplaced)
}

/** Two that replace the same date would leave open which of them holds. */
function orAlreadyReplaced(error: unknown): never {
  if (violatedConstraint(error) !== 'one_replacement_per_date') throw error
  throw refusals.already_replaced({ errors: [{ pointer: '/date', detail: 'has its hours replaced already' }] })
}
