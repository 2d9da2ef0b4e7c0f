import fc from 'fast-check'
import { carryOnPlans, lapseOffers, offerFreedTimes, withdrawUnbookable } from '#booking'
import { LIFE } from '../../../src/booking/appointment/life.ts'
import { mayBookFor } from '../acting.ts'
import { afterMissedVisits, isHit, isPatientBusy } from '../definitions.ts'
import { deadlineAtNewTime, isAhead } from '../model.ts'
import type { Model, ModelHold } from '../model.ts'
import { bookedAs } from './booking.ts'
import { NOTHING, hasItsRooms, isYes, only, rulesAgainstHeld } from './judge.ts'
import type { Against } from './judge.ts'
import { settle } from './moves.ts'
import { aCaller, anyOf, asked, caller, inWords, nth, step } from './step.ts'
import type { Step } from './step.ts'

const aNumber = fc.nat(30)

/** Somebody waits for a visit, with any doctor, anywhere. */
const wait = fc.tuple(fc.nat(6), aCaller).map(([type, whom]): Step =>
  step('wait', async (model, real) => {
    const { who, isStaff, patientId } = caller(model, whom)
    // Who would wait for a visit that only the desk may book, waits for nothing.
    const against = !isStaff && afterMissedVisits(model, patientId) === 'desk' ? only('booking.desk_only') : NOTHING
    const wish = { patientId, visitTypeId: nth(model.world.types, type).id }
    const answer = await real.ask(who, 'POST', '/waitlist-entries', wish)
    const perhaps = new Set(['booking.waits_already', 'booking.too_many_waitlist_entries'])
    const mayWait = isStaff || mayBookFor(model, who, patientId)
    const judged = mayWait ? { ...against, perhaps } : only('booking.patient_not_found')
    return `for type ${type}, ${asked(whom)}: ${isYes(answer, judged) ? 'yes' : 'no'}`
  }),
)

/** The jobs that offer what was given back, and let go of what nobody answered or the rules forbid by now. */
const offerWhatIsFree = fc.constant(0).map((): Step =>
  step('offer what is free', async (model, real) => {
    real.mayTake = true
    const before = model.offers.length
    await lapseOffers(real.database, model.now)
    await withdrawUnbookable(real.database, model.now)
    const offered = await offerFreedTimes(real.database, model.now)
    return offered === 0 ? 'nothing' : `${offered} beside ${before}`
  }),
)

/** What is against taking an offered time now: that it is over, that the rules changed, that the patient is elsewhere. */
function againstAccepting(model: Model, offer: Model['offers'][number], held: ModelHold | undefined): Against {
  if (offer.state === 'accepted') return NOTHING
  if (offer.state !== 'open') return only('booking.offer_withdrawn', 'booking.offer_answered', 'booking.offer_lapsed')
  if (held === undefined) return only('booking.offer_lapsed')
  const moved = offer.moves === null ? undefined : model.visits.get(offer.moves)
  const codes = new Set<string>()
  if (rulesAgainstHeld(model, held, offer.madeAt).size > 0) codes.add('booking.offer_withdrawn')
  if (moved !== undefined && (LIFE.reschedule.leads[moved.status] === undefined || moved.start <= model.now))
    codes.add('booking.offer_withdrawn')
  if (codes.size === 0 && !hasItsRooms(model, held)) codes.add('booking.offer_lapsed')
  if (codes.size === 0 && isPatientBusy(model, offer.patientId, held, moved?.id)) codes.add('booking.patient_busy')
  return only(...codes)
}

const accept = fc.tuple(aNumber, fc.boolean()).map(([number, again]): Step =>
  step('accept an offer', async (model, real) => {
    const open = model.offers.filter(({ state }) => state === 'open')
    const offer = anyOf(open.length > 0 && number % 5 > 0 ? open : model.offers, number)
    if (offer === undefined) return 'nothing'
    const held = model.holds.get(offer.holdId)
    const words = (real.doing = held === undefined ? `that is ${offer.state}` : inWords(model, held))
    const path = `/offers/${offer.id}/acceptance`
    const answer = await real.ask(model.world.desk, 'POST', path, {})
    if (!isYes(answer, againstAccepting(model, offer, held))) return `${words}: no`
    const { appointmentId } = answer.body as { appointmentId: string }
    if (offer.state === 'accepted') {
      if (appointmentId !== offer.appointmentId) throw new Error('accepted again, it is another visit')
      return `${words} again`
    }
    if (held !== undefined) taken(model, offer, { held, appointmentId })
    // Two acceptances cannot both win: the second hears of the first.
    if (again) isYes(await real.ask(model.world.desk, 'POST', path, {}), NOTHING)
    return words
  }),
)

