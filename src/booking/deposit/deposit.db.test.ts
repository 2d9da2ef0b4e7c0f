import { expect, test } from 'vitest'
import { HOUR, MINUTE } from '../appointment/life.fixture.ts'
import { readAppointment } from '../appointment/read-appointment.ts'
import { bookAppointment } from '../appointment/book-appointment.ts'
import type { Appointment } from '../contract.ts'
import { lapseUnpaid } from '../overdue/settle-overdue.ts'
import { holdTime } from '../hold/hold-time.ts'
import { bookSeries } from '../series/book-series.ts'
import { sealEvents } from '#identity'
import { previewSeries } from '../series/preview-series.ts'
import { sendDueRefunds } from '#payments'
import { asId, problemOfError, transaction } from '#platform'
import { acceptOffer } from '../offer/accept-offer.ts'
import { makeOffer } from '../offer/make-offer.ts'
import { offerLetter } from '../offer/offer-letter.ts'
import { addEntry } from '../waitlist/add-entry.ts'
import { depositClinic } from './deposit.fixture.ts'
import type { DepositClinic } from './deposit.fixture.ts'

const THURSDAY = '2026-11-26T09:00:00+01:00'
const statusOf = async ({ ctx, rosa }: DepositClinic, { id }: Pick<Appointment, 'id'>) =>
  (await readAppointment(ctx(rosa), id)).status

test('a visit with a deposit has its time and waits; paid, it is booked, and told once however often it is told', async () => {
  const clinic = await depositClinic()
  const { anna, book, claims, checkout, processor, hear, facts, history } = clinic
  const visit = await book(anna, THURSDAY)
  expect(visit).toMatchObject({ status: 'pending', decideBy: '2026-11-23T07:30:00+01:00' })
  expect(await claims(visit)).toBeGreaterThan(0)
  const page = await checkout(anna, visit)
  expect(processor.sessions()).toMatchObject([{ id: page, amount_total: 2500, currency: 'eur' }])
  expect((await processor.pay(page, { deliver: 'twice' })).answers).toEqual([204, 204])
  await hear()
  expect(await processor.deliver(page)).toBe(204)
  await hear()
  expect(await statusOf(clinic, visit)).toBe('booked')
  expect(await history(visit)).toEqual([
    ['booking', 'pending', 'patient'],
    ['payment', 'booked', 'system'],
  ])
  expect((await facts())['booking.deposit_paid']).toBe(1)
  expect(await clinic.charges(visit)).toMatchObject([{ state: 'paid', amount: 2500, currency: 'EUR', refunds: [] }])
})

test('case 5: Anna does not pay, Bela books the time, and what Anna pays then goes back to her', async () => {
  const clinic = await depositClinic()
  const { anna, bela, book, clock, database, checkout, processor, hear, claims } = clinic
  const first = await book(anna, THURSDAY)
  const page = await checkout(anna, first)
  const { paymentIntent } = await processor.pay(page, { deliver: 'never' })
  // It does not answer, each time twice, until a quarter of an hour after the deadline: then the time is free all the same.
  processor.misbehave(503, 4)
  clock.now += 44 * MINUTE
  expect(await lapseUnpaid(database, clock.now)).toBe(0)
  expect(await statusOf(clinic, first)).toBe('pending')
  clock.now += 2 * MINUTE
  expect(await lapseUnpaid(database, clock.now)).toBe(1)
  expect([await statusOf(clinic, first), await claims(first)]).toEqual(['cancelled', 0])
  const second = await book(bela, THURSDAY)

  expect(await processor.deliver(page)).toBe(204)
  await hear()
  expect(await statusOf(clinic, first)).toBe('cancelled')
  expect(await statusOf(clinic, second)).toBe('pending')
  expect(processor.refunds()).toMatchObject([{ payment_intent: paymentIntent, amount: 2500 }])
  expect(await clinic.charges(first)).toMatchObject([
    { state: 'closed', refunds: [{ why: 'too_late', state: 'done', amount: 2500 }] },
  ])
  // Told again, it goes back once.
  expect(await processor.deliver(page)).toBe(204)
  await hear()
  expect(processor.refunds()).toHaveLength(1)
})

