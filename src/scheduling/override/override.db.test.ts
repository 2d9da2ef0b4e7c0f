import { expect, test } from 'vitest'
import { testApp } from '../../../test/app.ts'
import { testClinic } from '../../../test/clinic.ts'
import type { Member } from '../../../test/clinic.ts'
import { testDatabase } from '../../../test/database.ts'
import { newId } from '#platform'

async function open() {
  const database = await testDatabase()
  const clinic = await testClinic(database)
  const praxis = await testApp(database, { clinicId: clinic.clinicId })
  const send = async (who: Member, method: 'GET' | 'POST' | 'DELETE', path: string, payload?: object) =>
    praxis.app.inject({
      method,
      url: `/api/v1/doctors/${clinic.drWeber.id}/overrides${path}`,
      headers: await praxis.signedIn(who),
      ...(payload === undefined ? {} : { payload }),
    })
  const christmasEve = {
    locationId: clinic.berlin.id,
    date: '2026-12-24',
    mode: 'replace',
    windows: [{ from: '09:00', to: '12:00' }],
  }
  return { database, clinic, send, christmasEve }
}

test('Rosa shortens Christmas Eve, sees it in the list, and takes it back; the history knows both', async () => {
  const { clinic, send, christmasEve } = await open()
  const added = await send(clinic.rosa, 'POST', '', christmasEve)
  expect(added.statusCode).toBe(201)
  expect(added.json()).toEqual({ id: expect.any(String), doctorId: clinic.drWeber.id, ...christmasEve })
  expect(added.headers.location).toBe(`/api/v1/doctors/${clinic.drWeber.id}/overrides/${added.json().id}`)
  expect((await send(clinic.rosa, 'GET', '')).json()).toEqual({ data: [added.json()], nextCursor: null })
  expect((await send(clinic.rosa, 'DELETE', `/${added.json().id}`)).statusCode).toBe(204)
  expect((await send(clinic.rosa, 'GET', '')).json().data).toEqual([])
  const history = (await send(clinic.rosa, 'GET', '/history')).json().data
  expect(history.map((entry: { action: string; snapshot: object }) => [entry.action, entry.snapshot])).toEqual([
    ['removed', added.json()],
    ['added', added.json()],
  ])
  expect((await send(clinic.rosa, 'DELETE', `/${added.json().id}`)).json().code).toBe('scheduling.override_not_found')
})

test('one date is replaced once, also by two at the same moment; it can be added to any number of times', async () => {
  const { clinic, send, christmasEve } = await open()
  const answers = await Promise.all(Array.from({ length: 8 }, () => send(clinic.rosa, 'POST', '', christmasEve)))
  expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([
    201,
    ...Array.from({ length: 7 }, () => 409),
  ])
  expect(answers.find(({ statusCode }) => statusCode === 409)?.json().code).toBe('scheduling.already_replaced')
  for (let time = 0; time < 2; time++) {
    expect((await send(clinic.rosa, 'POST', '', { ...christmasEve, mode: 'add' })).statusCode).toBe(201)
  }
})

test('overrides come by date, a page at a time, between the dates asked for', async () => {
  const { clinic, send, christmasEve } = await open()
  for (const date of ['2026-12-26', '2026-12-24', '2026-12-25', '2027-01-01']) {
    await send(clinic.rosa, 'POST', '', { ...christmasEve, date, windows: [] })
  }
  const dates = (answer: { json(): { data: { date: string }[] } }): string[] =>
    answer.json().data.map(({ date }) => date)
  const first = await send(clinic.rosa, 'GET', '?from=2026-12-01&to=2026-12-31&limit=2')
  expect(dates(first)).toEqual(['2026-12-24', '2026-12-25'])
  const rest = await send(
    clinic.rosa,
    'GET',
    `?from=2026-12-01&to=2026-12-31&limit=2&cursor=${first.json().nextCursor}`,
  )
  expect(dates(rest)).toEqual(['2026-12-26'])
  expect(rest.json().nextCursor).toBe(null)
  expect((await send(clinic.rosa, 'GET', '?cursor=nonsense')).statusCode).toBe(400)
})

test('an override that means nothing is refused by name', async () => {
  const { clinic, send, christmasEve } = await open()
  const cases: [code: string, pointer: string, change: object][] = [
    ['scheduling.override_adds_nothing', '/windows', { mode: 'add', windows: [] }],
    ['scheduling.malformed_time', '/windows/0/from', { windows: [{ from: 'noon', to: '13:00' }] }],
    ['scheduling.empty_window', '/windows/0/to', { windows: [{ from: '13:00', to: '13:00' }] }],
    ['scheduling.date_out_of_range', '/date', { date: '1899-12-24' }],
    ['scheduling.unknown_location', '/locationId', { locationId: newId() }],
    ['request.invalid', '/date', { date: '2026-02-29' }],
    ['request.invalid', '/windows', { windows: undefined }],
  ]
  for (const [code, pointer, change] of cases) {
    const answer = (await send(clinic.rosa, 'POST', '', { ...christmasEve, ...change })).json()
    expect([answer.code, answer.errors[0].pointer]).toEqual([code, pointer])
  }
  expect((await send(clinic.rosa, 'POST', '', { ...christmasEve, mode: 'perhaps' })).json().code).toBe(
    'request.invalid',
  )
  expect((await send(clinic.rosa, 'GET', '')).json().data).toEqual([])
})

test('a doctor sees overrides and does not make them; a patient does neither', async () => {
  const { clinic, send, christmasEve } = await open()
  expect((await send(clinic.drWeber.member, 'GET', '')).statusCode).toBe(200)
  expect((await send(clinic.drWeber.member, 'POST', '', christmasEve)).statusCode).toBe(403)
  expect((await send(clinic.anna, 'GET', '')).statusCode).toBe(403)
})
