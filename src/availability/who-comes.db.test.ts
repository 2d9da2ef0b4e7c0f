import { beforeEach, describe, expect, test } from 'vitest'
import { changeVisitType } from '#clinic'
import type { VisitType } from '#clinic'
import { moveAppointment, rescheduleAppointment } from '#booking'
import { changePatient } from '#people'
import { testApp } from '../../test/app.ts'
import type { Caller, Member } from '../../test/clinic.ts'
import { openDesk, refusedBy } from '../../test/at-the-desk.ts'
import type { Desk } from '../../test/at-the-desk.ts'
import { earliestTimes } from './earliest-times.ts'
import { explainTime } from './explain-time.ts'
import { searchFreeTimes } from './search-free-times.ts'

let desk: Desk
let cast: Desk['cast']
let slot: Desk['slot']

beforeEach(async () => {
  desk = await openDesk()
  cast = desk.cast
  slot = desk.slot
})

const rules = (change: Partial<VisitType>) => changeVisitType(cast.ctxOf('system'), cast.checkUp.id, () => true, change)
const book = (who: Member, start: string, more: object = {}, caller: Caller = who) =>
  desk.book(who, slot(start), more, caller)
const not = (rule: string) => ['booking.not_bookable', rule]

/** The rules that explain names against a time for a patient. */
async function explained(who: Member, start: string): Promise<string[]> {
  const { reasons } = await explainTime(cast.ctxOf(who), { ...slot(start), patientId: who.patientId })
  return reasons.map(({ rule }) => rule)
}

/** The days of a fortnight on which search finds anything for a patient with Dr Weber. */
async function daysFor(who: Member): Promise<string[]> {
  const asked = { visitTypeId: cast.checkUp.id, doctorId: [cast.drWeber.id], patientId: who.patientId }
  const { data } = await searchFreeTimes(cast.ctxOf(who), { ...asked, from: '2026-11-23', to: '2026-12-06' })
  const earliest = await earliestTimes(cast.ctxOf(who), asked)
  expect(earliest.data[0]?.start).toBe(data[0]?.start)
  return [...new Set(data.map(({ start }) => start.slice(0, 10)))]
}

describe('a visit type for new patients only', () => {
  beforeEach(() => rules({ forPatients: 'new' }))

  test('is for whoever has no visit at the clinic yet, booked or past; a cancelled one makes nobody known', async () => {
    const first = await book(cast.anna, '2026-11-24T09:00')
    expect(await refusedBy(book(cast.anna, '2026-11-25T09:00'))).toEqual(not('new_patients_only'))
    expect(await explained(cast.anna, '2026-11-25T09:00')).toEqual(['new_patients_only'])
    expect(await daysFor(cast.anna)).toEqual([])
    await rescheduleAppointment(cast.ctxOf(cast.anna), first.id, { slot: slot('2026-11-26T09:00') }, '*')
    await moveAppointment(cast.ctxOf(cast.anna), first.id, { move: 'cancellation', ifMatch: '*' })
    expect((await daysFor(cast.anna)).length).toBe(10)
    await book(cast.anna, '2026-11-25T09:00')
  })

  test('may ask the doctor and not the clinic; staff book it for others with a reason', async () => {
    await rules({ knownTo: 'doctor' })
    await book(cast.anna, '2026-11-24T09:00')
    await desk.book(cast.anna, slot('2026-11-25T09:00', { doctorId: cast.drOkafor.id }))
    expect(await refusedBy(book(cast.anna, '2026-11-26T09:00'))).toEqual(not('new_patients_only'))
    await book(cast.anna, '2026-11-26T09:00', { override: { reason: 'Second opinion' } }, cast.rosa)
  })
})

test('a visit type for existing patients only is for whoever has a visit, booked or past', async () => {
  await book(cast.anna, '2026-11-24T09:00')
  await rules({ forPatients: 'existing' })
  expect(await refusedBy(book(cast.bela, '2026-11-25T09:00'))).toEqual(not('existing_patients_only'))
  expect(await explained(cast.bela, '2026-11-25T09:00')).toEqual(['existing_patients_only'])
  await book(cast.anna, '2026-11-25T09:00')
})