test('what was paid in the last minute and not told yet is found by asking: the visit is booked, not given up', async () => {
  const clinic = await depositClinic()
  const { anna, book, clock, database, checkout, processor, hear } = clinic
  const visit = await book(anna, THURSDAY)
  const page = await checkout(anna, visit)
  await processor.pay(page, { deliver: 'never' })
  clock.now += 31 * MINUTE
  expect(await lapseUnpaid(database, clock.now)).toBe(1)
  expect(await statusOf(clinic, visit)).toBe('booked')
  expect(await processor.deliver(page)).toBe(204)
  await hear()
  expect([await statusOf(clinic, visit), processor.refunds().length]).toEqual(['booked', 0])
})

test('case 6: who gives up paying and comes again has to pay again; nothing is for ever about to be paid', async () => {
  const clinic = await depositClinic()
  const { anna, book, clock, database, checkout, processor, hear, slot, ctx, facts } = clinic
  const first = await book(anna, THURSDAY)
  const page = await checkout(anna, first)
  const again = bookAppointment(ctx(anna), { slot: slot(THURSDAY), patientId: anna.patientId })
  await expect(again).rejects.toMatchObject({ code: /^booking\.(slot_taken|patient_busy)$/ })
  clock.now += 31 * MINUTE
  expect(await lapseUnpaid(database, clock.now)).toBe(1)
  await hear()
  expect(processor.sessions().find(({ id }) => id === page)?.status).toBe('expired')
  const second = await book(anna, THURSDAY)
  expect(second.status).toBe('pending')
  clock.now += 31 * MINUTE
  expect(await lapseUnpaid(database, clock.now)).toBe(1)
  expect(await lapseUnpaid(database, clock.now)).toBe(0)
  expect([await statusOf(clinic, first), await statusOf(clinic, second)]).toEqual(['cancelled', 'cancelled'])
  expect(await facts()).toMatchObject({ 'booking.deposit_missed': 2 })
  expect((await facts())['booking.deposit_paid']).toBeUndefined()
})

test('a page that was opened for an abandoned visit pays for no other', async () => {
  const clinic = await depositClinic()
  const { anna, book, move, checkout, processor, hear } = clinic
  const first = await book(anna, THURSDAY)
  const page = await checkout(anna, first)
  await move(anna, first, 'cancellation')
  const second = await book(anna, THURSDAY)
  await processor.pay(page)
  await hear()
  expect(await statusOf(clinic, second)).toBe('pending')
  expect(await clinic.charges(second)).toMatchObject([{ state: 'due', refunds: [] }])
  expect(await clinic.charges(first)).toMatchObject([
    { state: 'closed', refunds: [{ why: 'too_late', state: 'done' }] },
  ])
})

test('the desk books without a deposit, and does without one that is due', async () => {
  const clinic = await depositClinic()
  const { anna, bela, rosa, book, move, checkout, processor, hear } = clinic
  expect((await book(bela, '2026-11-26T10:00:00+01:00', rosa)).status).toBe('booked')
  const visit = await book(anna, THURSDAY)
  const page = await checkout(anna, visit)
  await expect(move(anna, visit, 'confirmation')).rejects.toMatchObject({ code: 'booking.staff_only' })
  await expect(move(rosa, visit, 'payment')).rejects.toMatchObject({ code: 'booking.staff_only' })
  expect((await move(rosa, visit, 'confirmation')).status).toBe('booked')
  await processor.pay(page)
  await hear()
  expect(await statusOf(clinic, visit)).toBe('booked')
  expect(await clinic.charges(visit)).toMatchObject([{ state: 'closed', refunds: [{ why: 'too_late' }] }])
})

