import { beforeEach, describe, expect, test } from 'vitest'
import { changeVisitType } from '#clinic'
import type { Context } from '#identity'
import { Refusal } from '#platform'
import { openDesk, refusedBy } from '../../../test/at-the-desk.ts'
import type { Desk } from '../../../test/at-the-desk.ts'
import type { Caller, Member } from '../../../test/clinic.ts'
import { bookAppointment } from '../appointment/book-appointment.ts'
import { moveAppointment } from '../appointment/move-appointment.ts'
import { undoMove } from '../appointment/undo-move.ts'
import { rescheduleAppointment } from '../appointment/reschedule-appointment.ts'
import { holdTime } from '../hold/hold-time.ts'
import { letGoOfHold } from '../hold/let-go-of-hold.ts'
import { sweepHolds } from '../hold/sweep-holds.ts'
import { bookSeries } from '../series/book-series.ts'
import { addEntry } from '../waitlist/add-entry.ts'
import { changeFairUse } from './change-fair-use.ts'
import type { FairUseRules } from './contract.ts'
import { USUAL } from './rules.ts'
import { sweepShares } from './sweep-shares.ts'

const MINUTE = 60_000
const DAY = 1440 * MINUTE
let desk: Desk
let cast: Desk['cast']

beforeEach(async () => {
  desk = await openDesk()
  cast = desk.cast
})

const rule = (rules: Partial<FairUseRules>) => changeFairUse(cast.ctxOf(cast.amir), () => true, { ...USUAL, ...rules })

/** The nth free half hour, fourteen of a day, from Tuesday on. */
function nth(index: number) {
  const day = 24 + Math.floor(index / 14)
  const minute = 9 * 60 + (index % 14) * 30
  const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  return desk.slot(`2026-11-${day}T${time}`)
}

const from = (caller: Caller, address = '203.0.113.7', now = cast.now): Context => ({
  ...cast.ctxOf(caller, now),
  address,
})

/** A cold pool staggers its callers, and then a broken guard wins the race by luck. */
const warm = () => Promise.all(Array.from({ length: 16 }, () => desk.database.pool.query('select pg_sleep(0.1)')))

async function together<T>(attempts: readonly (() => Promise<T>)[]): Promise<{ got: T[]; told: string[] }> {
  await warm()
  const answers = await Promise.allSettled(attempts.map((attempt) => attempt()))
  const told = answers.flatMap((answer) => {
    if (answer.status === 'fulfilled') return []
    if (!(answer.reason instanceof Refusal)) throw answer.reason
    return [answer.reason.code]
  })
  return { got: answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : [])), told }
}

const shares = async () => (await desk.database.pool.query('select scope, number from booking.share')).rows

