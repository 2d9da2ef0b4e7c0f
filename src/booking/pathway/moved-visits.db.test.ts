import { beforeEach, expect, test } from 'vitest'
import { Refusal } from '#platform'
import type { Caller, Member } from '../../../test/clinic.ts'
import { moveAppointment } from '../appointment/move-appointment.ts'
import { rescheduleAppointment } from '../appointment/reschedule-appointment.ts'
import { undoMove } from '../appointment/undo-move.ts'
import { cancelPathwayBooking } from './cancel-pathway-booking.ts'
import type { PathwayBooking } from './contract.ts'
import { bookedKnee, kneeClinic } from './knee-pathway.fixture.ts'
import type { KneeClinic } from './knee-pathway.fixture.ts'
import { readPathwayBooking } from './read-pathway-booking.ts'

let clinic: KneeClinic
let booked: PathwayBooking
beforeEach(async () => {
  clinic = await kneeClinic()
  booked = await bookedKnee(clinic)
})

const visit = (step: number) => {
  const found = booked.visits.find((one) => one.step === step)
  if (found === undefined) throw new Error('no such step')
  return found.appointment.id
}
const move = (who: Caller, step: number, start: string, override?: { reason: string }, now?: number) =>
  rescheduleAppointment(
    clinic.ctxOf(who, now),
    visit(step),
    { slot: clinic.slot(step === 1 ? 'scan' : 'consultation', start), ...(override && { override }) },
    '*',
  )
const state = (who: Member = clinic.anna) => readPathwayBooking(clinic.ctxOf(who), booked.id)

async function refusalOf(attempt: Promise<unknown>): Promise<Refusal> {
  const error = await attempt.then(
    () => new Error('was done'),
    (refusal: unknown) => refusal,
  )
  if (!(error instanceof Refusal)) throw error
  return error
}

test('a visit moves within its lags, and not beyond them: refused by name, with when it may begin', async () => {
  await move(clinic.anna, 2, '2026-11-27T10:00:00+01:00')
  await move(clinic.anna, 3, '2026-12-24T10:00:00+01:00')
  const early = await refusalOf(move(clinic.anna, 2, '2026-11-26T10:00:00+01:00'))
  expect(early).toMatchObject({
    code: 'booking.visit_of_pathway',
    facts: {
      extra: {
        pathwayBookingId: booked.id,
        faults: [{ step: 2, after: 1, rule: 'lag_too_short' }],
        mayBegin: { from: '2026-11-27T00:00:00+01:00', before: '2026-12-05T00:00:00+01:00' },
      },
    },
  })
  const scan = await refusalOf(move(clinic.anna, 1, '2026-11-25T09:00:00+01:00'))
  expect(scan.facts.extra?.['faults']).toMatchObject([{ step: 2, after: 1, rule: 'lag_too_short' }])
  const late = await refusalOf(move(clinic.rosa, 3, '2026-12-28T10:00:00+01:00'))
  expect([late.code, late.facts.detail]).toEqual([
    'booking.visit_of_pathway',
    'Step 3 is to be 14 to 28 days after step 2.',
  ])
  expect((await state()).noLongerFits).toEqual([])
})

test('staff overrule with a reason; what no longer fits is told, and is not held against the visits that have no part in it', async () => {
  await move(clinic.rosa, 3, '2027-01-04T10:00:00+01:00', { reason: 'Anna travels over Christmas' })
  expect((await state()).noLongerFits).toEqual([
    { step: 3, after: 2, rule: 'lag_too_long', detail: 'Step 3 is to be 14 to 28 days after step 2.' },
  ])
  await move(clinic.anna, 1, '2026-11-25T09:00:00+01:00')
  expect((await refusalOf(move(clinic.anna, 3, '2027-01-05T10:00:00+01:00'))).code).toBe('booking.visit_of_pathway')
  await move(clinic.anna, 3, '2026-12-15T10:00:00+01:00')
  expect((await state()).noLongerFits).toEqual([])
  const annas = refusalOf(move(clinic.anna, 3, '2027-01-05T10:00:00+01:00', { reason: 'I would rather' }))
  expect((await annas).code).toBe('booking.override_not_allowed')
})

