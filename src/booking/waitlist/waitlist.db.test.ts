import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { removeLeave, setHours } from '#scheduling'
import { Refusal, transaction } from '#platform'
import { addVisitType } from '#clinic'
import { changeDoctor } from '#people'
import { MONDAY_MORNING, WEEKDAYS, testClinic } from '../../../test/clinic.ts'
import type { Caller, Member, TestClinic } from '../../../test/clinic.ts'
import { testDatabase } from '../../../test/database.ts'
import type { TestDatabase } from '../../../test/database.ts'
import {
  acceptOffer,
  bookAppointment,
  endOverdueEntries,
  enterLeave,
  lapseOffers,
  moveAppointment,
  offerFreedTimes,
  onTimesOpened,
  onVisitBooked,
  readAppointment,
  refuseOffer,
} from '../index.ts'
import type { Appointment } from '../index.ts'
import { changeFairUse } from '../fair-use/change-fair-use.ts'
import { readFairUse } from '../fair-use/read-fair-use.ts'
import { makeOffer } from '../offer/make-offer.ts'
import { findOffers } from '../offer/queries.ts'
import { addEntry } from './add-entry.ts'
import { changeEntry } from './change-entry.ts'
import type { Entry, NewEntry } from './contract.ts'
import { findFreedTimes, takeFreedTime } from './freed/queries.ts'
import { findEntries, lockEntry } from './queries.ts'
import { changeWaitlistPolicy } from './policy/change-policy.ts'
import { withdrawEntry } from './withdraw-entry.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Dr Weber has one visit a day in this clinic, so that a day is full with one booking. */
const ONE_A_DAY = WEEKDAYS.map((day) => ({ ...day, from: '09:00', to: '09:30' }))

let database: TestDatabase
let cast: TestClinic

beforeEach(async () => {
  database = await testDatabase()
  cast = await testClinic(database, { hours: ONE_A_DAY })
})

const slot = (start: string) => ({
  doctorId: cast.drWeber.id,
  visitTypeId: cast.checkUp.id,
  locationId: cast.berlin.id,
  start: `${start}:00+01:00`,
})

async function booked(who: Member, start: string): Promise<Appointment> {
  const { body } = await bookAppointment(cast.ctxOf(who), { slot: slot(start), patientId: who.patientId })
  return body as Appointment
}

/** For a check-up with Dr Weber, unless said otherwise. */
const waits = (who: Member, more: Partial<NewEntry> = {}, caller: Caller = who, now = cast.now): Promise<Entry> =>
  waitsForAnybody(who, { doctorIds: [cast.drWeber.id], ...more }, caller, now)

const waitsForAnybody = (who: Member, more: Partial<NewEntry> = {}, caller: Caller = who, now = cast.now) =>
  addEntry(cast.ctxOf(caller, now), { patientId: who.patientId, visitTypeId: cast.checkUp.id, ...more })

const cancel = (who: Member, { id }: Pick<Appointment, 'id'>, now = cast.now) =>
  moveAppointment(cast.ctxOf(who, now), id, { move: 'cancellation', ifMatch: '*' })

const goOn = (now = cast.now) => offerFreedTimes(database, now)

/** Who is offered what at this moment, oldest first. */
async function offers(states: readonly ('open' | 'accepted' | 'refused' | 'lapsed' | 'withdrawn')[] = ['open']) {
  const all = await findOffers(database, cast.clinicId, { states }, 100)
  return all.toReversed()
}

const nameOf = (patientId: string) =>
  [cast.anna, cast.bela, cast.rosa, cast.amir].find((one) => one.patientId === patientId)?.name ?? patientId

const told = async () =>
  (await offers()).map(({ patientId, startAt }) => [nameOf(patientId), new Date(startAt).toISOString()])

const answer = async (who: Member, how: typeof acceptOffer, now = cast.now) => {
  const [open] = (await offers()).filter(({ patientId }) => patientId === who.patientId)
  if (open === undefined) throw new Error(`${who.name} is offered nothing`)
  return transaction(cast.ctxOf(who, now).database, (tx) => how(tx, cast.ctxOf(who, now), open.id))
}

const codeOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  )

const state = async ({ id }: Entry) =>
  (await findEntries(database, cast.clinicId, {}, 100)).find((entry) => entry.id === id)