describe('holds at once', () => {
  test('twenty at the same moment by one account, wherever it calls from: ten', async () => {
    const { got, told } = await together(
      Array.from({ length: 20 }, (_, index) => () => holdTime(from(cast.anna, `198.51.100.${index}`), nth(index))),
    )
    expect(got).toHaveLength(10)
    expect(told).toEqual(Array.from({ length: 10 }, () => 'booking.too_many_holds'))
    const { rows } = await desk.database.pool.query('select count(*)::int as holds from booking.hold')
    expect(rows).toEqual([{ holds: 10 }])
  })

  test('a visitor is their network: of IPv6 the first 64 bits, and a neighbour has holds of their own', async () => {
    await rule({ holdsPerAddress: 2 })
    const { got, told } = await together(
      Array.from({ length: 20 }, (_, index) => () => holdTime(from('visitor', `2001:db8:0:1::${index}`), nth(index))),
    )
    expect(got).toHaveLength(2)
    expect(new Set(told)).toEqual(new Set(['booking.too_many_holds']))
    await holdTime(from('visitor', '2001:db8:0:2::1'), nth(20))
    await holdTime(from(cast.anna, '2001:db8:0:1::1'), nth(21))
  })

  test('who is refused is told how many, until when, and what to do', async () => {
    await rule({ holdsPerAccount: 1 })
    await holdTime(from(cast.anna), nth(0))
    const refusal = await holdTime(from(cast.anna, '203.0.113.7', cast.now + 4 * MINUTE), nth(1)).catch((no) => no)
    expect(refusal).toMatchObject({
      code: 'booking.too_many_holds',
      kind: 'too_many',
      facts: {
        detail: 'You are keeping a time already. Book one or let one go, or try again in 6 min.',
        extra: { most: 1, freeAt: '2026-11-23T07:10:00+01:00', timeZone: 'Europe/Berlin', retryAfterSeconds: 360 },
      },
    })
  })

  test('one that is let go of, has run out, was swept or was booked makes room', async () => {
    await rule({ holdsPerAccount: 1 })
    const hold = (index: number, now = cast.now) => holdTime(from(cast.anna, undefined, now), nth(index))
    await letGoOfHold(from(cast.anna), (await hold(0)).id)
    await hold(1)
    expect(await refusedBy(hold(2, cast.now + 9 * MINUTE))).toEqual(['booking.too_many_holds'])
    await hold(2, cast.now + 10 * MINUTE)
    await sweepHolds(cast.installation, cast.now + 20 * MINUTE)
    const booked = await hold(3, cast.now + 20 * MINUTE)
    const later = from(cast.anna, undefined, cast.now + 21 * MINUTE)
    await bookAppointment(later, { holdId: booked.id, patientId: cast.anna.patientId })
    await hold(4, cast.now + 21 * MINUTE)
    expect(await refusedBy(hold(5, cast.now + 21 * MINUTE))).toEqual(['booking.too_many_holds'])
  })

  test('of a refused hold nothing is left, and the time is free', async () => {
    await rule({ holdsPerAccount: 1 })
    await holdTime(from(cast.anna), nth(0))
    await refusedBy(holdTime(from(cast.anna), nth(1)))
    await holdTime(from(cast.bela), nth(1))
  })

  test('staff hold as many as they need', async () => {
    await rule({ holdsPerAccount: 1 })
    for (let index = 0; index < 4; index += 1) await holdTime(from(cast.rosa), nth(index))
  })

  test('a lowered limit takes nothing away, and gives nothing until it is kept', async () => {
    const four = await together(Array.from({ length: 4 }, (_, index) => () => holdTime(from(cast.anna), nth(index))))
    await rule({ holdsPerAccount: 3 })
    expect(await refusedBy(holdTime(from(cast.anna), nth(4)))).toEqual(['booking.too_many_holds'])
    await letGoOfHold(from(cast.anna), four.got[0]!.id)
    expect(await refusedBy(holdTime(from(cast.anna), nth(4)))).toEqual(['booking.too_many_holds'])
    await letGoOfHold(from(cast.anna), four.got[1]!.id)
    const { got } = await together(
      Array.from({ length: 10 }, (_, index) => () => holdTime(from(cast.anna), nth(4 + index))),
    )
    expect(got).toHaveLength(1)
  })
})

