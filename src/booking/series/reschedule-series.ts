import { mayOverrule } from '#identity'
import type { Context } from '#identity'
import { getPatients } from '#people'
import { announce, transaction } from '#platform'
import type { Tx } from '#platform'
import { appointmentToMove } from '../appointment/appointment-to-move.ts'
import { settle } from '../appointment/settle.ts'
import { deadlineAtNewTime, refuseLate } from '../appointment/terms.ts'
import type { Lateness } from '../appointment/terms.ts'
import type { SeriesId } from '../contract.ts'
import { policyOf } from '../policy/read-policy.ts'
import { refusals as bookingRefusals } from '../refusals.ts'
import { deleteClaims } from '../slot/queries.ts'
import type { WantedSlot } from '../slot/wanted-slot.ts'
import { slotOf } from '../tables.ts'
import type { AppointmentRow } from '../tables.ts'
import { conflictsOf } from '../together/conflicts.ts'
import { togetherFact } from '../together/events.ts'
import type { MovedTogether } from '../together/events.ts'
import { claimAll, slotsOf } from '../together/take-together.ts'
import { VisitsMissed } from '../together/visit.ts'
import type { Visit } from '../together/visit.ts'
import type { Series, SeriesReschedule } from './contract.ts'
import { newTimes } from './new-times.ts'
import { seriesNow, seriesOfCaller } from './read-series.ts'
import { refusals } from './refusals.ts'
import { refuseOverlaps } from './times-of-series.ts'
import { visitsAhead } from './visits-ahead.ts'
import { refuseWhatOthersHave } from './what-others-have.ts'

/** A visit and where it goes. */
interface Going {
  before: AppointmentRow
  slot: WantedSlot
}

/**
 * Moves what lies ahead of a series, all or none: every old time is given back and every new one claimed in one transaction, so that the series
 * may move over its own visits. Each visit is moved by the rules of its own reschedule.
 */
export async function rescheduleSeries(ctx: Context, id: SeriesId, wish: SeriesReschedule): Promise<Series> {
  if (wish.override !== undefined && !mayOverrule(ctx.actor)) throw bookingRefusals.override_not_allowed()
  const series = await seriesOfCaller(ctx, id)
  let wanted: readonly WantedSlot[] = []
  try {
    return await transaction(ctx.database, async (tx) => {
      const rows: AppointmentRow[] = []
      for (const visit of await visitsAhead(tx, ctx, series, { from: wish.from, move: 'reschedule' }))
        rows.push(await appointmentToMove(tx, ctx, visit, { move: 'reschedule', ifMatch: '*' }))
      const going = await whereTo(tx, ctx, rows, wish)
      wanted = going.map(({ slot }) => slot)
      await moveAll(tx, ctx, going, wish)
      return seriesNow(tx, ctx, series)
    })
  } catch (error) {
    if (!(error instanceof VisitsMissed)) throw error
    const conflicts = await conflictsOf(ctx, { slots: wanted, against: error.against, patientId: series.patientId })
    throw refusals.series_conflicts({
      detail: 'Some of the visits cannot be had then, so none was moved.',
      extra: { conflicts },
    })
  }
}

/** By start, without those that are there already. */
async function whereTo(
  tx: Tx,
  ctx: Context,
  rows: readonly AppointmentRow[],
  wish: SeriesReschedule,
): Promise<Going[]> {
  const visits = await newTimes(tx, ctx, rows, wish)
  const slots = await slotsOf(
    tx,
    ctx,
    visits.map(({ slot }) => ({ slot, pointer: '' })),
  )
  const going = visits.flatMap(({ before }, index): Going[] => {
    const slot = slots[index]
    const stays = slot !== undefined && slot.startAt === before.startAt && slot.doctorId === before.doctorId
    return slot === undefined || stays ? [] : [{ before, slot }]
  })
  if (going.length === 0) throw refusals.series_goes_nowhere()
  refuseOverlaps(slots, () => '/time')
  return going
}

async function moveAll(tx: Tx, ctx: Context, going: readonly Going[], wish: SeriesReschedule): Promise<void> {
  const { clinicId, now } = ctx
  const overruled = wish.override !== undefined
  const policy = await policyOf(tx, clinicId)
  const late = new Map<AppointmentRow, Lateness>()
  for (const { before } of going) late.set(before, await refuseLate(tx, ctx, policy, before))
  const [patient] = await getPatients(tx, clinicId, [...new Set(going.map(({ before }) => before.patientId))])
  if (patient === undefined) throw new Error('the visits of a series have no patient')
  const visits = going.map(({ before, slot }, index): Visit => {
    const { id: appointmentId, patientId } = before
    return { index, slot, appointmentId, patientId, isMoved: true }
  })
  if (!overruled) await refuseWhatOthersHave(tx, visits, now)
  for (const { appointmentId } of visits) await deleteClaims(tx, appointmentId)
  const rooms = await claimAll(tx, ctx, visits, { patient, overruled })
  const moved: MovedTogether[] = []
  for (const [index, { before, slot }] of going.entries()) {
    const after: AppointmentRow = {
      ...before,
      ...slotOf(slot),
      decideBy: deadlineAtNewTime(policy, before, slot, now),
      overrideReason: wish.override?.reason ?? null,
      resourceIds: rooms.get(index) ?? [],
      confirmedAt: null,
      undoUntil: null,
      late: late.get(before)?.leavesLate ?? false,
      version: before.version + 1,
    }
    const overrideReason = wish.override?.reason
    const { reason } = wish
    const step = { before, after, reason, overrideReason, late: late.get(before)?.late ?? false, together: true }
    await settle(tx, ctx, { move: 'reschedule', ...step })
    moved.push({ before, after })
  }
  await announce(tx, togetherFact(ctx, 'reschedule', moved))
}
