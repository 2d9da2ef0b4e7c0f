import { expect, test } from 'vitest'
import { addClosure, addResource, addVisitType } from '#clinic'
import { addDoctor } from '#people'
import { transaction } from '#platform'
import { removeLeave, setHours } from '#scheduling'
import { WEEKDAYS } from '../../../test/clinic.ts'
import type { Member } from '../../../test/clinic.ts'
import { bookAppointment } from '../appointment/book-appointment.ts'
import { HOUR, MINUTE, life, timeOf } from '../appointment/life.fixture.ts'
import type { Life } from '../appointment/life.fixture.ts'
import { readAppointment, readAppointmentAndHit } from '../appointment/read-appointment.ts'
import type { Appointment } from '../contract.ts'
import { depositClinic } from '../deposit/deposit.fixture.ts'
import { findRulesAndMissed } from '../fair-use/queries.ts'
import { enterLeave } from '../leave/enter-leave.ts'
import { acceptOffer } from '../offer/accept-offer.ts'
import { listOffers } from '../offer/list-offers.ts'
import { refuseOffer } from '../offer/refuse-offer.ts'
import { endOutage } from '../outage/end-outage.ts'
import { enterOutage } from '../outage/enter-outage.ts'
import { markMissedVisits } from '../overdue/settle-overdue.ts'
import { carryOnPlans } from '../rebooking/carry-on.ts'
import { endPlan } from '../rebooking/close-plan.ts'
import { planRebooking } from '../rebooking/plan-rebooking.ts'
import { sendProposals } from '../rebooking/send-proposals.ts'
import { visitsHit } from './visits-hit.ts'

// It is Monday, 23 November, 07:00 in Berlin; the clinic asks for a day's notice.
const TUESDAY = '2026-11-24T10:00:00+01:00'
const THURSDAY = '2026-11-26T09:00:00+01:00'

/** Dr Weber is ill that day. */
async function ill({ ctx, rosa, drWeber }: Pick<Life, 'ctx' | 'rosa' | 'drWeber'>, date = '2026-11-24') {
  const { leave, hits } = await enterLeave(ctx(rosa), drWeber.id, { start: date, end: date, reason: 'Ill' })
  expect(hits.length).toBeGreaterThan(0)
  return leave
}
const statusOf = async ({ ctx, rosa }: Life, { id }: Pick<Appointment, 'id'>) =>
  (await readAppointment(ctx(rosa), id)).status
const isHit = async ({ database, clinicId }: Life, { id }: Pick<Appointment, 'id'>) =>
  (await visitsHit(database, clinicId, [id])).has(id)

test('the doctor is ill: who refuses the other time and cancels is not late, and has the deposit back', async () => {
  const clinic = await depositClinic()
  const { anna, rosa, ctx, book, move, database, clock, processor, checkout, hear } = clinic
  const visit = await book(anna, TUESDAY)
  await processor.pay(await checkout(anna, visit))
  await hear()
  clock.now = timeOf('12:00')
  const leave = await ill(clinic)
  const { plan } = await planRebooking(ctx(rosa), { leaveId: leave.id })
  await carryOnPlans(database, clock.now)
  expect((await sendProposals(ctx(rosa), plan.id, {})).sent).toHaveLength(1)
  const [offer] = (await listOffers(ctx(anna), {})).data
  expect(offer).toMatchObject({ state: 'open' })
  expect(await readAppointmentAndHit(ctx(anna), visit.id)).toMatchObject({ hit: true })
  await transaction(ctx(anna).database, (tx) => refuseOffer(tx, ctx(anna), offer!.id))
  expect(await move(anna, visit, 'cancellation')).toMatchObject({ status: 'cancelled', late: false })
  await hear()
  expect(await clinic.charges(visit)).toMatchObject([{ state: 'paid', refunds: [{ why: 'called_off' }] }])
})

test('who moves a visit late and then cancels it has lost the deposit, unless the doctor is ill by then', async () => {
  const clinic = await depositClinic()
  const { anna, bela, book, move, reschedule, slot, processor, checkout, hear } = clinic
  const movedLate = async (who: Member, start: string, to: string) => {
    const visit = await book(who, start)
    await processor.pay(await checkout(who, visit))
    await hear()
    expect(await reschedule(who, visit, slot(to))).toMatchObject({ late: true })
    return visit
  }
  const visit = await movedLate(anna, '2026-11-23T16:30:00+01:00', THURSDAY)
  const kept = await movedLate(bela, '2026-11-23T16:00:00+01:00', '2026-11-27T09:00:00+01:00')
  await ill(clinic, '2026-11-26')
  expect(await move(anna, visit, 'cancellation')).toMatchObject({ status: 'cancelled', late: false })
  expect(await move(bela, kept, 'cancellation')).toMatchObject({ status: 'cancelled', late: true })
  await hear()
  expect(await clinic.charges(kept)).toMatchObject([{ state: 'paid', refunds: [] }])
  expect(await clinic.charges(visit)).toMatchObject([{ state: 'paid', refunds: [{ why: 'called_off' }] }])
})