describe('visits ahead', () => {
  const book = (who: Member, index: number, patient = who, now = cast.now) =>
    desk.book(patient, nth(index), {}, who).then((visit) => ({ ...visit, now }))

  test('ten bookings of one patient at the same moment: as many as one may', async () => {
    await rule({ visitsPerPatient: 3 })
    const { got, told } = await together(Array.from({ length: 10 }, (_, index) => () => book(cast.anna, index)))
    expect(got).toHaveLength(3)
    expect(told).toEqual(Array.from({ length: 7 }, () => 'booking.too_many_appointments'))
  })

  test('who is refused is told how many, when there is room again, and whom to call', async () => {
    await rule({ visitsPerPatient: 1 })
    await book(cast.anna, 0)
    const refusal = await book(cast.anna, 1).catch((no: unknown) => no)
    expect(refusal).toMatchObject({
      code: 'booking.too_many_appointments',
      kind: 'conflict',
      facts: { extra: { most: 1, of: 'patient', phone: null, freeAt: '2026-11-24T09:00:00+01:00' } },
    })
  })

  test('one that is cancelled or has begun makes room; one that is moved keeps its own', async () => {
    await rule({ visitsPerPatient: 1 })
    const first = await book(cast.anna, 0)
    await moveAppointment(cast.ctxOf(cast.anna), first.id, { move: 'cancellation', ifMatch: '*' })
    const second = await book(cast.anna, 1)
    await rescheduleAppointment(cast.ctxOf(cast.anna), second.id, { slot: nth(14) }, '*')
    expect(await refusedBy(book(cast.anna, 2))).toEqual(['booking.too_many_appointments'])
    const afterwards = { slot: nth(20), patientId: cast.anna.patientId }
    await bookAppointment(cast.ctxOf(cast.anna, Date.parse('2026-11-25T09:00:00+01:00')), afterwards)
  })

  test('what the desk books is not counted, and the desk is not', async () => {
    await rule({ visitsPerPatient: 1, visitsPerAccount: 1 })
    await book(cast.rosa, 0, cast.anna)
    await book(cast.rosa, 1, cast.anna)
    await book(cast.anna, 2)
    await book(cast.rosa, 3, cast.anna)
    expect(await refusedBy(book(cast.anna, 4))).toEqual(['booking.too_many_appointments'])
  })

  test('one network has as many as the clinic says, whoever books, and only then is it kept', async () => {
    const [one, two, three] = await cast.strangers(3)
    const at = (who: Member, index: number, address: string) =>
      bookAppointment(from(who, address), { slot: nth(index), patientId: who.patientId })
    await at(cast.anna, 0, '2001:db8::1')
    expect((await shares()).filter(({ scope }) => scope === 'address')).toEqual([])
    await rule({ visitsPerAddress: 2 })
    const { got, told } = await together(
      [one!, two!, three!].map((who, index) => () => at(who, index + 1, `2001:db8::${index + 2}`)),
    )
    expect([got.length, told]).toEqual([2, ['booking.too_many_appointments']])
    await at(cast.bela, 9, '2001:db8:1::1')
  })

  test('without a limit they are counted all the same, so that one set later knows', async () => {
    await rule({ visitsPerPatient: null })
    for (let index = 0; index < 4; index += 1) await book(cast.anna, index)
    await rule({ visitsPerPatient: 4 })
    expect(await refusedBy(book(cast.anna, 5))).toEqual(['booking.too_many_appointments'])
  })

  test('twenty at the same moment where there is no limit are all booked, and all counted', async () => {
    await rule({ visitsPerPatient: null, visitsPerAddress: null })
    const { got, told } = await together(Array.from({ length: 20 }, (_, index) => () => book(cast.anna, index)))
    expect([got.length, told]).toEqual([20, []])
    expect(await shares()).toHaveLength(20)
  })

  test('one that was cancelled by mistake counts again when that is taken back, whoever has its number meanwhile', async () => {
    await rule({ visitsPerPatient: 2 })
    const first = await book(cast.anna, 0)
    await moveAppointment(cast.ctxOf(cast.rosa), first.id, { move: 'cancellation', ifMatch: '*' })
    await sweepShares(cast.installation, cast.now)
    await book(cast.anna, 14)
    await undoMove(cast.ctxOf(cast.rosa), first.id, { ifMatch: '*' })
    expect(await refusedBy(book(cast.anna, 15))).toEqual(['booking.too_many_appointments'])
    await moveAppointment(cast.ctxOf(cast.rosa), first.id, { move: 'cancellation', ifMatch: '*' })
    await book(cast.anna, 15)
    // The desk may, over the limit too; what it booked itself never counts.
    await undoMove(cast.ctxOf(cast.rosa), first.id, { ifMatch: '*' })
    expect((await shares()).filter(({ scope }) => scope === 'patient')).toHaveLength(3)
    const desks = await book(cast.rosa, 16, cast.anna)
    await moveAppointment(cast.ctxOf(cast.rosa), desks.id, { move: 'cancellation', ifMatch: '*' })
    await undoMove(cast.ctxOf(cast.rosa), desks.id, { ifMatch: '*' })
    expect((await shares()).filter(({ scope }) => scope === 'patient')).toHaveLength(3)
  })

  test('the nightly sweep takes the shares of what is over or cancelled, and no others', async () => {
    const first = await book(cast.anna, 0)
    await book(cast.anna, 14)
    await book(cast.bela, 1)
    await moveAppointment(cast.ctxOf(cast.anna), first.id, { move: 'cancellation', ifMatch: '*' })
    expect(await sweepShares(cast.installation, cast.now)).toBe(1)
    expect(await sweepShares(cast.installation, cast.now + 2 * DAY)).toBe(1)
    expect(await shares()).toHaveLength(1)
  })
})

