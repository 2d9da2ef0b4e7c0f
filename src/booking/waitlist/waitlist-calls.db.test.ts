import { beforeAll, describe, expect, test } from 'vitest'
import { deliverFacts, newId, transaction } from '#platform'
import type { StoredFact } from '#platform'
import { listeners } from '../../app/subscriptions.ts'
import { testApp } from '../../../test/app.ts'
import type { TestApp } from '../../../test/app.ts'
import { WEEKDAYS, testClinic } from '../../../test/clinic.ts'
import type { Member, TestClinic } from '../../../test/clinic.ts'
import { testDatabase } from '../../../test/database.ts'
import type { TestDatabase } from '../../../test/database.ts'

let database: TestDatabase
let cast: TestClinic
let at: TestApp

beforeAll(async () => {
  database = await testDatabase()
  cast = await testClinic(database, { hours: WEEKDAYS.map((day) => ({ ...day, from: '09:00', to: '09:30' })) })
  at = await testApp(database, { clinicId: cast.clinicId })
})

/** What of answers is looked at by its name; the application's own schemas are held against each of them. */
interface Body {
  id: string
  code: string
  appointmentId: string
  data: { id: string }[]
}

interface Told {
  status: number
  body: Body
  etag: string | undefined
}

async function call(
  who: Member | undefined,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH',
  url: string,
  payload?: object,
  ifMatch?: string,
): Promise<Told> {
  const headers = {
    ...(who === undefined ? {} : await at.signedIn(who)),
    ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
  }
  const answer = await at.app.inject({ method, url: `/api/v1${url}`, headers, ...(payload && { payload }) })
  return { status: answer.statusCode, body: answer.json<Body>(), etag: answer.headers['etag']?.toString() }
}

/** What the relay and the queues do after each commit, until nothing follows from anything any more. */
async function settle(): Promise<void> {
  const mail = { smtpUrl: undefined, publicUrl: 'http://localhost' }
  const told = listeners({ database, now: () => at.clock.now, mail })
  for (;;) {
    const facts: StoredFact[] = []
    await transaction(database, (tx) => deliverFacts(tx, at.clock.now, async (fact) => void facts.push(fact), 1000))
    if (facts.length === 0) return
    for (const fact of facts)
      for (const { facts: heard, listen } of told) if (heard.includes(fact.name)) await listen(fact)
  }
}

const wish = (who: Member, more: object = {}) => ({
  patientId: who.patientId,
  visitTypeId: cast.checkUp.id,
  doctorIds: [cast.drWeber.id],
  ...more,
})
const slot = (start: string) => ({
  doctorId: cast.drWeber.id,
  visitTypeId: cast.checkUp.id,
  locationId: cast.berlin.id,
  start: `${start}:00+01:00`,
})
const RULES = {
  order: 'first_come',
  standsMinutes: 120,
  quietFrom: '21:00',
  quietTo: '07:00',
  atOnce: 1,
  mostOpenEntries: 5,
}