test('who had moved a visit late and takes the time that the clinic found for its own is late no more', async () => {
  const clinic = await life()
  const { anna, rosa, ctx, book, move, reschedule, slot, database, clock } = clinic
  const visit = await book(anna, '10:00')
  expect(await reschedule(anna, visit, slot(THURSDAY))).toMatchObject({ late: true })
  const leave = await ill(clinic, '2026-11-26')
  const { plan } = await planRebooking(ctx(rosa), { leaveId: leave.id })
  await carryOnPlans(database, clock.now)
  await sendProposals(ctx(rosa), plan.id, {})
  const [offer] = (await listOffers(ctx(anna), {})).data
  await transaction(ctx(anna).database, (tx) => acceptOffer(tx, ctx(anna), offer!.id))
  expect(await readAppointment(ctx(rosa), visit.id)).toMatchObject({ late: false })
  expect(await move(anna, visit, 'cancellation')).toMatchObject({ status: 'cancelled', late: false })
})

test('where late is for the desk, whom the clinic cannot see moves and cancels alone; everybody else calls', async () => {
  const clinic = await life()
  const { anna, bela, book, move, reschedule, slot, decide, drOkafor, clock } = clinic
  await decide({ lateCancellation: 'desk' })
  const [hers, his] = [await book(anna, TUESDAY), await book(bela, '2026-11-24T11:00:00+01:00')]
  clock.now = timeOf('12:00')
  const call = { code: 'booking.inside_cancellation_notice' }
  await expect(move(anna, hers, 'cancellation')).rejects.toMatchObject(call)
  await ill(clinic)
  expect(await reschedule(bela, his, slot(TUESDAY, drOkafor.id))).toMatchObject({ status: 'booked', late: false })
  // With Dr Okafor, who is there, the notice counts again.
  await expect(move(bela, his, 'cancellation')).rejects.toMatchObject(call)
  expect(await move(anna, hers, 'cancellation')).toMatchObject({ status: 'cancelled', late: false })
})

test('who has come and learns that the doctor is ill reads so, and goes home without being late', async () => {
  const clinic = await life()
  const { anna, rosa, ctx, book, move, clock } = clinic
  const visit = await book(anna, '10:00')
  clock.now = timeOf('09:40')
  await move(rosa, visit, 'arrival')
  await ill(clinic, '2026-11-23')
  expect(await readAppointmentAndHit(ctx(anna), visit.id)).toMatchObject({ hit: true })
  expect(await move(anna, visit, 'cancellation')).toMatchObject({ status: 'cancelled', late: false })
})

test('nobody has missed a visit to which the doctor did not come: it is left to the desk, also when the plan is over', async () => {
  const clinic = await life()
  const { anna, bela, rosa, ctx, clinicId, book, move, decide, database, clock, drOkafor, slot } = clinic
  await decide({ noShow: { minutes: 0, after: 'start' } })
  const hit = await book(anna, '11:00')
  const { body } = await bookAppointment(ctx(bela), { slot: slot('11:00', drOkafor.id), patientId: bela.patientId })
  const leave = await ill(clinic, '2026-11-23')
  await planRebooking(ctx(rosa), { leaveId: leave.id })
  clock.now = timeOf('12:00')
  expect(await markMissedVisits(database, clock.now)).toBe(1)
  clock.now += 24 * HOUR
  await carryOnPlans(database, clock.now)
  expect(await markMissedVisits(database, clock.now)).toBe(0)
  expect([await statusOf(clinic, hit), await statusOf(clinic, body as Appointment)]).toEqual(['booked', 'noshow'])
  const { missed } = await transaction(database, (tx) => findRulesAndMissed(tx, clinicId, anna.patientId, clock.now))
  expect(missed).toBe(0)
  expect((await move(rosa, hit, 'no-show')).status).toBe('noshow')
})

test('whom the clock called missing before the desk knew that the doctor is ill: it takes that back, leave or not', async () => {
  const clinic = await depositClinic()
  const { anna, rosa, book, move, undo, decide, database, clock, processor, checkout, hear, charges } = clinic
  await decide({ noShow: { minutes: 15, after: 'start' } })
  const visit = await book(anna, '10:00')
  await processor.pay(await checkout(anna, visit))
  await hear()
  clock.now = timeOf('10:15')
  expect(await markMissedVisits(database, clock.now)).toBe(1)
  await book(clinic.bela, '10:30', rosa)
  await ill(clinic, '2026-11-23')
  expect((await undo(rosa, visit)).status).toBe('booked')
  clock.now = timeOf('10:40')
  expect(await markMissedVisits(database, clock.now)).toBe(0)
  await move(rosa, visit, 'cancellation', 'Dr Weber was ill')
  await hear()
  expect(await charges(visit)).toMatchObject([{ state: 'paid', refunds: [{ why: 'called_off' }] }])
})

