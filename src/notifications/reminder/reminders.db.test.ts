import { describe, expect, test } from 'vitest'
import { enterLeave } from '#booking'
import { changePatient } from '#people'
import { transaction } from '#platform'
import { removeLeave } from '#scheduling'
import { MINUTE } from '../mail-room.fixture.ts'
import { sendDueMessages } from '../send-due-messages.ts'
import { oweReminders } from './owe-reminders.ts'
import { reminderRoom } from './reminder-room.fixture.ts'

// It is Monday, 23 November, 07:00 in Berlin, when everything begins.
const TEN = '2026-11-25T10:00:00+01:00'
const HALF_PAST = '2026-11-25T10:30:00+01:00'
const ELEVEN = '2026-11-25T11:00:00+01:00'
const TUESDAY = (time: string) => `2026-11-24T${time}:00+01:00`
const WEDNESDAY = (time: string) => `2026-11-25T${time}:00+01:00`
const utc = (instant: string) => new Date(instant).toISOString()

describe('reminded once', () => {
  test('A day before, Anna is reminded of when, where and with whom; then never again, though every minute looks (case 25)', async () => {
    const { anna, book, tellAll, minute, reminders, arrivedReminders, checkUp } = await reminderRoom()
    const visit = await book(anna.patientId, TEN, anna)
    await tellAll()
    await minute(TUESDAY('09:59'))
    expect(await reminders()).toEqual([])
    for (const time of ['10:00', '10:00', '10:01', '10:02', '11:00', '12:00', '23:00']) await minute(TUESDAY(time))
    for (const time of ['07:00', '09:00', '10:00', '11:00']) await minute(WEDNESDAY(time))
    expect(await reminders()).toEqual([{ to: anna.email, start: utc(TEN), lead: 24, state: 'sent' }])
    const [letter, ...others] = await arrivedReminders()
    expect(others).toEqual([])
    expect(letter?.subject).toBe('Reminder: your appointment on Wednesday, 25 November 2026')
    for (const said of ['Wednesday, 25 November 2026, 10:00 – 10:30', 'Dr. med. Martina Weber', 'Parkstraße 1'])
      expect(letter?.text).toContain(said)
    expect(letter?.text).toContain(`https://praxis.example/appointments/${visit.id}`)
    expect(letter?.text).toContain('because you agreed to it. You can take that back')
    expect(letter?.attachments).toEqual([])
    for (const said of [letter?.text, letter?.html, letter?.subject]) expect(said).not.toContain(checkUp.name)
  })

  test('Eight processes look at once, and then send at once: one reminder, one letter (case 25)', async () => {
    const { anna, book, clock, telling, reminders, arrivedReminders, database } = await reminderRoom()
    await book(anna.patientId, TEN)
    const all = Array.from({ length: 8 }, (_, nth) => nth)
    clock.now = Date.parse(TUESDAY('10:00'))
    await Promise.all(all.map(() => database.pool.query('select pg_sleep(0.05)')))
    await Promise.all(all.map(() => oweReminders(telling)))
    await Promise.all(all.map(() => sendDueMessages(telling)))
    expect(await reminders()).toMatchObject([{ start: utc(TEN), state: 'sent' }])
    expect(await arrivedReminders()).toHaveLength(1)
  })

  test('Whoever forgot that it had looked meets the key: what was reminded of is not reminded of again (case 25)', async () => {
    const { anna, book, move, minute, reminders, database } = await reminderRoom()
    const visit = await book(anna.patientId, TEN)
    await minute(TUESDAY('10:00'))
    // The same start in another version: of that alone no fact of booking would say that it was told.
    await move(visit, 'confirmation', anna)
    await database.pool.query(
      `update notifications.reminder_watch set watched_until = watched_until - interval '3 hours'`,
    )
    await minute(TUESDAY('10:01'))
    expect(await reminders()).toHaveLength(1)
    const again = `insert into notifications.message_visit (message_id, clinic_id, appointment_id, appointment_version, kind, doctor_id, location_id, start_at, end_at, lead_hours)
      select $1, clinic_id, appointment_id, appointment_version + 1, kind, doctor_id, location_id, start_at, end_at, lead_hours from notifications.message_visit where kind = 'reminder'`
    await expect(database.asOwner(again, [anna.patientId])).rejects.toThrow('reminded_once')
  })

  test('Of a series each occurrence is reminded of, a day before its own start (case 26)', async () => {
    const { anna, call, drWeber, checkUp, berlin, tellAll, minute, reminders, arrivedReminders } = await reminderRoom()
    const slot = { doctorId: drWeber.id, visitTypeId: checkUp.id, locationId: berlin.id, start: TEN }
    await call(anna, 'POST', '/api/v1/series', { patientId: anna.patientId, slot, recurrence: 'FREQ=WEEKLY;COUNT=3' })
    await tellAll()
    for (const day of ['11-24', '12-01', '12-08'])
      for (const time of ['09:59', '10:00', '10:01', '18:00']) await minute(`2026-${day}T${time}:00+01:00`)
    const starts = [TEN, '2026-12-02T10:00:00+01:00', '2026-12-09T10:00:00+01:00'].map(utc)
    expect(await reminders()).toEqual(starts.map((start) => ({ to: anna.email, start, lead: 24, state: 'sent' })))
    expect(await arrivedReminders()).toHaveLength(3)
  })

  test('Twice where the clinic says so, and each time once; of what is due at once there is one letter', async () => {
    const { anna, book, minute, remind, reminders, arrivedReminders } = await reminderRoom()
    await remind(24, 2)
    await book(anna.patientId, TEN)
    await book(anna.patientId, ELEVEN)
    for (const time of ['10:00', '10:01', '11:00', '11:01']) await minute(TUESDAY(time))
    await minute(WEDNESDAY('09:05'))
    await minute(WEDNESDAY('09:06'))
    expect((await reminders()).map(({ start, lead }) => [start, lead])).toEqual([
      [utc(TEN), 24],
      [utc(ELEVEN), 24],
      [utc(TEN), 2],
      [utc(ELEVEN), 2],
    ])
    const letters = await arrivedReminders()
    expect(letters.map(({ subject }) => subject)).toEqual([
      'Reminder: your appointment on Wednesday, 25 November 2026',
      'Reminder: your appointment on Wednesday, 25 November 2026',
      'Reminder: your 2 appointments from Wednesday, 25 November 2026',
    ])
    expect(letters[2]?.text).toContain('11:00 – 11:30')
    expect(letters[2]?.attachments).toEqual([])
  })

  test('A confirmation that is late is not taken for told because a reminder was faster, nor is one that is being tried again', async () => {
    const { anna, bela, book, move, tellAll, minute, mail, states } = await reminderRoom()
    await book(anna.patientId, TEN)
    mail.treat(bela.email, { does: 'refuse the recipient', code: 451 })
    const his = await book(bela.patientId, HALF_PAST)
    // Neither is told before they are reminded: Anna's relay sleeps, Béla's mailbox is full, and he says on the telephone that he will come.
    await minute(TUESDAY('10:00'))
    await tellAll()
    await move(his, 'confirmation', bela)
    mail.treat(bela.email, { does: 'take it' })
    await minute(TUESDAY('10:30'))
    await minute(TUESDAY('11:30'))
    const told = (await states()).map(([kind, state]) => `${kind} ${state}`)
    expect(told.toSorted()).toEqual(['confirmation sent', 'confirmation sent', 'reminder sent', 'reminder sent'])
  })
})