const TUESDAY_NINE = '2026-11-24T08:00:00.000Z'

describe('a waitlist that works (case 41)', () => {
  test('a cancelled visit is offered to who waits longest, refused to the next, left unanswered to the third, who takes it', async () => {
    const [dora] = await cast.strangers(1)
    if (dora === undefined) throw new Error('nobody came')
    const visit = await booked(dora, '2026-11-24T09:00')
    await waits(cast.anna)
    await waits(cast.bela, {}, cast.bela, cast.now + 1)
    await waits(cast.amir, {}, cast.amir, cast.now + 2)
    expect(await goOn()).toBe(0)
    await cancel(dora, visit)
    expect(await goOn()).toBe(1)
    expect(await told()).toEqual([[cast.anna.name, TUESDAY_NINE]])
    expect(await codeOf(booked(dora, '2026-11-24T09:00'))).toBe('booking.slot_taken')
    expect(await goOn()).toBe(0)

    await answer(cast.anna, refuseOffer)
    expect(await goOn()).toBe(1)
    expect(await told()).toEqual([[cast.bela.name, TUESDAY_NINE]])

    const later = cast.now + 2 * HOUR
    expect(await lapseOffers(database, later)).toBe(1)
    expect(await goOn(later)).toBe(1)
    expect(await told()).toEqual([[cast.amir.name, TUESDAY_NINE]])

    const { appointmentId } = await answer(cast.amir, acceptOffer, later)
    if (appointmentId === null) throw new Error('nothing was booked')
    expect(await readAppointment(cast.ctxOf(cast.amir), appointmentId)).toMatchObject({ status: 'booked' })
    expect(await goOn(later)).toBe(0)
    const entries = await findEntries(database, cast.clinicId, {}, 10)
    expect(entries.map((entry) => [nameOf(entry.patientId), entry.state])).toEqual([
      [cast.anna.name, 'waiting'],
      [cast.bela.name, 'waiting'],
      [cast.amir.name, 'fulfilled'],
    ])
    const { rows } = await database.pool.query('select from booking.freed_time')
    expect(rows).toHaveLength(0)
  })

  test('when nobody is left the time is anybody’s', async () => {
    const visit = await booked(cast.rosa, '2026-11-24T09:00')
    await waits(cast.anna)
    await cancel(cast.rosa, visit)
    await goOn()
    await answer(cast.anna, refuseOffer)
    expect(await goOn()).toBe(0)
    expect(await codeOf(booked(cast.bela, '2026-11-24T09:00'))).toBe('done')
  })

  test('says of every offer why it was they: the order, their place, and who stood before them and could not', async () => {
    const visit = await booked(cast.rosa, '2026-11-24T09:00')
    await waits(cast.anna)
    await waits(cast.bela, {}, cast.bela, cast.now + 1)
    const other = { ...slot('2026-11-24T09:00'), doctorId: cast.drOkafor.id }
    await bookAppointment(cast.ctxOf(cast.anna), { slot: other, patientId: cast.anna.patientId })
    await cancel(cast.rosa, visit)
    await goOn()
    const [offer] = await offers()
    expect(offer?.patientId).toBe(cast.bela.patientId)
    expect(offer?.chosen).toMatchObject({
      order: 'first_come',
      place: 2,
      passedOver: [{ why: 'booking.patient_busy' }],
    })
  })
})

