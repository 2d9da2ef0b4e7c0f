import fc from 'fast-check'
import { LIFE, isUndecided } from '../../../src/booking/appointment/life.ts'
import type { Move, Status } from '../../../src/booking/appointment/life.ts'
import { mayMove, maySee } from '../acting.ts'
import { settleDeposit, standAgain } from '../deposits.ts'
import { isHit } from '../definitions.ts'
import { DAY, MINUTE, deadlineOf, isAhead, takesTime } from '../model.ts'
import type { Model, ModelVisit } from '../model.ts'
import type { Real } from '../real.ts'
import { refuseOtherThan } from './booking.ts'
import type { ToldVisit } from './booking.ts'
import { againstTimeAgain, isYes, only, refuseWrongRooms } from './judge.ts'
import { aCaller, anyOf, asked, caller, inWords, step } from './step.ts'
import type { ACaller, Step } from './step.ts'

const aNumber = fc.nat(60)
/** Mostly the version that is there now; sometimes the one before, as a screen that has stood open shows. */
export const aVersion = fc.constantFrom(0, 0, 0, 0, 0, 0, 0, -1)

/** What is against a move before anybody asks for a time: whose it is, what was seen, what state it is in. */
export function againstMove(
  model: Model,
  visit: ModelVisit,
  { move, whom, late }: { move: Move; whom: ACaller; late: number },
): Set<string> {
  const codes = new Set<string>()
  const { isStaff, who } = caller(model, whom)
  const { who: whose } = LIFE[move]
  if (!isStaff && whose === 'staff') return new Set(['identity.not_allowed'])
  if (!isStaff && !mayMove(model, who, visit))
    return new Set([maySee(model, who, visit) ? 'booking.only_looking' : 'booking.appointment_not_found'])
  if (late !== 0) codes.add('booking.stale_version')
  const illegal = whyIllegal(model, visit, move)
  if (illegal !== undefined) codes.add(illegal)
  if (isStaff) return codes
  if (visit.start <= model.now) codes.add('booking.too_late')
  if (move === 'confirmation' && visit.status !== 'booked') codes.add('booking.staff_only')
  const changes = move === 'cancellation' || move === 'reschedule'
  if (changes && isLate(model, visit)) codes.add('booking.inside_cancellation_notice')
  return codes
}

function whyIllegal({ now }: Model, { status, undoUntil, start }: ModelVisit, move: Move): string | undefined {
  if (move !== 'undo' && LIFE[move].leads[status] === undefined) return 'booking.illegal_move'
  if (move === 'no-show' && now < start) return 'booking.not_begun'
  const takesPlace = move === 'arrival' || move === 'start' || move === 'completion'
  if (takesPlace && now < Math.floor(start / DAY) * DAY) return 'booking.not_begun'
  if (move !== 'undo') return undefined
  if (undoUntil === null) return 'booking.illegal_move'
  return now < undoUntil ? undefined : 'booking.undo_too_late'
}

/** So near to the start that changing it is for the desk, unless the clinic cannot keep it anyway. */
function isLate(model: Model, visit: ModelVisit): boolean {
  return model.policy.lateCancellation === 'desk' && lateness(model, visit, { isStaff: false }).late
}

/** Whether such a change comes late, and whether the visit counts as late from then on: never by the desk, nor while the clinic cannot keep it. */
export function lateness(
  model: Model,
  visit: ModelVisit,
  { isStaff }: { isStaff: boolean },
): { late: boolean; leavesLate: boolean } {
  if (isStaff || isUndecided(visit.status) || isHit(model, visit)) return { late: false, leavesLate: false }
  const late = model.now > visit.start - model.policy.cancellationNoticeMinutes * MINUTE
  return { late, leavesLate: late || visit.late }
}

/** What a move that leaves the time as it is makes of a visit. */
export function settle(model: Model, visit: ModelVisit, move: Move, to: Status): void {
  const { undoMinutes } = model.policy
  const wasAhead = isAhead(visit, model.now)
  visit.cameFrom = visit.status
  visit.status = to
  visit.version += 1
  visit.undoUntil = LIFE[move].undoable === true && undoMinutes > 0 ? model.now + undoMinutes * MINUTE : null
  visit.decideBy = move === 'undo' ? deadlineOf(model, visit) : isUndecided(to) ? visit.decideBy : null
  if (move === 'non-payment') visit.unpaidAt.push(model.now)
  if (move !== 'undo' && move !== 'reschedule') settleDeposit(model, visit, move, visit.cameFrom)
  if (move === 'no-show') visit.missedAt = [...visit.missedAt, visit.start]
  if (!wasAhead && isAhead(visit, model.now) && visit.counts === 'yes') visit.counts = 'perhaps'
}

