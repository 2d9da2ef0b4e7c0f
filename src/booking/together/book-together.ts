import { mayOverrule } from '#identity'
import type { Context } from '#identity'
import type { Patient } from '#people'
import { announce, earlierAnswer, keepAnswer, transaction } from '#platform'
import type { Answer, Refusal, RefusalFacts, RetryableRequest, Tx } from '#platform'
import { auditAppointment } from '../appointment/audit-appointment.ts'
import { firstMove, viewInSlot } from '../appointment/book-appointment.ts'
import { insertAppointment } from '../appointment/queries.ts'
import type { Appointment } from '../contract.ts'
import { appointmentFact } from '../events.ts'
import { takeSharesOfVisit } from '../fair-use/shares-of-visit.ts'
import { refusals } from '../refusals.ts'
import { rulesOfDoctors } from '../slot/rules-of-doctor.ts'
import { placeInRules, readStart } from '../slot/wanted-slot.ts'
import type { WantedSlot } from '../slot/wanted-slot.ts'
import type { AppointmentRow } from '../tables.ts'
import { conflictsOf } from './conflicts.ts'
import { togetherFact } from './events.ts'
import { takeTogether } from './take-together.ts'
import type { TakenVisit, VisitsWish } from './take-together.ts'
import { VisitsMissed } from './visit.ts'
import type { VisitWish } from './visit.ts'

/** What was booked, in the order of the wishes. */
export interface BookedTogether {
  rows: readonly AppointmentRow[]
  appointments: readonly Appointment[]
  patient: Patient
}

export interface TogetherWish extends VisitsWish {
  /** The caller's own refusal; its facts carry `conflicts`, see {@link conflictsOf}. */
  refuse: (facts: RefusalFacts) => Refusal
  /** Writes down what holds the visits together, in the transaction that booked them, and makes the answer. */
  finish: (tx: Tx, booked: BookedTogether) => Promise<Answer>
}

/**
 * Books several visits of one patient in one transaction: all of them or none (cases 3 and 4). To a retried request with the same key, the
 * same yes. What stands against each visit is told at once, with the nearest free times.
 */
export async function bookTogether(ctx: Context, wish: TogetherWish, retry?: RetryableRequest): Promise<Answer> {
  try {
    if (wish.override !== undefined && !mayOverrule(ctx.actor)) throw refusals.override_not_allowed()
    return await transaction(ctx.database, (tx) => bookAll(tx, ctx, wish, retry))
  } catch (error) {
    const given = retry && (await earlierAnswer(ctx.database, retry))
    if (given !== undefined) return given
    if (!(error instanceof VisitsMissed)) throw error
    const slots = await wantedSlots(ctx, wish.visits)
    const conflicts = await conflictsOf(ctx, { slots, against: error.against, patientId: wish.patientId })
    throw wish.refuse({ extra: { conflicts } })
  }
}

async function bookAll(tx: Tx, ctx: Context, wish: TogetherWish, retry: RetryableRequest | undefined): Promise<Answer> {
  const { taken, patient, fair } = await takeTogether(tx, ctx, wish)
  await Promise.all(taken.map((visit) => writeDown(tx, ctx, visit, wish)))
  for (const { row } of taken) await takeSharesOfVisit(tx, ctx, fair, row, patient.isOwn)
  const booked = taken.map(({ row }) => ({ after: row }))
  await announce(tx, togetherFact(ctx, 'booked', booked))
  const answer = await wish.finish(tx, {
    rows: taken.map(({ row }) => row),
    appointments: taken.map(({ row, slot }) => viewInSlot(ctx, row, slot, patient)),
    patient,
  })
  if (retry !== undefined) await keepAnswer(tx, retry, answer, ctx.now)
  return answer
}

async function writeDown(tx: Tx, ctx: Context, { row }: TakenVisit, { override }: VisitsWish): Promise<void> {
  await Promise.all([
    insertAppointment(tx, row, firstMove(ctx)),
    announce(tx, appointmentFact(ctx, 'booked', row, { together: true })),
    auditAppointment(tx, ctx, 'booking', row, override?.reason),
  ])
}

/** The wishes as the rules see them, for reading. Throws for what is not there. */
export async function wantedSlots(ctx: Context, visits: readonly VisitWish[]): Promise<WantedSlot[]> {
  const ids = [...new Set(visits.map(({ slot }) => slot.doctorId))]
  const rules = await rulesOfDoctors(ctx.database, ctx.clinicId, ids, ctx.now)
  return visits.map(({ slot, pointer }) => {
    const found = rules.get(slot.doctorId)
    if (found === undefined)
      throw refusals.unknown_reference({
        errors: [{ pointer: `${pointer}/doctorId`, detail: 'there is no such doctor' }],
      })
    return placeInRules(found, slot, readStart(slot.start, `${pointer}/start`), pointer)
  })
}