describe('only of what takes place', () => {
  test('Anna’s visit was moved: she is reminded of the new time and not of the old, Béla of his', async () => {
    const { anna, bela, book, reschedule, minute, reminders } = await reminderRoom()
    const visit = await book(anna.patientId, TEN)
    await book(bela.patientId, HALF_PAST)
    await reschedule(visit, '2026-11-26T11:00:00+01:00')
    for (const time of ['10:00', '10:30', '11:00']) await minute(TUESDAY(time))
    expect(await reminders()).toMatchObject([{ to: bela.email, start: utc(HALF_PAST) }])
    await minute(WEDNESDAY('11:00'))
    expect((await reminders())[1]).toMatchObject({ to: anna.email, start: utc('2026-11-26T11:00:00+01:00') })
  })

  test('Moved after she was reminded: she is reminded of the new time as well, once', async () => {
    const { anna, book, reschedule, tellAll, minute, reminders } = await reminderRoom()
    const visit = await book(anna.patientId, TEN)
    await minute(TUESDAY('10:00'))
    await reschedule(visit, '2026-11-27T10:00:00+01:00')
    await tellAll()
    for (const day of [25, 26, 27]) await minute(`2026-11-${day}T10:00:00+01:00`)
    expect((await reminders()).map(({ start }) => start)).toEqual([utc(TEN), utc('2026-11-27T10:00:00+01:00')])
  })

  test('Cancelled, or moved, between planning and sending: it never leaves (case 29)', async () => {
    const { anna, bela, book, move, reschedule, mail, minute, reminders, arrivedReminders } = await reminderRoom()
    mail.treat('everybody', { does: 'refuse the recipient', code: 451 })
    const cancelled = await book(anna.patientId, TEN)
    const moved = await book(bela.patientId, HALF_PAST)
    await minute(TUESDAY('10:30'))
    expect((await reminders()).map(({ state }) => state)).toEqual(['failed', 'failed'])
    await move(cancelled, 'cancellation')
    await reschedule(moved, '2026-11-25T14:00:00+01:00')
    mail.treat('everybody', { does: 'take it' })
    await minute(TUESDAY('12:00'))
    expect((await reminders()).map(({ state }) => state)).toEqual(['withheld', 'withheld'])
    expect(await arrivedReminders()).toEqual([])
  })

  test('The doctor is ill: nobody is asked to come, neither who would be reminded now nor whose letter waits; who is well again is', async () => {
    const { anna, bela, rosa, drWeber, book, ctxOf, clock, mail, minute, reminders, arrivedReminders, database } =
      await reminderRoom()
    await book(anna.patientId, TEN)
    await book(bela.patientId, HALF_PAST)
    await book(bela.patientId, '2026-11-26T10:00:00+01:00')
    mail.treat('everybody', { does: 'refuse the recipient', code: 451 })
    await minute(TUESDAY('10:00'))
    expect(await reminders()).toMatchObject([{ to: anna.email, state: 'failed' }])
    const ill = (date: string) => enterLeave(ctxOf(rosa, clock.now), drWeber.id, { start: date, end: date })
    const [wednesday, thursday] = [await ill('2026-11-25'), await ill('2026-11-26')]
    expect([wednesday.hits.length, thursday.hits.length]).toEqual([2, 1])
    await transaction(database, (tx) => removeLeave(tx, ctxOf(rosa, clock.now), drWeber.id, thursday.leave.id))
    mail.treat('everybody', { does: 'take it' })
    await minute(TUESDAY('10:30'))
    await minute(TUESDAY('12:00'))
    expect(await reminders()).toMatchObject([{ to: anna.email, state: 'withheld' }])
    await minute(WEDNESDAY('10:00'))
    expect((await reminders())[1]).toMatchObject({ to: bela.email, start: utc('2026-11-26T10:00:00+01:00') })
    expect(await arrivedReminders()).toHaveLength(1)
  })

  test('Cancelled before it is time, only asked for, or begun by now: nobody is reminded (case 29)', async () => {
    const { anna, bela, book, move, minute, reminders, clock } = await reminderRoom({ checkUp: { approval: true } })
    const [cancelled, decided] = [await book(anna.patientId, TEN), await book(bela.patientId, HALF_PAST)]
    await book(anna.patientId, ELEVEN, anna)
    await move(cancelled, 'cancellation')
    clock.now += MINUTE
    await minute(TUESDAY('12:00'))
    expect(await reminders()).toMatchObject([{ to: bela.email, start: utc(HALF_PAST) }])
    expect(decided.status).toBe('booked')
  })

  test('Booked, or moved, when it was nearer already: she has just been told, and is not reminded', async () => {
    const { anna, bela, book, reschedule, tellAll, clock, minute, reminders } = await reminderRoom()
    const early = await book(bela.patientId, ELEVEN)
    await minute(TUESDAY('09:45'))
    clock.now = Date.parse(TUESDAY('10:45'))
    await book(anna.patientId, HALF_PAST)
    await reschedule(early, TEN)
    await tellAll()
    for (const time of ['10:46', '11:00', '12:00']) await minute(TUESDAY(time))
    expect(await reminders()).toEqual([])
    await book(anna.patientId, WEDNESDAY('12:30'))
    await minute(TUESDAY('12:30'))
    expect(await reminders()).toHaveLength(1)
  })

  test('That she says she will come, or gets another room, in that very minute does not lose the reminder', async () => {
    const { anna, bela, book, move, reschedule, clock, minute, reminders } = await reminderRoom()
    const [hers, his] = [await book(anna.patientId, TEN), await book(bela.patientId, HALF_PAST)]
    await minute(TUESDAY('09:59'))
    clock.now = Date.parse(TUESDAY('10:30')) + 30_000
    await move(hers, 'confirmation', anna)
    await reschedule(his, HALF_PAST)
    await minute(TUESDAY('10:31'))
    expect((await reminders()).map(({ start, state }) => [start, state])).toEqual([
      [utc(TEN), 'sent'],
      [utc(HALF_PAST), 'sent'],
    ])
  })

  test('Whoever sends changes nothing of the visit: its row, its version, its claims and its history are the same (case 27)', async () => {
    const { anna, book, move, mail, minute, kept, reminders } = await reminderRoom()
    const visit = await book(anna.patientId, TEN)
    await move(visit, 'confirmation', anna)
    const before = await kept(visit.id)
    expect(before).toMatchObject({ visit: { status: 'booked', version: 2 }, moves: 2 })
    mail.treat(anna.email, { does: 'refuse the recipient', code: 451 })
    await minute(TUESDAY('10:00'))
    expect(await reminders()).toMatchObject([{ state: 'failed' }])
    expect(await kept(visit.id)).toEqual(before)
    mail.treat(anna.email, { does: 'take it' })
    await minute(TUESDAY('10:05'))
    expect(await reminders()).toMatchObject([{ state: 'sent' }])
    expect(await kept(visit.id)).toEqual(before)
  })
})

