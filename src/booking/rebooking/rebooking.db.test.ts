import { beforeEach, expect, test } from 'vitest'
import {
  acceptOffer,
  bookAppointment,
  moveAppointment,
  readAppointment,
  refuseOffer,
  rescheduleAppointment,
} from '../index.ts'
import { asId, transaction } from '#platform'
import { SCHEDULING_FACTS, removeLeave } from '#scheduling'
import { testClinic } from '../../../test/clinic.ts'
import type { TestClinic } from '../../../test/clinic.ts'
import { testDatabase } from '../../../test/database.ts'
import { booked, carriedOn, ill, planned } from './bad-day.fixture.ts'
import { onCauseGone } from './carry-on.ts'
import { chooseProposal } from './choose-proposal.ts'
import { closePlan } from './close-plan.ts'
import type { Line, Plan } from './contract.ts'
import { noteCall } from './note-call.ts'
import { planRebooking } from './plan-rebooking.ts'
import { readPlan } from './read-plan.ts'
import { searchAgain } from './search-again.ts'
import { sendProposals } from './send-proposals.ts'
import { takeOutLine } from './take-out-line.ts'

let clinic: TestClinic
beforeEach(async () => {
  clinic = await testClinic(await testDatabase())
})

const desk = (now = clinic.now) => clinic.ctxOf(clinic.rosa, now)
const states = ({ lines }: Plan) => lines.map(({ state }) => state)
const only = ({ lines }: Plan): Line => {
  expect(lines).toHaveLength(1)
  return lines[0] as Line
}
const holds = async (): Promise<number> =>
  (await clinic.installation.pool.query('select from booking.hold where expires_at > $1', [new Date(clinic.now)]))
    .rowCount ?? 0

async function annaOnABadDay(): Promise<{
  plan: Plan
  line: Line
  visit: { id: ReturnType<typeof asId<'appointment'>> }
}> {
  const visit = await booked(clinic, clinic.anna, '10:00')
  const leave = await ill(clinic)
  const plan = await planned(clinic, { leaveId: leave.id })
  return { plan, line: only(plan), visit }
}

test('Dr Weber falls ill: everybody who is hit has a new time that is held, and stays booked at the old one', async () => {
  const annas = await booked(clinic, clinic.anna, '10:00')
  await booked(clinic, clinic.bela, '10:30')
  await booked(clinic, { patientId: clinic.olga.id }, '14:00', '2026-11-26')
  const leave = await ill(clinic)
  const plan = await planned(clinic, { leaveId: leave.id })
  expect(plan).toMatchObject({ state: 'review', total: 2, settled: 0, counts: { proposed: 2, finding: 0 } })
  expect(plan.lines.map(({ proposal, change }) => [proposal?.doctor.id, proposal?.start, change?.weight])).toEqual([
    [clinic.drWeber.id, '2026-11-25T10:00:00+01:00', 1],
    [clinic.drWeber.id, '2026-11-25T10:30:00+01:00', 1],
  ])
  expect(await holds()).toBe(2)
  expect((await readAppointment(desk(), annas.id)).start).toBe('2026-11-24T10:00:00+01:00')
})

test('another doctor the same day, where the clinic says that waiting weighs more', async () => {
  await booked(clinic, clinic.anna, '10:00')
  await booked(clinic, clinic.bela, '10:00', '2026-11-24', clinic.drOkafor.id)
  const leave = await ill(clinic)
  const plan = await planned(clinic, { leaveId: leave.id, options: { otherDoctorWeighsDays: 0 } })
  expect(only(plan)).toMatchObject({
    proposal: { doctor: { id: clinic.drOkafor.id }, start: '2026-11-24T09:30:00+01:00' },
    change: { days: 0, otherDoctor: true, otherTimeOfDayMinutes: 30 },
  })
})

test('the clerk sends, Anna accepts: her visit is moved and is the same visit', async () => {
  const { plan, line, visit } = await annaOnABadDay()
  expect(await sendProposals(desk(), plan.id, {})).toEqual({ sent: [line.id], notSent: [] })
  const sent = await readPlan(desk(), plan.id)
  expect(sent).toMatchObject({ state: 'waiting', lines: [{ state: 'sent' }] })
  const offerId = asId<'offer'>(String(only(sent).offerId))
  await transaction(clinic.installation, (tx) => acceptOffer(tx, clinic.ctxOf(clinic.anna), offerId))
  expect(await readPlan(desk(), plan.id)).toMatchObject({ state: 'done', settled: 1, lines: [{ state: 'accepted' }] })
  expect(await readAppointment(desk(), visit.id)).toMatchObject({
    start: line.proposal?.start,
    version: 2,
    status: 'booked',
  })
})

