/**
 * What becomes of a deposit, said as the glossary says it: it is asked for until a deadline; who calls off in time gets it back, once, when nobody can
 * take the cancellation back any more; who does so late, or does not come, has lost it; what comes when nobody asks for it any more goes back.
 */
import type { Move, Status } from '../../src/booking/appointment/life.ts'
import { DAY, takesTime } from './model.ts'
import type { Model, ModelCharge, ModelVisit } from './model.ts'

export const newCharge = (): ModelCharge => ({ state: 'due', payment: null, pages: [], back: [], unheard: null })

/** Money came for a charge; told again, it is the same money. */
export function note(model: Model, charge: ModelCharge, payment: string): void {
  if (charge.payment === payment) return
  if (charge.state !== 'due') {
    goBack(model, charge, { payment, why: charge.state === 'closed' ? 'too_late' : 'paid_twice', leavesAt: model.now })
    return
  }
  charge.state = 'paid'
  charge.payment = payment
  charge.unheard = 'paid'
}

/** What a move means for the deposit. */
export function settleDeposit(model: Model, visit: ModelVisit, move: Move, from: Status): void {
  const charge = visit.charges.at(-1)
  const isOver = !takesTime(visit)
  if (charge === undefined || move === 'payment' || (!isOver && from !== 'pending')) return
  if (charge.state === 'due') {
    charge.state = 'closed'
    charge.unheard = 'closed'
  }
  const isLost = move === 'no-show' || (move === 'cancellation' && visit.late)
  if (charge.payment === null || !isOver || isLost) return
  const leavesAt = Math.min(visit.undoUntil ?? model.now, model.now + DAY)
  goBack(model, charge, { payment: charge.payment, why: 'called_off', leavesAt })
}

function goBack(model: Model, { back }: ModelCharge, owed: Omit<ModelCharge['back'][number], 'state'>): void {
  if (back.some(({ payment }) => payment === owed.payment)) return
  back.push({ ...owed, state: 'owed' })
  model.mustSendRefunds = true
}

/** A cancellation was a mistake. What has not left stays, and books the visit; what has left, or was never there, is asked for once more. */
export function standAgain(model: Model, visit: ModelVisit, status: Status): Status {
  const charge = visit.charges.at(-1)
  if (charge === undefined) return status
  const { payment } = charge
  const isTheirs = (one: ModelCharge['back'][number]): boolean => one.payment === payment
  charge.back = charge.back.filter((one) => !(isTheirs(one) && one.state === 'owed'))
  const hasLeft = charge.back.some(isTheirs)
  if (status === 'pending' && payment !== null && !hasLeft) return 'booked'
  const isLost = status === 'booked' && hasLeft && visit.start > model.now
  if (status !== 'pending' && !isLost) return status
  visit.charges.push(newCharge())
  return 'pending'
}

/** The job that sends what is owed: what may still be taken back waits. */
export function sendRefunds(model: Model): number {
  const due = chargesOf(model).flatMap(({ back }) =>
    back.filter(({ state, leavesAt }) => state === 'owed' && leavesAt <= model.now),
  )
  for (const one of due) one.state = 'done'
  return due.length
}

export const chargesOf = ({ visits }: Pick<Model, 'visits'>): ModelCharge[] =>
  [...visits.values()].flatMap(({ charges }) => charges)

/** Three visits that were given up unpaid within a day are enough. */
export function neverPays({ visits, now }: Model, { patientId }: Pick<ModelVisit, 'patientId'>): boolean {
  const unpaid = [...visits.values()].filter((visit) => visit.patientId === patientId)
  return unpaid.flatMap(({ unpaidAt }) => unpaidAt).filter((at) => at > now - DAY).length >= 3
}
