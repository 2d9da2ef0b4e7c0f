import { beforeEach, expect, test } from 'vitest'
import { addClosure, addLocation } from '#clinic'
import { asId } from '#platform'
import { setHours } from '#scheduling'
import { testClinic } from '../../../test/clinic.ts'
import type { TestClinic } from '../../../test/clinic.ts'
import { testDatabase } from '../../../test/database.ts'
import { searchFreeTimes } from '../search-free-times.ts'
import type { DaysQuery } from './contract.ts'
import { freeDays } from './free-days.ts'

let clinic: TestClinic
beforeEach(async () => {
  clinic = await testClinic(await testDatabase())
})

const ask = (query: Partial<DaysQuery>) =>
  freeDays(clinic.ctxOf('visitor'), { visitTypeId: clinic.checkUp.id, ...query })

test('a month: each day with anything free, how much and with how many, as the search finds it', async () => {
  const closed = { from: '2026-12-24', to: '2026-12-31', reason: 'Christmas' }
  await addClosure(clinic.ctxOf(clinic.amir), closed)
  const found = await ask({ month: '2026-12' })
  const query = { visitTypeId: clinic.checkUp.id, from: '2026-12-01', to: '2026-12-31', limit: 5000 }
  const { data } = await searchFreeTimes(clinic.ctxOf('visitor'), query)
  const byDay = Map.groupBy(data, ({ start }) => start.slice(0, 10))
  expect(found.data).toEqual(
    [...byDay].map(([date, times]) => ({
      date,
      freeTimes: times.length,
      doctors: new Set(times.map(({ doctorId }) => doctorId)).size,
    })),
  )
  expect(found.data.length).toBe(17)
  expect(found.data[0]).toEqual({ date: '2026-12-01', freeTimes: 32, doctors: 2 })
  expect(found.nextDay, 'the first working day after').toBe('2027-01-01')
})

test('a month in which nothing is free says when something is', async () => {
  const closed = { from: '2026-11-01', to: '2027-02-28', reason: 'Moving' }
  await addClosure(clinic.ctxOf(clinic.amir), closed)
  expect(await ask({ month: '2026-12' })).toEqual({ data: [], nextCursor: null, nextDay: '2027-03-01' })
  await setHours(clinic.ctxOf(clinic.amir), clinic.drWeber.id, [])
  const own = { doctorId: [clinic.drWeber.id], from: '2026-12-01', to: '2026-12-02' }
  expect(await ask(own)).toEqual({ data: [], nextCursor: null, nextDay: null })
})

test('a day is one of the calendar at the location', async () => {
  const desk = clinic.ctxOf(clinic.amir)
  const auckland = await addLocation(desk, { name: 'Far away', timeZone: 'Pacific/Auckland' })
  const early = [{ locationId: auckland.id, weekday: 3, from: '08:00', to: '09:00' }]
  await setHours(desk, clinic.drWeber.id, early)
  const found = await ask({ doctorId: [clinic.drWeber.id], from: '2026-11-25', to: '2026-11-25' })
  expect(found.data).toEqual([{ date: '2026-11-25', freeTimes: 2, doctors: 1 }])
  const evening = await ask({
    doctorId: [clinic.drWeber.id],
    from: '2026-11-25',
    to: '2026-11-25',
    partOfDay: 'evening',
  })
  expect(evening.data).toEqual([])
})

test('months and windows that are none are refused by name', async () => {
  const odd: [Partial<DaysQuery>, string][] = [
    [{ month: '2026-13' }, 'request.invalid'],
    [{ month: '2026-1' }, 'request.invalid'],
    [{ month: 'December' }, 'request.invalid'],
    [{ month: '2026-12', from: '2026-12-01' }, 'request.invalid'],
    [{ from: '2026-12-02', to: '2026-12-01' }, 'availability.window_reversed'],
    [{ from: '2026-12-02', to: '2027-12-01' }, 'availability.window_too_long'],
    [{ from: '2026-02-30' }, 'request.invalid'],
    [{ visitTypeId: asId(clinic.berlin.id) }, 'availability.visit_type_not_found'],
  ]
  for (const [query, code] of odd) await expect(ask(query), JSON.stringify(query)).rejects.toMatchObject({ code })
})
