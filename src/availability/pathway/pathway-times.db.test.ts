import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bookAppointment, bookPathway } from '#booking'
import { addResource, addVisitType, retireVisitType } from '#clinic'
import { Refusal, asId } from '#platform'
import { setLimits } from '#scheduling'
import { kneeClinic } from '../../booking/pathway/knee-pathway.fixture.ts'
import type { KneeClinic } from '../../booking/pathway/knee-pathway.fixture.ts'
import { pathwayTimes } from './pathway-times.ts'

const plansOf = async (clinic: KneeClinic, query: Parameters<typeof pathwayTimes>[2] = {}, id = clinic.knee.id) =>
  (await pathwayTimes(clinic.ctxOf('visitor'), id, query)).data.map(({ visits }) =>
    visits.map(({ slot }) => slot.start),
  )

const codeOf = async (attempt: Promise<unknown>): Promise<string> => {
  const error: unknown = await attempt.catch((refusal: unknown) => refusal)
  if (error instanceof Refusal) return error.code
  throw error instanceof Error ? error : new Error('was not refused')
}

test('a scan, a consultation and a follow-up: the earliest whole plans, one for each time of the scan', async () => {
  const clinic = await kneeClinic()
  expect(await plansOf(clinic, { limit: 2 })).toEqual([
    ['2026-11-23T09:00:00+01:00', '2026-11-26T09:00:00+01:00', '2026-12-10T09:00:00+01:00'],
    ['2026-11-23T09:30:00+01:00', '2026-11-26T09:00:00+01:00', '2026-12-10T09:00:00+01:00'],
  ])
  expect(await plansOf(clinic, { from: '2026-11-25', partOfDay: 'afternoon', limit: 1 })).toEqual([
    ['2026-11-25T12:00:00+01:00', '2026-11-30T12:00:00+01:00', '2026-12-14T12:00:00+01:00'],
  ])
  expect(await plansOf(clinic)).toHaveLength(5)
})

test('visits with a deposit are booked one by one: no plans for who could not book them, and plans for the desk', async () => {
  const clinic = await kneeClinic({ checkUp: { deposit: { amount: 2500, currency: 'EUR' } } })
  const { anna, rosa, knee, ctxOf } = clinic
  for (const who of ['visitor', anna] as const)
    expect(await codeOf(pathwayTimes(ctxOf(who), knee.id, {}))).toBe('booking.deposit_one_by_one')
  expect((await pathwayTimes(ctxOf(rosa), knee.id, { limit: 1 })).data).toHaveLength(1)
})

test('what somebody takes is left out of the next plan, and so is what the patient has elsewhere', async () => {
  const clinic = await kneeClinic()
  const { anna, bela, drOkafor, ctxOf } = clinic
  await bookAppointment(ctxOf(bela), {
    slot: clinic.slot('consultation', '2026-11-26T09:00:00+01:00'),
    patientId: bela.patientId,
  })
  const okafors = { ...clinic.slot('consultation', '2026-11-26T09:30:00+01:00'), doctorId: drOkafor.id }
  await bookAppointment(ctxOf(anna), { slot: okafors, patientId: anna.patientId })
  expect((await plansOf(clinic, { limit: 1 }))[0]?.[1]).toBe('2026-11-26T09:30:00+01:00')
  const annas = await pathwayTimes(ctxOf(anna), clinic.knee.id, { limit: 1, patientId: anna.patientId })
  expect(annas.data[0]?.visits[1]?.slot.start).toBe('2026-11-26T10:00:00+01:00')
  expect(await codeOf(pathwayTimes(ctxOf(anna), clinic.knee.id, { patientId: bela.patientId }))).toBe(
    'booking.patient_not_found',
  )
})

test('a pathway that cannot be met ends at a step, with why', async () => {
  const clinic = await kneeClinic()
  const { checkUp, scan, drWeber, berlin, amir, ctxOf, define } = clinic
  const endsAt = async (id: KneeClinic['knee']['id'], query = {}) => {
    const { data, complete, endsAt: end } = await pathwayTimes(ctxOf('visitor'), id, query)
    expect([data, complete]).toEqual([[], true])
    return [end?.step, end?.rule]
  }
  // Everybody is there from nine to five: eleven hours later nobody is.
  const late = await define(
    { visitTypeId: scan.id },
    { visitTypeId: checkUp.id, lags: [{ after: 1, minMinutes: 660, maxMinutes: 700 }] },
  )
  expect(await endsAt(late.id)).toEqual([2, 'no_free_time_within_lags'])
  expect(await endsAt(clinic.knee.id, { from: '2026-11-28', to: '2026-11-29' })).toEqual([1, 'no_free_time'])
  await setLimits(ctxOf(amir), drWeber.id, [{ per: 'week', most: 3 }])
  expect(await endsAt(clinic.knee.id, { from: '9999-12-01', to: '9999-12-30' })).toEqual([1, 'no_free_time'])
  expect(await endsAt(clinic.knee.id, { from: '1970-01-01', to: '1970-02-01' })).toEqual([1, 'no_free_time'])
  expect(await endsAt(clinic.knee.id, { language: 'fr' })).toEqual([1, 'nobody_offers'])
  const surgery = await addVisitType(ctxOf(amir), { name: 'Surgery', durationMinutes: 60 })
  const both = await define(
    { visitTypeId: scan.id },
    { visitTypeId: checkUp.id, doctorIds: [drWeber.id], locationIds: [berlin.id] },
  )
  await retireVisitType(ctxOf(amir), checkUp.id)
  expect(await endsAt(both.id)).toEqual([2, 'nobody_offers'])
  expect(surgery.retired).toBe(false)
})

