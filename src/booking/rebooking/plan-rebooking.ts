import { accountOf, audit, enforce } from '#identity'
import type { Context } from '#identity'
import { announce, asId, newId, transaction } from '#platform'
import type { Tx } from '#platform'
import { ensureRoomIsOut } from '../outage/enter-outage.ts'
import type { PlanWish } from './contract.ts'
import { rebookingFact } from './events.ts'
import { permissions } from './permissions.ts'
import { findHitVisits, findOpenPlanOf, findVisitsInRoom, insertLines, insertPlan } from './queries.ts'
import { readCause } from './read-cause.ts'
import type { Cause } from './read-cause.ts'
import { refusals } from './refusals.ts'
import type { HitVisit, PlanRow } from './tables.ts'

/** A closure of everything for a week, at a clinic of a hundred doctors; more is planned in parts that somebody can still look through. */
const MOST_LINES = 5000

/** How long what is proposed is held while somebody looks at it, from the last time that somebody did something with the plan. */
export const HELD_MS = 12 * 3_600_000

export const USUAL_OPTIONS: PlanRow['options'] = {
  withinDays: 28,
  otherDoctors: 'same_visit_type',
  sameLocation: true,
  otherDoctorWeighsDays: 7,
  otherLocationWeighsDays: 3,
  noticeMinutes: 120,
}

/**
 * From one cause to a plan with a line for every visit that it hits, in one transaction. New times are found after the commit, a line at a time,
 * so that whoever dies half way leaves a plan that goes on. A cause that has an open plan keeps it: whoever plans second gets that one, with
 * lines for whatever has been booked into the cause since.
 */
export async function planRebooking(ctx: Context, wish: PlanWish): Promise<{ plan: PlanRow; isNew: boolean }> {
  enforce(permissions.plan, ctx.actor)
  return transaction(ctx.database, async (tx) => {
    const cause = await readCause(tx, ctx, wish)
    if (cause.cause === 'resource') await ensureRoomIsOut(tx, ctx, { ...cause, resourceId: asId(cause.causeId) })
    const hits = await hitsOf(tx, ctx, cause)
    if (hits.length > MOST_LINES) throw refusals.plan_too_large({ extra: { most: MOST_LINES } })
    const wanted = planRow(ctx, cause, wish)
    const isNew = await insertPlan(tx, wanted)
    const plan = isNew ? wanted : await findOpenPlanOf(tx, wanted)
    // Closed between our insert and our look: the next try finds nothing in its way.
    if (plan === undefined) return planRebookingAgain()
    const added = await insertLines(
      tx,
      plan,
      hits.map((hit) => ({ id: newId<'rebooking line'>(), ...hit })),
      ctx.now,
    )
    if (isNew) await audit(tx, ctx, { action: 'booking.rebooking_begin', record: plan.id })
    if (isNew || added > 0) await announce(tx, rebookingFact(ctx, 'planned', plan.id))
    return { plan, isNew }
  })
}

function planRebookingAgain(): never {
  throw refusals.plan_closed({ detail: 'The plan of this cause was closed at this very moment. Plan again.' })
}

async function hitsOf(tx: Tx, { clinicId, now }: Context, cause: Cause): Promise<HitVisit[]> {
  const { startAt, endAt, doctorId, causeId } = cause
  const atMost = MOST_LINES + 1
  if (cause.cause === 'resource')
    return findVisitsInRoom(tx, clinicId, asId<'resource'>(causeId), { startAt, endAt, now }, atMost)
  if (doctorId !== null) return findHitVisits(tx, clinicId, { doctorId }, { startAt, endAt, now }, atMost)
  const hits: HitVisit[] = []
  for (const { locationId, ...when } of cause.places)
    hits.push(...(await findHitVisits(tx, clinicId, { locationId }, { ...when, now }, atMost)))
  return hits.toSorted((a, b) => a.startAt - b.startAt)
}

function planRow(ctx: Context, cause: Cause, { options }: PlanWish): PlanRow {
  const { places: _places, ...hit } = cause
  return {
    id: newId(),
    clinicId: ctx.clinicId,
    ...hit,
    options: { ...USUAL_OPTIONS, ...options },
    heldUntil: ctx.now + HELD_MS,
    createdAt: ctx.now,
    createdBy: accountOf(ctx.actor) ?? null,
    closedAt: null,
    closedWhy: null,
  }
}