describe('after a pause', () => {
  test('An hour was missed: what fell into it is told, each once (case 28)', async () => {
    const { anna, bela, book, minute, reminders, arrivedReminders } = await reminderRoom()
    await book(anna.patientId, TEN)
    await book(bela.patientId, HALF_PAST)
    await minute(TUESDAY('09:59'))
    await minute(TUESDAY('11:00'))
    await minute(TUESDAY('11:01'))
    expect((await reminders()).map(({ start, state }) => [start, state])).toEqual([
      [utc(TEN), 'sent'],
      [utc(HALF_PAST), 'sent'],
    ])
    expect(await arrivedReminders()).toHaveLength(2)
  })

  test('A day was missed: nobody is reminded of what has begun, and of two reminders missed the nearer is left (case 28)', async () => {
    const { anna, bela, book, minute, remind, reminders } = await reminderRoom()
    await remind(24, 2)
    await book(anna.patientId, TEN)
    await book(bela.patientId, HALF_PAST)
    await book(bela.patientId, '2026-11-26T09:00:00+01:00')
    await minute(TUESDAY('09:59'))
    await minute(WEDNESDAY('10:00'))
    await minute(WEDNESDAY('10:01'))
    expect((await reminders()).map(({ to, start, lead }) => [to, start, lead])).toEqual([
      [bela.email, utc(HALF_PAST), 2],
      [bela.email, utc('2026-11-26T09:00:00+01:00'), 24],
    ])
  })

  test('A clinic that was never looked after begins now: nobody expects what was due before', async () => {
    const { anna, book, minute, reminders, database } = await reminderRoom()
    await book(anna.patientId, TEN)
    await book(anna.patientId, ELEVEN)
    await database.pool.query('delete from notifications.reminder_watch')
    await minute(TUESDAY('10:30'))
    await minute(TUESDAY('11:00'))
    expect((await reminders()).map(({ start }) => start)).toEqual([utc(ELEVEN)])
  })
})