describe('a visit type for an age', () => {
  test('goes by the date of the visit: eighteen begins with the birthday, nineteen ends it', async () => {
    await rules({ minAgeYears: 18, maxAgeYears: 18 })
    await changePatient(cast.ctxOf('system'), cast.anna.patientId, () => true, { birthDate: '2008-11-26' })
    expect(await refusedBy(book(cast.anna, '2026-11-25T16:30'))).toEqual(not('under_minimum_age'))
    expect((await daysFor(cast.anna))[0]).toBe('2026-11-26')
    await book(cast.anna, '2026-11-26T09:00')
    await changePatient(cast.ctxOf('system'), cast.bela.patientId, () => true, { birthDate: '2007-11-26' })
    expect(await daysFor(cast.bela)).toEqual(['2026-11-23', '2026-11-24', '2026-11-25'])
    expect(await refusedBy(book(cast.bela, '2026-11-26T10:00'))).toEqual(not('over_maximum_age'))
    expect(await explained(cast.bela, '2026-11-26T10:00')).toEqual(['over_maximum_age'])
  })

  test('cannot be booked for somebody of unknown age, but by the desk with a reason', async () => {
    await rules({ maxAgeYears: 17 })
    const [stranger] = await cast.strangers(1)
    expect(await refusedBy(book(stranger!, '2026-11-25T09:00'))).toEqual(not('birth_date_unknown'))
    expect(await daysFor(stranger!)).toEqual([])
    await book(stranger!, '2026-11-25T09:00', { override: { reason: 'Her mother says she is twelve' } }, cast.rosa)
  })

  test('is refused when it is for nobody', async () => {
    await expect(rules({ minAgeYears: 18, maxAgeYears: 17 })).rejects.toMatchObject({ code: 'clinic.ages_reversed' })
  })
})

test('while it is not known who comes, the rules about it are conditions; what must be approved is said to everybody', async () => {
  await rules({ forPatients: 'new', minAgeYears: 18, maxAgeYears: 65, approval: true })
  const asked = { visitTypeId: cast.checkUp.id, doctorId: [cast.drWeber.id], from: '2026-11-24', to: '2026-11-24' }
  const open = await searchFreeTimes(cast.ctxOf('visitor'), asked)
  const all = ['new_patients_only', 'under_minimum_age', 'over_maximum_age', 'needs_approval']
  expect(open.data[0]?.conditions).toEqual(all)
  const { bookable, conditions } = await explainTime(cast.ctxOf('visitor'), slot('2026-11-24T09:00'))
  expect([bookable, ...conditions.map(({ rule }) => rule)]).toEqual([true, ...all])
  const annas = await searchFreeTimes(cast.ctxOf(cast.anna), { ...asked, patientId: cast.anna.patientId })
  expect(annas.data[0]?.conditions).toEqual(['needs_approval'])
  const booked = await book(cast.anna, '2026-11-24T09:00')
  expect(booked.status).toBe('proposed')
  const { reasons } = await explainTime(cast.ctxOf('visitor'), slot('2026-11-24T09:00'))
  expect(reasons.map(({ rule }) => rule)).toEqual(['time_taken'])
})

test('nobody asks on behalf of a patient for whom they may not book, not even after somebody who may', async () => {
  await rules({ forPatients: 'existing' })
  const at = await testApp(desk.database, { clinicId: cast.clinicId })
  const ask = async (who: Member | undefined, path: string, patientId: string) => {
    const url = `/api/v1/availability${path}visitTypeId=${cast.checkUp.id}&doctorId=${cast.drWeber.id}&patientId=${patientId}`
    const answer = await at.app.inject({ url, headers: who === undefined ? {} : await at.signedIn(who) })
    return [answer.statusCode, answer.json<{ code?: string }>().code]
  }
  const explain = `/explain?locationId=${cast.berlin.id}&start=2026-11-24T09:00:00%2B01:00&`
  for (const path of ['?', '/earliest?', explain]) {
    expect(await ask(cast.anna, path, cast.anna.patientId)).toEqual([200, undefined])
    expect(await ask(cast.rosa, path, cast.anna.patientId)).toEqual([200, undefined])
    for (const who of [undefined, cast.bela]) {
      expect(await ask(who, path, cast.anna.patientId)).toEqual([404, 'booking.patient_not_found'])
      expect(await ask(who, path, cast.clinicId)).toEqual([404, 'booking.patient_not_found'])
    }
    expect(await ask(cast.anna, path, 'nobody')).toEqual([400, 'request.invalid'])
  }
})