describe('who comes into question', () => {
  const freed = async (start: string) => cancel(cast.rosa, await booked(cast.rosa, start))

  test('by day, weekday, hour, place, doctor and notice', async () => {
    await waits(cast.anna, { from: '2026-11-25' })
    await waits(cast.bela, { weekdays: [3] })
    await waits(cast.amir, { partsOfDay: ['afternoon'] })
    await freed('2026-11-24T09:00')
    expect(await goOn()).toBe(0)
    await freed('2026-11-25T09:00')
    expect(await goOn()).toBe(1)
    expect(await told()).toEqual([[cast.anna.name, '2026-11-25T08:00:00.000Z']])
  })

  test('windows count to the minute, and notice from now', async () => {
    await waits(cast.anna, { windows: [{ from: '09:01', to: '12:00' }] })
    await waits(cast.bela, { noticeMinutes: 48 * 60 })
    await waits(cast.amir, { windows: [{ from: '08:00', to: '09:01' }], noticeMinutes: 60 })
    await freed('2026-11-24T09:00')
    await goOn()
    expect(await told()).toEqual([[cast.amir.name, TUESDAY_NINE]])
  })

  test('another doctor’s time is not for who named one, and any doctor’s for who named none', async () => {
    await waits(cast.anna)
    await waitsForAnybody(cast.bela)
    const okafor = { ...slot('2026-11-24T10:00'), doctorId: cast.drOkafor.id }
    const { body } = await bookAppointment(cast.ctxOf(cast.rosa), { slot: okafor, patientId: cast.rosa.patientId })
    await cancel(cast.rosa, body as Appointment)
    await goOn()
    expect(await told()).toEqual([[cast.bela.name, '2026-11-24T09:00:00.000Z']])
  })

  test('the rules about who comes are those of booking', async () => {
    const forChildren = await addVisitType(cast.ctxOf('system'), {
      name: 'Children',
      durationMinutes: 30,
      maxAgeYears: 12,
    })
    await changeDoctor(cast.ctxOf('system'), cast.drWeber.id, () => true, {
      visitTypeIds: [cast.checkUp.id, forChildren.id],
    })
    await waits(cast.anna, { visitTypeId: forChildren.id })
    await freed('2026-11-24T09:00')
    expect(await goOn()).toBe(0)
  })

  test('nothing is offered about the past or so late that nobody could answer', async () => {
    await waits(cast.anna)
    const visit = await booked(cast.rosa, '2026-11-23T09:00')
    await cancel(cast.rosa, visit)
    expect(await goOn(Date.parse('2026-11-23T08:55:00+01:00'))).toBe(0)
    expect(await offers()).toEqual([])
  })

  test('who waits for an earlier time of an appointment is offered that, and accepting moves it; the old time goes to the next', async () => {
    const annas = await booked(cast.anna, '2026-11-26T09:00')
    const entry = await waits(cast.anna, { forAppointmentId: annas.id })
    await waits(cast.bela, {}, cast.bela, cast.now + 1)
    await freed('2026-11-27T09:00')
    await goOn()
    expect(await told()).toEqual([[cast.bela.name, '2026-11-27T08:00:00.000Z']])
    await answer(cast.bela, refuseOffer)
    await goOn()
    await freed('2026-11-24T09:00')
    await goOn()
    expect(await told()).toEqual([[cast.anna.name, TUESDAY_NINE]])
    await answer(cast.anna, acceptOffer)
    expect(await readAppointment(cast.ctxOf(cast.anna), annas.id)).toMatchObject({ start: '2026-11-24T09:00:00+01:00' })
    expect(await state(entry)).toMatchObject({ state: 'fulfilled', bookedAppointmentId: annas.id })
    await goOn()
    expect(await told()).toEqual([[cast.bela.name, '2026-11-26T08:00:00.000Z']])
  })
})