test('whose doctor is there after all is late as everybody, and missed as everybody', async () => {
  const clinic = await life()
  const { anna, rosa, ctx, clinicId, book, move, decide, database, drWeber, clock } = clinic
  await decide({ noShow: { minutes: 0, after: 'start' } })
  const [missed, late] = [await book(anna, '11:00'), await book(anna, TUESDAY)]
  const leaves = [await ill(clinic, '2026-11-23'), await ill(clinic)]
  expect(await markMissedVisits(database, timeOf('11:01'))).toBe(0)
  for (const { id } of leaves)
    await transaction(database.within(clinicId), (tx) => removeLeave(tx, ctx(rosa), drWeber.id, id))
  expect(await markMissedVisits(database, timeOf('11:01'))).toBe(1)
  expect(await statusOf(clinic, missed)).toBe('noshow')
  clock.now = timeOf('12:00')
  expect(await move(anna, late, 'cancellation')).toMatchObject({ late: true })
})

test('a closure hits by the clock of the place, whole days; what is beside it is not hit', async () => {
  const clinic = await life({ hours: WEEKDAYS.map((day) => ({ ...day, from: '00:00', to: '24:00' })) })
  const { anna, bela, amir, ctx, book, berlin } = clinic
  const visits = [
    await book(anna, '2026-11-24T23:30:00+01:00'),
    await book(bela, '2026-11-25T00:00:00+01:00'),
    await book(anna, '2026-11-25T23:30:00+01:00'),
    await book(bela, '2026-11-26T00:00:00+01:00'),
  ]
  const day = { from: '2026-11-25', to: '2026-11-25', reason: 'Water damage' }
  await addClosure(ctx(amir), { ...day, locationId: berlin.id })
  expect(await Promise.all(visits.map((visit) => isHit(clinic, visit)))).toEqual([false, true, true, false])
})

test('a visit that staff booked into a leave, or onto a closed day, takes place; a leave entered later hits it', async () => {
  const clinic = await life()
  const { anna, bela, rosa, amir, ctx, slot, clock, book, move, drWeber } = clinic
  const squeezed = async ({ patientId }: Member, start: string) => {
    const wish = { slot: slot(start), patientId, override: { reason: 'She comes in for him' } }
    return (await bookAppointment(ctx(rosa), wish)).body as Appointment
  }
  await book(bela, '2026-11-24T15:00:00+01:00')
  await ill(clinic)
  await addClosure(ctx(amir), { from: '2026-11-25', to: '2026-11-25', reason: 'Works outing' })
  clock.now += MINUTE
  const inLeave = await squeezed(anna, TUESDAY)
  const onClosedDay = await squeezed(anna, '2026-11-25T10:00:00+01:00')
  await move(anna, inLeave, 'confirmation')
  expect([await isHit(clinic, inLeave), await isHit(clinic, onClosedDay)]).toEqual([false, false])
  clock.now += MINUTE
  await enterLeave(ctx(rosa), drWeber.id, { start: TUESDAY, end: '2026-11-24T12:00:00+01:00', reason: 'Ill herself' })
  await addClosure(ctx(amir), { from: '2026-11-25', to: '2026-11-25', reason: 'Water damage' })
  expect([await isHit(clinic, inLeave), await isHit(clinic, onClosedDay)]).toEqual([true, true])
})

test('a room out of order hits whom it was given to, until it is in order; a plan hits until it is closed', async () => {
  const clinic = await life()
  const { anna, rosa, amir, ctx, book, berlin, clock } = clinic
  const [room] = [await addResource(ctx(amir), { name: 'Gym', kind: 'room', locationId: berlin.id, pool: 'gym' })]
  const physio = await addVisitType(ctx(amir), { name: 'Physio', durationMinutes: 30, resourcePools: ['gym'] })
  const lina = { name: 'Lina Berg', specialties: [], languages: ['de'], visitTypeIds: [physio.id] }
  const { id: doctorId } = await addDoctor(ctx(amir), lina)
  await setHours(
    ctx(amir),
    doctorId,
    WEEKDAYS.map((day) => ({ ...day, locationId: berlin.id })),
  )
  const slot = { doctorId, visitTypeId: physio.id, locationId: berlin.id, start: TUESDAY }
  const { body } = await bookAppointment(ctx(anna), { slot, patientId: anna.patientId })
  const inGym = body as Appointment
  const elsewhere = await book(anna, THURSDAY)
  const time = { from: TUESDAY, to: '2026-11-24T10:15:00+01:00' }
  const outage = await enterOutage(ctx(rosa), { resourceId: room.id, ...time, reason: 'No heating' })
  expect([await isHit(clinic, inGym), await isHit(clinic, elsewhere)]).toEqual([true, false])
  const { plan } = await planRebooking(ctx(rosa), { resource: { resourceId: room.id, ...time } })
  clock.now += MINUTE
  await endOutage(ctx(rosa), outage.id)
  expect(await isHit(clinic, inGym)).toBe(true)
  await endPlan(ctx(rosa), plan.id, 'cause_removed')
  expect(await isHit(clinic, inGym)).toBe(false)
})
