import { expect, test } from 'vitest'
import { Refusal } from '#platform'
import type { Database } from '#platform'
import { rescheduleAppointment } from '../appointment/reschedule-appointment.ts'
import { bookPathway } from './book-pathway.ts'
import { cancelPathwayBooking } from './cancel-pathway-booking.ts'
import { changePathway } from './change-pathway.ts'
import type { PathwayBooking } from './contract.ts'
import { kneeClinic } from './knee-pathway.fixture.ts'
import type { KneeClinic } from './knee-pathway.fixture.ts'
import { readPathwayBooking } from './read-pathway-booking.ts'

/** A cold pool staggers its callers, and then a broken guard wins the race by luck. */
async function warm({ pool }: Database): Promise<void> {
  const clients = await Promise.all(Array.from({ length: 16 }, () => pool.connect()))
  await Promise.all(clients.map((client) => client.query('select 1')))
  for (const client of clients) client.release()
}

const DAY_MS = 86_400_000
const on = (day: string, time: string, plus = 0) =>
  new Date(Date.parse(`${day}T${time}:00+01:00`) + plus * DAY_MS).toISOString()

const plan = ({ slot }: KneeClinic, scan: string, consultation: string, followUp: string) => [
  { step: 1, slot: slot('scan', scan) },
  { step: 2, slot: slot('consultation', consultation) },
  { step: 3, slot: slot('consultation', followUp) },
]

const count = async ({ installation }: KneeClinic, table: string): Promise<number> => {
  const { rows } = await installation.pool.query<{ count: number }>(
    `select count(*)::int as count from booking.${table}`,
  )
  return rows[0]?.count ?? -1
}

test('sixteen people want plans that overlap in one visit or another, from either end: each has all of a plan or nothing', async () => {
  const clinic = await kneeClinic()
  const people = await clinic.strangers(16)
  await warm(clinic.installation)
  // Every plan shares its scan with one, its consultation with another and its follow-up with a third.
  const answers = await Promise.allSettled(
    people.map((person, which) => {
      const visits = plan(
        clinic,
        on('2026-11-24', which % 2 === 0 ? '09:00' : '09:30'),
        on('2026-11-30', which % 3 === 0 ? '10:00' : '10:30'),
        on('2026-12-14', which % 4 < 2 ? '11:00' : '11:30'),
      )
      const wish = { pathwayId: clinic.knee.id, patientId: person.patientId }
      return bookPathway(clinic.ctxOf(person), { ...wish, visits: which % 5 < 3 ? visits : visits.toReversed() })
    }),
  )
  const won = answers.filter(({ status }) => status === 'fulfilled').length
  const codes = answers.flatMap((answer) => (answer.status === 'rejected' ? [codeOf(answer.reason)] : []))
  expect([...new Set(codes)]).toEqual(['booking.pathway_taken'])
  expect(won).toBeGreaterThanOrEqual(1)
  expect([
    await count(clinic, 'appointment'),
    await count(clinic, 'pathway_booking'),
    await count(clinic, 'pathway_visit'),
  ]).toEqual([won * 3, won, won * 3])
  expect(await count(clinic, 'claim')).toBe(won * 6)
})

test('two visits of one pathway are moved at once, each to where the other still is within its lag: one is, the other is told', async () => {
  const clinic = await kneeClinic()
  const { anna, ctxOf, knee, slot } = clinic
  for (let round = 0; round < 4; round += 1) {
    const visits = plan(clinic, on('2026-11-24', '09:00'), on('2026-11-30', '10:00'), on('2026-12-16', '10:00'))
    const { body } = await bookPathway(ctxOf(anna), { pathwayId: knee.id, patientId: anna.patientId, visits })
    const { id, visits: booked } = body as PathwayBooking
    const [, consultation, followUp] = booked.map(({ appointment }) => appointment.id)
    if (consultation === undefined || followUp === undefined) throw new Error('three visits')
    await warm(clinic.installation)
    const moves = await Promise.allSettled([
      rescheduleAppointment(
        ctxOf(anna),
        consultation,
        { slot: slot('consultation', on('2026-12-02', '10:00')) },
        '"1"',
      ),
      rescheduleAppointment(ctxOf(anna), followUp, { slot: slot('consultation', on('2026-12-14', '10:00')) }, '"1"'),
    ])
    const refused = moves.flatMap((move) => (move.status === 'rejected' ? [codeOf(move.reason)] : []))
    expect(refused).toEqual(['booking.visit_of_pathway'])
    expect((await readPathwayBooking(ctxOf(anna), id)).noLongerFits).toEqual([])
    await cancelPathwayBooking(ctxOf(anna), id, undefined)
  }
})

test('all is cancelled while one of the visits is moved, and by two at once: nothing is left, and nobody waits in a circle', async () => {
  const clinic = await kneeClinic()
  const { anna, rosa, ctxOf, knee, slot } = clinic
  for (let round = 0; round < 4; round += 1) {
    const visits = plan(clinic, on('2026-11-24', '09:00'), on('2026-11-30', '10:00'), on('2026-12-16', '10:00'))
    const { body } = await bookPathway(ctxOf(anna), { pathwayId: knee.id, patientId: anna.patientId, visits })
    const { id, visits: booked } = body as PathwayBooking
    const last = booked.at(-1)?.appointment.id
    if (last === undefined) throw new Error('three visits')
    await warm(clinic.installation)
    const acts = await Promise.allSettled([
      cancelPathwayBooking(ctxOf(anna), id, undefined),
      rescheduleAppointment(ctxOf(anna), last, { slot: slot('consultation', on('2026-12-17', '10:00')) }, '*'),
      cancelPathwayBooking(ctxOf(rosa), id, undefined),
    ])
    const odd = acts.flatMap((act) => (act.status === 'rejected' ? [codeOf(act.reason)] : []))
    for (const code of odd) expect(['booking.illegal_move', 'booking.pathway_booking_over']).toContain(code)
    expect((await readPathwayBooking(ctxOf(anna), id)).missingSteps).toEqual([1, 2, 3])
    expect(await count(clinic, 'claim')).toBe(0)
  }
})

test('the definition is changed while people book: whoever is in is in by the steps it was booked with', async () => {
  const clinic = await kneeClinic()
  const { amir, ctxOf, knee } = clinic
  const people = await clinic.strangers(8)
  await warm(clinic.installation)
  const steps = knee.steps.map((step, index) => (index === 1 ? { ...step, lags: [{ after: 1, minDays: 7 }] } : step))
  const bookings = people.map((person, which) => {
    const time = `${String(9 + which).padStart(2, '0')}:00`
    const visits = plan(clinic, on('2026-11-24', time), on('2026-11-30', time), on('2026-12-14', time))
    return bookPathway(ctxOf(person), { pathwayId: knee.id, patientId: person.patientId, visits })
  })
  const [, ...answers] = await Promise.allSettled([changePathway(ctxOf(amir), knee.id, '"1"', { steps }), ...bookings])
  for (const answer of answers) {
    if (answer.status === 'rejected') expect(codeOf(answer.reason)).toBe('booking.pathway_broken')
    else expect(answer.value.body).toMatchObject({ pathwayVersion: 1, noLongerFits: [] })
  }
})

function codeOf(error: unknown): string {
  if (error instanceof Refusal) return error.code
  throw error
}