describe('the clinic’s rules', () => {
  const rules = {
    order: 'first_come' as const,
    standsMinutes: 30,
    quietFrom: '21:00',
    quietTo: '07:00',
    atOnce: 1,
    mostOpenEntries: 2,
  }
  const decide = (more: object, version = '*') =>
    changeWaitlistPolicy(cast.ctxOf(cast.amir), { ...rules, ...more }, version)

  test('urgency goes before waiting when the clinic says so, and is the clinic’s word', async () => {
    await decide({ order: 'urgency_then_first_come' })
    expect(await codeOf(waits(cast.anna, { urgency: 'urgent' }))).toBe('booking.urgency_is_the_clinics')
    await waits(cast.anna)
    await waits(cast.bela, { urgency: 'soon' }, cast.rosa, cast.now + 1)
    await cancel(cast.rosa, await booked(cast.rosa, '2026-11-24T09:00'))
    await goOn()
    expect(await told()).toEqual([[cast.bela.name, TUESDAY_NINE]])
    expect((await offers())[0]?.deadline).toBe(cast.now + 30 * MINUTE)
  })

  test('fair: who was offered least comes first', async () => {
    await decide({ order: 'fair' })
    await waits(cast.anna)
    await waits(cast.bela, {}, cast.bela, cast.now + 1)
    for (const day of ['2026-11-24', '2026-11-25', '2026-11-26']) {
      await cancel(cast.rosa, await booked(cast.rosa, `${day}T09:00`))
      await goOn()
      const [open] = await offers()
      const who = open?.patientId === cast.anna.patientId ? cast.anna : cast.bela
      expect([day, who.name]).toEqual([day, day === '2026-11-25' ? cast.bela.name : cast.anna.name])
      await answer(who, refuseOffer)
      await database.pool.query('delete from booking.freed_time')
    }
  })

  test('of two administrators who saw the same rules one changes them', async () => {
    expect((await decide({}, '"0"')).version).toBe(1)
    expect(await codeOf(decide({}, '"0"'))).toBe('booking.waitlist_policy_changed')
    const both = await Promise.all([codeOf(decide({}, '"1"')), codeOf(decide({}, '"1"'))])
    expect(both.toSorted()).toEqual(['booking.waitlist_policy_changed', 'done'])
  })

  test('so many entries at once, and never the same twice, however many ask at one moment', async () => {
    await decide({ mostOpenEntries: 2 })
    const same = await Promise.all(Array.from({ length: 5 }, () => codeOf(waits(cast.anna))))
    expect(same.filter((code) => code === 'done')).toHaveLength(1)
    const types = await Promise.all(
      [1, 2, 3, 4].map((number) =>
        addVisitType(cast.ctxOf('system'), { name: `Visit ${number}`, durationMinutes: 30 }),
      ),
    )
    const more = await Promise.all(types.map(({ id }) => codeOf(waitsForAnybody(cast.anna, { visitTypeId: id }))))
    expect(more.toSorted()).toEqual([
      'booking.too_many_waitlist_entries',
      'booking.too_many_waitlist_entries',
      'booking.too_many_waitlist_entries',
      'done',
    ])
  })
})

test('what is accepted counts as a visit ahead: whoever has as many as one may is told so, and may still answer', async () => {
  const { version: _usual, ...rules } = await readFairUse(cast.ctxOf(cast.amir))
  await changeFairUse(cast.ctxOf(cast.amir), () => true, { ...rules, visitsPerPatient: 1 })
  await waits(cast.anna, { to: '2026-11-24' })
  const visit = await booked(cast.rosa, '2026-11-24T09:00')
  const annas = await booked(cast.anna, '2026-11-26T09:00')
  await cancel(cast.rosa, visit)
  await goOn()
  expect(await codeOf(answer(cast.anna, acceptOffer))).toBe('booking.too_many_appointments')
  await cancel(cast.anna, annas)
  expect((await answer(cast.anna, acceptOffer)).state).toBe('accepted')
})

