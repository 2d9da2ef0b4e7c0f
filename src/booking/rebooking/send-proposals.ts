import { audit, enforce } from '#identity'
import type { Context } from '#identity'
import { Refusal, announce, transaction } from '#platform'
import type { Tx } from '#platform'
import { ruleOf } from '../offer/accept-offer.ts'
import { makeOffer } from '../offer/make-offer.ts'
import type { LineId, PlanId, Sending, SendingWish } from './contract.ts'
import { rebookingFact } from './events.ts'
import { letGo } from './let-go.ts'
import { lineToChange } from './line-to-change.ts'
import { permissions } from './permissions.ts'
import { findLines, findPlan, updateLine } from './queries.ts'
import { refusals } from './refusals.ts'
import { stayHeld } from './stay-held.ts'
import { proposalOf } from './tables.ts'

const USUAL_HOURS = 48

/** So many in one call, which answers within seconds; whoever has more to send calls again. */
const MOST_AT_ONCE = 500

/** Looked for so often, somebody has to decide. */
export const MOST_SEARCHES = 3

/**
 * Turns proposals into offers: the time stays held without a gap, and the patient gets a letter with a link. Each in a transaction of its own, so
 * that one whose new doctor fell ill too keeps nobody else waiting: for that one another time is looked for.
 */
export async function sendProposals(ctx: Context, planId: PlanId, wish: SendingWish): Promise<Sending> {
  enforce(permissions.plan, ctx.actor)
  const { clinicId, database } = ctx
  const plan = await findPlan(database, clinicId, planId)
  if (plan === undefined) throw refusals.plan_not_found()
  if (plan.closedAt !== null) throw refusals.plan_closed()
  await stayHeld(ctx, planId)
  const lines = await findLines(
    database,
    clinicId,
    planId,
    wish.lineIds === undefined ? { states: ['proposed'], ended: false } : { ids: wish.lineIds },
    MOST_AT_ONCE,
  )
  if (wish.lineIds !== undefined && lines.length < new Set(wish.lineIds).size) throw refusals.line_not_found()
  const deadline = ctx.now + (wish.answerWithinHours ?? USUAL_HOURS) * 3_600_000
  const sending: Sending = { sent: [], notSent: [] }
  for (const { id } of lines) {
    const why = await sendOne(ctx, planId, id, deadline)
    if (why === undefined) sending.sent.push(id)
    else sending.notSent.push({ lineId: id, why })
  }
  const { sent } = sending
  if (sent.length > 0)
    await transaction(database, (tx) => audit(tx, ctx, { action: 'booking.rebooking_send', record: planId }))
  return sending
}

/** Undefined: sent. Otherwise why not. */
async function sendOne(ctx: Context, planId: PlanId, lineId: LineId, deadline: number): Promise<string | undefined> {
  try {
    await transaction(ctx.database, async (tx) => {
      const { line, visit } = await lineToChange(tx, ctx, { planId, lineId, act: 'sending', ifMatch: '*' })
      const proposal = proposalOf(line)
      if (proposal === undefined || line.holdId === null) throw refusals.line_illegal_act()
      const { doctorId, locationId, startAt } = proposal
      const offer = await makeOffer(tx, ctx, {
        patientId: visit.patientId,
        slot: { doctorId, locationId, visitTypeId: visit.visitTypeId, start: new Date(startAt).toISOString() },
        deadline,
        purpose: { appointmentId: visit.id },
        holdId: line.holdId,
      })
      await updateLine(tx, { ...line, state: 'sent', why: null, holdId: null, offerId: offer.id }, ctx.now)
    })
    return undefined
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const why = ruleOf(error)
    return CHANGED_BY_OTHERS.has(error.code) ? why : await setBack(ctx, { planId, lineId, why })
  }
}

/** Whoever changed the line meanwhile, by sending it for one, has seen to it: there is nothing to set back. */
const CHANGED_BY_OTHERS: ReadonlySet<string> = new Set([
  'booking.line_illegal_act',
  'booking.line_changed_meanwhile',
  'booking.line_not_found',
  'booking.plan_closed',
])

/** The time cannot be had any more: another is looked for, unless it was the clerk's own choice or has been looked for too often. Answers why. */
async function setBack(
  ctx: Context,
  { planId, lineId, why }: { planId: PlanId; lineId: LineId; why: string },
): Promise<string> {
  const inOneTransaction = async (tx: Tx): Promise<void> => {
    const { line, visit } = await lineToChange(tx, ctx, { planId, lineId, act: 'sending', ifMatch: '*' })
    const freed = await letGo(tx, line)
    const isSearched = !line.byHand && line.searches < MOST_SEARCHES
    await updateLine(tx, { ...freed, state: isSearched ? 'finding' : 'none_found', why }, ctx.now)
    await audit(tx, ctx, { action: 'booking.rebooking_change', record: planId, patients: [visit.patientId] })
    if (isSearched) await announce(tx, rebookingFact(ctx, 'toDo', planId))
  }
  try {
    await transaction(ctx.database, inOneTransaction)
    return why
  } catch (error) {
    // Changed since, by somebody who saw to it: the others are sent all the same.
    if (error instanceof Refusal) return ruleOf(error)
    throw error
  }
}