describe('through the door', () => {
  test('from a cancellation to an accepted offer, by facts and queues alone; staff see why it was she, she does not', async () => {
    const { anna, bela, rosa } = cast
    const visit = await call(rosa, 'POST', '/appointments', {
      slot: slot('2026-11-24T09:00'),
      patientId: rosa.patientId,
    })
    const added = await call(anna, 'POST', '/waitlist-entries', wish(anna, { partsOfDay: ['morning'], weekdays: [2] }))
    expect(added).toMatchObject({
      status: 201,
      etag: '"1"',
      body: { state: 'waiting', urgency: 'routine', windows: [{ from: '00:00', to: '12:00' }], weekdays: [2] },
    })
    const entry = `/waitlist-entries/${added.body.id}`
    await settle()
    expect((await call(anna, 'GET', '/offers')).body.data).toEqual([])

    await call(rosa, 'POST', `/appointments/${visit.body.id}/cancellation`, {}, '*')
    await settle()
    const { data } = (await call(anna, 'GET', '/offers?state=open')).body
    expect(data).toMatchObject([{ entryId: added.body.id, start: '2026-11-24T09:00:00+01:00' }])
    const [offer] = data
    expect(offer).not.toHaveProperty('chosen')
    expect((await call(rosa, 'GET', `${entry}/offers`)).body.data).toMatchObject([
      { chosen: { order: 'first_come', place: 1, passedOver: [] } },
    ])
    expect((await call(bela, 'GET', `${entry}/offers`)).status).toBe(404)

    const accepted = await call(anna, 'POST', `/offers/${offer?.id}/acceptance`)
    expect(accepted).toMatchObject({ status: 200, body: { state: 'accepted' } })
    await settle()
    expect((await call(anna, 'GET', entry)).body).toMatchObject({
      state: 'fulfilled',
      appointmentId: accepted.body.appointmentId,
      timesOffered: 1,
    })
    expect((await call(anna, 'GET', `/appointments/${accepted.body.appointmentId}`)).body).toMatchObject({
      status: 'booked',
      start: '2026-11-24T09:00:00+01:00',
    })
  })

  test('changed and withdrawn by the version that was read', async () => {
    const { bela, anna, rosa } = cast
    const { body } = await call(bela, 'POST', '/waitlist-entries', wish(bela))
    const url = `/waitlist-entries/${body.id}`
    expect((await call(bela, 'PATCH', url, { noticeMinutes: 60 })).status).toBe(428)
    expect((await call(bela, 'PATCH', url, { noticeMinutes: 60 }, '"3"')).body.code).toBe(
      'booking.waitlist_entry_changed',
    )
    expect(await call(bela, 'PATCH', url, { noticeMinutes: 60 }, '"1"')).toMatchObject({ status: 200, etag: '"2"' })
    expect((await call(anna, 'PATCH', url, { noticeMinutes: 5 }, '*')).status).toBe(404)
    expect((await call(bela, 'PATCH', url, { urgency: 'urgent' }, '*')).status).toBe(403)
    expect((await call(rosa, 'PATCH', url, { urgency: 'urgent' }, '"2"')).body).toMatchObject({ urgency: 'urgent' })
    expect((await call(bela, 'GET', '/waitlist-entries?state=waiting')).body.data).toMatchObject([{ id: body.id }])
    expect(
      (await call(rosa, 'GET', `/waitlist-entries?doctorId=${cast.drWeber.id}&state=waiting`)).body.data,
    ).toMatchObject([{ id: body.id, patientName: bela.name }])
    expect((await call(bela, 'POST', `${url}/withdrawal`, undefined, '"3"')).body).toMatchObject({ state: 'withdrawn' })
    expect((await call(bela, 'POST', `${url}/withdrawal`, undefined, '"3"')).body).toMatchObject({ state: 'withdrawn' })
  })

  test('the rules are everybody’s to read and an administrator’s to change; what they were is kept for staff', async () => {
    const history = async (who: Member) => call(who, 'GET', '/waitlist-policy/history')
    expect((await history(cast.rosa)).body).toEqual({ data: [], nextCursor: null })
    expect(await call(undefined, 'GET', '/waitlist-policy')).toMatchObject({
      status: 200,
      etag: '"0"',
      body: { ...RULES, version: 0 },
    })
    expect((await call(cast.rosa, 'PUT', '/waitlist-policy', RULES, '"0"')).status).toBe(403)
    expect(await call(cast.amir, 'PUT', '/waitlist-policy', { ...RULES, standsMinutes: 90 }, '"0"')).toMatchObject({
      status: 200,
      etag: '"1"',
    })
    expect((await call(cast.amir, 'PUT', '/waitlist-policy', RULES, '"0"')).status).toBe(412)
    const changedBy = cast.amir.accountId
    expect((await history(cast.rosa)).body.data).toMatchObject([
      { version: 1, changedBy, timeZone: 'Europe/Berlin', snapshot: { standsMinutes: 90 } },
    ])
    expect((await history(cast.anna)).status).toBe(403)
  })
})

describe('bad input is refused by name', () => {
  test.each([
    [{ visitTypeId: newId() }, 422, 'booking.unknown_reference'],
    [{ doctorIds: [newId()] }, 422, 'booking.unknown_reference'],
    [{ locationIds: [newId()] }, 422, 'booking.unknown_reference'],
    [{ patientId: newId() }, 404, 'booking.patient_not_found'],
    [{ forAppointmentId: newId() }, 404, 'booking.appointment_not_found'],
    [{ from: '2026-12-02', to: '2026-12-01' }, 422, 'booking.waitlist_days_reversed'],
    [{ to: '2026-11-01' }, 422, 'booking.waitlist_days_over'],
    [{ windows: [{ from: '12:00', to: '09:00' }] }, 422, 'booking.waitlist_window_reversed'],
    [{ windows: [{ from: '9', to: '10:00' }] }, 400, 'request.invalid'],
    [{ windows: [{ from: '09:00', to: '10:00' }], partsOfDay: ['evening'] }, 422, 'booking.parts_or_windows'],
    [{ weekdays: [0] }, 400, 'request.invalid'],
    [{ weekdays: [] }, 400, 'request.invalid'],
    [{ from: '2026-02-30' }, 400, 'request.invalid'],
    [{ noticeMinutes: -1 }, 400, 'request.invalid'],
    [{ urgency: 'now' }, 400, 'request.invalid'],
    [{ doctorIds: Array.from({ length: 21 }, () => newId()) }, 400, 'request.invalid'],
  ])('%j', async (more, status, code) => {
    const { anna } = cast
    const answer = await call(anna, 'POST', '/waitlist-entries', wish(anna, more))
    expect([answer.body.code, answer.status]).toEqual([code, status])
  })

  test('an appointment of somebody else, of another visit, or behind us, cannot be moved by waiting', async () => {
    const { anna, bela } = cast
    const other = await call(bela, 'POST', '/appointments', {
      slot: { ...slot('2026-11-26T10:00'), doctorId: cast.drOkafor.id },
      patientId: bela.patientId,
    })
    const asked = (who: Member) =>
      call(who, 'POST', '/waitlist-entries', wish(who, { forAppointmentId: other.body.id }))
    expect((await asked(anna)).body.code).toBe('booking.appointment_not_found')
    await call(bela, 'POST', `/appointments/${other.body.id}/cancellation`, {}, '*')
    expect((await asked(bela)).body.code).toBe('booking.appointment_not_ahead')
  })
})
