import { beforeEach, describe, expect, test } from 'vitest'
import { FACTS as PEOPLE_FACTS } from '../events.ts'
import { testApp } from '../../../test/app.ts'
import type { TestApp } from '../../../test/app.ts'
import { bela } from '../../../test/cast.ts'
import { testClinic } from '../../../test/clinic.ts'
import type { Member, TestClinic } from '../../../test/clinic.ts'
import { testDatabase } from '../../../test/database.ts'
import type { TestDatabase } from '../../../test/database.ts'

let database: TestDatabase
let cast: TestClinic
let at: TestApp
let drWeber: Member

beforeEach(async () => {
  database = await testDatabase()
  cast = await testClinic(database)
  at = await testApp(database, { clinicId: cast.clinicId })
  drWeber = cast.drWeber.member
})

async function call(who: Member, method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, body?: object) {
  const headers = { ...(await at.signedIn(who)), 'if-match': '*' }
  return at.app.inject({ method, url: `/api/v1${url}`, headers, ...(body && { payload: body }) })
}
const sees = async (who: Member, patientId: string) => (await call(who, 'GET', `/patients/${patientId}`)).statusCode
const found = async (who: Member, q = '') =>
  (await call(who, 'GET', `/patients?q=${q}`)).json().data.map(({ name }: { name: string }) => name)

const slotWith = (doctorId: string, start: string) => ({
  doctorId,
  visitTypeId: cast.checkUp.id,
  locationId: cast.berlin.id,
  start,
})
async function book(patientId: string, doctorId: string = cast.drWeber.id, start = '2026-11-24T09:00:00+01:00') {
  const answer = await call(cast.rosa, 'POST', '/appointments', { slot: slotWith(doctorId, start), patientId })
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json<{ id: string }>().id
}

describe('whose doctor somebody is', () => {
  test('who is booked with Dr Weber is hers; who cancels, or goes to Dr Okafor, is not', async () => {
    const anna = cast.anna.patientId
    expect([await sees(drWeber, anna), await found(drWeber)]).toEqual([404, []])
    const visit = await book(anna)
    expect([await sees(drWeber, anna), await found(drWeber), await found(drWeber, 'lind')]).toEqual([
      200,
      ['Anna Lindqvist'],
      ['Anna Lindqvist'],
    ])
    expect(await found(drWeber, 'szabo')).toEqual([])
    await call(cast.rosa, 'POST', `/appointments/${visit}/reschedule`, {
      slot: slotWith(cast.drOkafor.id, '2026-11-24T10:00:00+01:00'),
    })
    expect(await sees(drWeber, anna)).toBe(404)
    await call(cast.rosa, 'POST', `/appointments/${visit}/reschedule`, {
      slot: slotWith(cast.drWeber.id, '2026-11-24T11:00:00+01:00'),
    })
    expect(await sees(drWeber, anna)).toBe(200)
    await call(cast.rosa, 'POST', `/appointments/${visit}/cancellation`)
    expect(await sees(drWeber, anna)).toBe(404)
  })

  test('until two years after the last visit, and her own diary for ever', async () => {
    const visit = await book(cast.anna.patientId)
    at.clock.now = Date.parse('2028-11-24T09:29:00+01:00')
    expect(await sees(drWeber, cast.anna.patientId)).toBe(200)
    at.clock.now = Date.parse('2028-11-24T09:31:00+01:00')
    expect([await sees(drWeber, cast.anna.patientId), await found(drWeber)]).toEqual([404, []])
    expect((await call(drWeber, 'GET', `/appointments/${visit}`)).statusCode).toBe(200)
  })

  test('she books, changes and reads the history of her own patients alone, and whom she adds is hers', async () => {
    const { patientId } = cast.bela
    const slot = slotWith(cast.drWeber.id, '2026-11-25T09:00:00+01:00')
    expect((await call(drWeber, 'POST', '/appointments', { slot, patientId })).statusCode).toBe(404)
    expect((await call(drWeber, 'PATCH', `/patients/${patientId}`, { phone: '+49 30 1' })).statusCode).toBe(404)
    expect((await call(drWeber, 'GET', `/patients/${patientId}/history`)).statusCode).toBe(404)
    expect((await call(drWeber, 'GET', `/patients/${patientId}/consents`)).statusCode).toBe(404)
    const added = (await call(drWeber, 'POST', '/patients', { name: 'Nils Neu' })).json().id
    expect(await sees(drWeber, added)).toBe(200)
    expect((await call(drWeber, 'POST', '/appointments', { slot, patientId: added })).statusCode).toBe(201)
  })

  test('other doctors’ visits of her patients are not hers to read', async () => {
    await book(cast.anna.patientId)
    const others = await book(cast.anna.patientId, cast.drOkafor.id, '2026-11-24T14:00:00+01:00')
    expect((await call(drWeber, 'GET', `/appointments/${others}`)).statusCode).toBe(404)
    expect((await call(drWeber, 'GET', `/appointments?patientId=${cast.anna.patientId}`)).json().data).toHaveLength(1)
  })

  test('a doctor who also sits at the desk sees what the desk sees', async () => {
    const roles = ['doctor', 'receptionist'] as const
    expect((await call(cast.amir, 'PATCH', `/members/${drWeber.accountId}`, { roles })).statusCode).toBe(200)
    expect(await sees({ ...drWeber, roles: ['patient', ...roles] }, cast.bela.patientId)).toBe(200)
  })
})

