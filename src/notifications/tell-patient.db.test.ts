import ICAL from 'ical.js'
import type { Email } from 'postal-mime'
import { describe, expect, test } from 'vitest'
import { MINUTE, mailRoom } from './mail-room.fixture.ts'
import { sendDueMessages } from './send-due-messages.ts'
import { tellPatient } from './tell-patient.ts'

const TEN = '2026-11-25T10:00:00+01:00'
const ELEVEN = '2026-11-25T11:00:00+01:00'
const NOON = '2026-11-25T12:00:00+01:00'

/** The invitation of a letter as a calendar takes it. */
function invitationOf(letter: Email | undefined) {
  const part = letter?.attachments.find((one) => one.mimeType === 'text/calendar')
  if (part === undefined) throw new Error('the letter has no text/calendar part')
  const text = typeof part.content === 'string' ? part.content : new TextDecoder().decode(part.content)
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  const event = calendar.getFirstSubcomponent('vevent')
  if (event === null) throw new Error('the invitation has no event')
  const value = (name: string) => event.getFirstPropertyValue(name)?.toString()
  return {
    method: calendar.getFirstPropertyValue('method'),
    part,
    uid: value('uid'),
    sequence: Number(value('sequence')),
    organizer: value('organizer'),
    start: new ICAL.Event(event).startDate.toUnixTime() * 1000,
  }
}

describe('what a patient is told', () => {
  test('Anna books and one letter tells her so, with the hour of the clinic in words and the same in the invitation (cases 21, 22)', async () => {
    const { anna, book, tellAll, letters, states, mail, checkUp } = await mailRoom()
    const visit = await book(anna.patientId, TEN, anna)
    await tellAll()
    expect(await states()).toEqual([['confirmation', 'sent']])
    const [letter, ...others] = await letters()
    expect(others).toEqual([])
    expect(mail.arrived[0]).toMatchObject({ to: [anna.email], from: 'appointments@praxis.example' })
    expect(letter?.text).toContain('Wednesday, 25 November 2026, 10:00 – 10:30')
    expect(letter?.text).toContain('local time at the clinic (Central European Standard Time, UTC+1)')
    expect(letter?.text).toContain(`https://praxis.example/appointments/${visit.id}`)
    expect(invitationOf(letter)).toMatchObject({
      method: 'REQUEST',
      uid: visit.id,
      sequence: 1,
      start: Date.parse(TEN),
    })
    expect(mail.arrived[0]?.raw.toString()).not.toContain(checkUp.name)
  })

  test('A visit that needs approval is first a request and, once approved, confirmed', async () => {
    const { anna, book, move, tellAll, letters, states } = await mailRoom({ checkUp: { approval: true } })
    const visit = await book(anna.patientId, TEN, anna)
    await tellAll()
    await move(visit, 'confirmation')
    await tellAll()
    expect(await states()).toEqual([
      ['request', 'sent'],
      ['confirmation', 'sent'],
    ])
    const [request, confirmation] = await letters()
    expect(request?.attachments).toEqual([])
    expect(invitationOf(confirmation)).toMatchObject({ method: 'REQUEST', sequence: 2 })
  })

  test('Anna says that she will come and is not told what she knows', async () => {
    const { anna, book, move, tellAll, states } = await mailRoom()
    await move(await book(anna.patientId, TEN, anna), 'confirmation', anna)
    await tellAll()
    expect(await states()).toEqual([['confirmation', 'sent']])
  })

  test('A moved visit updates the entry in her calendar, and a cancelled one takes it out: one letter each (cases 30, 32)', async () => {
    const { anna, book, reschedule, move, tellAll, letters, states } = await mailRoom()
    const visit = await book(anna.patientId, TEN, anna)
    await tellAll()
    await reschedule(visit, ELEVEN)
    await tellAll()
    await move(visit, 'cancellation')
    await tellAll()
    expect(await states()).toEqual([
      ['confirmation', 'sent'],
      ['change', 'sent'],
      ['cancellation', 'sent'],
    ])
    const all = await letters()
    const [booked, moved, cancelled] = all.map(invitationOf)
    expect(all).toHaveLength(3)
    expect([booked?.method, moved?.method, cancelled?.method]).toEqual(['REQUEST', 'REQUEST', 'CANCEL'])
    expect([booked?.sequence, moved?.sequence, cancelled?.sequence]).toEqual([1, 2, 3])
    expect(new Set([booked?.uid, moved?.uid, cancelled?.uid])).toEqual(new Set([visit.id]))
    expect(new Set([booked?.organizer, moved?.organizer, cancelled?.organizer]).size).toBe(1)
    expect(moved?.start).toBe(Date.parse(ELEVEN))
    expect(all[1]?.text).toContain('Before: Wednesday, 25 November 2026, 10:00 – 10:30')
  })

  test('Another room at the same time: nothing that she was told is different, so she is told nothing', async () => {
    const { anna, book, reschedule, tellAll, states } = await mailRoom()
    const visit = await book(anna.patientId, TEN, anna)
    await reschedule(visit, TEN)
    await tellAll()
    expect(await states()).toEqual([['confirmation', 'sent']])
  })

  test('Olga has no address: nobody writes to her, nothing fails, and Béla after her gets his letter (case 33)', async () => {
    const { olga, bela, book, tellAll, mail, states } = await mailRoom()
    await book(olga.id, TEN)
    await book(bela.patientId, ELEVEN)
    await tellAll()
    expect(await states()).toEqual([['confirmation', 'sent']])
    expect(mail.arrived.map((one) => one.to)).toEqual([[bela.email]])
  })
})

