import { beforeEach, expect, test } from 'vitest'
import { Refusal } from '#platform'
import type { RetryableRequest } from '#platform'
import { setLimits } from '#scheduling'
import type { Caller, Member } from '../../../test/clinic.ts'
import { bookAppointment } from '../appointment/book-appointment.ts'
import { bookPathway } from './book-pathway.ts'
import { changePathway, retirePathway } from './change-pathway.ts'
import type { PathwayBooking } from './contract.ts'
import { kneeClinic } from './knee-pathway.fixture.ts'
import type { KneeClinic } from './knee-pathway.fixture.ts'
import { readPathwayBooking } from './read-pathway-booking.ts'

let clinic: KneeClinic
beforeEach(async () => {
  clinic = await kneeClinic()
})

const SCAN = '2026-11-24T09:00:00+01:00'
const CONSULTATION = '2026-11-30T10:00:00+01:00'
const FOLLOW_UP = '2026-12-14T10:00:00+01:00'

const visits = (scan = SCAN, consultation = CONSULTATION, followUp = FOLLOW_UP) => [
  { step: 1, slot: clinic.slot('scan', scan) },
  { step: 2, slot: clinic.slot('consultation', consultation) },
  { step: 3, slot: clinic.slot('consultation', followUp) },
]

async function book(
  who: Member,
  its = visits(),
  more: { as?: Caller; retry?: RetryableRequest; pathwayId?: string } = {},
): Promise<PathwayBooking> {
  const wish = { pathwayId: clinic.knee.id, patientId: who.patientId, visits: its, reason: 'Fell off a ladder' }
  return (await bookPathway(clinic.ctxOf(more.as ?? who), wish, more.retry)).body as PathwayBooking
}

async function refusalOf(attempt: Promise<unknown>): Promise<Refusal> {
  const error = await attempt.then(
    () => new Error('was booked'),
    (refusal: unknown) => refusal,
  )
  if (!(error instanceof Refusal)) throw error
  return error
}

const listIn = <T>(refusal: Refusal, name: string): T[] => (refusal.facts.extra?.[name] ?? []) as T[]

const booked = async (): Promise<number> => {
  const { rows } = await clinic.installation.pool.query<{ count: number }>(
    'select count(*)::int as count from booking.appointment',
  )
  return rows[0]?.count ?? -1
}

test('Anna books a whole pathway: three visits, one answer, read again as one', async () => {
  const answer = await book(clinic.anna, visits().toReversed())
  expect(
    answer.visits.map(({ step, name, appointment }) => [step, name, appointment.start, appointment.reason]),
  ).toEqual([
    [1, 'Scan', SCAN, 'Fell off a ladder'],
    [2, 'Consultation', CONSULTATION, 'Fell off a ladder'],
    [3, null, FOLLOW_UP, 'Fell off a ladder'],
  ])
  expect(answer).toMatchObject({ pathwayVersion: 1, name: 'Knee', missingSteps: [], noLongerFits: [] })
  const read = await readPathwayBooking(clinic.ctxOf(clinic.anna), answer.id)
  expect(read).toEqual(answer)
  expect(await readPathwayBooking(clinic.ctxOf(clinic.rosa), answer.id)).toMatchObject({ visits: { length: 3 } })
  const doctors = await readPathwayBooking(clinic.ctxOf(clinic.drWeber.member), answer.id)
  expect(doctors.visits.map(({ step }) => step)).toEqual([2, 3])
  const stranger = await refusalOf(readPathwayBooking(clinic.ctxOf(clinic.bela), answer.id))
  expect(stranger.code).toBe('booking.pathway_booking_not_found')
})

test('one of the times is taken: none is booked, and what is offered instead keeps the lags', async () => {
  const { bela, ctxOf } = clinic
  await bookAppointment(ctxOf(bela), { slot: clinic.slot('consultation', CONSULTATION), patientId: bela.patientId })
  const refusal = await refusalOf(book(clinic.anna))
  expect(refusal).toMatchObject({ code: 'booking.pathway_taken', kind: 'conflict' })
  const [conflict, ...others] = listIn<{ step: number; alternatives: { start: string }[] }>(refusal, 'conflicts')
  expect(others).toEqual([])
  expect(conflict).toMatchObject({ step: 2, code: 'booking.slot_taken' })
  expect(conflict?.alternatives.map(({ start }) => start).toSorted()).toEqual([
    '2026-11-30T09:00:00+01:00',
    '2026-11-30T09:30:00+01:00',
    '2026-11-30T10:30:00+01:00',
    '2026-11-30T11:00:00+01:00',
    '2026-11-30T11:30:00+01:00',
  ])
  expect(await booked()).toBe(1)
  await book(clinic.anna, visits(SCAN, conflict?.alternatives[0]?.start))
  expect(await booked()).toBe(4)
})

test.each([
  ['too early', SCAN, '2026-11-26T10:00:00+01:00', FOLLOW_UP, [2, 'lag_too_short'], '2026-11-27'],
  ['too late', SCAN, '2026-12-07T10:00:00+01:00', '2026-12-21T10:00:00+01:00', [2, 'lag_too_long'], '2026-12-04'],
  ['a follow-up at once', SCAN, CONSULTATION, '2026-11-30T11:00:00+01:00', [3, 'lag_too_short'], '2026-12-14'],
  ['before the scan', SCAN, '2026-11-23T10:00:00+01:00', FOLLOW_UP, [2, 'out_of_order'], '2026-11-27'],
])(
  '%s: refused by step and rule, with times at which the rest would do',
  async (_what, scan, consultation, followUp, fault, day) => {
    const refusal = await refusalOf(book(clinic.anna, visits(scan, consultation, followUp)))
    expect(refusal).toMatchObject({ code: 'booking.pathway_broken', kind: 'invalid' })
    const faults = listIn<{ step: number; rule: string }>(refusal, 'faults')
    expect(faults.map(({ step, rule }) => [step, rule])[0]).toEqual(fault)
    const [first] = listIn<{ step: number; slots: { start: string }[] }>(refusal, 'alternatives')
    expect([first?.step, first?.slots[0]?.start.slice(0, 10)]).toEqual([fault[0], day])
    expect(await booked()).toBe(0)
  },
)