test('who cancels in time gets it back, who cancels late or does not come has lost it', async () => {
  const clinic = await depositClinic()
  const { anna, bela, rosa, book, move, checkout, processor, hear, clock } = clinic
  const paid = async (who: typeof anna, start: string) => {
    const visit = await book(who, start)
    await processor.pay(await checkout(who, visit))
    await hear()
    expect(await statusOf(clinic, visit)).toBe('booked')
    return visit
  }
  const [inTime, late, missed] = [
    await paid(anna, THURSDAY),
    await paid(bela, '2026-11-23T16:30:00+01:00'),
    await paid(anna, '2026-11-23T11:00:00+01:00'),
  ]
  await move(anna, inTime, 'cancellation')
  expect((await move(bela, late, 'cancellation')).late).toBe(true)
  clock.now = Date.parse('2026-11-23T11:30:00+01:00')
  await move(rosa, missed, 'no-show')
  await hear()
  expect(await clinic.charges(inTime)).toMatchObject([
    { state: 'paid', refunds: [{ why: 'called_off', state: 'done' }] },
  ])
  for (const kept of [late, missed]) expect(await clinic.charges(kept)).toMatchObject([{ state: 'paid', refunds: [] }])
  expect(processor.refunds()).toHaveLength(1)
})

test('a cancellation taken back keeps what has not left; unpaid, it is asked for once more', async () => {
  const clinic = await depositClinic()
  const { anna, bela, rosa, book, move, undo, checkout, processor, hear, clock, database } = clinic
  const paid = await book(anna, THURSDAY)
  await processor.pay(await checkout(anna, paid))
  await hear()
  await move(rosa, paid, 'cancellation')
  expect((await undo(rosa, paid)).status).toBe('booked')
  expect(await sendDueRefunds(database, clock.now)).toBe(0)
  expect(await clinic.charges(paid)).toMatchObject([{ state: 'paid', refunds: [] }])

  const due = await book(bela, '2026-11-26T10:00:00+01:00')
  await move(rosa, due, 'cancellation')
  clock.now += 10 * MINUTE
  expect(await undo(rosa, due)).toMatchObject({ status: 'pending', decideBy: '2026-11-23T07:40:00+01:00' })
  expect(await clinic.charges(due)).toMatchObject([{ state: 'due' }, { state: 'closed' }])
  await processor.pay(await checkout(bela, due))
  await hear()
  expect(await statusOf(clinic, due)).toBe('booked')
})

test('money stays as long as a cancellation can be taken back, and leaves then; what came a second time does not wait for that', async () => {
  const clinic = await depositClinic()
  const { anna, rosa, book, move, undo, checkout, processor, hear, clock, database } = clinic
  const visit = await book(anna, THURSDAY)
  const page = await checkout(anna, visit)
  await processor.pay(page)
  await hear()
  await move(anna, visit, 'cancellation')
  await hear()
  clock.now += 59 * MINUTE
  expect(await sendDueRefunds(database, clock.now)).toBe(0)
  expect(await clinic.charges(visit)).toMatchObject([{ refunds: [{ why: 'called_off', state: 'owed' }] }])
  const [session] = processor.sessions()
  const again = { ...session, payment_intent: 'pi_again' }
  const told = { id: 'evt_again', object: 'event', type: 'checkout.session.completed', data: { object: again } }
  expect((await processor.send(told)).status).toBe(204)
  expect((await undo(rosa, visit)).status).toBe('booked')
  expect(await clinic.charges(visit)).toMatchObject([
    { state: 'paid', refunds: [{ why: 'paid_twice', state: 'owed' }] },
  ])
  await hear()
  clock.now += HOUR
  expect(await sendDueRefunds(database, clock.now)).toBe(0)
  expect(processor.refunds()).toEqual([])

  await move(anna, visit, 'cancellation')
  clock.now += HOUR
  expect(await sendDueRefunds(database, clock.now)).toBe(1)
  expect(await clinic.charges(visit)).toMatchObject([
    { refunds: [{ why: 'paid_twice' }, { why: 'called_off', state: 'done' }] },
  ])
})

