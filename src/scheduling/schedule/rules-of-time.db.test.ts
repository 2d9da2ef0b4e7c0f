import { expect, test } from 'vitest'
import { testApp } from '../../../test/app.ts'
import { testClinic } from '../../../test/clinic.ts'
import { testDatabase } from '../../../test/database.ts'
import { addClosure, changeVisitType, setPublicHolidays } from '#clinic'
import { setBreaks, setHours } from '../index.ts'

async function open() {
  const database = await testDatabase()
  const clinic = await testClinic(database)
  const praxis = await testApp(database, { clinicId: clinic.clinicId })
  const slot = { doctorId: clinic.drWeber.id, visitTypeId: clinic.checkUp.id, locationId: clinic.berlin.id }
  const explain = async (start: string): Promise<string[]> => {
    const query = new URLSearchParams({ ...slot, start }).toString()
    const { reasons } = (await praxis.app.inject({ url: `/api/v1/availability/explain?${query}` })).json()
    return reasons.map(({ rule }: { rule: string }) => rule)
  }
  const offered = async (from: string, to = from): Promise<string[]> => {
    const query = new URLSearchParams({ doctorId: slot.doctorId, visitTypeId: slot.visitTypeId, from, to }).toString()
    const { data } = (await praxis.app.inject({ url: `/api/v1/availability?${query}` })).json()
    return data.map(({ start }: { start: string }) => start.slice(0, 16))
  }
  const hold = async (start: string): Promise<string[]> => {
    const answer = await praxis.app.inject({ method: 'POST', url: '/api/v1/holds', payload: { ...slot, start } })
    if (answer.statusCode === 201) return []
    expect(answer.json().code).toBe('booking.not_bookable')
    return answer.json().reasons.map(({ rule }: { rule: string }) => rule)
  }
  /** What search leaves out, explain names, and booking refuses with the same names (case 20). */
  const refusedEverywhere = async (start: string, rules: string[]): Promise<void> => {
    expect(await offered(start.slice(0, 10))).not.toContain(start.slice(0, 16))
    expect(await explain(start)).toEqual(rules)
    expect(await hold(start)).toEqual(rules)
  }
  return { clinic, ctx: clinic.ctxOf('system'), explain, offered, hold, refusedEverywhere }
}

test('a break is not offered, explained by its name, and not booked', async () => {
  const { clinic, ctx, offered, hold, refusedEverywhere } = await open()
  await setBreaks(ctx, clinic.drWeber.id, [{ name: 'Lunch', weekday: 2, from: '12:00', to: '13:00' }])
  await refusedEverywhere('2026-11-24T12:30:00+01:00', ['in_a_break'])
  expect((await offered('2026-11-24')).filter((time) => /T1[123]/.test(time))).toEqual([
    '2026-11-24T11:00',
    '2026-11-24T11:30',
    '2026-11-24T13:00',
    '2026-11-24T13:30',
  ])
  expect(await hold('2026-11-24T11:30:00+01:00')).toEqual([])
})

test('a public holiday closes, one on which the location is open after all does not, and a closure on it is a reason of its own', async () => {
  const { clinic, ctx, offered, refusedEverywhere } = await open()
  await setPublicHolidays(ctx, clinic.berlin.id, { country: 'DE', openOn: ['easter 1'] })
  await refusedEverywhere('2026-12-25T09:00:00+01:00', ['public_holiday'])
  expect(await offered('2027-03-29')).toHaveLength(16)
  await addClosure(ctx, { from: '2026-12-24', to: '2026-12-27', reason: 'Christmas' })
  await refusedEverywhere('2026-12-25T09:00:00+01:00', ['location_closed', 'public_holiday'])
})

test('hours of every second week are offered in every second week', async () => {
  const { clinic, ctx, offered, refusedEverywhere } = await open()
  const hours = { locationId: clinic.berlin.id, weekday: 1, from: '09:00', to: '09:30', everyWeeks: 2 }
  await setHours(ctx, clinic.drWeber.id, [{ ...hours, anchorDate: '2026-12-07' }])
  expect(await offered('2026-12-01', '2027-01-31')).toEqual([
    '2026-12-07T09:00',
    '2026-12-21T09:00',
    '2027-01-04T09:00',
    '2027-01-18T09:00',
  ])
  await refusedEverywhere('2026-12-14T09:00:00+01:00', ['outside_hours'])
})

test('a grid with an offset, a last date, and horizon and notice of weekdays', async () => {
  const { clinic, ctx, explain, offered, refusedEverywhere } = await open()
  await changeVisitType(ctx, clinic.checkUp.id, () => true, {
    gridMinutes: 20,
    gridOffsetMinutes: 5,
    lastDate: '2026-12-01',
    minNoticeMinutes: 4 * 1440,
    noticeOnWeekdaysOnly: true,
    horizonDays: 6,
    horizonOnWeekdaysOnly: true,
  })
  // Monday 23 November, 07:00: four days of notice end on Friday 07:00, six weekdays on Tuesday the 1st.
  expect((await offered('2026-11-23', '2026-12-31')).map((time) => time.slice(0, 10))).toEqual(
    ['2026-11-27', '2026-11-30', '2026-12-01'].flatMap((date) => Array.from({ length: 23 }, () => date)),
  )
  expect((await offered('2026-11-27')).slice(0, 3)).toEqual([
    '2026-11-27T09:05',
    '2026-11-27T09:25',
    '2026-11-27T09:45',
  ])
  await refusedEverywhere('2026-11-27T09:30:00+01:00', ['off_grid'])
  await refusedEverywhere('2026-11-26T09:05:00+01:00', ['inside_minimum_notice'])
  await refusedEverywhere('2026-12-02T09:05:00+01:00', ['beyond_horizon', 'after_last_date'])
  await changeVisitType(ctx, clinic.checkUp.id, () => true, { horizonDays: 60 })
  expect(await explain('2026-12-02T09:05:00+01:00')).toEqual(['after_last_date'])
})
