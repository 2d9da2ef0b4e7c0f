import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { MINUTE, mailRoom } from './mail-room.fixture.ts'

const at = (hour: number) => `2026-11-25T${String(hour).padStart(2, '0')}:00:00+01:00`

test('The administrator reads the mailbox, newest first, page by page, and one message whole', async () => {
  const { anna, amir, book, tellAll, clock, database, clinicId } = await mailRoom({ withoutServer: true })
  for (const hour of [9, 10, 11]) {
    await book(anna.patientId, at(hour))
    await tellAll()
    clock.now += MINUTE
  }
  const { app, signedIn, checkedAnswers } = await testApp(database, { clinicId })
  const headers = await signedIn(amir)
  const first = (await app.inject({ url: '/api/v1/messages?limit=2', headers })).json()
  const second = (await app.inject({ url: `/api/v1/messages?limit=2&cursor=${first.nextCursor}`, headers })).json()
  expect([first.data.length, second.data.length, second.nextCursor]).toEqual([2, 1, null])
  const created = [...first.data, ...second.data].map((one: { createdAt: string }) => one.createdAt)
  expect(created).toEqual(['2026-11-23T07:02:00+01:00', '2026-11-23T07:01:00+01:00', '2026-11-23T07:00:00+01:00'])
  expect(first.data[0]).toMatchObject({
    kind: 'confirmation',
    recipient: anna.email,
    state: 'mailbox',
    sentAt: null,
    timeZone: 'Europe/Berlin',
  })
  expect(first.data[0]).not.toHaveProperty('text')

  const whole = await app.inject({ url: `/api/v1/messages/${first.data[0].id}`, headers })
  expect(whole.statusCode).toBe(200)
  expect(whole.json()).toMatchObject({ id: first.data[0].id, attempts: 0, nextAttemptAt: null })
  expect(whole.json().text).toContain('11:00 – 11:30')
  expect(whole.json().calendar).toContain('METHOD:REQUEST')
  expect(checkedAnswers()).toBe(3)
})

test('The desk may read it; doctors, patients and strangers may not', async () => {
  const { rosa, anna, drWeber, database, clinicId } = await mailRoom({ withoutServer: true })
  const { app, signedIn } = await testApp(database, { clinicId })
  const status = async (headers: Record<string, string>) =>
    (await app.inject({ url: '/api/v1/messages', headers })).statusCode
  expect(await status(await signedIn(rosa))).toBe(200)
  expect(await status(await signedIn(drWeber.member))).toBe(403)
  expect(await status(await signedIn(anna))).toBe(403)
  expect(await status({})).toBe(401)
})

test('A message that is not there, a cursor that was made up and an id that is none are told apart', async () => {
  const { amir, database, clinicId } = await mailRoom({ withoutServer: true })
  const { app, signedIn } = await testApp(database, { clinicId })
  const headers = await signedIn(amir)
  const answer = async (url: string) => {
    const { statusCode, json } = await app.inject({ url, headers })
    return [statusCode, json().code]
  }
  expect(await answer('/api/v1/messages/00000000-0000-7000-8000-000000000000')).toEqual([
    404,
    'notifications.message_not_found',
  ])
  expect(await answer('/api/v1/messages/1')).toEqual([400, 'request.invalid'])
  expect(await answer('/api/v1/messages?cursor=bm9uc2Vuc2U')).toEqual([400, 'request.cursor_malformed'])
})
