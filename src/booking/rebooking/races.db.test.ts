import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { Refusal, asId, transaction } from '#platform'
import type { Database } from '#platform'
import { testClinic } from '../../../test/clinic.ts'
import type { TestClinic } from '../../../test/clinic.ts'
import { testDatabase } from '../../../test/database.ts'
import type { TestDatabase } from '../../../test/database.ts'
import {
  acceptOffer,
  bookAppointment,
  carryOnPlans,
  enterLeave,
  readAppointment,
  refuseWithdrawn,
  withdrawUnbookable,
} from '../index.ts'
import { booked, carriedOn, ill, planned } from './bad-day.fixture.ts'
import { chooseProposal } from './choose-proposal.ts'
import { closePlan } from './close-plan.ts'
import type { Plan, PlanId } from './contract.ts'
import { planRebooking } from './plan-rebooking.ts'
import { readPlan } from './read-plan.ts'
import { sendProposals } from './send-proposals.ts'

let database: TestDatabase
let clinic: TestClinic
beforeEach(async () => {
  database = await testDatabase()
  clinic = await testClinic(database)
})

const desk = () => clinic.ctxOf(clinic.rosa)
const HALF_HOURS = Array.from(
  { length: 16 },
  (_, at) => `${String(9 + Math.floor(at / 2)).padStart(2, '0')}:${at % 2 === 0 ? '00' : '30'}`,
)

/** A cold pool staggers its callers, and then a broken guard wins the race by luck: every connection is opened and used first. */
async function warm({ pool }: Database): Promise<void> {
  const clients = await Promise.all(Array.from({ length: 12 }, () => pool.connect()))
  await Promise.all(clients.map((client) => client.query('select 1')))
  for (const client of clients) client.release()
}

/** Dr Weber's day, full, and ill. */
async function aFullBadDay(): Promise<{ leaveId: Awaited<ReturnType<typeof ill>>['id'] }> {
  const strangers = await clinic.strangers(HALF_HOURS.length)
  for (const [at, who] of strangers.entries()) await booked(clinic, who, HALF_HOURS[at] ?? '')
  const { id } = await ill(clinic)
  return { leaveId: id }
}

const proposalsOf = ({ lines }: Plan) => lines.map(({ proposal }) => `${proposal?.doctor.id} ${proposal?.start}`)

/** Told without the constraint that forbids it: no resource twice at once, a time held for each line and no other. */
async function soundness(planId: PlanId) {
  const { rows } = await database.pool.query<{ overlaps: number; strayClaims: number; unheld: number }>(
    `select (select count(*)::int from booking.claim a join booking.claim b on a.resource_id = b.resource_id and a.during && b.during and a.id < b.id) as overlaps,
      (select count(*)::int from booking.claim where hold_id is not null
        and not exists (select from booking.rebooking_line line where line.hold_id = claim.hold_id)
        and not exists (select from booking.offer where offer.hold_id = claim.hold_id and state = 'open')) as "strayClaims",
      (select count(*)::int from booking.rebooking_line where plan_id = $1 and state = 'proposed' and not exists (
        select from booking.claim where claim.hold_id = rebooking_line.hold_id)) as unheld`,
    [planId],
  )
  return rows[0]
}
const SOUND = { overlaps: 0, strayClaims: 0, unheld: 0 }

test('eight clerks plan the same leave at once: one plan, one line for each visit, and everybody gets it', async () => {
  const cause = await aFullBadDay()
  await warm(database)
  const answers = await Promise.all(Array.from({ length: 8 }, () => planRebooking(desk(), cause)))
  expect(new Set(answers.map(({ plan }) => plan.id)).size).toBe(1)
  expect(answers.filter(({ isNew }) => isNew)).toHaveLength(1)
  const [first] = answers
  expect((await readPlan(desk(), first?.plan.id as PlanId)).total).toBe(16)
})

test('three workers find at once, and strangers book meanwhile: nobody is proposed what somebody else has', async () => {
  const { plan } = await planRebooking(desk(), await aFullBadDay())
  const strangers = await clinic.strangers(24)
  await warm(database)
  const slot = { doctorId: clinic.drWeber.id, visitTypeId: clinic.checkUp.id, locationId: clinic.berlin.id }
  const booking = strangers.slice(16).map(({ patientId }, at) =>
    bookAppointment(desk(), { slot: { ...slot, start: `2026-11-25T${HALF_HOURS[at * 2]}:00+01:00` }, patientId }).then(
      () => 'booked',
      (error: unknown) => (error instanceof Refusal ? error.code : Promise.reject(error)),
    ),
  )
  const working = Array.from({ length: 3 }, () => carryOnPlans(database, clinic.now))
  expect(new Set(await Promise.all(booking)).isSubsetOf(new Set(['booked', 'booking.slot_taken']))).toBe(true)
  await Promise.all(working)
  const found = await readPlan(desk(), plan.id)
  expect(found.counts).toMatchObject({ proposed: 16 })
  expect(new Set(proposalsOf(found)).size).toBe(16)
  expect(await soundness(plan.id)).toEqual(SOUND)
})

