import { beforeEach, expect, test } from 'vitest'
import { neighbour } from '../../../test/clinic.ts'
import type { Member } from '../../../test/clinic.ts'
import { decideSeries } from './decide-series.ts'
import type { Series } from './contract.ts'
import { FIRST, seriesClinic } from './series-clinic.fixture.ts'
import type { SeriesClinic } from './series-clinic.fixture.ts'

const FOUR_WEEKS = { recurrence: 'FREQ=WEEKLY;COUNT=4' }
const SEEN = { 'if-match': '*' }

let clinic: SeriesClinic
let series: Series
beforeEach(async () => {
  clinic = await seriesClinic({ checkUp: { approval: true } })
  series = await clinic.booked(clinic.anna, FIRST, FOUR_WEEKS)
})

type Decision = 'confirmation' | 'declination'
const decide = (who: Member | undefined, decision: Decision, headers: object = SEEN, body?: object) =>
  clinic.call(who, 'POST', `/api/v1/series/${series.id}/${decision}`, body, headers)
const visit = (which: number) => series.appointments[which]?.id ?? ''
const one = (who: Member, which: number, move: string, body: object = {}) =>
  clinic.call(who, 'POST', `/api/v1/appointments/${visit(which)}/${move}`, body, SEEN)
const now = async () => (await clinic.call(clinic.rosa, 'GET', `/api/v1/series/${series.id}`)).json<Series>()
const statuses = async () => (await now()).appointments.map(({ status }) => status)

async function count(table: string, where = 'true'): Promise<number> {
  const { rows } = await clinic.installation.pool.query<{ count: number }>(
    `select count(*)::int as count from ${table} where ${where}`,
  )
  return rows[0]?.count ?? -1
}
const facts = (name: string) => count('platform.outbox', `name = 'booking.${name}'`)

test('Rosa approves four weeks at once: each visit by a step of its own, all told by one fact', async () => {
  const { rosa, call } = clinic
  expect(await statuses()).toEqual(Array.from({ length: 4 }, () => 'proposed'))
  const read = await call(rosa, 'GET', `/api/v1/series/${series.id}`)
  expect([read.headers['etag'], series.version]).toEqual(['"4"', 4])
  const approved = await decide(rosa, 'confirmation', { 'if-match': '"4"' })
  expect([approved.statusCode, approved.headers['etag']]).toEqual([200, '"8"'])
  expect(approved.json<Series>()).toEqual(await now())
  for (const { status, decideBy, confirmedAt } of approved.json<Series>().appointments)
    expect([status, decideBy, confirmedAt]).toEqual(['booked', null, expect.any(String)])
  expect(await facts('visits_confirmed_together')).toBe(1)
  expect(await facts('appointment_confirmed')).toBe(4)
  expect(await count('identity.audit_intake', `action = 'booking.appointment_approve'`)).toBe(4)
})

test('Dr Weber declines all of it, with a reason that each visit keeps; the times are free', async () => {
  const { drWeber, bela, call } = clinic
  const declined = await decide(drWeber.member, 'declination', SEEN, { reason: 'A specialist is needed' })
  expect(declined.statusCode).toBe(200)
  expect(await statuses()).toEqual(Array.from({ length: 4 }, () => 'cancelled'))
  expect(await count('booking.claim')).toBe(0)
  const history = await call(drWeber.member, 'GET', `/api/v1/appointments/${visit(3)}/history`)
  expect(history.json<{ data: { move: string; reason: string }[] }>().data.at(-1)).toMatchObject({
    move: 'declination',
    reason: 'A specialist is needed',
  })
  expect(await facts('visits_declined_together')).toBe(1)
  expect(await count('identity.audit_intake', `action = 'booking.appointment_decline'`)).toBe(4)
  await clinic.booked(bela, FIRST, FOUR_WEEKS)
})

test('one was approved and one cancelled before: both stay, and what is left is declined', async () => {
  const { anna, rosa } = clinic
  expect((await one(rosa, 0, 'confirmation')).statusCode).toBe(200)
  expect((await one(anna, 1, 'cancellation')).statusCode).toBe(200)
  expect((await decide(rosa, 'declination')).statusCode).toBe(200)
  expect(await statuses()).toEqual(['booked', 'cancelled', 'cancelled', 'cancelled'])
  const history = await clinic.call(rosa, 'GET', `/api/v1/appointments/${visit(1)}/history`)
  expect(history.json<{ data: { move: string }[] }>().data.map(({ move }) => move)).toEqual(['booking', 'cancellation'])
  for (const decision of ['confirmation', 'declination'] as const) {
    const again = await decide(rosa, decision)
    expect([again.statusCode, again.json().code]).toEqual([409, 'booking.nothing_to_decide'])
  }
})

