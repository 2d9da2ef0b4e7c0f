import { beforeEach, expect, test } from 'vitest'
import { Refusal, transaction } from '#platform'
import { makeOffer, rescheduleAppointment, withdrawUnbookable } from '../index.ts'
import type { OfferRow } from '../index.ts'
import type { PathwayBooking } from '../pathway/contract.ts'
import { bookedKnee, kneeClinic } from '../pathway/knee-pathway.fixture.ts'
import type { KneeClinic } from '../pathway/knee-pathway.fixture.ts'
import { readPathwayBooking } from '../pathway/read-pathway-booking.ts'
import { acceptOffer } from './accept-offer.ts'

let clinic: KneeClinic
let booked: PathwayBooking
beforeEach(async () => {
  clinic = await kneeClinic()
  booked = await bookedKnee(clinic)
})

const visit = (step: number) => booked.visits.find((one) => one.step === step)!.appointment.id

/** An earlier time for Anna's consultation. */
const offered = (start: string): Promise<OfferRow> => {
  const ctx = clinic.ctxOf('system')
  return transaction(ctx.database, (tx) =>
    makeOffer(tx, ctx, {
      patientId: clinic.anna.patientId,
      slot: clinic.slot('consultation', start),
      deadline: clinic.now + 7_200_000,
      purpose: { appointmentId: visit(2) },
    }),
  )
}
const accept = (offer: OfferRow): Promise<OfferRow> => {
  const ctx = clinic.ctxOf(clinic.anna)
  return transaction(ctx.database, (tx) => acceptOffer(tx, ctx, offer.id))
}
const moveScan = (start: string) =>
  rescheduleAppointment(clinic.ctxOf(clinic.anna), visit(1), { slot: clinic.slot('scan', start) }, '*')
const codeOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  )
const now = () => readPathwayBooking(clinic.ctxOf(clinic.anna), booked.id)

test('a visit of a pathway is offered what keeps its lags, and nothing else', async () => {
  expect(await codeOf(offered('2026-11-26T10:00:00+01:00'))).toBe('booking.visit_of_pathway')
  const offer = await offered('2026-11-27T10:00:00+01:00')
  expect((await accept(offer)).state).toBe('accepted')
  expect((await now()).noLongerFits).toEqual([])
})

test('another visit moved since: accepting would break the pathway, so the offer is withdrawn and the visit stays', async () => {
  const offer = await offered('2026-11-27T10:00:00+01:00')
  await moveScan('2026-11-25T09:00:00+01:00')
  expect(await accept(offer)).toMatchObject({ state: 'withdrawn', why: 'booking.visit_of_pathway' })
  expect((await now()).visits[1]?.appointment).toMatchObject({ version: 1, start: '2026-11-30T10:00:00+01:00' })
})

test('nobody has to accept it to find out: it is withdrawn by the clock', async () => {
  await offered('2026-11-27T10:00:00+01:00')
  const { installation } = clinic
  expect(await withdrawUnbookable(installation, clinic.now)).toBe(0)
  await moveScan('2026-11-25T09:00:00+01:00')
  expect(await withdrawUnbookable(installation, clinic.now)).toBe(1)
})

test('accepted at the moment at which another visit is moved: each alone keeps the lags, so one of them is had', async () => {
  const offer = await offered('2026-11-27T10:00:00+01:00')
  await Promise.all(Array.from({ length: 4 }, () => now()))
  const [accepted, moved] = await Promise.all([
    accept(offer).then(({ state }) => state),
    codeOf(moveScan('2026-11-25T09:00:00+01:00')),
  ])
  expect([accepted, moved]).toEqual(moved === 'done' ? ['withdrawn', 'done'] : ['accepted', 'booking.visit_of_pathway'])
  expect((await now()).noLongerFits).toEqual([])
})
