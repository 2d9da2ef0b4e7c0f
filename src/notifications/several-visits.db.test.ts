import ICAL from 'ical.js'
import type { Email } from 'postal-mime'
import { expect, test } from 'vitest'
import { lapseProposals } from '#booking'
import type { Appointment } from '#booking'
import { asId } from '#platform'
import { testApp } from '../../test/app.ts'
import type { Member } from '../../test/clinic.ts'
import { MINUTE, mailRoom } from './mail-room.fixture.ts'
import type { MailRoom, MailRoomWish } from './mail-room.fixture.ts'
import { sendDueMessages } from './send-due-messages.ts'
import { tellPatient } from './tell-patient.ts'

interface Several {
  id: string
  appointments: Pick<Appointment, 'id' | 'start'>[]
}

/** A mail room in which whole series are booked, moved and cancelled. */
async function seriesRoom(wish: MailRoomWish = {}) {
  const room = await mailRoom(wish)
  const at = await testApp(room.database, { clinicId: room.clinicId, now: room.clock.now })
  const call = async (who: Member, url: string, payload: object): Promise<Several> => {
    const answer = await at.app.inject({
      method: 'POST',
      url,
      payload,
      headers: { ...(await at.signedIn(who)), 'if-match': '*' },
    })
    expect(answer.statusCode, answer.body).toBeLessThan(300)
    return answer.json<Several>()
  }
  const slot = (start: string) => ({
    doctorId: room.drWeber.id,
    visitTypeId: room.checkUp.id,
    locationId: room.berlin.id,
    start,
  })
  return {
    ...room,
    call,
    slot,
    series: (who: Member, start: string, count = 3) =>
      call(who, '/api/v1/series', {
        patientId: who.patientId,
        slot: slot(start),
        recurrence: `FREQ=WEEKLY;COUNT=${count}`,
      }),
  }
}

/** Method, and of each event who it is, in which version, and when. */
function eventsOf(letter: Email | undefined) {
  const part = letter?.attachments.find((one) => one.mimeType === 'text/calendar')
  if (part === undefined) return undefined
  const text = typeof part.content === 'string' ? part.content : new TextDecoder().decode(part.content)
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  const events = calendar.getAllSubcomponents('vevent').map((event) => ({
    uid: String(event.getFirstPropertyValue('uid')),
    sequence: Number(event.getFirstPropertyValue('sequence')),
    at: new ICAL.Event(event).startDate.toUnixTime() * 1000,
  }))
  const states = calendar.getAllSubcomponents('vevent').map((event) => event.getFirstPropertyValue('status'))
  return { method: calendar.getFirstPropertyValue('method'), state: [...new Set(states)].join(' '), events }
}

const FIRST = '2026-11-23T09:30:00+01:00'
const last = async ({ letters }: Pick<MailRoom, 'letters'>) => (await letters()).at(-1)

test('Anna books ten weeks and has one letter with every time, and a calendar file with ten events', async () => {
  const room = await seriesRoom()
  const { appointments } = await room.series(room.anna, FIRST, 10)
  await room.tellAll()
  expect(await room.states()).toEqual([['confirmation', 'sent']])
  expect(room.mail.arrived).toHaveLength(1)
  const letter = await last(room)
  expect(letter?.subject).toBe('Your 10 appointments from Monday, 23 November 2026 are confirmed')
  expect(letter?.text).toContain('Appointment 1: Monday, 23 November 2026, 09:30 – 10:00')
  expect(letter?.text).toContain('Appointment 10: Monday, 25 January 2027, 09:30 – 10:00')
  expect(letter?.text?.match(/With: /g)).toHaveLength(1)
  expect(letter?.text).toContain('https://praxis.example/appointments\n')
  expect(eventsOf(letter)).toEqual({
    method: 'PUBLISH',
    state: 'CONFIRMED',
    events: appointments.map(({ id, start }) => ({ uid: id, sequence: 1, at: Date.parse(start) })),
  })
})

test('One of them is moved and one cancelled: a letter each, and each under the name that its event has', async () => {
  const room = await seriesRoom()
  const { appointments } = await room.series(room.anna, FIRST)
  await room.tellAll()
  const [first, second] = [appointments[0]!, appointments[1]!]
  await room.reschedule(first, '2026-11-24T11:00:00+01:00')
  await room.move(second, 'cancellation')
  await room.tellAll()
  const [, moved, cancelled] = (await room.letters()).map(eventsOf)
  expect(moved).toEqual({
    method: 'REQUEST',
    state: 'CONFIRMED',
    events: [{ uid: first.id, sequence: 2, at: Date.parse('2026-11-24T11:00:00+01:00') }],
  })
  expect(cancelled).toMatchObject({ method: 'CANCEL', events: [{ uid: second.id, sequence: 2 }] })
})

