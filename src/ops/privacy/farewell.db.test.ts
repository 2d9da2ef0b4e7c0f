import { expect, test } from 'vitest'
import { notificationJobs } from '#notifications'
import { testApp } from '../../../test/app.ts'
import { mailRoom } from '../../notifications/mail-room.fixture.ts'
import { carryOutErasures } from './index.ts'

const WEEK = 7 * 86_400_000

/** Anna has asked to be forgotten, and her week is over. */
async function forgotten() {
  const room = await mailRoom()
  const { app, signedIn } = await testApp(room.database, { clinicId: room.clinicId })
  const headers = await signedIn(room.anna)
  expect((await app.inject({ method: 'POST', url: '/api/v1/me/erasure', headers })).statusCode).toBe(202)
  room.clock.now += WEEK
  expect(await carryOutErasures(room.database, room.clock.now)).toBe(1)
  const settings = { smtpUrl: room.mail.url, publicUrl: 'https://praxis.example' }
  const jobs = notificationJobs({ database: room.database, now: () => room.clock.now, mail: settings })
  const postman = jobs.find(({ name }) => name === 'notifications.send-due-letters')
  const kept = async () => {
    const { rows } = await room.database.pool.query<{ recipient: string }>(
      `select recipient, kind, account_id, details from notifications.account_letter`,
    )
    return rows
  }
  return { ...room, kept, deliver: () => postman?.run() }
}

test('who was erased hears of it, once, in their language; then their address is gone too', async () => {
  const { kept, deliver, letters, anna } = await forgotten()
  expect(await kept()).toMatchObject([{ recipient: anna.email, kind: 'erasure_done', account_id: null }])
  await deliver()
  const [letter, ...others] = await letters()
  expect(others).toEqual([])
  expect([letter?.to?.[0]?.address, letter?.subject]).toEqual([anna.email, 'Your data was deleted'])
  expect(letter?.text).not.toMatch(/Anna|https:|undefined/)
  expect(await kept()).toEqual([])
  await deliver()
  expect(await letters()).toHaveLength(1)
})

test('a mail server that refuses for now is tried again; the address stays as long and no longer', async () => {
  const { kept, deliver, mail, anna, clock, letters } = await forgotten()
  mail.treat(anna.email, { does: 'refuse the recipient', code: 451 })
  await deliver()
  expect(await kept()).toHaveLength(1)
  clock.now += WEEK
  await deliver()
  expect(await kept()).toEqual([])
  expect(await letters()).toEqual([])
})