test('what is paid, called off and taken back before anybody heard of the payment is booked by it, and nothing goes back', async () => {
  const clinic = await depositClinic()
  const { anna, rosa, book, move, undo, checkout, processor, hear, clock, database } = clinic
  const visit = await book(anna, THURSDAY)
  await processor.pay(await checkout(anna, visit))
  await move(anna, visit, 'cancellation')
  expect(await undo(rosa, visit)).toMatchObject({ status: 'booked', decideBy: null })
  await hear()
  clock.now += 2 * HOUR
  expect([await lapseUnpaid(database, clock.now), await sendDueRefunds(database, clock.now)]).toEqual([0, 0])
  expect(await statusOf(clinic, visit)).toBe('booked')
  expect(await clinic.charges(visit)).toMatchObject([{ state: 'paid', refunds: [] }])
})

test('taken back after the money has left: the deposit is asked for once more, and what was paid before books nothing', async () => {
  const clinic = await depositClinic()
  const { anna, bela, rosa, book, move, undo, checkout, processor, hear, clock, database, decide, facts } = clinic
  // For a week, and money waits for a day.
  await decide({ undoMinutes: 10_080 })
  const [heard, unheard] = [await book(anna, THURSDAY), await book(bela, '2026-11-26T10:00:00+01:00')]
  await processor.pay(await checkout(anna, heard))
  await hear()
  await processor.pay(await checkout(bela, unheard))
  for (const visit of [heard, unheard]) await move(rosa, visit, 'cancellation')
  // One arrives, of the other the answer is lost.
  clock.now += 24 * HOUR
  processor.misbehave(500, 2)
  expect(await sendDueRefunds(database, clock.now)).toBe(1)
  for (const visit of [heard, unheard]) {
    expect(await undo(rosa, visit)).toMatchObject({ status: 'pending', decideBy: '2026-11-24T07:30:00+01:00' })
    expect(await clinic.charges(visit)).toMatchObject([{ state: 'due' }, { state: 'paid', refunds: [{}] }])
  }
  await hear()
  expect([await statusOf(clinic, heard), await statusOf(clinic, unheard)]).toEqual(['pending', 'pending'])
  expect((await facts())['booking.deposit_paid']).toBe(1)
  await processor.pay(await checkout(anna, heard))
  await hear()
  clock.now += 31 * MINUTE
  expect([await lapseUnpaid(database, clock.now), await sendDueRefunds(database, clock.now)]).toEqual([1, 1])
  expect([await statusOf(clinic, heard), await statusOf(clinic, unheard)]).toEqual(['booked', 'cancelled'])
  expect(processor.refunds()).toHaveLength(2)
})

test('to move a visit gives no longer to pay, and keeps what was paid', async () => {
  const { anna, book, reschedule, slot, checkout, processor, hear, clock, charges } = await depositClinic()
  const visit = await book(anna, THURSDAY)
  clock.now += 10 * MINUTE
  const moved = await reschedule(anna, visit, slot('2026-11-27T09:00:00+01:00'))
  expect(moved).toMatchObject({ status: 'pending', decideBy: '2026-11-23T07:30:00+01:00' })
  await processor.pay(await checkout(anna, visit))
  await hear()
  expect((await reschedule(anna, visit, slot(THURSDAY))).status).toBe('booked')
  expect(await charges(visit)).toMatchObject([{ state: 'paid', refunds: [] }])
})