/** An accepted offer is a visit, or moves the one it is for; the time it had is what it has. */
function taken(
  model: Model,
  { patientId, moves, holdId }: Model['offers'][number],
  { held, appointmentId }: { held: ModelHold; appointmentId: string },
): void {
  const moved = moves === null ? undefined : model.visits.get(moves)
  model.holds.delete(holdId)
  if (moved === undefined) {
    const told = { id: appointmentId, resources: held.rooms.map((id) => ({ id })) }
    model.visits.set(appointmentId, bookedAs(model, told, held, { who: model.world.desk, isStaff: true, patientId }))
    return
  }
  const wasAhead = isAhead(moved, model.now)
  const { doctorId, visitTypeId, locationId, start, end, from, to, rooms } = held
  Object.assign(moved, {
    doctorId,
    visitTypeId,
    locationId,
    start,
    end,
    from,
    to,
    rooms,
    squeezed: false,
    overruled: false,
    setAt: model.now,
    late: moved.late && !isHit(model, moved),
    movedLate: false,
  })
  settle(model, moved, 'reschedule', LIFE.reschedule.leads[moved.status] ?? moved.status)
  moved.decideBy = deadlineAtNewTime(model, moved)
  if (!wasAhead && moved.counts === 'yes') moved.counts = 'perhaps'
}

const refuse = aNumber.map((number): Step =>
  step('refuse an offer', async (model, real) => {
    const offer = anyOf(
      model.offers.filter(({ state }) => state === 'open'),
      number,
    )
    if (offer === undefined) return 'nothing'
    const held = model.holds.get(offer.holdId)
    const against = held === undefined ? only('booking.offer_lapsed') : NOTHING
    const answer = await real.ask(model.world.desk, 'POST', `/offers/${offer.id}/refusal`, {})
    return isYes(answer, against) ? 'one' : 'that is over: no'
  }),
)

/** A leave becomes a plan: everybody it hits, and a new time held for each where there is one. */
const planBadDay = aNumber.map((number): Step =>
  step('plan a bad day', async (model, real) => {
    const leave = anyOf(model.leaves, number)
    if (leave === undefined) return 'nothing'
    real.mayTake = true
    const wish = { leaveId: leave.id, options: { withinDays: 1, noticeMinutes: 0 } }
    const answer = await real.ask(model.world.desk, 'POST', '/rebooking-plans', wish)
    const past = leave.end <= model.now ? only('booking.plan_cause_is_past') : NOTHING
    if (!isYes(answer, past)) return 'of a leave that is over: no'
    const { id } = answer.body as { id: string }
    if (!model.planIds.includes(id)) model.planIds.push(id)
    await carryOnPlans(real.database, model.now)
    return 'one'
  }),
)

const sendPlan = aNumber.map((number): Step =>
  step('send a plan', async (model, real) => {
    const id = anyOf(model.planIds, number)
    if (id === undefined) return 'nothing'
    real.mayTake = true
    const answer = await real.ask(model.world.desk, 'POST', `/rebooking-plans/${id}/sending`, {})
    isYes(answer, { ...NOTHING, perhaps: new Set(['booking.plan_closed']) })
    await carryOnPlans(real.database, model.now)
    return 'one'
  }),
)

/** What it holds and has offered is let go of; the visits stay where they are. */
const closePlan = aNumber.map((number): Step =>
  step('close a plan', async (model, real) => {
    const id = anyOf(model.planIds, number)
    if (id === undefined) return 'nothing'
    const answer = await real.ask(model.world.desk, 'POST', `/rebooking-plans/${id}/closing`, {})
    isYes(answer, { ...NOTHING, perhaps: new Set(['booking.plan_closed']) })
    model.planIds.splice(model.planIds.indexOf(id), 1)
    return 'one'
  }),
)

export const waitingSteps: fc.WeightedArbitrary<Step>[] = [
  { weight: 4, arbitrary: wait },
  { weight: 6, arbitrary: offerWhatIsFree },
  { weight: 5, arbitrary: accept },
  { weight: 1, arbitrary: refuse },
  { weight: 3, arbitrary: planBadDay },
  { weight: 2, arbitrary: sendPlan },
  { weight: 1, arbitrary: closePlan },
]