describe('visits that were missed', () => {
  async function missed(count: number): Promise<void> {
    for (let index = 0; index < count; index += 1) {
      const visit = await desk.book(cast.anna, nth(index), {}, cast.rosa)
      const later = cast.ctxOf(cast.rosa, Date.parse(visit.end) + MINUTE)
      await moveAppointment(later, visit.id, { move: 'no-show', ifMatch: '*' })
    }
  }
  const WEDNESDAY = Date.parse('2026-11-25T08:00:00+01:00')
  const wish = (index: number) => ({ slot: nth(index), patientId: cast.anna.patientId })
  const bookLater = async (who: Member, index: number, now = WEDNESDAY) =>
    (await bookAppointment(cast.ctxOf(who, now), wish(index))).body as { status: string }

  test('three within a year: what the patient books is a proposal; what the desk books is booked', async () => {
    await missed(2)
    expect((await bookLater(cast.anna, 20)).status).toBe('booked')
    await missed(1)
    expect((await bookLater(cast.anna, 21)).status).toBe('proposed')
    expect((await bookLater(cast.rosa, 22)).status).toBe('booked')
  })

  test('or the desk books for them, and says so without saying why', async () => {
    await rule({ missedVisits: { from: 1, withinMonths: 6, consequence: 'desk' } })
    await missed(1)
    const refusal = await bookLater(cast.anna, 20).catch((no: unknown) => no)
    expect(refusal).toMatchObject({ code: 'booking.desk_only', kind: 'forbidden', facts: { extra: { phone: null } } })
    expect(JSON.stringify(refusal)).not.toMatch(/miss|no-?show/i)
    await bookLater(cast.rosa, 20)
  })

  test('also what the clinic approves anyway: alone, with others, and what one would wait for', async () => {
    await rule({ missedVisits: { from: 1, withinMonths: 6, consequence: 'desk' } })
    await missed(1)
    await changeVisitType(cast.ctxOf(cast.amir), cast.checkUp.id, () => true, { approval: true })
    expect(await refusedBy(bookLater(cast.anna, 20))).toEqual(['booking.desk_only'])
    const anna = cast.ctxOf(cast.anna, WEDNESDAY)
    const { patientId } = cast.anna
    const twice = { slot: nth(20), recurrence: 'FREQ=WEEKLY;COUNT=2', patientId }
    expect(await refusedBy(bookSeries(anna, twice))).toEqual(['booking.desk_only'])
    const waits = addEntry(anna, { patientId, visitTypeId: cast.checkUp.id })
    expect(await refusedBy(waits)).toEqual(['booking.desk_only'])
  })

  test('are forgotten after the months that the clinic says', async () => {
    await rule({ missedVisits: { from: 1, withinMonths: 1, consequence: 'desk' } })
    await missed(1)
    expect(await refusedBy(bookLater(cast.anna, 20))).toEqual(['booking.desk_only'])
    const slot = desk.slot('2027-01-04T09:00')
    await bookAppointment(cast.ctxOf(cast.anna, WEDNESDAY + 35 * DAY), { slot, patientId: cast.anna.patientId })
  })

  test('tell nobody who may not book for the patient anything', async () => {
    await rule({ missedVisits: { from: 1, withinMonths: 6, consequence: 'desk' } })
    await missed(1)
    expect(await refusedBy(bookLater(cast.bela, 20))).toEqual(['booking.patient_not_found'])
  })
})