/** Moves that leave the time as it is, the likely ones more often. */
const PLAIN = [
  'confirmation',
  'declination',
  'cancellation',
  'arrival',
  'start',
  'completion',
  'no-show',
] as const satisfies Move[]
const aMove = fc.constantFrom(
  ...PLAIN,
  'cancellation',
  'cancellation',
  'confirmation',
  'arrival',
  'start',
  'start',
  'completion',
)

export async function movesPlainly(
  model: Model,
  real: Real,
  { visit, move, whom, late }: { visit: ModelVisit; move: (typeof PLAIN)[number]; whom: ACaller; late: number },
): Promise<string> {
  const { who } = caller(model, whom)
  const codes = againstMove(model, visit, { move, whom, late })
  const headers = { 'if-match': `"${visit.version + late}"` }
  const words = (real.doing = `${inWords(model, visit)}, which is ${visit.status}, ${asked(whom)}`)
  const answer = await real.ask(who, 'POST', `/appointments/${visit.id}/${move}`, {}, headers)
  if (!isYes(answer, only(...codes))) return `${words}: no`
  if (move === 'cancellation') visit.late = lateness(model, visit, caller(model, whom)).leavesLate
  settle(model, visit, move, LIFE[move].leads[visit.status] ?? visit.status)
  refuseOtherThan(visit, answer)
  return words
}

const movePlainly = fc.tuple(aNumber, aMove, aCaller, aVersion).map(([number, move, whom, late]): Step =>
  step(move, async (model, real) => {
    // Mostly one that can make it, or completion would hardly ever be tried.
    const able = [...model.visits.values()].filter((one) => whyIllegal(model, one, move) === undefined)
    const visit = anyOf(able.length > 0 && number % 5 > 0 ? able : model.visits.values(), number)
    if (visit === undefined) return 'of nothing'
    return movesPlainly(model, real, { visit, move, whom, late })
  }),
)

/** What freed the time has to get it again, by the rules of now. */
const undo = fc.tuple(aNumber, aCaller, aVersion).map(([number, whom, late]): Step =>
  step('undo', async (model, real) => {
    const undoable = [...model.visits.values()].filter(({ undoUntil }) => undoUntil !== null)
    const visit = anyOf(undoable.length > 0 && number % 8 > 0 ? undoable : model.visits.values(), number)
    if (visit === undefined) return 'nothing'
    const words =
      (real.doing = `${inWords(model, visit)}, which is ${visit.status} after ${visit.cameFrom ?? 'nothing'}`)
    const { who } = caller(model, whom)
    const codes = againstMove(model, visit, { move: 'undo', whom, late })
    const to = visit.cameFrom ?? visit.status
    const takesAgain = !takesTime(visit) && takesTime({ ...visit, status: to })
    const against = codes.size === 0 && takesAgain ? againstTimeAgain(model, visit) : only(...codes)
    const headers = { 'if-match': `"${visit.version + late}"` }
    const answer = await real.ask(who, 'POST', `/appointments/${visit.id}/undo`, {}, headers)
    if (!isYes(answer, against)) return `${words}: no`
    const rooms = (answer.body as ToldVisit).resources.map(({ id }) => id)
    if (takesAgain) {
      const again = { ...visit, rooms, squeezed: false }
      refuseWrongRooms(model, again)
      Object.assign(visit, again, { late: visit.status === 'cancelled' ? visit.movedLate : visit.late })
    }
    settle(model, visit, 'undo', takesAgain ? standAgain(model, visit, to) : to)
    refuseOtherThan(visit, answer)
    return words
  }),
)

export const moveSteps: fc.WeightedArbitrary<Step>[] = [
  { weight: 18, arbitrary: movePlainly },
  { weight: 5, arbitrary: undo },
]
