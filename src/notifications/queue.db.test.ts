import { expect, onTestFinished, test } from 'vitest'
import { startJobs } from '#platform'
import { mailRoom } from './mail-room.fixture.ts'
import { notificationJobs, notificationSubscriptions } from './subscriptions.ts'

test('From booking through outbox and queue to the mail server: one letter each, also with two relays at work', async () => {
  const { database, anna, bela, book, reschedule, mail, clock } = await mailRoom()
  const failures: unknown[] = []
  const parts = { database, now: () => clock.now, mail: { smtpUrl: mail.url, publicUrl: 'https://praxis.example' } }
  const start = () =>
    startJobs({
      owner: { connectionString: database.ownerUrl },
      connection: { connectionString: database.url },
      database,
      now: parts.now,
      subscriptions: notificationSubscriptions(parts),
      schedule: notificationJobs(parts),
      log: (_, error) => failures.push(error),
    })
  const [one, other] = [await start(), await start()]
  onTestFinished(async () => {
    await one.stop()
    await other.stop()
  })
  const visit = await book(anna.patientId, '2026-11-25T10:00:00+01:00')
  await book(bela.patientId, '2026-11-25T11:00:00+01:00')
  await one.drained()
  await reschedule(visit, '2026-11-25T12:00:00+01:00')
  await other.drained()
  // The patients of the clinic got their letters about their accounts too.
  const visits = mail.arrived.filter((letter) => letter.raw.includes('text/calendar'))
  const count = (email: string) => visits.filter((letter) => letter.to[0] === email).length
  expect([visits.length, count(anna.email), count(bela.email)]).toEqual([3, 2, 1])
  expect(failures).toEqual([])
})