describe('told once', () => {
  test('A fact that is heard again is not told again', async () => {
    const { anna, book, facts, telling, mail, states } = await mailRoom()
    await book(anna.patientId, TEN)
    const [fact] = await facts()
    for (let time = 0; time < 3; time += 1) await tellPatient(telling, fact!)
    expect(mail.arrived).toHaveLength(1)
    expect(await states()).toEqual([['confirmation', 'sent']])
  })

  test('Eight workers hear the same fact at once: one message, one letter (case 16)', async () => {
    const { anna, book, facts, telling, mail, states, database } = await mailRoom()
    await Promise.all(Array.from({ length: 8 }, () => database.pool.query('select pg_sleep(0.05)')))
    await book(anna.patientId, TEN)
    const [fact] = await facts()
    await Promise.all(Array.from({ length: 8 }, () => tellPatient(telling, fact!)))
    expect(mail.arrived).toHaveLength(1)
    expect(await states()).toEqual([['confirmation', 'sent']])
  })

  test('Booked, moved and cancelled before anybody was told: only the cancellation leaves, whoever hears what first', async () => {
    const { anna, book, reschedule, move, facts, telling, letters, states } = await mailRoom()
    const visit = await book(anna.patientId, TEN)
    await reschedule(visit, ELEVEN)
    await move(visit, 'cancellation')
    const [booked, moved, cancelled] = await facts()
    for (const fact of [moved!, cancelled!, booked!]) await tellPatient(telling, fact)
    expect((await letters()).map((letter) => letter.subject)).toEqual([
      'Your appointment on Wednesday, 25 November 2026 is cancelled',
    ])
    expect(new Map(await states())).toEqual(
      new Map([
        ['change', 'withheld'],
        ['cancellation', 'sent'],
        ['confirmation', 'withheld'],
      ]),
    )
  })

  test('Moved there and back: the first letter is not sent again after the last', async () => {
    const { anna, book, reschedule, facts, telling, letters } = await mailRoom()
    const visit = await book(anna.patientId, TEN)
    await reschedule(visit, ELEVEN)
    await reschedule(visit, TEN)
    const [booked, away, back] = await facts()
    for (const fact of [back!, booked!, away!]) await tellPatient(telling, fact)
    expect((await letters()).map((letter) => invitationOf(letter).sequence)).toEqual([3])
  })

  test('What is heard only after the visit has begun is not told any more (case 28)', async () => {
    const { anna, book, clock, tellAll, mail, states } = await mailRoom()
    await book(anna.patientId, TEN)
    clock.now = Date.parse(TEN)
    await tellAll()
    expect(mail.arrived).toEqual([])
    expect(await states()).toEqual([['confirmation', 'withheld']])
  })
})

