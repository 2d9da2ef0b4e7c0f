import { expect, test } from 'vitest'
import { WEEKDAYS } from '../../../test/clinic.ts'
import { bookAppointment } from './book-appointment.ts'
import { HOUR, MINUTE, life, timeOf } from './life.fixture.ts'
import { listMoves } from './list-moves.ts'
import { markMissedVisits } from '../overdue/settle-overdue.ts'

const WEDNESDAY = '2026-11-25T09:00:00+01:00'

test('whoever cancels in good time is not late; a minute later it is written down', async () => {
  const { anna, bela, rosa, book, move, clock, ctx } = await life()
  const [first, second] = [await book(anna, WEDNESDAY), await book(bela, '2026-11-25T09:30:00+01:00')]
  clock.now = Date.parse(WEDNESDAY) - 24 * HOUR
  expect(await move(anna, first, 'cancellation')).toMatchObject({ status: 'cancelled', late: false })
  clock.now += 31 * MINUTE
  expect(await move(bela, second, 'cancellation', 'A cold')).toMatchObject({ status: 'cancelled', late: true })
  const { moves } = await listMoves(ctx(rosa), second.id)
  expect(moves.map(({ late, reason, by }) => [late, reason, by])).toEqual([
    [false, null, bela.accountId],
    [true, 'A cold', bela.accountId],
  ])
})

test('a late change is written down as well, and a later one in good time is not; the visit stays late until it ends', async () => {
  const { anna, rosa, book, move, reschedule, slot, ctx } = await life()
  const visit = await book(anna, '10:00')
  expect((await reschedule(anna, visit, slot(WEDNESDAY))).late).toBe(true)
  expect((await reschedule(anna, visit, slot('2026-11-26T09:00:00+01:00'))).late).toBe(true)
  expect(await move(anna, visit, 'confirmation')).toMatchObject({ late: true })
  expect(await move(anna, visit, 'cancellation')).toMatchObject({ status: 'cancelled', late: true })
  const { moves } = await listMoves(ctx(rosa), visit.id)
  expect(moves.map((one) => one.late)).toEqual([false, true, false, false, false])
})

test('where late is for the desk, it lets a late change be given up in good time; what staff move or cancel is late no more', async () => {
  const { anna, bela, rosa, book, move, reschedule, slot, decide } = await life()
  const far = (time: string) => slot(`2026-11-26T${time}:00+01:00`)
  const [hers, his, other] = [await book(anna, '10:00'), await book(bela, '10:30'), await book(bela, '11:30')]
  expect(await reschedule(anna, hers, far('09:00'))).toMatchObject({ late: true })
  expect(await reschedule(bela, his, far('10:00'))).toMatchObject({ late: true })
  expect(await reschedule(bela, other, far('11:00'))).toMatchObject({ late: true })
  await decide({ lateCancellation: 'desk' })
  expect(await move(anna, hers, 'cancellation')).toMatchObject({ status: 'cancelled', late: true })
  expect(await move(rosa, his, 'cancellation')).toMatchObject({ status: 'cancelled', late: false })
  expect(await reschedule(rosa, other, far('14:00'))).toMatchObject({ late: false })
  expect(await move(bela, other, 'cancellation')).toMatchObject({ status: 'cancelled', late: false })
})

test('a cancellation that is taken back leaves the visit as late as it was: by its change, and by that alone', async () => {
  const { anna, bela, rosa, book, move, undo, reschedule, slot } = await life()
  const [moved, stayed] = [await book(anna, '10:00'), await book(bela, '10:30')]
  expect(await reschedule(anna, moved, slot(WEDNESDAY))).toMatchObject({ late: true })
  expect(await move(bela, stayed, 'cancellation')).toMatchObject({ late: true })
  expect(await undo(rosa, stayed)).toMatchObject({ late: false })
  for (const who of [anna, rosa]) {
    await move(who, moved, 'cancellation')
    expect(await undo(rosa, moved)).toMatchObject({ status: 'booked', late: true })
  }
  expect(await move(anna, moved, 'cancellation')).toMatchObject({ late: true })
})

