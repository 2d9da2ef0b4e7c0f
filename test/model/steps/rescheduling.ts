import fc from 'fast-check'
import { LIFE } from '../../../src/booking/appointment/life.ts'
import { maySee } from '../acting.ts'
import { breaksPathway, loadAgainst } from '../definitions.ts'
import { deadlineAtNewTime, holdsOfVisitors, isAhead, takenBy, typeOf } from '../model.ts'
import type { Model, ModelVisit, Wanted } from '../model.ts'
import type { Real } from '../real.ts'
import { refuseOtherThan } from './booking.ts'
import type { ToldVisit } from './booking.ts'
import { againstHeldTime, againstOverride, againstTime, isYes, only, refuseWrongRooms } from './judge.ts'
import type { Against } from './judge.ts'
import { aVersion, againstMove, lateness, settle } from './moves.ts'
import { aCaller, aTime, anyOf, asSlot, asked, caller, inWords, step, wantedTime } from './step.ts'
import type { ACaller, Step } from './step.ts'

const aNumber = fc.nat(60)

interface NewTime {
  wanted: Wanted
  wish: { slot?: object; holdId?: string; override?: object }
  against: Against
}

const reschedule = fc
  .tuple(aNumber, aTime, aCaller, aVersion, fc.constantFrom('slot', 'slot', 'hold', 'override'))
  .map(([number, time, whom, late, how]): Step =>
    step('reschedule', async (model, real) => {
      const visit = anyOf(model.visits.values(), number)
      if (visit === undefined) return 'nothing'
      const { isStaff } = caller(model, whom)
      const wanted = wantedTime(model, time)
      if (how === 'hold') {
        const held = anyOf(holdsOfVisitors(model), number)
        if (held === undefined) return 'to a hold that is not there'
        const against = againstHeldTime(model, held, visit.patientId, visit.id)
        return moveTo(model, real, { visit, whom, late }, { wanted: held, wish: { holdId: held.id }, against })
      }
      const slot = asSlot(wanted)
      if (how === 'override' && isStaff) {
        const against = againstOverride(model, wanted, visit.patientId, visit.id)
        return moveTo(
          model,
          real,
          { visit, whom, late },
          { wanted, wish: { slot, override: { reason: 'Urgent' } }, against },
        )
      }
      const against = againstTime(model, wanted, { patientId: visit.patientId, except: visit.id })
      return moveTo(model, real, { visit, whom, late }, { wanted, wish: { slot }, against })
    }),
  )

async function moveTo(
  model: Model,
  real: Real,
  { visit, whom, late }: { visit: ModelVisit; whom: ACaller; late: number },
  { wanted, wish, against }: NewTime,
): Promise<string> {
  const { who, isStaff } = caller(model, whom)
  const before = againstMove(model, visit, { move: 'reschedule', whom, late })
  if (wish.override === undefined && breaksPathway(model, visit, wanted, 'moved'))
    before.add('booking.visit_of_pathway')
  const { approval, deposit } = typeOf(model, wanted.visitTypeId)
  // What needs nobody's approval, or no deposit, does not become what does by being moved.
  const isOther = !isStaff && wanted.visitTypeId !== visit.visitTypeId
  if (isOther && deposit) before.add('booking.deposit_needed')
  if (isOther && approval && visit.status !== 'proposed') before.add('booking.approval_needed')
  const headers = { 'if-match': `"${visit.version + late}"` }
  const words = (real.doing = `${inWords(model, visit)} to ${inWords(model, wanted)}, ${asked(whom)}`)
  const answer = await real.ask(who, 'POST', `/appointments/${visit.id}/reschedule`, wish, headers)
  if (
    !isYes(answer, {
      ...against,
      ...(before.size === 0 ? {} : { mustName: new Set(), codes: before.union(against.codes) }),
    })
  )
    return `${words}: no`
  const rooms = (answer.body as ToldVisit).resources.map(({ id }) => id)
  const held = wish.holdId === undefined ? undefined : model.holds.get(wish.holdId)
  const squeezed = wish.override !== undefined && loadAgainst(model, wanted, { except: visit.id }).has('time_taken')
  const taken = { ...takenBy(model, wanted), rooms }
  if (held === undefined) refuseWrongRooms(model, taken, { except: visit.id, overruled: wish.override !== undefined })
  else if (held.rooms.join() !== rooms.join()) throw new Error('was given other rooms than were held')
  if (held !== undefined) model.holds.delete(held.id)
  const wasAhead = isAhead(visit, model.now)
  const { late: isLate, leavesLate } = lateness(model, visit, { isStaff })
  if (!isAt(visit, wanted)) Object.assign(visit, { setAt: model.now, movedLate: isLate })
  Object.assign(visit, taken, { squeezed, overruled: wish.override !== undefined, late: leavesLate })
  settle(model, visit, 'reschedule', LIFE.reschedule.leads[visit.status] ?? visit.status)
  visit.decideBy = deadlineAtNewTime(model, visit)
  if (!wasAhead && visit.counts === 'yes') visit.counts = 'perhaps'
  refuseOtherThan(visit, answer)
  return words
}

const isAt = (visit: ModelVisit, { doctorId, visitTypeId, locationId, start }: Wanted): boolean =>
  visit.start === start &&
  visit.doctorId === doctorId &&
  visit.visitTypeId === visitTypeId &&
  visit.locationId === locationId

/** One appointment and its history, as its patient or the desk reads them. */
const read = fc.tuple(aNumber, aCaller).map(([number, whom]): Step =>
  step('read', async (model, real) => {
    const visit = anyOf(model.visits.values(), number)
    if (visit === undefined) return 'nothing'
    const { who, isStaff } = caller(model, whom)
    const answer = await real.ask(who, 'GET', `/appointments/${visit.id}`)
    const theirs = isStaff || maySee(model, who, visit)
    if (!isYes(answer, theirs ? only() : only('booking.appointment_not_found'))) return 'what is not theirs'
    refuseOtherThan(visit, answer)
    const history = await real.ask(who, 'GET', `/appointments/${visit.id}/history`)
    const versions = (history.body as { data: { version: number }[] }).data.map(({ version }) => version)
    const due = Array.from({ length: visit.version }, (_, nth) => nth + 1)
    if (versions.toSorted((a, b) => a - b).join() !== due.join())
      throw new Error(`has the versions ${versions.join()} and not ${due.join()}`)
    return inWords(model, visit)
  }),
)

export const reschedulingSteps: fc.WeightedArbitrary<Step>[] = [
  { weight: 12, arbitrary: reschedule },
  { weight: 2, arbitrary: read },
]