describe('a mail server with its own mind', () => {
  test('It is down: the message waits, is tried again when it is due, and arrives once', async () => {
    const { anna, book, tellAll, mail, telling, clock, states } = await mailRoom()
    mail.treat('everybody', { does: 'hang up before the letter' })
    await book(anna.patientId, TEN)
    await tellAll()
    expect(await states()).toEqual([['confirmation', 'failed']])
    mail.treat('everybody', { does: 'take it' })
    await sendDueMessages(telling)
    expect(mail.arrived).toEqual([])
    clock.now += MINUTE
    await sendDueMessages(telling)
    await sendDueMessages(telling)
    expect(await states()).toEqual([['confirmation', 'sent']])
    expect(mail.arrived).toHaveLength(1)
  })

  test('It is down while the visit is moved: when it is back, only the newest letter leaves', async () => {
    const { anna, book, reschedule, tellAll, mail, telling, clock, letters } = await mailRoom()
    mail.treat('everybody', { does: 'refuse the recipient', code: 451 })
    const visit = await book(anna.patientId, TEN)
    await tellAll()
    await reschedule(visit, NOON)
    await tellAll()
    mail.treat('everybody', { does: 'take it' })
    clock.now += 2 * MINUTE
    await sendDueMessages(telling)
    expect((await letters()).map((letter) => invitationOf(letter))).toMatchObject([
      { sequence: 2, start: Date.parse(NOON) },
    ])
  })

  test('It is down with nine letters waiting: five tries a minute say enough, and all nine arrive when it is back', async () => {
    const { anna, book, tellAll, mail, telling, clock, database } = await mailRoom({
      checkUp: { durationMinutes: 10, gridMinutes: 10 },
    })
    mail.treat('everybody', { does: 'refuse the recipient', code: 421 })
    for (let tens = 0; tens < 9; tens += 1)
      await book(anna.patientId, `2026-11-25T1${Math.floor(tens / 6)}:${tens % 6}0:00+01:00`)
    await tellAll()
    const attempts = async () =>
      Number(
        (await database.pool.query<{ sum: string }>('select sum(attempts) from notifications.message')).rows[0]?.sum,
      )
    expect(await attempts()).toBe(9)
    clock.now += MINUTE
    await sendDueMessages(telling)
    expect(await attempts()).toBe(14)
    mail.treat('everybody', { does: 'take it' })
    clock.now += 2 * MINUTE
    await sendDueMessages(telling)
    expect(mail.arrived).toHaveLength(9)
  })

  test('It refuses Anna’s address: hers has failed for good and says why, Béla’s letter is not held up (cases 33, 34)', async () => {
    const { anna, bela, book, tellAll, mail, telling, clock, states } = await mailRoom()
    mail.treat(anna.email, { does: 'refuse the recipient', code: 550 })
    await book(anna.patientId, TEN)
    await book(bela.patientId, ELEVEN)
    await tellAll()
    expect(await states()).toEqual([
      ['confirmation', 'failed'],
      ['confirmation', 'sent'],
    ])
    mail.treat(anna.email, { does: 'take it' })
    clock.now += 24 * 60 * MINUTE
    await sendDueMessages(telling)
    expect(mail.arrived.map((one) => one.to)).toEqual([[bela.email]])
  })

  test('It takes the letter and dies before it says so: nobody can tell, so it is not sent again', async () => {
    const { anna, book, tellAll, mail, telling, clock, states } = await mailRoom()
    mail.treat('everybody', { does: 'take it and hang up' })
    await book(anna.patientId, TEN)
    await tellAll()
    mail.treat('everybody', { does: 'take it' })
    clock.now += 60 * MINUTE
    await sendDueMessages(telling)
    expect(await states()).toEqual([['confirmation', 'unknown']])
    expect(mail.arrived).toHaveLength(1)
  })

  test('There is none: the message waits in the mailbox', async () => {
    const { anna, book, tellAll, telling, states } = await mailRoom({ withoutServer: true })
    await book(anna.patientId, TEN)
    await tellAll()
    await sendDueMessages(telling)
    expect(await states()).toEqual([['confirmation', 'mailbox']])
  })
})