test('bad questions', async () => {
  const clinic = await kneeClinic()
  const ask = (query: Parameters<typeof pathwayTimes>[2], id = clinic.knee.id) =>
    codeOf(pathwayTimes(clinic.ctxOf('visitor'), id, query))
  expect(await ask({ from: '2026-11-23', to: '2027-11-23' })).toBe('availability.window_too_long')
  expect(await ask({ from: '2026-11-23', to: '2026-11-22' })).toBe('availability.window_reversed')
  expect(await ask({ from: 'soon' })).toBe('request.invalid')
  expect(await ask({ from: '9999-12-01', to: '9999-12-31' })).toBe('request.invalid')
  expect(await ask({}, asId(clinic.scan.id))).toBe('booking.pathway_not_found')
})

const rules = fc.record({
  durationMinutes: fc.constantFrom(15, 30, 50),
  gridMinutes: fc.constantFrom(10, 30, 60),
  bufferBeforeMinutes: fc.constantFrom(0, 10),
  bufferAfterMinutes: fc.constantFrom(0, 0, 20),
})
const world = fc.record({
  /** Weeks in which these clocks change. */
  place: fc.constantFrom(
    ['Europe/Berlin', '2026-10-20T06:00:00Z'],
    ['America/New_York', '2027-03-10T11:00:00Z'],
    ['Australia/Lord_Howe', '2027-03-30T20:00:00Z'],
  ),
  scans: rules,
  checkUp: rules,
  days: fc.constantFrom({ minDays: 0 }, { minDays: 1, maxDays: 5 }, { maxDays: 0 }),
  minutes: fc.constantFrom({ minMinutes: 0, maxMinutes: 240 }, { minMinutes: 30 }),
  sameDoctor: fc.boolean(),
  room: fc.boolean(),
  mostPerDay: fc.option(fc.integer({ min: 1, max: 3 })),
})

test('every plan that is offered books as it is, for one after another until nothing is left that was offered', async () => {
  let booked = 0
  await fc.assert(
    fc.asyncProperty(
      world,
      async ({ place: [timeZone = '', start = ''], scans, checkUp, days, minutes, sameDoctor, room, mostPerDay }) => {
        const clinic = await kneeClinic({ now: Date.parse(start), timeZone, checkUp })
        const admin = clinic.ctxOf(clinic.amir)
        const { berlin, radiologist, drWeber, define } = clinic
        if (room) await addResource(admin, { name: 'Room', kind: 'room', locationId: berlin.id, pool: 'rooms' })
        const pools = room ? { resourcePools: ['rooms'] } : {}
        const type = await addVisitType(admin, { name: 'Blood test', ...scans, ...pools })
        await clinic.installation.pool.query(
          'insert into people.doctor_visit_type (clinic_id, doctor_id, visit_type_id) select $1, id, $2 from people.doctor on conflict do nothing',
          [clinic.clinicId, type.id],
        )
        if (mostPerDay !== null)
          for (const { id } of [radiologist, drWeber]) await setLimits(admin, id, [{ per: 'day', most: mostPerDay }])
        const pathway = await define(
          { visitTypeId: type.id },
          { visitTypeId: type.id, lags: [{ after: 1, ...minutes }], ...(sameDoctor && { sameDoctorAs: 1 }) },
          { visitTypeId: clinic.checkUp.id, lags: [{ after: 2, ...days }] },
        )
        const people = await clinic.strangers(3)
        for (const person of people) {
          const { data } = await pathwayTimes(clinic.ctxOf(person), pathway.id, {
            limit: 20,
            patientId: person.patientId,
          })
          const plan = data[(booked * 7) % Math.max(1, data.length)]
          if (plan === undefined) continue
          const visits = plan.visits.map(({ step, slot: { doctorId, visitTypeId, locationId, start: at } }) => ({
            step,
            slot: { doctorId, visitTypeId, locationId, start: at },
          }))
          const wish = { pathwayId: pathway.id, patientId: person.patientId, visits }
          expect((await bookPathway(clinic.ctxOf(person), wish)).status).toBe(201)
          booked += 1
        }
      },
    ),
    { numRuns: Number(process.env['PRAXIS_RUNS'] ?? 6), seed: Number(process.env['PRAXIS_SEED'] ?? 20_261_122) },
  )
  expect(booked).toBeGreaterThan(4)
}, 300_000)