describe('two at once', () => {
  test('one freed time, two processes: one offer', async () => {
    await waits(cast.anna)
    await waits(cast.bela, {}, cast.bela, cast.now + 1)
    for (const day of ['2026-11-24', '2026-11-25', '2026-11-26']) {
      await cancel(cast.rosa, await booked(cast.rosa, `${day}T09:00`))
      // As when it is freed twice: by the visit and by a fact that was heard again.
      await database.pool.query(
        'insert into booking.freed_time (clinic_id, doctor_id, from_at, to_at) select clinic_id, doctor_id, from_at, to_at from booking.freed_time',
      )
      const counts = await Promise.all([goOn(), goOn(), goOn()])
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1)
      const open = await offers()
      expect(open).toHaveLength(1)
      await answer(open[0]?.patientId === cast.anna.patientId ? cast.anna : cast.bela, refuseOffer)
      await database.pool.query('delete from booking.freed_time')
    }
  })

  test('two freed times, one who waits: one of them', async () => {
    await waits(cast.anna)
    const one = await booked(cast.rosa, '2026-11-24T09:00')
    const other = await booked(cast.bela, '2026-11-25T09:00')
    await Promise.all([cancel(cast.rosa, one), cancel(cast.bela, other)])
    const counts = await Promise.all([goOn(), goOn()])
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1)
    expect(await offers()).toHaveLength(1)
  })

  test('killed between freed and offered: what was freed is written down, and offered by the next run', async () => {
    await waits(cast.anna)
    await cancel(cast.rosa, await booked(cast.rosa, '2026-11-24T09:00'))
    // The session dies while it holds what was freed and has offered it to nobody that anybody else has seen.
    const died = transaction(database, async (tx) => {
      const [freed] = await findFreedTimes(tx, 0, 1)
      if (freed === undefined) throw new Error('nothing was freed')
      expect(await takeFreedTime(tx, cast.clinicId, freed.id)).toBeDefined()
      await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx.sql)
    })
    expect(await codeOf(died)).toContain('terminat')
    expect(await goOn()).toBe(1)
  })

  const ENDS: Record<string, (entry: Entry, visit: Appointment) => Promise<unknown>> = {
    'by a visit they booked': (_, { id }) => {
      const fact = { id: '', name: '', clinicId: cast.clinicId, payload: { appointmentId: id }, at: cast.now }
      return onVisitBooked(database, cast.now, fact)
    },
    'by themselves': ({ id }) => withdrawEntry(cast.ctxOf(cast.anna), id, '*'),
    'with its days': () => endOverdueEntries(database, Date.parse('2026-11-27T00:00:00+01:00')),
  }

  test.for(Object.entries(ENDS))('offered a time while their entry ends %s: the offer ends too', async ([, end]) => {
    const entry = await waits(cast.anna, { to: '2026-11-26' })
    const visit = await booked(cast.anna, '2026-11-26T09:00')
    const purpose = { entryId: entry.id }
    const wish = { patientId: cast.anna.patientId, slot: slot('2026-11-24T09:00'), deadline: cast.now + HOUR, purpose }
    let ending: Promise<unknown> | undefined
    await transaction(cast.ctxOf('system').database, async (tx) => {
      await lockEntry(tx, cast.clinicId, entry.id)
      await makeOffer(tx, cast.ctxOf('system'), wish)
      ending = end(entry, visit)
      await somebodyWaitsForLock()
    })
    await ending
    expect((await state(entry))?.state).not.toBe('waiting')
    expect(await offers()).toEqual([])
    expect(await offers(['withdrawn'])).toHaveLength(1)
  })

  async function somebodyWaitsForLock(): Promise<void> {
    const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    const waits = async () => (await database.asOwner(waiting)).rows.length
    await expect.poll(waits, { timeout: 30_000 }).toBeGreaterThan(0)
  }
})

