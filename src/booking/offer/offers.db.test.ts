import { beforeEach, describe, expect, test } from 'vitest'
import { Refusal, asId, newId, transaction } from '#platform'
import { testApp } from '../../../test/app.ts'
import type { TestApp } from '../../../test/app.ts'
import { testClinic } from '../../../test/clinic.ts'
import type { Member, TestClinic } from '../../../test/clinic.ts'
import { testDatabase } from '../../../test/database.ts'
import type { TestDatabase } from '../../../test/database.ts'
import {
  acceptOffer,
  bookAppointment,
  enterLeave,
  holdTime,
  lapseOffers,
  makeOffer,
  moveAppointment,
  offerLetter,
  readAppointment,
  refuseOffer,
  withdrawUnbookable,
} from '../index.ts'
import type { Appointment, OfferRow } from '../index.ts'

const HOUR = 3_600_000
let database: TestDatabase
let cast: TestClinic
let at: TestApp

beforeEach(async () => {
  database = await testDatabase()
  cast = await testClinic(database)
  at = await testApp(database, { clinicId: cast.clinicId })
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

/** Another time for an appointment that somebody has. */
const offered = (who: Member, appointment: Appointment, start: string, now = cast.now): Promise<OfferRow> =>
  transaction(cast.ctxOf('system', now).database, (tx) =>
    makeOffer(tx, cast.ctxOf('system', now), {
      patientId: who.patientId,
      slot: slot(start),
      deadline: now + 2 * HOUR,
      purpose: { appointmentId: appointment.id },
    }),
  )

const accept = (who: Member | 'visitor', offer: OfferRow, token?: string, now = cast.now) =>
  transaction(cast.ctxOf(who, now).database, (tx) => acceptOffer(tx, cast.ctxOf(who, now), offer.id, token))

const link = async (offer: OfferRow): Promise<string> => {
  const letter = await transaction(database, (tx) => offerLetter(tx, cast.clinicId, offer.id, cast.now))
  if (letter === undefined) throw new Error('the offer owes a letter')
  return letter.token
}

const codeOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  )

async function call(who: Member | undefined, method: 'GET' | 'POST', url: string, payload?: object, token?: string) {
  const headers = {
    ...(who === undefined ? {} : await at.signedIn(who)),
    ...(token === undefined ? {} : { 'offer-token': token }),
  }
  const answer = await at.app.inject({ method, url: `/api/v1/offers${url}`, headers, ...(payload && { payload }) })
  return { status: answer.statusCode, body: answer.json() }
}

const claims = async () => (await database.pool.query('select from booking.claim')).rowCount

describe('an offered time', () => {
  test('is kept: nobody else gets it, and nothing in the answer lets anybody take the hold', async () => {
    const offer = await offered(cast.anna, await booked(cast.anna, '2026-11-25T09:00'), '2026-11-24T09:00')
    expect(await codeOf(booked(cast.bela, '2026-11-24T09:00'))).toBe('booking.slot_taken')
    const { status, body } = await call(cast.anna, 'GET', `/${offer.id}`)
    expect(status).toBe(200)
    expect(body).toMatchObject({ state: 'open', start: '2026-11-24T09:00:00+01:00', patientName: cast.anna.name })
    expect(JSON.stringify(body)).not.toContain(offer.holdId)
  })

  test('accepted, moves the appointment; accepted again it is the same answer', async () => {
    const appointment = await booked(cast.anna, '2026-11-25T09:00')
    const offer = await offered(cast.anna, appointment, '2026-11-24T09:00')
    const first = await call(cast.anna, 'POST', `/${offer.id}/acceptance`)
    expect(first).toMatchObject({ status: 200, body: { state: 'accepted', appointmentId: appointment.id } })
    expect(await call(cast.anna, 'POST', `/${offer.id}/acceptance`)).toEqual(first)
    expect(await readAppointment(cast.ctxOf(cast.anna), appointment.id)).toMatchObject({
      start: '2026-11-24T09:00:00+01:00',
      version: 2,
    })
    expect(await codeOf(booked(cast.bela, '2026-11-25T09:00'))).toBe('done')
    expect((await call(cast.anna, 'POST', `/${offer.id}/refusal`)).body.code).toBe('booking.offer_answered')
  })

  test('refused, is free again; the appointment stays', async () => {
    const appointment = await booked(cast.anna, '2026-11-25T09:00')
    const offer = await offered(cast.anna, appointment, '2026-11-24T09:00')
    const first = await call(cast.anna, 'POST', `/${offer.id}/refusal`)
    expect(first).toMatchObject({ status: 200, body: { state: 'refused', appointmentId: null } })
    expect(await call(cast.anna, 'POST', `/${offer.id}/refusal`)).toEqual(first)
    expect((await call(cast.anna, 'POST', `/${offer.id}/acceptance`)).body.code).toBe('booking.offer_answered')
    expect(await codeOf(booked(cast.bela, '2026-11-24T09:00'))).toBe('done')
    expect(await readAppointment(cast.ctxOf(cast.anna), appointment.id)).toMatchObject({ version: 1 })
  })

  test('accepted at the same moment twenty times, by the patient and by the link, is one move', async () => {
    const appointment = await booked(cast.anna, '2026-11-25T09:00')
    const offer = await offered(cast.anna, appointment, '2026-11-24T09:00')
    const token = await link(offer)
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        index % 2 === 0 ? accept(cast.anna, offer) : accept('visitor', offer, token),
      ),
    )
    expect(all.map(({ state }) => state)).toEqual(Array.from({ length: 20 }, () => 'accepted'))
    expect(await readAppointment(cast.ctxOf(cast.anna), appointment.id)).toMatchObject({ version: 2 })
    expect(await claims()).toBe(2)
  })

  test('accepted and refused at the same moment is one of them', async () => {
    for (const day of ['2026-11-25', '2026-11-26', '2026-11-27']) {
      const appointment = await booked(cast.anna, `${day}T09:00`)
      const offer = await offered(cast.anna, appointment, `${day}T11:00`)
      const ctx = cast.ctxOf(cast.anna)
      const [yes, no] = await Promise.all([
        codeOf(accept(cast.anna, offer)),
        codeOf(transaction(ctx.database, (tx) => refuseOffer(tx, ctx, offer.id))),
      ])
      expect([yes, no].toSorted()).toEqual(['booking.offer_answered', 'done'])
      expect((await readAppointment(ctx, appointment.id)).version).toBe(yes === 'done' ? 2 : 1)
    }
  })

  test('runs out: accepted too late it is refused whether or not anybody has swept it, and swept it is free', async () => {
    const offer = await offered(cast.anna, await booked(cast.anna, '2026-11-25T09:00'), '2026-11-24T09:00')
    const late = cast.now + 2 * HOUR
    expect(await codeOf(accept(cast.anna, offer, undefined, late))).toBe('booking.offer_lapsed')
    expect(await lapseOffers(database, late - 1)).toBe(0)
    expect(await lapseOffers(database, late)).toBe(1)
    expect(await lapseOffers(database, late)).toBe(0)
    expect(await codeOf(accept(cast.anna, offer, undefined, late))).toBe('booking.offer_lapsed')
    expect(await claims()).toBe(2)
  })

  test('acceptance against running out at the same moment: one of them, and never both', async () => {
    for (const day of ['2026-11-25', '2026-11-26', '2026-11-27']) {
      const appointment = await booked(cast.anna, `${day}T09:00`)
      const offer = await offered(cast.anna, appointment, `${day}T11:00`)
      // Two clocks: one process believes that there is time left.
      const [yes, lapsed] = await Promise.all([
        codeOf(accept(cast.anna, offer, undefined, offer.deadline - 1)),
        lapseOffers(database, offer.deadline),
      ])
      expect([yes, lapsed]).toEqual(yes === 'done' ? ['done', 0] : ['booking.offer_lapsed', 1])
      expect((await readAppointment(cast.ctxOf(cast.anna), appointment.id)).version).toBe(yes === 'done' ? 2 : 1)
    }
  })

  test('is withdrawn when leave is entered, and says so', async () => {
    const appointment = await booked(cast.anna, '2026-11-25T09:00')
    const offer = await offered(cast.anna, appointment, '2026-11-24T09:00')
    await enterLeave(cast.ctxOf('system'), cast.drWeber.id, {
      start: '2026-11-24T00:00:00+01:00',
      end: '2026-11-25T00:00:00+01:00',
    })
    const refused = await call(cast.anna, 'POST', `/${offer.id}/acceptance`)
    expect(refused).toMatchObject({ status: 410, body: { code: 'booking.offer_withdrawn', why: 'on_leave' } })
    expect((await call(cast.anna, 'GET', `/${offer.id}`)).body).toMatchObject({ state: 'withdrawn', why: 'on_leave' })
    expect(await readAppointment(cast.ctxOf(cast.anna), appointment.id)).toMatchObject({ version: 1 })
    const other = await offered(cast.anna, appointment, '2026-11-26T09:00')
    await enterLeave(cast.ctxOf('system'), cast.drWeber.id, { start: '2026-11-26', end: '2026-11-26' })
    expect(await withdrawUnbookable(database, cast.now)).toBe(1)
    expect((await call(cast.anna, 'GET', `/${other.id}`)).body).toMatchObject({ state: 'withdrawn', why: 'on_leave' })
  })

  test('is withdrawn when the appointment it would move is cancelled', async () => {
    const appointment = await booked(cast.anna, '2026-11-25T09:00')
    const offer = await offered(cast.anna, appointment, '2026-11-24T09:00')
    await moveAppointment(cast.ctxOf(cast.anna), appointment.id, { move: 'cancellation', ifMatch: '*' })
    expect((await call(cast.anna, 'POST', `/${offer.id}/acceptance`)).body).toMatchObject({
      code: 'booking.offer_withdrawn',
      why: 'appointment_cancelled',
    })
    expect(await claims()).toBe(0)
  })

  test('accepted for a visit that nobody has approved yet, asks for it anew: the clinic has as long as its policy gives, and never after the start', async () => {
    database = await testDatabase()
    cast = await testClinic(database, { checkUp: { approval: true } })
    const proposal = await booked(cast.anna, '2026-11-25T09:00')
    const later = await offered(cast.anna, proposal, '2026-12-03T09:00')
    await accept(cast.anna, later, undefined, cast.now + HOUR)
    const moved = await readAppointment(cast.ctxOf(cast.anna), proposal.id)
    expect(moved.status).toBe('proposed')
    expect(Date.parse(moved.decideBy ?? '')).toBe(cast.now + 49 * HOUR)
    const sooner = await offered(cast.anna, proposal, '2026-11-24T09:00')
    await accept(cast.anna, sooner)
    expect(await readAppointment(cast.ctxOf(cast.anna), proposal.id)).toMatchObject({
      status: 'proposed',
      decideBy: '2026-11-24T09:00:00+01:00',
    })
  })

  test('nothing is offered about the past, inside notice, to somebody who is elsewhere, twice, or what somebody has', async () => {
    const appointment = await booked(cast.anna, '2026-11-25T09:00')
    expect(await codeOf(offered(cast.anna, appointment, '2026-11-20T09:00'))).toBe('booking.not_bookable')
    expect(await codeOf(offered(cast.anna, appointment, '2026-11-23T07:00'))).toBe('booking.not_bookable')
    await booked(cast.bela, '2026-11-24T10:00')
    expect(await codeOf(offered(cast.anna, appointment, '2026-11-24T10:00'))).toBe('booking.slot_taken')
    await bookAppointment(cast.ctxOf(cast.anna), {
      slot: { ...slot('2026-11-24T11:00'), doctorId: cast.drOkafor.id },
      patientId: cast.anna.patientId,
    })
    expect(await codeOf(offered(cast.anna, appointment, '2026-11-24T11:00'))).toBe('booking.patient_busy')
    await offered(cast.anna, appointment, '2026-11-24T09:00')
    expect(await codeOf(offered(cast.anna, appointment, '2026-11-26T09:00'))).toBe('booking.offer_exists')
    // 08:55, and the only time left today is 09:00.
    const soon = Date.parse('2026-11-23T08:55:00+01:00')
    const belas = await booked(cast.bela, '2026-11-26T10:00')
    expect(await codeOf(offered(cast.bela, belas, '2026-11-23T09:00', soon))).toBe('booking.offer_too_short')
  })

  test('at night the letter waits for the morning, and the deadline with it', async () => {
    const appointment = await booked(cast.anna, '2026-11-25T09:00')
    const night = Date.parse('2026-11-23T23:00:00+01:00')
    const offer = await offered(cast.anna, appointment, '2026-11-24T15:00', night)
    expect(new Date(offer.tellAt).toISOString()).toBe('2026-11-24T06:00:00.000Z')
    expect(offer.deadline - offer.tellAt).toBe(2 * HOUR)
  })
})