test('The rest of a series is moved, then cancelled: one letter for each, with the old times beside the new ones', async () => {
  const room = await seriesRoom()
  const { id, appointments } = await room.series(room.anna, FIRST)
  await room.tellAll()
  const from = '2026-11-25T00:00:00+01:00'
  await room.call(room.anna, `/api/v1/series/${id}/reschedule`, { from, weekday: 3, time: '11:00' })
  await room.tellAll()
  const moved = await last(room)
  expect(moved?.subject).toBe('2 of your appointments were moved, the first to Wednesday, 2 December 2026')
  expect(moved?.text).toContain('Before: Monday, 30 November 2026, 09:30 – 10:00')
  expect(eventsOf(moved)?.events.map(({ uid, sequence }) => [uid, sequence])).toEqual(
    appointments.slice(1).map((visit) => [visit.id, 2]),
  )
  await room.call(room.anna, `/api/v1/series/${id}/cancellation`, {})
  await room.tellAll()
  const cancelled = await last(room)
  expect(cancelled?.subject).toBe('Your 3 appointments from Monday, 23 November 2026 are cancelled')
  expect(cancelled?.text).not.toContain('https://')
  expect(eventsOf(cancelled)).toMatchObject({
    method: 'PUBLISH',
    state: 'CANCELLED',
    events: [{ sequence: 2 }, { sequence: 3 }, { sequence: 3 }],
  })
  expect(room.mail.arrived).toHaveLength(3)
})

test('A visit was moved before the letter could leave: the letter speaks of the others, and that one has its own', async () => {
  const room = await seriesRoom()
  room.mail.treat('everybody', { does: 'refuse the recipient', code: 451 })
  const { appointments } = await room.series(room.anna, FIRST)
  await room.tellAll()
  const [first, second, third] = [appointments[0]!, appointments[1]!, appointments[2]!]
  await room.reschedule(second, '2026-12-01T11:00:00+01:00')
  await room.tellAll()
  room.mail.treat('everybody', { does: 'take it' })
  room.clock.now += 2 * MINUTE
  await sendDueMessages(room.telling)
  const said = (await room.letters()).map(eventsOf)
  expect(
    said.map((one) => one?.events.map(({ uid }) => uid)).toSorted((a, b) => (b?.length ?? 0) - (a?.length ?? 0)),
  ).toEqual([[first.id, third.id], [second.id]])
  expect((await room.letters()).map(({ subject }) => subject)).toContain(
    'Your 2 appointments from Monday, 23 November 2026 are confirmed',
  )
  expect((await room.letters()).filter(({ text }) => text?.includes('30 November 2026, 09:30'))).toHaveLength(1)
})

test('Cancelled before anybody was told, heard in the wrong order and twice: one letter, that it will not take place', async () => {
  const room = await seriesRoom()
  const { id } = await room.series(room.anna, FIRST)
  await room.call(room.anna, `/api/v1/series/${id}/cancellation`, {})
  const heard = await room.facts()
  expect(heard.length).toBe(8)
  for (const fact of [...heard.toReversed(), ...heard]) await tellPatient(room.telling, fact)
  expect(new Map(await room.states())).toEqual(
    new Map([
      ['cancellation', 'sent'],
      ['confirmation', 'withheld'],
    ]),
  )
  expect(room.mail.arrived).toHaveLength(1)
})

test('Eight workers hear of a series at once, and of a visit of it that was moved: two letters (case 16)', async () => {
  const room = await seriesRoom()
  await Promise.all(Array.from({ length: 8 }, () => room.database.pool.query('select pg_sleep(0.05)')))
  const { appointments } = await room.series(room.anna, FIRST, 10)
  await room.reschedule(appointments[4]!, '2026-12-22T11:00:00+01:00')
  const heard = await room.facts()
  await Promise.all(Array.from({ length: 8 }, () => heard.map((fact) => tellPatient(room.telling, fact))).flat())
  room.clock.now += MINUTE
  await sendDueMessages(room.telling)
  expect(await room.states()).toHaveLength(2)
  expect(new Map(await room.states())).toEqual(
    new Map([
      ['change', 'sent'],
      ['confirmation', 'sent'],
    ]),
  )
  const told = (await room.letters()).flatMap((letter) => eventsOf(letter)?.events ?? [])
  const last5 = told.filter(({ uid }) => uid === appointments[4]?.id)
  expect(new Set(told.map(({ uid }) => uid)).size).toBe(10)
  expect(Math.max(...last5.map(({ sequence }) => sequence))).toBe(2)
})

test('One of a cancelled series is taken back: its entry comes again, alone', async () => {
  const room = await seriesRoom()
  const { id, appointments } = await room.series(room.anna, FIRST)
  await room.tellAll()
  await room.call(room.rosa, `/api/v1/series/${id}/cancellation`, {})
  await room.tellAll()
  await room.undo(appointments[1]!)
  await room.tellAll()
  expect(eventsOf(await last(room))).toMatchObject({
    method: 'REQUEST',
    events: [{ uid: appointments[1]?.id, sequence: 3 }],
  })
})

