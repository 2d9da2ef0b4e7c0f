import { expect, test } from 'vitest'
import { testApp } from '../../../test/app.ts'
import { testClinic } from '../../../test/clinic.ts'
import type { Caller, Member } from '../../../test/clinic.ts'
import { testDatabase } from '../../../test/database.ts'
import { asId, newId, transaction } from '#platform'
import { addLeave, listLeave, removeLeave } from '../index.ts'

const SKIING = {
  startAt: Date.parse('2027-02-01T00:00:00+01:00'),
  endAt: Date.parse('2027-02-06T00:00:00+01:00'),
  reason: 'Skiing',
}

async function open() {
  const database = await testDatabase()
  const clinic = await testClinic(database)
  const praxis = await testApp(database, { clinicId: clinic.clinicId })
  const add = (who: Caller, doctorId = clinic.drWeber.id, leave = SKIING) =>
    transaction(database, (tx) => addLeave(tx, clinic.ctxOf(who), doctorId, leave))
  const send = async (who: Member, method: 'GET' | 'DELETE', path = '', doctorId: string = clinic.drWeber.id) =>
    praxis.app.inject({ method, url: `/api/v1/doctors/${doctorId}/leave${path}`, headers: await praxis.signedIn(who) })
  return { database, clinic, add, send }
}

test('Dr Weber enters her leave; it is told on the clinic’s clock, and can be taken back', async () => {
  const { database, clinic, add, send } = await open()
  const { member, id: doctorId } = clinic.drWeber
  const leave = await add(member)
  expect(leave).toEqual({
    id: expect.any(String),
    doctorId,
    start: '2027-02-01T00:00:00+01:00',
    end: '2027-02-06T00:00:00+01:00',
    timeZone: 'Europe/Berlin',
    reason: 'Skiing',
  })
  expect((await send(member, 'GET')).json()).toEqual({ data: [leave], nextCursor: null })
  expect((await send(member, 'GET', '?from=2027-02-05')).json().data).toEqual([leave])
  expect((await send(member, 'GET', '?from=2027-02-06')).json().data).toEqual([])
  expect((await send(member, 'DELETE', `/${leave.id}`)).statusCode).toBe(204)
  expect(await listLeave(database, clinic.clinicId, doctorId)).toEqual([])
  const history = (await send(clinic.rosa, 'GET', '/history')).json().data
  expect(history.map((entry: { action: string; snapshot: object }) => [entry.action, entry.snapshot])).toEqual([
    ['removed', leave],
    ['added', leave],
  ])
  expect((await send(member, 'DELETE', `/${leave.id}`)).json().code).toBe('scheduling.leave_not_found')
})

test('a doctor neither changes the leave of another nor learns its reason; the desk does both', async () => {
  const { clinic, add, send } = await open()
  const { member } = clinic.drWeber
  const leave = await add(clinic.rosa, clinic.drOkafor.id)
  await expect(add(member, clinic.drOkafor.id)).rejects.toMatchObject({ code: 'scheduling.not_your_leave' })
  expect((await send(member, 'DELETE', `/${leave.id}`, clinic.drOkafor.id)).statusCode).toBe(403)
  expect((await send(member, 'GET', '', clinic.drOkafor.id)).json().data).toEqual([{ ...leave, reason: null }])
  expect((await send(member, 'GET', '/history', clinic.drOkafor.id)).statusCode).toBe(403)
  expect((await send(clinic.rosa, 'GET', '', clinic.drOkafor.id)).json().data).toEqual([leave])
  expect((await send(clinic.rosa, 'DELETE', `/${leave.id}`, clinic.drOkafor.id)).statusCode).toBe(204)
  await expect(add(clinic.anna)).rejects.toMatchObject({ code: 'identity.not_allowed' })
  expect((await send(clinic.anna, 'GET')).statusCode).toBe(403)
})

test('leave that ends before it starts, lasts for ever or lies in another age is refused', async () => {
  const { clinic, add } = await open()
  const on = (startAt: number, endAt: number) => add(clinic.amir, clinic.drWeber.id, { startAt, endAt, reason: '' })
  await expect(on(SKIING.endAt, SKIING.startAt)).rejects.toMatchObject({ code: 'scheduling.leave_reversed' })
  await expect(on(SKIING.endAt, SKIING.endAt)).rejects.toMatchObject({ code: 'scheduling.leave_reversed' })
  await expect(on(0, SKIING.endAt)).rejects.toMatchObject({ code: 'scheduling.leave_too_long' })
  await expect(on(Date.UTC(3000, 0, 1), Date.UTC(3000, 0, 2))).rejects.toMatchObject({
    code: 'scheduling.date_out_of_range',
  })
  await expect(add(clinic.amir, newId())).rejects.toMatchObject({ code: 'scheduling.doctor_not_found' })
})

test('leave comes by its start, a page at a time', async () => {
  const { clinic, add, send } = await open()
  const days = [3, 1, 2].map((day) => Date.UTC(2027, 5, day))
  for (const startAt of days)
    await add(clinic.amir, clinic.drWeber.id, { startAt, endAt: startAt + 3_600_000, reason: 'x' })
  const first = (await send(clinic.rosa, 'GET', '?limit=2')).json()
  const rest = (await send(clinic.rosa, 'GET', `?limit=2&cursor=${first.nextCursor}`)).json()
  const starts = [...first.data, ...rest.data].map((leave: { start: string }) => leave.start.slice(0, 10))
  expect(starts).toEqual(['2027-06-01', '2027-06-02', '2027-06-03'])
  expect(rest.nextCursor).toBe(null)
})

test('of two who take the same leave back, one did', async () => {
  const { database, clinic, add } = await open()
  const { id } = await add(clinic.amir)
  const remove = () =>
    transaction(database, (tx) =>
      removeLeave(tx, clinic.ctxOf(clinic.amir), clinic.drWeber.id, asId<'leave'>(id)),
    ).then(
      () => 'removed',
      (error: { code?: string }) => error.code,
    )
  expect((await Promise.all([remove(), remove()])).toSorted()).toEqual(['removed', 'scheduling.leave_not_found'])
})