test('one visit is cancelled: the others stay, and nothing is judged by it any more', async () => {
  const { anna, ctxOf } = clinic
  const cancelled = await moveAppointment(ctxOf(anna), visit(2), { move: 'cancellation', ifMatch: '"1"' })
  expect(cancelled.pathwayBookingId).toBe(booked.id)
  expect(await state()).toMatchObject({ missingSteps: [2], noLongerFits: [], visits: { length: 3 } })
  await move(anna, 3, '2026-11-24T10:00:00+01:00')
  expect((await refusalOf(move(anna, 3, '2026-11-23T10:00:00+01:00'))).facts.extra?.['faults']).toMatchObject([
    { step: 3, after: 1, rule: 'out_of_order' },
  ])
})

test('given up, and the others moved meanwhile: it comes back only where the pathway still holds, or where staff overruled it', async () => {
  const { anna, rosa, ctxOf, installation } = clinic
  const cancel = (step: number) => moveAppointment(ctxOf(rosa), visit(step), { move: 'cancellation', ifMatch: '*' })
  const undo = (step: number) => undoMove(ctxOf(rosa), visit(step), { ifMatch: '*' })
  await cancel(2)
  await cancel(3)
  await move(anna, 1, '2026-12-08T09:00:00+01:00')
  const broken = await refusalOf(undo(2))
  expect([broken.code, broken.facts.detail]).toEqual([
    'booking.visit_of_pathway',
    'Step 2 begins before step 1 has ended.',
  ])
  expect(broken.facts.extra).toMatchObject({
    faults: [{ step: 2, after: 1, rule: 'out_of_order' }],
    mayBegin: { from: '2026-12-11T00:00:00+01:00', before: '2026-12-19T00:00:00+01:00' },
  })
  const { rows } = await installation.pool.query('select from booking.claim where appointment_id = $1', [visit(2)])
  expect(rows).toEqual([])
  await move(anna, 1, '2026-11-27T09:00:00+01:00')
  expect((await undo(2)).status).toBe('booked')
  expect((await undo(3)).status).toBe('booked')
  expect((await state()).noLongerFits).toEqual([])
  // What the desk overruled stays overruled, for the visit itself and for those beside it.
  await move(rosa, 3, '2027-01-04T10:00:00+01:00', { reason: 'Anna travels over Christmas' })
  for (const step of [3, 2]) {
    await cancel(step)
    expect((await undo(step)).status).toBe('booked')
  }
})

test('the whole pathway is cancelled: what is ahead goes, what took place stays', async () => {
  const { anna, bela, rosa, drWeber, ctxOf, now } = clinic
  expect((await refusalOf(cancelPathwayBooking(ctxOf(bela), booked.id, undefined))).code).toBe(
    'booking.pathway_booking_not_found',
  )
  expect((await refusalOf(cancelPathwayBooking(ctxOf(drWeber.member), booked.id, undefined))).code).toBe(
    'booking.only_looking',
  )
  const later = now + 2 * 86_400_000
  for (const step of ['arrival', 'start', 'completion'] as const)
    await moveAppointment(ctxOf(rosa, later), visit(1), { move: step, ifMatch: '*' })
  const after = await cancelPathwayBooking(ctxOf(anna, later), booked.id, 'All is well')
  expect(after.visits.map(({ appointment }) => appointment.status)).toEqual(['fulfilled', 'cancelled', 'cancelled'])
  expect(after).toMatchObject({ missingSteps: [2, 3], noLongerFits: [] })
  expect((await refusalOf(cancelPathwayBooking(ctxOf(anna, later), booked.id, undefined))).code).toBe(
    'booking.pathway_booking_over',
  )
  const { rows } = await clinic.installation.pool.query('select count(*)::int as claims from booking.claim')
  expect(rows).toEqual([{ claims: 2 }])
})