test('Anna refuses, or says nothing in time: she is to be called, and the time is free', async () => {
  const { plan } = await annaOnABadDay()
  await sendProposals(desk(), plan.id, {})
  const offerId = asId<'offer'>(String(only(await readPlan(desk(), plan.id)).offerId))
  await transaction(clinic.installation, (tx) => refuseOffer(tx, clinic.ctxOf(clinic.anna), offerId))
  expect(await readPlan(desk(), plan.id)).toMatchObject({ state: 'review', toCall: 1, lines: [{ state: 'refused' }] })
  expect(await holds()).toBe(0)
})

test('Anna takes another time herself: the line sees it, and its time and its offer go', async () => {
  const { plan, visit } = await annaOnABadDay()
  await sendProposals(desk(), plan.id, {})
  const slot = {
    doctorId: clinic.drOkafor.id,
    visitTypeId: clinic.checkUp.id,
    locationId: clinic.berlin.id,
    start: '2026-11-27T09:00:00+01:00',
  }
  await rescheduleAppointment(clinic.ctxOf(clinic.anna), visit.id, { slot }, '*')
  expect(states(await readPlan(desk(), plan.id))).toEqual(['chose_another'])
  await carriedOn(clinic, plan.id)
  expect(await holds()).toBe(0)
})

test('the desk cancels the visit by hand: nothing is left of its line', async () => {
  const { plan, visit } = await annaOnABadDay()
  await moveAppointment(desk(), visit.id, { move: 'cancellation', ifMatch: '*' })
  expect(await readPlan(desk(), plan.id)).toMatchObject({
    state: 'done',
    lines: [{ state: 'cancelled', why: 'visit_cancelled' }],
  })
  expect(await holds()).toBe(0)
})

test('the clerk chooses another time; what stands there is seen with what is near', async () => {
  const { plan, line } = await annaOnABadDay()
  await booked(clinic, clinic.bela, '11:00', '2026-11-25')
  const slot = (start: string) => ({
    doctorId: clinic.drWeber.id,
    visitTypeId: clinic.checkUp.id,
    locationId: clinic.berlin.id,
    start,
  })
  const choose = (start: string, ifMatch = `"${line.version}"`) =>
    chooseProposal(desk(), { planId: plan.id, lineId: line.id, slot: slot(start), ifMatch })
  await expect(choose('2026-11-25T11:00:00+01:00')).rejects.toMatchObject({ code: 'booking.slot_taken' })
  await expect(choose('2026-11-24T11:00:00+01:00')).rejects.toMatchObject({ code: 'booking.not_bookable' })
  await choose('2026-11-25T12:00:00+01:00')
  await expect(choose('2026-11-25T12:30:00+01:00')).rejects.toMatchObject({ code: 'booking.line_changed_meanwhile' })
  const chosen = only(await readPlan(desk(), plan.id))
  expect(chosen).toMatchObject({ byHand: true, proposal: { start: '2026-11-25T12:00:00+01:00' } })
  expect(await holds()).toBe(1)
})

test('by telephone: agreed moves the visit, not reached keeps the time, declined gives it back', async () => {
  const { plan, line, visit } = await annaOnABadDay()
  const call = async (outcome: 'agreed' | 'declined' | 'not_reached') => {
    const { version } = only(await readPlan(desk(), plan.id))
    return noteCall(desk(), { planId: plan.id, lineId: line.id, outcome, ifMatch: `"${version}"` })
  }
  expect(await call('not_reached')).toMatchObject({ state: 'proposed', calls: 1 })
  expect(await holds()).toBe(1)
  expect(await call('agreed')).toMatchObject({ state: 'accepted', calls: 2, callOutcome: 'agreed' })
  expect((await readAppointment(desk(), visit.id)).start).toBe(line.proposal?.start)
  await expect(call('declined')).rejects.toMatchObject({ code: 'booking.line_illegal_act' })
})

test('an offer that was sent is agreed to by telephone, too', async () => {
  const { plan, line, visit } = await annaOnABadDay()
  await sendProposals(desk(), plan.id, {})
  const { version } = only(await readPlan(desk(), plan.id))
  await noteCall(desk(), { planId: plan.id, lineId: line.id, outcome: 'agreed', ifMatch: `"${version}"` })
  expect((await readAppointment(desk(), visit.id)).start).toBe(line.proposal?.start)
})

