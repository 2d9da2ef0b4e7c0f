import { getLocations, getResource } from '#clinic'
import type { ResourceId } from '#clinic'
import { accountOf, audit, enforce } from '#identity'
import type { Context } from '#identity'
import { announce, malformed, newId, transaction } from '#platform'
import type { Tx } from '#platform'
import { refusals as bookingRefusals } from '../refusals.ts'
import { readStart } from '../slot/wanted-slot.ts'
import type { Outage, OutageWish } from './contract.ts'
import { outageFact } from './events.ts'
import { permissions } from './permissions.ts'
import { claimOutage, findOutages, insertOutage } from './queries.ts'
import type { OutageRow } from './queries.ts'
import { refusals } from './refusals.ts'
import { outageView } from './view.ts'

const LONGEST_MS = 366 * 86_400_000

/** From now on nobody books into a room or device that is out of order. Visits that are there stay until somebody plans what becomes of them. */
export async function enterOutage(ctx: Context, { resourceId, from, to, reason }: OutageWish): Promise<Outage> {
  enforce(permissions.enter, ctx.actor)
  const [startAt, endAt] = [readStart(from, '/from').at, readStart(to, '/to').at]
  if (endAt <= startAt) throw malformed('/to', 'must be later than from')
  if (endAt - startAt > LONGEST_MS) throw malformed('/to', 'must be within a year of from')
  if (endAt <= ctx.now) throw refusals.outage_is_past()
  return transaction(ctx.database, async (tx) => {
    const resource = await getResource(tx, ctx.clinicId, resourceId)
    if (resource === undefined)
      throw bookingRefusals.unknown_reference({
        errors: [{ pointer: '/resourceId', detail: 'there is no such room or device' }],
      })
    const row = await takeRoom(tx, ctx, { resourceId, startAt, endAt, reason: reason ?? null })
    if (row === undefined) throw refusals.outage_known()
    const [location] = await getLocations(tx, ctx.clinicId, [resource.locationId])
    return outageView(row, location?.timeZone ?? 'UTC')
  })
}

type Out = Pick<OutageRow, 'resourceId' | 'startAt' | 'endAt' | 'reason'>

/**
 * Undefined: it is out of order for some of that time already. Announced before the claims: whoever is booking at this moment holds a schedule, so
 * they have either finished, and their visit is among those that are hit, or wait and then find the room taken.
 */
async function takeRoom(tx: Tx, ctx: Context, out: Out): Promise<OutageRow | undefined> {
  const { clinicId, now } = ctx
  const enteredBy = accountOf(ctx.actor) ?? null
  const row: OutageRow = { id: newId(), clinicId, ...out, enteredAt: now, enteredBy, endedAt: null }
  await announce(tx, outageFact(ctx, 'entered', row))
  await insertOutage(tx, row)
  // What lies behind is booked by nobody, and may be what is left of one that was ended a moment ago.
  if (!(await claimOutage(tx, { ...row, startAt: Math.max(row.startAt, now) }))) return undefined
  await audit(tx, ctx, { action: 'clinic.rules_change', record: row.resourceId })
  return row
}

/** For a plan: the room is out of order for all of this time, as far as it is not known to be. Before its visits are looked for. */
export async function ensureRoomIsOut(
  tx: Tx,
  ctx: Context,
  { resourceId, startAt, endAt }: { resourceId: ResourceId; startAt: number; endAt: number },
): Promise<void> {
  let from = Math.max(startAt, ctx.now)
  for (const known of await findOutages(tx, ctx.clinicId, from, resourceId)) {
    if (known.startAt >= endAt) break
    if (known.startAt > from) await takeGap(tx, ctx, { resourceId, startAt: from, endAt: known.startAt, reason: null })
    from = Math.max(from, known.endAt)
  }
  if (from < endAt) await takeGap(tx, ctx, { resourceId, startAt: from, endAt, reason: null })
}

/** Entered by somebody else since we looked: the plan is made again. */
async function takeGap(tx: Tx, ctx: Context, out: Out): Promise<void> {
  if ((await takeRoom(tx, ctx, out)) === undefined) throw refusals.outage_known()
}