describe('the link of the letter', () => {
  test('reads, refuses and accepts without signing in, and names nobody', async () => {
    const appointment = await booked(cast.anna, '2026-11-25T09:00')
    const offer = await offered(cast.anna, appointment, '2026-11-24T09:00')
    const token = await link(offer)
    const read = await call(undefined, 'GET', `/${offer.id}`, undefined, token)
    expect(read).toMatchObject({ status: 200, body: { state: 'open', patientName: null } })
    const yes = await call(undefined, 'POST', `/${offer.id}/acceptance`, { token })
    expect(yes).toMatchObject({ status: 200, body: { state: 'accepted', appointmentId: appointment.id } })
    expect(await call(undefined, 'POST', `/${offer.id}/acceptance`, {}, token)).toEqual(yes)
    expect(JSON.stringify([read, yes])).not.toContain(cast.anna.name)
    const { rows } = await database.pool.query("select moved_as from booking.move where name = 'reschedule'")
    expect(rows).toEqual([{ moved_as: 'visitor' }])
  })

  test('wrong, old, of another offer, or missing: one answer', async () => {
    const first = await offered(cast.anna, await booked(cast.anna, '2026-11-25T09:00'), '2026-11-24T09:00')
    const other = await offered(cast.bela, await booked(cast.bela, '2026-11-25T10:00'), '2026-11-24T10:00')
    const old = await link(first)
    const token = await link(first)
    const refused = []
    for (const [id, wrong] of [
      [first.id, old],
      [first.id, 'guessed'],
      [other.id, token],
      [first.id, undefined],
      [newId(), token],
    ] as const)
      for (const asked of [
        await call(undefined, 'GET', `/${id}`, undefined, wrong),
        await call(undefined, 'POST', `/${id}/acceptance`, wrong === undefined ? {} : { token: wrong }),
        await call(cast.bela, 'POST', `/${id === other.id ? first.id : id}/refusal`, {}, wrong === token ? old : wrong),
      ])
        refused.push([asked.status, asked.body.code])
    expect(refused).toEqual(Array.from({ length: 15 }, () => [404, 'booking.offer_not_found']))
    expect((await call(undefined, 'GET', `/${first.id}`, undefined, token)).status).toBe(200)
  })
})

describe('who may', () => {
  test('see and answer: the patient and the desk, not another patient; each lists their own', async () => {
    const offer = await offered(cast.anna, await booked(cast.anna, '2026-11-25T09:00'), '2026-11-24T09:00')
    expect((await call(cast.bela, 'GET', `/${offer.id}`)).status).toBe(404)
    expect((await call(cast.bela, 'GET', '')).body.data).toEqual([])
    expect((await call(cast.anna, 'GET', '')).body.data).toMatchObject([{ id: offer.id }])
    expect((await call(cast.rosa, 'GET', '?state=open')).body.data).toMatchObject([{ id: offer.id }])
    expect((await call(cast.drWeber.member, 'GET', '')).body.data).toMatchObject([{ id: offer.id }])
    expect((await call(cast.rosa, 'POST', `/${offer.id}/refusal`)).body).toMatchObject({ state: 'refused' })
    expect((await call(undefined, 'GET', '')).status).toBe(401)
  })

  test('a hold of somebody else is no offer', async () => {
    const hold = await holdTime(cast.ctxOf(cast.anna), slot('2026-11-24T09:00'))
    expect((await call(cast.anna, 'GET', `/${asId<'offer'>(hold.id)}`)).status).toBe(404)
  })
})