test('closing lets everything go, the visits stay; and nothing more is done with it', async () => {
  const visit = await booked(clinic, clinic.anna, '10:00')
  await booked(clinic, clinic.bela, '10:30')
  const leave = await ill(clinic)
  const plan = await planned(clinic, { leaveId: leave.id })
  const [first, second] = plan.lines as [Line, Line]
  await sendProposals(desk(), plan.id, { lineIds: [first.id] })
  await closePlan(desk(), plan.id)
  expect(await readPlan(desk(), plan.id)).toMatchObject({ state: 'closed', closedWhy: 'closed_by_hand' })
  expect(await holds()).toBe(0)
  expect((await readAppointment(desk(), visit.id)).status).toBe('booked')
  await expect(closePlan(desk(), plan.id)).rejects.toMatchObject({ code: 'booking.plan_closed' })
  await expect(sendProposals(desk(), plan.id, {})).rejects.toMatchObject({ code: 'booking.plan_closed' })
  await expect(takeOutLine(desk(), { planId: plan.id, lineId: second.id, ifMatch: '*' })).rejects.toMatchObject({
    code: 'booking.plan_closed',
  })
  const again = await planned(clinic, { leaveId: leave.id })
  expect(again.id).not.toBe(plan.id)
  expect(states(again)).toEqual(['proposed', 'proposed'])
})

test('the leave is taken back: the plan ends with a word and holds nothing', async () => {
  const { plan } = await annaOnABadDay()
  await sendProposals(desk(), plan.id, {})
  await transaction(clinic.installation, (tx) =>
    removeLeave(tx, desk(), clinic.drWeber.id, asId<'leave'>(plan.cause.id)),
  )
  const fact = {
    id: plan.cause.id,
    clinicId: clinic.clinicId,
    name: SCHEDULING_FACTS.leaveRemoved,
    payload: { id: plan.cause.id },
    at: clinic.now,
  }
  await onCauseGone(clinic.installation, fact, clinic.now)
  expect(await readPlan(desk(), plan.id)).toMatchObject({ state: 'closed', closedWhy: 'cause_removed' })
  expect(await holds()).toBe(0)
})

test('who plans second gets the first plan, with what was booked into the leave since', async () => {
  const { plan } = await annaOnABadDay()
  const slot = {
    doctorId: clinic.drWeber.id,
    visitTypeId: clinic.checkUp.id,
    locationId: clinic.berlin.id,
    start: '2026-11-24T11:00:00+01:00',
  }
  const override = { reason: 'She wanted to come in for him' }
  await bookAppointment(desk(), { slot, patientId: clinic.bela.patientId, override })
  const { plan: second, isNew } = await planRebooking(desk(), { leaveId: asId<'leave'>(plan.cause.id) })
  expect([second.id, isNew]).toEqual([plan.id, false])
  expect(states(await carriedOn(clinic, plan.id))).toEqual(['proposed', 'proposed'])
})

test('nobody sent it for twelve hours: what was held is free, and the line says so until it is looked for again', async () => {
  const { plan } = await annaOnABadDay()
  const later = clinic.now + 13 * 3_600_000
  expect(states(await carriedOn(clinic, plan.id, later))).toEqual(['lapsed'])
  expect(await searchAgain(desk(later), plan.id, undefined)).toBe(1)
})

test('bad input is refused by name', async () => {
  const { plan, line } = await annaOnABadDay()
  const past = await ill(clinic, '2026-11-20')
  const nobody = asId<'leave'>('01900000-0000-7000-8000-000000000000')
  const odd: [Parameters<typeof planRebooking>[1], string][] = [
    [{}, 'booking.plan_needs_one_cause'],
    [{ leaveId: nobody, closureId: asId(nobody) }, 'booking.plan_needs_one_cause'],
    [{ leaveId: nobody }, 'booking.plan_cause_not_found'],
    [{ closureId: asId(nobody) }, 'booking.plan_cause_not_found'],
    [{ leaveId: past.id }, 'booking.plan_cause_is_past'],
  ]
  for (const [wish, code] of odd) await expect(planRebooking(desk(), wish), code).rejects.toMatchObject({ code })
  await expect(planRebooking(clinic.ctxOf(clinic.anna), { leaveId: past.id })).rejects.toMatchObject({
    kind: 'forbidden',
  })
  await expect(planRebooking(clinic.ctxOf(clinic.drWeber.member), { leaveId: past.id })).rejects.toMatchObject({
    kind: 'forbidden',
  })
  await expect(readPlan(desk(), asId(nobody))).rejects.toMatchObject({ code: 'booking.plan_not_found' })
  const elsewhere = { planId: plan.id, lineId: asId<'rebooking line'>(nobody), ifMatch: '*' }
  await expect(takeOutLine(desk(), elsewhere)).rejects.toMatchObject({ code: 'booking.line_not_found' })
  await expect(takeOutLine(desk(), { planId: plan.id, lineId: line.id, ifMatch: undefined })).rejects.toMatchObject({
    code: 'request.precondition_required',
  })
  await takeOutLine(desk(), { planId: plan.id, lineId: line.id, ifMatch: '*' })
  await expect(takeOutLine(desk(), { planId: plan.id, lineId: line.id, ifMatch: '*' })).rejects.toMatchObject({
    code: 'booking.line_illegal_act',
  })
  expect(await holds()).toBe(0)
})