test('nobody approves a time that they have not seen: Anna moves one, and the desk looks again', async () => {
  const { anna, rosa } = clinic
  const slot = { ...clinic.wish('2026-12-01T11:00:00+01:00', {}) }
  expect((await one(anna, 1, 'reschedule', slot)).statusCode).toBe(200)
  const stale = await decide(rosa, 'confirmation', { 'if-match': `"${series.version}"` })
  expect([stale.statusCode, stale.json().code]).toEqual([412, 'booking.visits_changed_meanwhile'])
  const unsaid = await decide(rosa, 'confirmation', {})
  expect(unsaid.statusCode).toBe(428)
  expect(await statuses()).toEqual(Array.from({ length: 4 }, () => 'proposed'))
  expect((await decide(rosa, 'confirmation', { 'if-match': `"${(await now()).version}"` })).statusCode).toBe(200)
})

test('two decide at once, one yes and one no: one of them is heard, the other is told, and no visit is in between', async () => {
  const { rosa, amir, anna, installation } = clinic
  const clients = await Promise.all(Array.from({ length: 8 }, () => installation.pool.connect()))
  for (const client of clients) client.release()
  for (let round = 0; round < 6; round += 1) {
    if (round > 0) series = await clinic.booked(anna, `2026-11-23T${9 + round}:30:00+01:00`, FOUR_WEEKS)
    const ifMatch = { 'if-match': round % 2 === 0 ? `"${series.version}"` : '*' }
    const answers = await Promise.all([decide(rosa, 'confirmation', ifMatch), decide(amir, 'declination', ifMatch)])
    const lost = answers.filter(({ statusCode }) => statusCode !== 200)
    expect(lost.map((answer) => answer.json().code)).toEqual([
      round % 2 === 0 ? 'booking.visits_changed_meanwhile' : 'booking.nothing_to_decide',
    ])
    expect(new Set(await statuses())).toEqual(new Set([answers[0].statusCode === 200 ? 'booked' : 'cancelled']))
    expect((await now()).version).toBe(8)
  }
  expect((await facts('visits_confirmed_together')) + (await facts('visits_declined_together'))).toBe(6)
})

test('all is decided while one of it is decided alone, moved and cancelled: each visit has one answer, and nobody waits in a circle', async () => {
  const { rosa, amir, anna } = clinic
  const slot = clinic.wish('2026-12-15T11:00:00+01:00', {})
  const answers = await Promise.all([
    decide(rosa, 'confirmation'),
    one(amir, 3, 'declination'),
    one(anna, 3, 'reschedule', slot),
    one(anna, 0, 'cancellation'),
    decide(amir, 'confirmation'),
  ])
  expect(answers.filter(({ statusCode }) => ![200, 409].includes(statusCode))).toEqual([])
  const [first, second, third, fourth] = await statuses()
  expect([second, third]).toEqual(['booked', 'booked'])
  expect(first).toBe('cancelled')
  expect(['booked', 'cancelled']).toContain(fourth)
})

test('where one of them cannot be decided, none is', async () => {
  await clinic.database.asOwner(`
    create function refuse() returns trigger language plpgsql as $$ begin raise 'broken'; end $$;
    create trigger broken before update on booking.appointment for each row when (old.id = '${visit(2)}') execute function refuse()`)
  const decision = { move: 'declination', ifMatch: '*' } as const
  await expect(decideSeries(clinic.ctxOf(clinic.rosa), series.id, decision)).rejects.toThrow('broken')
  expect(await statuses()).toEqual(Array.from({ length: 4 }, () => 'proposed'))
  expect(await facts('visits_declined_together')).toBe(0)
})

test('it is for the staff who see it: not for patients or visitors, and of another clinic there is no such series', async () => {
  const { anna, bela, rosa, amir, drWeber, drOkafor, installation } = clinic
  for (const decision of ['confirmation', 'declination'] as const) {
    expect((await decide(undefined, decision)).statusCode).toBe(401)
    for (const patient of [anna, bela]) expect((await decide(patient, decision)).statusCode).toBe(403)
  }
  const there = await neighbour(installation, 'hilltop.example')
  const elsewhere = { ...clinic.ctxOf(rosa), clinicId: there, database: installation.within(there) }
  await expect(decideSeries(elsewhere, series.id, { move: 'confirmation', ifMatch: '*' })).rejects.toMatchObject({
    code: 'booking.series_not_found',
  })
  // Moved to Dr Okafor, one of the visits is not Dr Weber's to decide any more.
  const { slot } = clinic.wish('2026-11-30T09:30:00+01:00') as { slot: object }
  expect((await one(rosa, 1, 'reschedule', { slot: { ...slot, doctorId: drOkafor.id } })).statusCode).toBe(200)
  const partly = await decide(drWeber.member, 'confirmation')
  expect([partly.statusCode, partly.json().code]).toEqual([403, 'booking.only_looking'])
  expect(await statuses()).toEqual(Array.from({ length: 4 }, () => 'proposed'))
  expect((await decide(amir, 'confirmation', { 'if-match': '"5"' })).json<Series>().version).toBe(9)
})
