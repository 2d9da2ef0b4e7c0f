import { beforeEach, expect, test } from 'vitest'
import { testApp } from '../../../test/app.ts'
import { neighbour } from '../../../test/clinic.ts'
import type { Caller, Member } from '../../../test/clinic.ts'
import { moveAppointment } from '../appointment/move-appointment.ts'
import type { PlainMove } from '../appointment/move-appointment.ts'
import { rescheduleAppointment } from '../appointment/reschedule-appointment.ts'
import { bookPathway } from './book-pathway.ts'
import type { PathwayBooking } from './contract.ts'
import { decidePathwayBooking } from './decide-pathway-booking.ts'
import { kneeClinic } from './knee-pathway.fixture.ts'
import type { KneeClinic } from './knee-pathway.fixture.ts'
import { readPathwayBooking } from './read-pathway-booking.ts'

/** The scan needs no approval; the consultation and the follow-up do. */
let clinic: KneeClinic
let booked: PathwayBooking
beforeEach(async () => {
  clinic = await kneeClinic({ checkUp: { approval: true } })
  booked = await book('2026-11-24T09:00:00+01:00', '2026-11-30T10:00:00+01:00', '2026-12-14T10:00:00+01:00')
})

async function book(scan: string, consultation: string, followUp: string): Promise<PathwayBooking> {
  const { anna, knee, slot, ctxOf } = clinic
  const visits = [
    { step: 1, slot: slot('scan', scan) },
    { step: 2, slot: slot('consultation', consultation) },
    { step: 3, slot: slot('consultation', followUp) },
  ]
  return (await bookPathway(ctxOf(anna), { pathwayId: knee.id, patientId: anna.patientId, visits }))
    .body as PathwayBooking
}

type Decision = 'confirmation' | 'declination'
const decide = (who: Caller, move: Decision, ifMatch = '*', reason?: string) =>
  decidePathwayBooking(clinic.ctxOf(who), booked.id, { move, ifMatch, reason })
const visit = (step: number) => {
  const found = booked.visits.find((one) => one.step === step)
  if (found === undefined) throw new Error('no such step')
  return found.appointment.id
}
const alone = (who: Caller, step: number, move: PlainMove) =>
  moveAppointment(clinic.ctxOf(who), visit(step), { move, ifMatch: '*' })
const statusesOf = ({ visits }: PathwayBooking) => visits.map(({ appointment }) => appointment.status)
const state = () => readPathwayBooking(clinic.ctxOf(clinic.rosa), booked.id)

async function facts(name: string): Promise<number> {
  const { rows } = await clinic.installation.pool.query<{ count: number }>(
    'select count(*)::int as count from platform.outbox where name = $1',
    [`booking.${name}`],
  )
  return rows[0]?.count ?? -1
}

test('Rosa approves what is asked for of a pathway; the scan was booked already and is not told of again', async () => {
  expect(statusesOf(booked)).toEqual(['booked', 'proposed', 'proposed'])
  expect(booked.version).toBe(3)
  const approved = await decide(clinic.rosa, 'confirmation', '"3"')
  expect(statusesOf(approved)).toEqual(['booked', 'booked', 'booked'])
  expect(approved).toEqual(await state())
  expect([approved.version, approved.visits[0]?.appointment.version]).toEqual([5, 1])
  expect([await facts('visits_confirmed_together'), await facts('appointment_confirmed')]).toEqual([1, 2])
  await expect(decide(clinic.amir, 'declination')).rejects.toMatchObject({ code: 'booking.nothing_to_decide' })
})

test('Rosa declines it: the scan stays, and the booking says which steps have no visit any more', async () => {
  const declined = await decide(clinic.rosa, 'declination', '*', 'Please see your own doctor first')
  expect(statusesOf(declined)).toEqual(['booked', 'cancelled', 'cancelled'])
  expect(declined.missingSteps).toEqual([2, 3])
  expect([await facts('visits_declined_together'), await facts('appointment_declined')]).toEqual([1, 2])
})

test('Anna has cancelled the follow-up, or moved it: what was seen before is not decided, and what was cancelled stays', async () => {
  const { anna, rosa, ctxOf, slot } = clinic
  const wish = { slot: slot('consultation', '2026-12-16T10:00:00+01:00') }
  await rescheduleAppointment(ctxOf(anna), visit(3), wish, '*')
  await expect(decide(rosa, 'confirmation', '"3"')).rejects.toMatchObject({ code: 'booking.visits_changed_meanwhile' })
  await alone(anna, 3, 'cancellation')
  await expect(decide(rosa, 'confirmation', '"4"')).rejects.toMatchObject({ code: 'booking.visits_changed_meanwhile' })
  expect(statusesOf(await decide(rosa, 'confirmation', '"5"'))).toEqual(['booked', 'booked', 'cancelled'])
})

test('two decide at once, while a third declines one visit: each visit has one answer, and nobody waits in a circle', async () => {
  const { rosa, amir, drWeber } = clinic
  for (let round = 0; round < 4; round += 1) {
    const time = `${10 + round}:00:00+01:00`
    if (round > 0) booked = await book(`2026-11-24T${time}`, `2026-11-30T${time}`, `2026-12-14T${time}`)
    const answers = await Promise.allSettled([
      decide(rosa, 'confirmation', '"3"'),
      decide(amir, 'declination', '"3"'),
      alone(drWeber.member, 3, 'declination'),
    ])
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const codes = answers.flatMap((answer) => (answer.status === 'rejected' ? [String(answer.reason.code)] : []))
    for (const code of codes)
      expect(['booking.visits_changed_meanwhile', 'booking.stale_version', 'booking.illegal_move']).toContain(code)
    expect([4, 5]).toContain((await state()).version)
  }
})

test('by the routes: with the version that was seen, for staff of the clinic alone', async () => {
  const { rosa, anna, bela, ctxOf, installation, clinicId } = clinic
  const at = await testApp(installation, { clinicId })
  const url = `/api/v1/pathway-bookings/${booked.id}`
  const call = async (who: Member | undefined, move: Decision, headers: object = { 'if-match': '*' }) =>
    at.app.inject({
      method: 'POST',
      url: `${url}/${move}`,
      headers: { ...(who && (await at.signedIn(who))), ...headers },
    })
  expect((await call(undefined, 'confirmation')).statusCode).toBe(401)
  for (const patient of [anna, bela]) expect((await call(patient, 'declination')).statusCode).toBe(403)
  expect((await call(rosa, 'confirmation', {})).statusCode).toBe(428)
  const there = await neighbour(installation, 'hilltop.example')
  const elsewhere = { ...ctxOf(rosa), clinicId: there, database: installation.within(there) }
  await expect(
    decidePathwayBooking(elsewhere, booked.id, { move: 'confirmation', ifMatch: '*' }),
  ).rejects.toMatchObject({ code: 'booking.pathway_booking_not_found' })
  expect(statusesOf(await state())).toEqual(['booked', 'proposed', 'proposed'])
  const read = await at.app.inject({ method: 'GET', url, headers: await at.signedIn(rosa) })
  const answer = await call(rosa, 'confirmation', { 'if-match': String(read.headers['etag']) })
  expect([answer.statusCode, answer.headers['etag']]).toEqual([200, '"5"'])
})