test('another doctor, another visit type, and a step that is not with this doctor', async () => {
  const { drOkafor, anna } = clinic
  const okafors = { ...clinic.slot('consultation', FOLLOW_UP), doctorId: drOkafor.id }
  const rules = async (its: ReturnType<typeof visits>) => {
    const faults = listIn<{ step: number; rule: string }>(await refusalOf(book(anna, its)), 'faults')
    return faults.map(({ step, rule }) => `${step} ${rule}`)
  }
  const [one, two, three] = visits()
  if (one === undefined || two === undefined || three === undefined) throw new Error('three visits')
  expect(await rules([one, two, { step: 3, slot: okafors }])).toEqual(['3 other_doctor'])
  const consulted = { ...clinic.slot('consultation', CONSULTATION), doctorId: drOkafor.id }
  expect(await rules([one, { step: 2, slot: consulted }, { step: 3, slot: okafors }])).toEqual(['2 wrong_doctor'])
  const scanned = { step: 1, slot: clinic.slot('consultation', SCAN) }
  expect(await rules([scanned, two, three])).toEqual(['1 wrong_visit_type'])
})

test('a step twice, a step missing, a step that is not there, a pathway that is not there or not any more', async () => {
  const { anna, bela, rosa, amir, ctxOf, knee } = clinic
  const [one, two, three] = visits()
  if (one === undefined || two === undefined || three === undefined) throw new Error('three visits')
  const code = async (its: ReturnType<typeof visits>) => (await refusalOf(book(anna, its))).code
  expect(await code([one, two, { ...three, step: 2 }])).toBe('booking.pathway_step_twice')
  expect(await code([one, three])).toBe('booking.pathway_step_missing')
  expect(await code([one, two, three, { ...three, step: 4 }])).toBe('booking.pathway_step_unknown')
  const nowhere = { ...one, slot: { ...one.slot, doctorId: knee.id as never } }
  expect(await code([nowhere, two, three])).toBe('booking.unknown_reference')
  expect((await refusalOf(book(bela, visits(), { as: anna }))).code).toBe('booking.patient_not_found')
  await retirePathway(ctxOf(amir), knee.id)
  expect(await code(visits())).toBe('booking.pathway_retired')
  expect((await refusalOf(book(anna, visits(), { as: rosa }))).code).toBe('booking.pathway_retired')
  expect(await booked()).toBe(0)
})

test('a retried request has the same answer, though the pathway is retired meanwhile', async () => {
  const { anna, amir, ctxOf, knee, clinicId } = clinic
  const retry = { clinicId, caller: anna.accountId, key: 'a key for the knee', hash: 'of the request' }
  const first = await book(anna, visits(), { retry })
  await retirePathway(ctxOf(amir), knee.id)
  expect(await book(anna, visits(), { retry })).toEqual(first)
  expect(await booked()).toBe(3)
})

test('what is booked keeps the steps it was booked with', async () => {
  const { anna, amir, ctxOf, knee } = clinic
  const { id } = await book(anna)
  const steps = knee.steps.map((step, index) =>
    index === 1 ? { ...step, lags: [{ after: 1, minDays: 1, maxDays: 2 }] } : step,
  )
  await changePathway(ctxOf(amir), knee.id, '"1"', { name: 'Knees', steps })
  expect(await readPathwayBooking(ctxOf(anna), id)).toMatchObject({
    name: 'Knees',
    pathwayVersion: 1,
    steps: knee.steps,
    noLongerFits: [],
  })
  expect(
    (await refusalOf(book(clinic.bela, visits('2026-11-24T10:00:00+01:00', '2026-11-30T11:00:00+01:00')))).code,
  ).toBe('booking.pathway_broken')
})

test('the last place of a day: what is offered instead counts the other visits of the plan', async () => {
  const { anna, amir, ctxOf, checkUp, drWeber, define } = clinic
  await setLimits(ctxOf(amir), drWeber.id, [{ per: 'day', most: 1 }])
  const twice = await define(
    { visitTypeId: checkUp.id },
    { visitTypeId: checkUp.id, sameDoctorAs: 1, lags: [{ after: 1, maxDays: 2 }] },
  )
  const its = ['2026-11-24T09:00:00+01:00', '2026-11-24T10:00:00+01:00'].map((start, index) => ({
    step: index + 1,
    slot: clinic.slot('consultation', start),
  }))
  const wish = { pathwayId: twice.id, patientId: anna.patientId, visits: its }
  const refusal = await refusalOf(bookPathway(ctxOf(anna), wish))
  const [conflict] = listIn<{ step: number; alternatives: { start: string }[] }>(refusal, 'conflicts')
  expect([refusal.code, conflict?.step]).toEqual(['booking.pathway_taken', 2])
  const days = conflict?.alternatives.map(({ start }) => start.slice(0, 10))
  expect(new Set(days)).toEqual(new Set(['2026-11-25']))
})