describe('an entry', () => {
  test('is fulfilled when its patient books such a visit, and what they were offered goes on', async () => {
    const entry = await waits(cast.anna)
    await waits(cast.bela, {}, cast.bela, cast.now + 1)
    await cancel(cast.rosa, await booked(cast.rosa, '2026-11-24T09:00'))
    await goOn()
    const visit = await booked(cast.anna, '2026-11-26T09:00')
    const fact = { id: '', name: '', clinicId: cast.clinicId, payload: { appointmentId: visit.id }, at: cast.now }
    await onVisitBooked(database, cast.now, fact)
    expect(await state(entry)).toMatchObject({ state: 'fulfilled', bookedAppointmentId: visit.id })
    await goOn()
    expect(await told()).toEqual([[cast.bela.name, TUESDAY_NINE]])
  })

  test('withdrawn, gives its offer to the next; changed, is held against its new wishes; stale versions are refused', async () => {
    const annas = await waits(cast.anna)
    await waits(cast.bela, {}, cast.bela, cast.now + 1)
    await cancel(cast.rosa, await booked(cast.rosa, '2026-11-24T09:00'))
    await goOn()
    expect(await codeOf(withdrawEntry(cast.ctxOf(cast.anna), annas.id, '"7"'))).toBe('booking.waitlist_entry_changed')
    expect(await told()).toEqual([[cast.anna.name, TUESDAY_NINE]])
    expect(await codeOf(withdrawEntry(cast.ctxOf(cast.bela), annas.id, '*'))).toBe('booking.waitlist_entry_not_found')
    await withdrawEntry(cast.ctxOf(cast.anna), annas.id, '"1"')
    expect((await withdrawEntry(cast.ctxOf(cast.anna), annas.id, '"1"')).state).toBe('withdrawn')
    await goOn()
    expect(await told()).toEqual([[cast.bela.name, TUESDAY_NINE]])
    expect(await codeOf(changeEntry(cast.ctxOf(cast.anna), annas.id, { weekdays: [1] }, '*'))).toBe(
      'booking.waitlist_entry_over',
    )
    const again = await waits(cast.anna, { weekdays: [5] })
    const changed = await changeEntry(cast.ctxOf(cast.anna), again.id, { weekdays: null, from: '2026-11-26' }, '"1"')
    expect(changed).toMatchObject({ version: 2, weekdays: null, from: '2026-11-26', doctorIds: [cast.drWeber.id] })
    await cancel(cast.rosa, await booked(cast.rosa, '2026-11-26T09:00'))
    await goOn()
    expect((await told()).map(([name]) => name)).toContain(cast.anna.name)
  })

  test('ends when its days have passed on the clinic’s calendar, or its appointment was called off', async () => {
    const entry = await waits(cast.anna, { to: '2026-11-24' })
    const belas = await booked(cast.bela, '2026-11-26T09:00')
    const other = await waits(cast.bela, { forAppointmentId: belas.id })
    expect(await endOverdueEntries(database, Date.parse('2026-11-24T23:59:00+01:00'))).toBe(0)
    expect(await endOverdueEntries(database, Date.parse('2026-11-25T00:00:00+01:00'))).toBe(1)
    expect(await state(entry)).toMatchObject({ state: 'ended', endedWhy: 'days_over' })
    await cancel(cast.bela, belas)
    expect(await endOverdueEntries(database, cast.now)).toBe(1)
    expect(await state(other)).toMatchObject({ state: 'ended', endedWhy: 'appointment_over' })
    expect(await codeOf(waits(cast.anna, { to: '2026-11-22' }))).toBe('booking.waitlist_days_over')
    expect(await codeOf(waits(cast.anna, { from: '2026-12-02', to: '2026-12-01' }))).toBe(
      'booking.waitlist_days_reversed',
    )
  })

  test('of somebody who left three offers unanswered is over', async () => {
    const entry = await waits(cast.anna)
    let now = MONDAY_MORNING
    for (const day of ['2026-11-24', '2026-11-25', '2026-11-26']) {
      await cancel(cast.rosa, await booked(cast.rosa, `${day}T09:00`))
      expect(await goOn(now)).toBe(1)
      now += 2 * HOUR
      await lapseOffers(database, now)
      await goOn(now)
    }
    expect(await state(entry)).toMatchObject({ state: 'ended', endedWhy: 'no_answer', timesOffered: 3 })
  })
})

test('times that open because leave is taken back or hours are added are offered as well', async () => {
  const { leave } = await enterLeave(cast.ctxOf('system'), cast.drWeber.id, { start: '2026-11-23', end: '2026-12-31' })
  await waits(cast.anna)
  await waits(cast.bela, {}, cast.bela, cast.now + 1)
  const fact = { id: '', name: '', clinicId: cast.clinicId, at: cast.now + MINUTE }
  await transaction(cast.ctxOf('system').database, (tx) =>
    removeLeave(tx, cast.ctxOf('system'), cast.drWeber.id, leave.id),
  )
  const [startAt, endAt] = [Date.parse(leave.start), Date.parse(leave.end)]
  await onTimesOpened(database, cast.now, { ...fact, payload: { doctorId: cast.drWeber.id, startAt, endAt } })
  expect(await goOn()).toBe(2)
  expect(await told()).toEqual([
    [cast.anna.name, '2026-11-23T08:00:00.000Z'],
    [cast.bela.name, TUESDAY_NINE],
  ])
  await setHours(
    cast.ctxOf('system'),
    cast.drWeber.id,
    WEEKDAYS.map((day) => ({ ...day, locationId: cast.berlin.id })),
  )
  await waits(cast.amir)
  await waits(cast.rosa, {}, cast.rosa, cast.now + MINUTE)
  await onTimesOpened(database, cast.now, { ...fact, payload: { doctorId: cast.drWeber.id, version: 9 } })
  await goOn()
  const names = (await told()).map(([name]) => name)
  expect(names).toContain(cast.amir.name)
  // Rosa began to wait when it was open already.
  expect(names).not.toContain(cast.rosa.name)
})
