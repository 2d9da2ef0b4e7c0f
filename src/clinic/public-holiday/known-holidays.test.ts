import { describe, expect, test } from 'vitest'
import { holidaysOf, knownCalendars } from './known-holidays.ts'

const dates = async (country: string, region: string | null, year: number): Promise<string[]> =>
  (await holidaysOf(country, region, { from: year, to: year }))?.map(({ date }) => date) ?? ['not known']

describe('The public holidays of a year', () => {
  test('are those of the region, more than those of the country', async () => {
    const germany = await dates('DE', null, 2026)
    expect(germany).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-25',
      '2026-10-03',
      '2026-12-25',
      '2026-12-26',
    ])
    const bavaria = await dates('DE', 'BY', 2026)
    expect(bavaria).toEqual(expect.arrayContaining([...germany, '2026-01-06', '2026-06-04', '2026-11-01']))
    expect(await dates('DE', 'BY-A', 2026)).toContain('2026-08-08')
    expect(bavaria).not.toContain('2026-08-08')
  })

  test('that begin at sunset close the day they light, and half a day off closes none', async () => {
    // Pesach 5786 is Thursday 2 April 2026, from the evening before.
    const israel = await dates('IL', null, 2026)
    expect(israel).toContain('2026-04-02')
    expect(israel).not.toContain('2026-04-01')
    // Women's Day is free from noon on in China.
    expect(await dates('CN', null, 2026)).not.toContain('2026-03-08')
  })

  test('that last several days close each of them', async () => {
    const saudi = await dates('SA', null, 2026)
    const eid = saudi.filter((date) => date.startsWith('2026-03'))
    expect(eid).toHaveLength(4)
  })

  test('of a country or region that is not known are not none but nothing', async () => {
    expect(await dates('XX', null, 2026)).toEqual(['not known'])
    expect(await dates('DE', 'XX', 2026)).toEqual(['not known'])
    expect(await dates('DE', 'BY-XX', 2026)).toEqual(['not known'])
    expect(await dates('constructor', null, 2026)).toEqual(['not known'])
  })

  test('have a name and a rule in every calendar that is listed, this year and in six', async () => {
    const countries = await knownCalendars()
    expect(countries.length).toBeGreaterThan(150)
    const found = await holidaysOf('FR', null, { from: 2026, to: 2032 })
    expect(new Set(found?.map(({ date }) => date.slice(0, 4)))).toHaveLength(7)
    expect(found?.filter(({ rule, name }) => rule === '' || name === '')).toEqual([])
  })
})

test('a country is listed with its regions and their parts', async () => {
  const germany = await knownCalendars('DE')
  expect(germany[0]).toEqual({ country: 'DE', region: null, name: 'Germany' })
  expect(germany.map(({ region }) => region)).toEqual(expect.arrayContaining(['BY', 'BY-A', 'BE']))
  expect(await knownCalendars('XX')).toEqual([])
  expect(await knownCalendars('__proto__')).toEqual([])
})