test('where late is for the desk, the patient is told to call, until when it was possible; staff may always', async () => {
  const { anna, rosa, book, move, reschedule, slot, decide, history } = await life()
  await decide({ lateCancellation: 'desk', cancellationNoticeMinutes: 180 })
  const visit = await book(anna, '09:30')
  const told = {
    code: 'booking.inside_cancellation_notice',
    facts: {
      extra: { cancellationNoticeMinutes: 180, until: '2026-11-23T06:30:00+01:00', timeZone: 'Europe/Berlin' },
    },
  }
  await expect(move(anna, visit, 'cancellation')).rejects.toMatchObject(told)
  await expect(reschedule(anna, visit, slot('11:00'))).rejects.toMatchObject(told)
  expect(await history(visit)).toHaveLength(1)
  expect((await move(anna, visit, 'confirmation')).status).toBe('booked')
  expect((await reschedule(rosa, visit, slot('11:00'))).late).toBe(false)
  expect(await move(anna, visit, 'cancellation')).toMatchObject({ status: 'cancelled', late: false })
})

test('a request that nobody has answered is taken back at any time', async () => {
  const { anna, book, move, decide } = await life({ checkUp: { approval: true } })
  await decide({ lateCancellation: 'desk' })
  expect(await move(anna, await book(anna, '09:30'), 'cancellation')).toMatchObject({ late: false })
})

test('who has arrived and goes again before the visit begins is late as whoever stays at home', async () => {
  const { anna, bela, rosa, book, move, decide, clock } = await life()
  const [hers, his] = [await book(anna, '09:30'), await book(bela, '10:00')]
  clock.now = timeOf('09:10')
  for (const visit of [hers, his]) await move(rosa, visit, 'arrival')
  expect(await move(anna, hers, 'cancellation')).toMatchObject({ status: 'cancelled', late: true })
  await decide({ lateCancellation: 'desk' })
  await expect(move(bela, his, 'cancellation')).rejects.toMatchObject({ code: 'booking.inside_cancellation_notice' })
  expect(await move(rosa, his, 'cancellation')).toMatchObject({ status: 'cancelled', late: false })
})

test('without a policy nobody is missing until somebody says so', async () => {
  const { anna, rosa, database, book, move, clock } = await life()
  const visit = await book(anna, '09:30')
  clock.now = timeOf('18:00')
  expect(await markMissedVisits(database, clock.now)).toBe(0)
  expect((await move(rosa, visit, 'no-show', 'Nobody came')).status).toBe('noshow')
})

test('nobody has missed a visit that has not begun: refused by name until its start, and offered to nobody', async () => {
  const { anna, rosa, book, move, clock, history } = await life()
  const visit = await book(anna, '09:30')
  expect((await move(rosa, visit, 'confirmation')).legalMoves).not.toContain('no-show')
  clock.now = timeOf('09:30') - 1
  await expect(move(rosa, visit, 'no-show')).rejects.toMatchObject({
    code: 'booking.not_begun',
    facts: { extra: { state: 'booked', start: '2026-11-23T09:30:00+01:00', timeZone: 'Europe/Berlin' } },
  })
  await expect(move(anna, visit, 'no-show')).rejects.toMatchObject({ code: 'booking.staff_only' })
  expect(await history(visit)).toHaveLength(2)
  clock.now = timeOf('09:30')
  expect((await move(rosa, visit, 'no-show')).status).toBe('noshow')
})

test('nobody arrives before the day of their visit, by the clock of the place: refused by name, and offered to nobody', async () => {
  const { anna, rosa, book, move, clock } = await life()
  const visit = await book(anna, WEDNESDAY)
  const midnight = Date.parse('2026-11-25T00:00:00+01:00')
  clock.now = midnight - 1
  await expect(move(rosa, visit, 'arrival')).rejects.toMatchObject({
    code: 'booking.not_begun',
    facts: { extra: { state: 'booked', start: '2026-11-25T09:00:00+01:00', timeZone: 'Europe/Berlin' } },
  })
  expect((await move(rosa, visit, 'confirmation')).legalMoves).not.toContain('arrival')
  clock.now = midnight
  expect((await move(rosa, visit, 'arrival')).legalMoves).toContain('start')
  expect((await move(rosa, visit, 'start')).legalMoves).toContain('completion')
})