test('a series with a deposit is for the desk; without payments set up nobody is given a time they could not pay', async () => {
  const { anna, rosa, ctx, slot, database, book } = await depositClinic()
  const wish = { slot: slot(THURSDAY), patientId: anna.patientId, recurrence: 'FREQ=WEEKLY;COUNT=3' }
  await expect(bookSeries(ctx(anna), wish)).rejects.toMatchObject({ code: 'booking.deposit_one_by_one' })
  // Asked before, it says the same.
  await expect(previewSeries(ctx(anna), wish)).rejects.toMatchObject({ code: 'booking.deposit_one_by_one' })
  expect(await previewSeries(ctx(rosa), wish)).toMatchObject({ bookable: true })
  expect((await bookSeries(ctx(rosa), wish)).status).toBe(201)
  // Another connection to the same database, as of an installation whose operator has no processor.
  const without = { ...database, reactions: new Map(database.reactions), within: () => without } as typeof database
  const asking = { ...ctx(anna), database: without }
  const second = { slot: slot('2026-11-26T11:00:00+01:00'), patientId: anna.patientId }
  await expect(bookAppointment(asking, second)).rejects.toMatchObject({ code: 'booking.deposit_unpayable' })
  expect((await book(anna, '2026-11-26T11:00:00+01:00')).status).toBe('pending')
})

test('ten presses at once open pages of which one is shown; a processor that is away is named, and nothing is lost', async () => {
  const clinic = await depositClinic()
  const { anna, bela, book, checkout, processor, hear } = clinic
  const visit = await book(anna, THURSDAY)
  const pages = await Promise.all(Array.from({ length: 10 }, () => checkout(anna, visit)))
  expect(new Set(pages).size).toBe(1)
  await expect(checkout(bela, visit)).rejects.toMatchObject({ code: 'booking.appointment_not_found' })

  const other = await book(bela, '2026-11-26T10:00:00+01:00')
  processor.misbehave(500, 2)
  await expect(checkout(bela, other)).rejects.toMatchObject({ code: 'payments.processor_unreachable' })
  // Its work done, and the answer lost: the client asks again, and pays once.
  processor.misbehave('after', 1)
  await processor.pay(await checkout(bela, other))
  await hear()
  expect(await statusOf(clinic, other)).toBe('booked')
  await expect(checkout(bela, other)).rejects.toMatchObject({ code: 'payments.nothing_to_pay' })
})

test('money that goes back is asked for until it is answered, and goes once', async () => {
  const clinic = await depositClinic()
  const { anna, rosa, book, move, checkout, processor, hear, clock, database } = clinic
  const visit = await book(anna, THURSDAY)
  await processor.pay(await checkout(anna, visit))
  await hear()
  // Its work done, its answers lost: the second time from the client's own repetition, the third from ours.
  processor.misbehave('after', 2)
  await move(rosa, visit, 'cancellation')
  clock.now += HOUR
  await hear()
  expect(await clinic.charges(visit)).toMatchObject([{ refunds: [{ state: 'owed' }] }])
  expect(await sendDueRefunds(database, clock.now)).toBe(0)
  clock.now += 2 * MINUTE
  expect(await sendDueRefunds(database, clock.now)).toBe(1)
  expect(await clinic.charges(visit)).toMatchObject([{ refunds: [{ state: 'done' }] }])
  expect(processor.refunds()).toHaveLength(1)
})

test('four processes send what is due at one moment: each refund is asked for once, by one of them', async () => {
  const clinic = await depositClinic()
  const { book, move, checkout, processor, hear, clock, database } = clinic
  for (const [index, who] of (await clinic.strangers(6)).entries()) {
    const visit = await book(who, `2026-12-0${(index % 4) + 1}T${index < 4 ? '09' : '10'}:00:00+01:00`)
    await processor.pay(await checkout(who, visit))
    await hear()
    await move(who, visit, 'cancellation')
  }
  clock.now += HOUR
  const sent = await Promise.all(Array.from({ length: 4 }, () => sendDueRefunds(database, clock.now)))
  expect(sent.reduce((sum, one) => sum + one)).toBe(6)
  const { rows } = await database.pool.query<{ attempts: number }>('select attempts from payments.refund')
  expect(rows.map(({ attempts }) => attempts)).toEqual([1, 1, 1, 1, 1, 1])
})