test('killed with kill -9 in the middle, the next goes on where it was, and nobody is proposed two times', async () => {
  const { plan } = await planRebooking(desk(), await aFullBadDay())
  const file = path.join(import.meta.dirname, 'find-and-be-killed.fixture.ts')
  const dying = fork(file, [database.url, String(clinic.now)])
  expect(await once(dying, 'exit')).toEqual([null, 'SIGKILL'])
  const before = await readPlan(desk(), plan.id)
  expect(before.counts['proposed']).toBeGreaterThanOrEqual(3)
  expect(before.counts['finding']).toBeGreaterThan(0)
  const after = await carriedOn(clinic, plan.id)
  expect(after.counts).toMatchObject({ proposed: 16, finding: 0 })
  expect(new Set(proposalsOf(after)).size).toBe(16)
  const kept = before.lines.filter(({ state }) => state === 'proposed').map(({ id, version }) => ({ id, version }))
  expect(after.lines).toMatchObject(after.lines.map(({ id }) => kept.find((line) => line.id === id) ?? { id }))
  expect(await soundness(plan.id)).toEqual(SOUND)
})

test('three clerks press send at once: each is answered what they sent and what not, and everybody is offered one time', async () => {
  const cause = await aFullBadDay()
  const plan = await planned(clinic, cause)
  await warm(database)
  const answers = await Promise.all(Array.from({ length: 3 }, () => sendProposals(desk(), plan.id, {})))
  const sent = answers.flatMap((answer) => answer.sent)
  expect([sent.length, new Set(sent).size]).toEqual([16, 16])
  const why = new Set(answers.flatMap(({ notSent }) => notSent.map((line) => line.why)))
  expect(why.isSubsetOf(new Set(['booking.line_illegal_act', 'booking.line_changed_meanwhile']))).toBe(true)
  expect((await readPlan(desk(), plan.id)).counts).toMatchObject({ sent: 16, finding: 0, none_found: 0 })
  expect(await soundness(plan.id)).toEqual(SOUND)
})

test('a patient accepts while the clerk chooses another time: one of them was first, and the other is told so', async () => {
  const outcomes = new Set<string>()
  for (const [round, time] of HALF_HOURS.slice(0, 8).entries()) {
    const date = `2026-12-0${1 + (round % 4)}`
    const visit = await booked(clinic, clinic.anna, time, date)
    const leave = await enterLeave(desk(), clinic.drWeber.id, {
      start: `${date}T${time}:00+01:00`,
      end: `${date}T${HALF_HOURS[round + 1]}:00+01:00`,
    })
    const plan = await planned(clinic, { leaveId: leave.leave.id })
    await sendProposals(desk(), plan.id, {})
    const [line] = (await readPlan(desk(), plan.id)).lines
    if (line === undefined) throw new Error('the visit is not hit')
    await warm(database)
    const slot = {
      doctorId: clinic.drOkafor.id,
      visitTypeId: clinic.checkUp.id,
      locationId: clinic.berlin.id,
      start: `${date}T16:30:00+01:00`,
    }
    const accepting = transaction(database, (tx) =>
      acceptOffer(tx, clinic.ctxOf(clinic.anna), asId(String(line.offerId))),
    )
    const choosing = chooseProposal(desk(), { planId: plan.id, lineId: line.id, slot, ifMatch: `"${line.version}"` })
    const [accepted, chosen] = await Promise.allSettled([accepting, choosing])
    const [after] = (await readPlan(desk(), plan.id)).lines
    const { start } = await readAppointment(desk(), visit.id)
    if (after?.state === 'accepted') {
      expect([accepted.status, chosen.status, start]).toEqual(['fulfilled', 'rejected', line.proposal?.start])
    } else {
      expect([after?.state, accepted.status, chosen.status, start]).toEqual([
        'proposed',
        'rejected',
        'fulfilled',
        visit.start,
      ])
    }
    outcomes.add(String(after?.state))
    await closePlan(desk(), plan.id)
    expect(await soundness(plan.id)).toEqual(SOUND)
  }
  expect(outcomes.size).toBeGreaterThan(0)
})

test('the new doctor falls ill too: the offer is no more, the visit stays, and another time is looked for', async () => {
  const visit = await booked(clinic, clinic.anna, '10:00')
  const leave = await ill(clinic)
  const plan = await planned(clinic, { leaveId: leave.id, options: { otherDoctorWeighsDays: 0 } })
  await sendProposals(desk(), plan.id, {})
  const [line] = (await readPlan(desk(), plan.id)).lines
  expect(line?.proposal?.doctor.id).toBe(clinic.drOkafor.id)
  await ill(clinic, '2026-11-24', clinic.drOkafor.id)
  const accepted = await transaction(database, (tx) =>
    acceptOffer(tx, clinic.ctxOf(clinic.anna), asId(String(line?.offerId))),
  )
  expect(() => refuseWithdrawn(accepted)).toThrow(Refusal)
  expect((await readAppointment(desk(), visit.id)).start).toBe(visit.start)
  expect((await readPlan(desk(), plan.id)).lines).toMatchObject([{ state: 'finding', why: 'on_leave' }])
  const again = await carriedOn(clinic, plan.id)
  expect(again.lines).toMatchObject([{ state: 'proposed', proposal: { start: '2026-11-25T10:00:00+01:00' } }])
  await withdrawUnbookable(database, clinic.now)
  expect(await soundness(plan.id)).toEqual(SOUND)
})

test('closed while times are found: nothing is held afterwards', async () => {
  const { plan } = await planRebooking(desk(), await aFullBadDay())
  await warm(database)
  await Promise.all([
    carryOnPlans(database, clinic.now),
    carryOnPlans(database, clinic.now),
    closePlan(desk(), plan.id),
  ])
  const closed = await carriedOn(clinic, plan.id)
  expect(closed).toMatchObject({ state: 'closed', counts: { finding: 0, proposed: 0 } })
  expect((await database.pool.query('select from booking.hold')).rowCount).toBe(0)
})
