import { expect, test } from 'vitest'
import { NOW, refused, twoClinics } from '../../../test/two-clinics.ts'
import { carryOnCalendars, clinicRoutes, closedDays } from '../index.ts'

async function withLocation() {
  const clinics = await twoClinics(clinicRoutes)
  const admin = clinics.as('administrator')
  const { id } = (await admin.post('/api/v1/locations', { name: 'Mitte', timeZone: 'Europe/Berlin' })).json()
  return { ...clinics, admin, id, url: `/api/v1/locations/${id}/public-holidays` }
}
const days = (answer: { json: () => { holidays: { date: string; open: boolean }[] } }): string[] =>
  answer.json().holidays.map(({ date, open }) => `${date}${open ? ' open' : ''}`)

test('a location closes on the public holidays of its region, but for those on which it is open after all', async () => {
  const { admin, as, url, id, facts } = await withLocation()
  expect((await admin.get(url)).json()).toMatchObject({ country: null, version: 0, holidays: [] })
  const chosen = await admin.put(url, { country: 'DE', region: 'BY', openOn: ['easter 1'] })
  expect(chosen.json()).toEqual({
    locationId: id,
    country: 'DE',
    region: 'BY',
    openOn: ['easter 1'],
    knownUntil: expect.stringMatching(/-12-31$/),
    version: 1,
  })
  expect(days(await as('doctor').get(`${url}?from=2026-12-01&to=2027-04-01`))).toEqual([
    '2026-12-25',
    '2026-12-26',
    '2027-01-01',
    '2027-01-06',
    '2027-03-26',
    '2027-03-29 open',
  ])
  expect((await facts()).at(-1)).toMatchObject({ payload: { what: 'holiday_calendar', id, action: 'changed' } })
  expect((await as('patient').get(url)).statusCode).toBe(403)
  expect((await as('receptionist').put(url, { country: null })).statusCode).toBe(403)

  // Shown with the closures, those only on which it is closed, and with the first page only.
  await admin.post('/api/v1/closures', { from: '2027-01-02', to: '2027-01-03', reason: 'Stocktaking' })
  await admin.post('/api/v1/closures', { from: '2027-01-07', to: '2027-01-07', reason: 'Repairs' })
  const first = (await admin.get('/api/v1/closures?from=2027-01-01&to=2027-04-01&limit=1')).json()
  expect(first.publicHolidays.map(({ date, name }: { date: string; name: string }) => [date, name])).toEqual([
    ['2027-01-01', 'Neujahr'],
    ['2027-01-06', 'Heilige Drei Könige'],
    ['2027-03-26', 'Karfreitag'],
  ])
  const second = await admin.get(`/api/v1/closures?from=2027-01-01&limit=1&cursor=${first.nextCursor}`)
  expect(second.json().publicHolidays).toEqual([])
})

test('another choice takes the place of the first, none opens every day, and the history keeps them', async () => {
  const { admin, url } = await withLocation()
  await admin.put(url, { country: 'DE', region: 'BY' })
  const stale = await admin.put(url, { country: 'FR' }, 0)
  expect(refused(stale)).toMatchObject({ status: 412, code: 'clinic.changed_meanwhile' })
  expect((await admin.put(url, { country: 'FR' }, 1)).json()).toMatchObject({ version: 2, region: null })
  expect(days(await admin.get(`${url}?from=2027-07-01&to=2027-07-31`))).toEqual(['2027-07-14'])
  await admin.put(url, { country: null }, 2)
  expect(days(await admin.get(url))).toEqual([])
  const history = (await admin.get(`${url}/history`)).json().data
  expect(history.map(({ snapshot }: { snapshot: { country: string | null } }) => snapshot.country)).toEqual([
    null,
    'FR',
    'DE',
  ])
})

test('a calendar, a holiday or a location that is not there is refused by name', async () => {
  const { admin, url, otherClinic } = await withAnother()
  const unknown = { status: 422, code: 'clinic.unknown_calendar' }
  expect(refused(await admin.put(url, { country: 'XX' }))).toEqual({ ...unknown, pointers: ['/country'] })
  expect(refused(await admin.put(url, { country: 'DE', region: 'XX' }))).toEqual({ ...unknown, pointers: ['/region'] })
  expect(refused(await admin.put(url, { country: null, region: 'BY' }))).toEqual({ ...unknown, pointers: ['/region'] })
  expect(refused(await admin.put(url, { country: 'DE', openOn: ['easter 1', 'easter 77'] }))).toEqual({
    status: 422,
    code: 'clinic.unknown_holiday',
    pointers: ['/openOn/1'],
  })
  expect((await admin.put(url, { country: 'DE', openOn: 'all' })).statusCode).toBe(400)
  const foreign = await otherClinic.put(url, { country: 'DE' })
  expect(refused(foreign)).toMatchObject({ status: 404, code: 'clinic.location_not_found' })
  expect((await otherClinic.get(url)).statusCode).toBe(404)
  expect((await otherClinic.get(`${url}/history`)).statusCode).toBe(404)
  expect((await admin.get(`${url}/history`)).json().data).toEqual([])
  await admin.delete(url.replace('/public-holidays', ''))
  expect(refused(await admin.put(url, { country: 'DE' }))).toMatchObject({ status: 410, code: 'clinic.retired' })
  expect((await admin.get(`${url}?from=9999-06-01`)).json().holidays).toEqual([])
  expect((await admin.get('/api/v1/public-holiday-calendars?country=DE')).json().data[1]).toMatchObject({
    country: 'DE',
    region: expect.any(String),
  })
})

async function withAnother() {
  const clinics = await withLocation()
  return { ...clinics, otherClinic: clinics.as('administrator', { clinicId: clinics.hilltop }) }
}

test('years go by: the calendar is carried on, and takes a version only when a day is new', async () => {
  const { admin, url, id, database, riverside: clinicId } = await withLocation()
  const now = NOW
  await admin.put(url, { country: 'DE', openOn: ['12-26'] })
  await carryOnCalendars(database, now)
  expect((await admin.get(url)).json().version).toBe(1)

  const later = now + 3 * 366 * 86_400_000
  await carryOnCalendars(database, later)
  const after = (await admin.get(url)).json()
  expect(after).toMatchObject({ version: 2, openOn: ['12-26'] })
  expect(Number(after.knownUntil.slice(0, 4))).toBe(new Date(later).getUTCFullYear() + 6)
  const [christmas] = await closedDays(database.within(clinicId), clinicId, `${after.knownUntil.slice(0, 4)}-12-01`)
  expect(christmas).toMatchObject({
    locationId: id,
    from: expect.stringMatching(/-12-25$/),
    holiday: '1. Weihnachtstag',
  })
})