test('the payment and the deadline at one moment: the visit is booked, or given up and the money back; never both, never neither', async () => {
  const clinic = await depositClinic()
  const { book, clock, database, checkout, processor, hear, claims } = clinic
  const ends: string[] = []
  for (const [round, anna] of (await clinic.strangers(8)).entries()) {
    const visit = await book(anna, `2026-12-${String(round + 1).padStart(2, '0')}T09:00:00+01:00`).catch(
      () => undefined,
    )
    if (visit === undefined) continue
    const page = await checkout(anna, visit)
    clock.now += 31 * MINUTE
    await Promise.all([processor.pay(page).catch(() => undefined), lapseUnpaid(database, clock.now)])
    await hear()
    await lapseUnpaid(database, clock.now)
    const status = await statusOf(clinic, visit)
    const [charge] = await clinic.charges(visit)
    const wasPaid = processor.sessions().find(({ id }) => id === page)?.payment_status === 'paid'
    const goesBack = charge?.refunds.length === 1
    expect({ status, hasTime: (await claims(visit)) > 0, goesBack }).toEqual(
      status === 'booked'
        ? { status, hasTime: true, goesBack: false }
        : { status: 'cancelled', hasTime: false, goesBack: wasPaid },
    )
    ends.push(status)
  }
  expect(ends.length).toBeGreaterThan(4)
})

test('that money goes back is in the trail of the visit, with why', async () => {
  const clinic = await depositClinic()
  const { anna, book, move, checkout, processor, hear, database } = clinic
  const visit = await book(anna, THURSDAY)
  await processor.pay(await checkout(anna, visit))
  await hear()
  await move(anna, visit, 'cancellation')
  await sealEvents(database, clinic.clock.now)
  const { rows } = await database.pool.query(
    "select acting_as, record_id, reason from identity.audit_event where action = 'booking.deposit_return'",
  )
  expect(rows).toEqual([{ acting_as: 'system', record_id: visit.id, reason: 'called_off' }])
})

test('a no of the processor to the call itself is a fault of ours, and not one of whoever wants to pay', async () => {
  const clinic = await depositClinic()
  const { anna, book, checkout, processor } = clinic
  const due = await book(anna, THURSDAY)
  for (const status of [400, 401, 402, 403]) {
    processor.misbehave(status, 1)
    const error: unknown = await checkout(anna, due).catch((reason: unknown) => reason)
    expect(problemOfError(error)).toMatchObject({ status: 500, code: 'server.error' })
    expect(String(error)).toMatch(new RegExp(`the payment processor refused the call .*\\b${status}\\b`))
  }
  expect(await statusOf(clinic, due)).toBe('pending')
  await expect(checkout(anna, due)).resolves.toBeTruthy()
})

/** A time on each of twelve weekdays. */
const TWELVE = [1, 2, 3, 4, 7, 8, 9, 10, 11, 14, 15, 16].map(
  (day) => `2026-12-${String(day).padStart(2, '0')}T09:00:00+01:00`,
)

test('visits that wait for their deposit are times that an account keeps: of twelve at once ten, and paid for they are none', async () => {
  const clinic = await depositClinic()
  const { anna, rosa, ctx, slot, book, checkout, processor, hear, clock, database } = clinic
  const attempts = await Promise.allSettled(TWELVE.map((start) => book(anna, start)))
  const kept = attempts.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const told = attempts.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
  expect([kept.length, told]).toEqual([10, ['booking.too_many_holds', 'booking.too_many_holds']])
  const late = '2026-12-18T09:00:00+01:00'
  await expect(holdTime(ctx(anna), slot(late))).rejects.toMatchObject({
    code: 'booking.too_many_holds',
    facts: { extra: { most: 10, freeAt: '2026-11-23T07:30:00+01:00' } },
  })
  await book(anna, late, rosa)
  const [first] = kept
  if (first === undefined) throw new Error('nothing was booked')
  await processor.pay(await checkout(anna, first))
  await hear()
  const hold = await holdTime(ctx(anna), slot('2026-12-21T09:00:00+01:00'))
  // A hold that becomes such a visit is one time, not two.
  await bookAppointment(ctx(anna), { holdId: hold.id, patientId: anna.patientId })
  await expect(book(anna, '2026-12-22T09:00:00+01:00')).rejects.toMatchObject({ code: 'booking.too_many_holds' })
  clock.now += 31 * MINUTE
  expect(await lapseUnpaid(database, clock.now)).toBe(10)
  await holdTime(ctx(anna), slot('2026-12-22T09:00:00+01:00'))
})