describe('breaking the glass', () => {
  const reason = { reason: 'Unconscious in the waiting room' }
  const open = (patientId: string, who = drWeber) =>
    call(who, 'POST', `/patients/${patientId}/emergency-access`, reason)

  test('opens the record for four hours, to look; administrators are told and the patient can see it', async () => {
    const visit = await book(cast.bela.patientId, cast.drOkafor.id)
    const opened = await open(cast.bela.patientId)
    expect(opened.statusCode).toBe(201)
    expect(opened.json()).toMatchObject({ ...reason, patientName: bela.name, expiresAt: '2026-11-23T11:00:00+01:00' })
    expect(await sees(drWeber, cast.bela.patientId)).toBe(200)
    expect(await found(drWeber)).toEqual([bela.name])
    expect((await call(drWeber, 'GET', `/appointments/${visit}`)).statusCode).toBe(200)
    expect((await call(drWeber, 'POST', `/appointments/${visit}/cancellation`)).json().code).toBe(
      'booking.only_looking',
    )
    expect((await call(drWeber, 'PATCH', `/patients/${cast.bela.patientId}`, { phone: '+49 30 1' })).statusCode).toBe(
      404,
    )
    const slot = slotWith(cast.drWeber.id, '2026-11-25T09:00:00+01:00')
    expect((await call(drWeber, 'POST', '/appointments', { slot, patientId: cast.bela.patientId })).statusCode).toBe(
      404,
    )

    const { rows: alarms } = await database.asOwner('select payload from platform.outbox where name = $1', [
      PEOPLE_FACTS.emergencyAlarm,
    ])
    expect(alarms).toEqual([{ payload: { emergencyAccessId: opened.json().id, accountId: cast.amir.accountId } }])
    const list = (await call(cast.amir, 'GET', '/emergency-accesses')).json()
    expect(list).toMatchObject({ data: [{ ...reason, doctorName: 'Martina Weber', endedAt: null }], nextCursor: null })
    const { rows: trail } = await database.asOwner(
      "select reason, patients from identity.audit_intake where action = 'identity.break_glass' and outcome = 'done'",
    )
    expect(trail).toEqual([{ ...reason, patients: [cast.bela.patientId] }])

    at.clock.now = Date.parse('2026-11-23T11:00:00+01:00')
    expect([await sees(drWeber, cast.bela.patientId), await found(drWeber)]).toEqual([404, []])
    expect((await call(drWeber, 'GET', `/appointments/${visit}`)).statusCode).toBe(404)
  })

  test('twice is once, and an administrator or the doctor closes it before its time', async () => {
    const [first, second] = await Promise.all([open(cast.bela.patientId), open(cast.bela.patientId)])
    expect(first.json().id).toBe(second.json().id)
    expect((await call(cast.rosa, 'DELETE', `/emergency-accesses/${first.json().id}`)).statusCode).toBe(403)
    expect((await call(cast.amir, 'DELETE', `/emergency-accesses/${first.json().id}`)).statusCode).toBe(204)
    expect(await sees(drWeber, cast.bela.patientId)).toBe(404)
    const again = await open(cast.bela.patientId)
    expect(again.json().id).not.toBe(first.json().id)
    expect((await call(drWeber, 'DELETE', `/emergency-accesses/${again.json().id}`)).statusCode).toBe(204)
    expect(await sees(drWeber, cast.bela.patientId)).toBe(404)
  })

  test('ten a day and no more, also all at once', async () => {
    const many = await Promise.all(
      Array.from(
        { length: 12 },
        async (_, index) => (await call(cast.rosa, 'POST', '/patients', { name: `Somebody ${index}` })).json().id,
      ),
    )
    const answers = await Promise.all(many.map((id) => open(id)))
    expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(10)
    expect(answers.filter(({ statusCode }) => statusCode === 429).map((answer) => answer.json().code)).toEqual([
      'people.too_many_emergencies',
      'people.too_many_emergencies',
    ])
    at.clock.now += 86_400_000
    expect((await open(many[11])).statusCode).toBe(201)
  })

  test('is for doctors, with a reason, of patients who are there and are not theirs', async () => {
    await book(cast.anna.patientId)
    expect((await open(cast.anna.patientId)).json().code).toBe('people.no_glass_to_break')
    expect((await open('01900000-0000-7000-8000-00000000dead')).statusCode).toBe(404)
    expect(
      (await call(drWeber, 'POST', `/patients/${cast.bela.patientId}/emergency-access`, { reason: '  ' })).statusCode,
    ).toBe(400)
    for (const who of [cast.rosa, cast.amir, cast.anna])
      expect((await open(cast.bela.patientId, who)).statusCode).toBe(403)
    const nobody = { ...cast.anna, roles: ['patient', 'doctor'] as const }
    expect((await open(cast.bela.patientId, nobody)).json().code).toBe('people.caller_is_no_doctor')
  })

  test('by exactly the name and birth date of whoever is in front of one', async () => {
    const search = (name: string, birthDate: string) =>
      call(drWeber, 'POST', '/patients/emergency-search', { name, birthDate })
    expect((await search('bela SZABO', bela.birthDate)).json().data).toEqual([
      { id: cast.bela.patientId, name: bela.name, birthDate: bela.birthDate },
    ])
    for (const [name, birthDate] of [
      ['Béla', bela.birthDate],
      ['Béla Szabó', '1961-11-03'],
      ['', bela.birthDate],
    ] as const)
      expect((await search(name, birthDate)).json().data ?? []).toEqual([])
    expect(
      (await call(cast.rosa, 'POST', '/patients/emergency-search', { name: 'x', birthDate: bela.birthDate }))
        .statusCode,
    ).toBe(403)
  })
})