test('Asked for and not decided: one letter, and nothing in a calendar; Béla reads it in German on his own clocks', async () => {
  const room = await seriesRoom({ checkUp: { approval: true } })
  await room.database.pool.query(
    `update people.patient set locale = 'de', time_zone = 'America/New_York' where id = $1`,
    [room.bela.patientId],
  )
  await room.series(room.bela, FIRST)
  await room.tellAll()
  expect(await room.states()).toEqual([['request', 'sent']])
  const letter = await last(room)
  expect(letter?.subject).toBe('Ihre Anfrage für 3 Termine ab Montag, 23. November 2026 ist angekommen')
  expect(letter?.text).toContain('03:30 – 04:00 bei Ihnen')
  expect(letter?.attachments).toEqual([])
})

test('The visits of a pathway are one letter, and so is that they are all cancelled', async () => {
  const room = await seriesRoom()
  const steps = [
    { visitTypeId: room.checkUp.id },
    { visitTypeId: room.checkUp.id, lags: [{ after: 1, minDays: 1, maxDays: 10 }] },
  ]
  const { id: pathwayId } = await room.call(room.amir, '/api/v1/pathways', { name: 'Knee', steps })
  const booking = await room.call(room.anna, '/api/v1/pathway-bookings', {
    pathwayId,
    patientId: asId<'patient'>(room.anna.patientId),
    visits: [FIRST, '2026-11-27T10:00:00+01:00'].map((start, index) => ({ step: index + 1, slot: room.slot(start) })),
  })
  await room.tellAll()
  expect(eventsOf(await last(room))?.events).toHaveLength(2)
  await room.call(room.anna, `/api/v1/pathway-bookings/${booking.id}/cancellation`, {})
  await room.tellAll()
  expect(await room.states()).toEqual([
    ['confirmation', 'sent'],
    ['cancellation', 'sent'],
  ])
})

test('The desk approves a whole series: one letter and one calendar file, however often it is heard', async () => {
  const room = await seriesRoom({ checkUp: { approval: true } })
  const { id, appointments } = await room.series(room.anna, FIRST)
  await room.tellAll()
  await room.call(room.rosa, `/api/v1/series/${id}/confirmation`, {})
  const heard = await room.facts()
  expect(heard).toHaveLength(4)
  await Promise.all([...heard.toReversed(), ...heard].map((fact) => tellPatient(room.telling, fact)))
  expect(await room.states()).toEqual([
    ['request', 'sent'],
    ['confirmation', 'sent'],
  ])
  expect(room.mail.arrived).toHaveLength(2)
  const letter = await last(room)
  expect(letter?.subject).toBe('Your 3 appointments from Monday, 23 November 2026 are confirmed')
  expect(eventsOf(letter)).toEqual({
    method: 'PUBLISH',
    state: 'CONFIRMED',
    events: appointments.map(({ id: uid, start }) => ({ uid, sequence: 2, at: Date.parse(start) })),
  })
})

test('One visit is approved alone, the others are declined at once: a letter each, and nothing in a calendar for the second', async () => {
  const room = await seriesRoom({ checkUp: { approval: true } })
  const { id, appointments } = await room.series(room.anna, FIRST)
  await room.tellAll()
  await room.move(appointments[0]!, 'confirmation')
  await room.tellAll()
  await room.call(room.rosa, `/api/v1/series/${id}/declination`, { reason: 'Not before the scan' })
  await room.tellAll()
  expect(await room.states()).toEqual([
    ['request', 'sent'],
    ['confirmation', 'sent'],
    ['declination', 'sent'],
  ])
  const letter = await last(room)
  expect(letter?.subject).toBe('Your request for 2 appointments from Monday, 30 November 2026 could not be confirmed')
  expect(letter?.text).not.toContain('scan')
  expect(letter?.attachments).toEqual([])
})

test('Nobody answers: what lapses of a series in one sweep is one letter, and so is what lapses of a pathway', async () => {
  const room = await seriesRoom({ checkUp: { approval: true } })
  const steps = [
    { visitTypeId: room.checkUp.id },
    { visitTypeId: room.checkUp.id, lags: [{ after: 1, minDays: 1, maxDays: 10 }] },
  ]
  const { id: pathwayId } = await room.call(room.amir, '/api/v1/pathways', { name: 'Knee', steps })
  const starts = ['2026-11-26T09:00:00+01:00', '2026-11-27T10:00:00+01:00']
  await room.call(room.bela, '/api/v1/pathway-bookings', {
    pathwayId,
    patientId: asId<'patient'>(room.bela.patientId),
    visits: starts.map((start, index) => ({ step: index + 1, slot: room.slot(start) })),
  })
  await room.series(room.anna, '2026-11-26T11:00:00+01:00')
  await room.tellAll()
  room.clock.now += 48 * 60 * MINUTE
  expect(await lapseProposals(room.database, room.clock.now)).toBe(5)
  await room.tellAll()
  expect(await room.states()).toEqual([
    ['request', 'sent'],
    ['request', 'sent'],
    ['lapse', 'sent'],
    ['lapse', 'sent'],
  ])
  const subjects = (await room.letters()).map(({ subject }) => subject)
  expect(subjects).toContain('Your request for 3 appointments from Thursday, 26 November 2026 has run out')
  expect((await last(room))?.attachments).toEqual([])
})