test('who does not pay three times in a day is told until when to wait, or to call; the desk books all the same', async () => {
  const clinic = await depositClinic()
  const { anna, bela, rosa, book, clock, database } = clinic
  for (let time = 0; time < 3; time += 1) {
    await book(anna, THURSDAY)
    clock.now += 31 * MINUTE
    expect(await lapseUnpaid(database, clock.now)).toBe(1)
  }
  await expect(book(anna, THURSDAY)).rejects.toMatchObject({
    code: 'booking.too_many_unpaid',
    facts: { extra: { most: 3, until: '2026-11-24T07:31:00+01:00', timeZone: 'Europe/Berlin', phone: null } },
  })
  expect((await book(bela, '2026-11-27T09:00:00+01:00')).status).toBe('pending')
  expect((await book(anna, '2026-11-27T10:00:00+01:00', rosa)).status).toBe('booked')
  clock.now = Date.parse('2026-11-24T07:31:00+01:00')
  expect((await book(anna, THURSDAY)).status).toBe('pending')
})

test('a key that the processor takes no more: a visit does not wait for ever, and money is owed until it does', async () => {
  const clinic = await depositClinic()
  const { anna, bela, rosa, book, move, checkout, processor, hear, clock, database } = clinic
  const [due, paid] = [await book(anna, THURSDAY), await book(bela, '2026-11-26T10:00:00+01:00')]
  await checkout(anna, due)
  await processor.pay(await checkout(bela, paid))
  await hear()
  processor.misbehave(401, 3)
  clock.now += 31 * MINUTE
  await expect(lapseUnpaid(database, clock.now)).rejects.toThrow('non-payment failed for 1 appointments')
  clock.now += 15 * MINUTE
  expect(await lapseUnpaid(database, clock.now)).toBe(1)
  expect(await statusOf(clinic, due)).toBe('cancelled')
  await move(rosa, paid, 'cancellation')
  clock.now += HOUR
  await expect(sendDueRefunds(database, clock.now)).rejects.toThrow('1 refunds could not be sent')
  expect(await clinic.charges(paid)).toMatchObject([{ refunds: [{ state: 'owed' }] }])
  clock.now += 2 * MINUTE
  expect(await sendDueRefunds(database, clock.now)).toBe(1)
})

test('an offer that is accepted signed in waits for its deposit; by its letter alone, for the desk', async () => {
  const clinic = await depositClinic()
  const { anna, bela, ctx, slot, clock, charges } = clinic
  const accepted = async (who: typeof anna, start: string, byLetter: boolean) => {
    const { patientId } = who
    const { id: entryId } = await addEntry(ctx(who), { patientId, visitTypeId: clinic.checkUp.id })
    const wish = { patientId, slot: slot(start), deadline: clock.now + 120 * MINUTE, purpose: { entryId } }
    const system = ctx('system')
    return transaction(system.database, async (tx) => {
      const offer = await makeOffer(tx, system, wish)
      const letter = await offerLetter(tx, clinic.clinicId, offer.id, clock.now)
      const { appointmentId } = await acceptOffer(
        tx,
        ctx(byLetter ? 'visitor' : who),
        offer.id,
        byLetter ? letter?.token : undefined,
      )
      return { id: asId<'appointment'>(appointmentId ?? '') }
    })
  }
  const [signedIn, byLetter] = [
    await accepted(anna, THURSDAY, false),
    await accepted(bela, '2026-11-26T10:00:00+01:00', true),
  ]
  expect([await statusOf(clinic, signedIn), (await charges(signedIn)).length]).toEqual(['pending', 1])
  expect([await statusOf(clinic, byLetter), (await charges(byLetter)).length]).toEqual(['proposed', 0])
})
