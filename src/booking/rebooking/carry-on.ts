import type { ClinicId } from '#identity'
import { CLINIC_FACTS } from '#clinic'
import { asId, transaction } from '#platform'
import type { Database, StoredFact, Subscription } from '#platform'
import type { Context } from '#identity'
import { SCHEDULING_FACTS } from '#scheduling'
import { lockAppointment } from '../appointment/queries.ts'
import { systemContext } from '../offer/system-context.ts'
import { OUTAGE_FACTS } from '../outage/events.ts'
import { withdrawOffer } from '../offer/withdraw-offer.ts'
import { endPlan, letGoOfLines } from './close-plan.ts'
import type { PlanId } from './contract.ts'
import { REBOOKING_FACTS } from './events.ts'
import { findNewTimes } from './find-new-times.ts'
import { letGo } from './let-go.ts'
import {
  findLinesNotHeld,
  findOpenPlansOfCause,
  findPlan,
  findPlansToCarryOn,
  findStrayOffers,
  lockLine,
  updateLine,
} from './queries.ts'

const AT_ONCE = 100

/** Whatever waits to be done on plans of every clinic: what somebody who was killed has left, and what the clock has brought. Answers on how many. */
export async function carryOnPlans(database: Database, now: number): Promise<number> {
  const plans = await findPlansToCarryOn(database, now, AT_ONCE)
  const failed: unknown[] = []
  for (const { id, clinicId } of plans)
    await carryOnPlan(database, clinicId, id, now).catch((error: unknown) => failed.push(error))
  // One plan that cannot be carried on keeps no other waiting, and is told all the same.
  if (failed.length > 0)
    throw new AggregateError(failed, `${failed.length} of ${plans.length} plans could not be carried on`)
  return plans.length
}

/** Brings one plan as far as it can come without anybody's word. Stopped anywhere, it is taken up where it was. */
export async function carryOnPlan(database: Database, clinicId: ClinicId, planId: PlanId, now: number): Promise<void> {
  const ctx = systemContext(database, clinicId, now)
  const plan = await findPlan(ctx.database, clinicId, planId)
  if (plan === undefined) return
  for (const id of await findStrayOffers(ctx.database, clinicId, planId))
    await transaction(ctx.database, (tx) => withdrawOffer(tx, ctx, id, 'settled_otherwise'))
  if (plan.closedAt === null && plan.endAt <= now) await endPlan(ctx, planId, 'over')
  else if (plan.closedAt === null) {
    await lapseProposals(ctx, planId)
    await findNewTimes(ctx, planId)
    return
  }
  await letGoOfLines(ctx, planId)
}

/** Nobody sent them while they were held. */
async function lapseProposals(ctx: Context, planId: PlanId): Promise<void> {
  const { clinicId, now } = ctx
  for (const { id, appointmentId, holdId } of await findLinesNotHeld(ctx.database, clinicId, planId, now)) {
    await transaction(ctx.database, async (tx) => {
      await lockAppointment(tx, clinicId, appointmentId)
      const line = await lockLine(tx, clinicId, id)
      if (line?.state !== 'proposed' || line.holdId !== holdId) return
      await updateLine(tx, { ...(await letGo(tx, line)), state: 'lapsed', why: 'held_too_long' }, now)
    })
  }
}

/** What plans do after a commit: theirs, or that of a leave or a closure which is no longer what it was. */
export function rebookingSubscriptions({ database, now }: { database: Database; now: () => number }): Subscription[] {
  return [
    {
      name: 'booking.carry-on-rebooking',
      facts: Object.values(REBOOKING_FACTS),
      listen: ({ clinicId, payload }) => carryOnPlan(database, asId(clinicId), asId(String(payload['planId'])), now()),
    },
    {
      name: 'booking.end-rebooking',
      facts: [SCHEDULING_FACTS.leaveRemoved, CLINIC_FACTS.rulesChanged, OUTAGE_FACTS.ended],
      listen: (fact) => onCauseGone(database, fact, now()),
    },
  ]
}

/** The doctor is there after all: the plan ends with a word, and what it holds is free. After the commit, for whoever changes leave holds the schedule. */
export async function onCauseGone(
  database: Database,
  { clinicId, name, payload }: StoredFact,
  now: number,
): Promise<void> {
  const isLeave = name === SCHEDULING_FACTS.leaveRemoved
  const isClosure = payload['what'] === 'closure' && (payload['action'] === 'lifted' || payload['action'] === 'changed')
  const isRoom = name === OUTAGE_FACTS.ended
  if (!isLeave && !isClosure && !isRoom) return
  const ctx = systemContext(database, asId(clinicId), now)
  const why = payload['action'] === 'changed' ? 'cause_changed' : 'cause_removed'
  for (const { id, startAt, endAt } of await findOpenPlansOfCause(ctx.database, ctx.clinicId, String(payload['id']))) {
    // A room may be out of order twice, each with a plan of its own.
    if (isRoom && (endAt <= Number(payload['startAt']) || startAt >= Number(payload['endAt']))) continue
    await endPlan(ctx, id, why)
    await letGoOfLines(ctx, id)
  }
}