test('who is to come soon after midnight comes, and is seen, before it', async () => {
  const allDay = WEEKDAYS.map((day) => ({ ...day, from: '00:00', to: '24:00' }))
  const { anna, rosa, book, move, clock } = await life({ hours: allDay })
  const visit = await book(anna, '2026-11-25T00:30:00+01:00')
  clock.now = Date.parse('2026-11-24T21:30:00+01:00') - 1
  await expect(move(rosa, visit, 'arrival')).rejects.toMatchObject({ code: 'booking.not_begun' })
  clock.now += 1
  expect((await move(rosa, visit, 'arrival')).legalMoves).toContain('start')
  expect((await move(rosa, visit, 'start')).legalMoves).toContain('completion')
})

test('by policy whoever has not arrived so long after the end was missing, says Praxis; not who arrived or cancelled', async () => {
  const { anna, bela, rosa, olga, ctx, slot, database, book, move, decide, history, facts, clock } = await life()
  await decide({ noShow: { minutes: 15, after: 'end' } })
  const [missed, here, gone] = [await book(anna, '09:30'), await book(bela, '10:00'), await book(anna, '10:30')]
  await bookAppointment(ctx(rosa), { slot: slot('11:00'), patientId: olga.id })
  await move(rosa, here, 'arrival')
  await move(rosa, gone, 'cancellation')
  expect(await markMissedVisits(database, timeOf('10:15') - 1)).toBe(0)
  expect(await markMissedVisits(database, timeOf('10:15'))).toBe(1)
  expect((await history(missed)).at(-1)).toEqual(['no-show', 'noshow', 'system'])
  clock.now = timeOf('23:00')
  expect(await markMissedVisits(database, clock.now)).toBe(1)
  expect(await markMissedVisits(database, clock.now)).toBe(0)
  expect((await facts())['booking.patient_missed_visit']).toBe(2)
})

test('counted from the start where the clinic says so', async () => {
  const { anna, database, book, decide } = await life()
  await decide({ noShow: { minutes: 10, after: 'start' } })
  await book(anna, '09:30')
  expect(await markMissedVisits(database, timeOf('09:40') - 1)).toBe(0)
  expect(await markMissedVisits(database, timeOf('09:40'))).toBe(1)
})

test('switching it on finds no past full of people who did not come', async () => {
  const { anna, bela, database, book, decide, clock } = await life()
  await book(anna, '09:30')
  await book(bela, '11:00')
  clock.now = timeOf('10:30')
  await decide({ noShow: { minutes: 0, after: 'end' } })
  clock.now = timeOf('20:00')
  expect(await markMissedVisits(database, clock.now)).toBe(1)
  await decide({ noShow: null })
  await decide({ noShow: { minutes: 5, after: 'end' } })
  expect(await markMissedVisits(database, clock.now)).toBe(0)
})

test('what the desk takes back is not missed by rule again, unless it gets another time', async () => {
  const { anna, rosa, database, book, undo, reschedule, slot, decide, clock, history } = await life()
  await decide({ noShow: { minutes: 0, after: 'end' } })
  const visit = await book(anna, '09:30')
  clock.now = timeOf('10:00')
  expect(await markMissedVisits(database, clock.now)).toBe(1)
  await undo(rosa, visit)
  clock.now += MINUTE
  expect(await markMissedVisits(database, clock.now)).toBe(0)
  await reschedule(rosa, visit, slot('11:00'))
  clock.now = timeOf('11:30')
  expect(await markMissedVisits(database, clock.now)).toBe(1)
  expect((await history(visit)).map(([move]) => move)).toEqual(['booking', 'no-show', 'undo', 'reschedule', 'no-show'])
})

test('one that cannot be settled keeps no other waiting, and the job says so (case 33)', async () => {
  const { anna, bela, database, book, decide, history } = await life()
  await decide({ noShow: { minutes: 0, after: 'end' } })
  const [broken, other] = [await book(anna, '09:30'), await book(bela, '10:00')]
  await database.asOwner(`
    create function refuse() returns trigger language plpgsql as $$ begin raise 'broken'; end $$;
    create trigger broken before update on booking.appointment for each row when (old.id = '${broken.id}') execute function refuse()`)
  await expect(markMissedVisits(database, timeOf('12:00'))).rejects.toThrow('no-show failed for 1 appointments')
  expect((await history(other)).at(-1)?.[0]).toBe('no-show')
  await database.asOwner('drop trigger broken on booking.appointment')
  expect(await markMissedVisits(database, timeOf('12:00'))).toBe(1)
})