describe('one who cannot be reminded keeps nobody waiting', () => {
  test('Olga has no address; Béla after her is reminded, and nothing fails (case 33)', async () => {
    const { olga, bela, agree, book, minute, reminders } = await reminderRoom()
    await agree(olga.id)
    await book(olga.id, TEN)
    await book(bela.patientId, HALF_PAST)
    await minute(TUESDAY('10:30'))
    expect(await reminders()).toMatchObject([{ to: bela.email, state: 'sent' }])
  })

  test('Anna’s letter cannot be written: Béla has his, the job says that it failed, and hers is written when that is mended (case 33)', async () => {
    const { anna, bela, book, minute, clock, telling, reminders, database } = await reminderRoom()
    await book(anna.patientId, TEN)
    await book(bela.patientId, HALF_PAST)
    await database.asOwner(`
      create function refuse() returns trigger language plpgsql as $$ begin raise 'broken'; end $$;
      create trigger broken before insert on notifications.message for each row when (new.recipient = '${anna.email}') execute function refuse()`)
    clock.now = Date.parse(TUESDAY('10:30'))
    await expect(oweReminders(telling)).rejects.toThrow('1 patients could not be reminded')
    await expect(oweReminders({ ...telling, now: () => clock.now + MINUTE })).rejects.toThrow('1 patients')
    expect(await reminders()).toMatchObject([{ to: bela.email }])
    await database.asOwner('drop trigger broken on notifications.message')
    await minute(TUESDAY('10:45'))
    expect((await reminders()).map(({ to, state }) => [to, state])).toEqual([
      [bela.email, 'sent'],
      [anna.email, 'sent'],
    ])
  })

  test('The mail server is down: nothing counts as sent before it is, and it arrives once (case 34)', async () => {
    const { anna, book, mail, minute, reminders, arrivedReminders, database } = await reminderRoom()
    mail.treat('everybody', { does: 'hang up before the letter' })
    await book(anna.patientId, TEN)
    await minute(TUESDAY('10:00'))
    expect(await reminders()).toMatchObject([{ state: 'failed' }])
    const sent = async () => (await database.pool.query('select sent_at from notifications.message')).rows
    expect(await sent()).toEqual([{ sent_at: null }])
    mail.treat('everybody', { does: 'take it' })
    for (const time of ['10:01', '10:02', '10:03']) await minute(TUESDAY(time))
    expect(await reminders()).toMatchObject([{ state: 'sent' }])
    expect(await sent()).toEqual([{ sent_at: new Date(TUESDAY('10:01')) }])
    expect(await arrivedReminders()).toHaveLength(1)
  })

  test('A reminder that failed gives way to the nearer one, and is not sent beside it', async () => {
    const { anna, book, mail, minute, remind, reminders, arrivedReminders } = await reminderRoom()
    await remind(24, 23)
    mail.treat('everybody', { does: 'refuse the recipient', code: 451 })
    await book(anna.patientId, TEN)
    await minute(TUESDAY('10:00'))
    expect(await reminders()).toMatchObject([{ lead: 24, state: 'failed' }])
    await minute(TUESDAY('11:00'))
    mail.treat('everybody', { does: 'take it' })
    await minute(TUESDAY('11:30'))
    expect((await reminders()).map(({ lead, state }) => [lead, state])).toEqual([
      [24, 'withheld'],
      [23, 'sent'],
    ])
    expect(await arrivedReminders()).toHaveLength(1)
  })
})

describe('who wants it, where they are, and when they sleep', () => {
  test('Who has not agreed is not reminded, and nothing is kept of it; who takes it back hears no more from that moment', async () => {
    const { anna, bela, agree, book, mail, clock, minute, reminders, arrivedReminders } = await reminderRoom()
    clock.now += MINUTE
    await agree(anna.patientId, false)
    await book(anna.patientId, TEN)
    await book(bela.patientId, HALF_PAST)
    mail.treat('everybody', { does: 'refuse the recipient', code: 451 })
    await minute(TUESDAY('10:30'))
    expect(await reminders()).toMatchObject([{ to: bela.email, state: 'failed' }])
    await agree(bela.patientId, false)
    mail.treat('everybody', { does: 'take it' })
    await minute(TUESDAY('10:35'))
    expect(await reminders()).toMatchObject([{ to: bela.email, state: 'withheld' }])
    expect(await arrivedReminders()).toEqual([])
  })

  test('It goes to the address of the moment in which it leaves, and nowhere when there is none any more', async () => {
    const { anna, bela, book, ctxOf, mail, clock, minute, reminders } = await reminderRoom()
    mail.treat('everybody', { does: 'refuse the recipient', code: 451 })
    await book(anna.patientId, TEN)
    await book(bela.patientId, HALF_PAST)
    await minute(TUESDAY('10:30'))
    expect(await reminders()).toHaveLength(2)
    const system = ctxOf('system', clock.now)
    await changePatient(system, anna.patientId, () => true, { email: 'anna@new.example' })
    await changePatient(system, bela.patientId, () => true, { email: null })
    mail.treat('everybody', { does: 'take it' })
    await minute(TUESDAY('10:35'))
    expect((await reminders()).map(({ to, state }) => [to, state])).toEqual([
      ['anna@new.example', 'sent'],
      [bela.email, 'withheld'],
    ])
    expect(mail.arrived.map(({ to }) => to)).toEqual([['anna@new.example']])
  })

  test('At night nobody is written to: in the morning they are, unless they cancelled in the night', async () => {
    const { anna, bela, book, move, remind, minute, reminders } = await reminderRoom()
    await remind(4)
    await book(anna.patientId, WEDNESDAY('09:00'))
    const his = await book(bela.patientId, WEDNESDAY('09:30'))
    await minute(WEDNESDAY('05:00'))
    await minute(WEDNESDAY('05:30'))
    expect((await reminders()).map(({ state }) => state)).toEqual(['planned', 'planned'])
    await move(his, 'cancellation')
    await minute(WEDNESDAY('06:59'))
    expect((await reminders()).map(({ state }) => state)).toEqual(['planned', 'planned'])
    await minute(WEDNESDAY('07:00'))
    expect((await reminders()).map(({ to, state }) => [to, state])).toEqual([
      [anna.email, 'sent'],
      [bela.email, 'withheld'],
    ])
  })

  test('Béla reads it in German; without a mail server it waits in the mailbox', async () => {
    const { bela, book, minute, reminders, arrivedReminders } = await reminderRoom()
    await book(bela.patientId, TEN)
    await minute(TUESDAY('10:00'))
    expect(await reminders()).toMatchObject([{ state: 'sent' }])
    expect((await arrivedReminders())[0]?.subject).toBe('Erinnerung: Ihr Termin am Mittwoch, 25. November 2026')
    const unserved = await reminderRoom({ withoutServer: true })
    await unserved.book(unserved.bela.patientId, TEN)
    await unserved.minute(TUESDAY('10:00'))
    expect(await unserved.reminders()).toMatchObject([{ state: 'mailbox' }])
  })
})
