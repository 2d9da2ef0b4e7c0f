import { beforeEach, describe, expect, test } from 'vitest'
import type { Member } from '../../../test/clinic.ts'
import { actingFor, idOf, said } from './acting-for.fixture.ts'
import type { ActingFor } from './acting-for.fixture.ts'

let { database, cast, at, call, child, motherhood, acts, book, dependentsOf } = {} as ActingFor
beforeEach(async () => {
  ;({ database, cast, at, call, child, motherhood, acts, book, dependentsOf } = await actingFor())
})

test('Rosa records Anna’s motherhood; Anna reads, books, moves and prints for her daughter, Béla for nobody’s', async () => {
  const mila = await child()
  expect((await call(cast.anna, 'GET', `/patients/${mila}`)).statusCode).toBe(404)
  await acts(mila)
  expect(await dependentsOf(cast.anna)).toEqual([
    { id: mila, name: 'Mila Lindqvist', relation: 'parent', scope: 'both' },
  ])
  expect((await call(cast.anna, 'GET', `/patients/${mila}`)).json().name).toBe('Mila Lindqvist')
  const visit = idOf(await book(cast.anna, mila))
  expect((await call(cast.anna, 'GET', `/appointments/${visit}/confirmation.pdf`)).statusCode).toBe(200)
  expect((await call(cast.anna, 'GET', `/appointments/${visit}/calendar.ics`)).statusCode).toBe(200)
  expect((await call(cast.anna, 'GET', '/appointments')).json().data.map(({ id }: { id: string }) => id)).toEqual([
    visit,
  ])
  expect((await call(cast.anna, 'POST', `/appointments/${visit}/cancellation`)).json().status).toBe('cancelled')
  for (const [method, url] of [
    ['GET', `/patients/${mila}`],
    ['GET', `/patients/${mila}/authorities`],
    ['GET', `/patients/${mila}/access`],
    ['GET', `/appointments/${visit}`],
    ['POST', `/appointments/${visit}/cancellation`],
  ] as const)
    expect((await call(cast.bela, method, url)).statusCode, url).toBe(404)
  expect(said(await book(cast.bela, mila))).toEqual([404, 'booking.patient_not_found'])
})

test('an authority that was withdrawn, or is over, is as if it had never been', async () => {
  const mila = await child()
  const authority = await acts(mila)
  const visit = idOf(await book(cast.anna, mila))
  const stranger = (await call(cast.bela, 'GET', `/patients/${mila}`)).json()
  expect((await call(cast.rosa, 'POST', `/patients/${mila}/authorities/${authority}/withdrawal`)).statusCode).toBe(204)
  const { instance: _, ...answer } = (await call(cast.anna, 'GET', `/patients/${mila}`)).json()
  expect({ ...answer, instance: stranger.instance }).toEqual(stranger)
  expect((await call(cast.anna, 'GET', `/appointments/${visit}`)).statusCode).toBe(404)
  expect(said(await book(cast.anna, mila, '2026-11-24T10:00:00+01:00'))).toEqual([404, 'booking.patient_not_found'])
  expect((await call(cast.anna, 'GET', `/patients/${mila}/authorities`)).statusCode).toBe(404)
  expect((await call(cast.anna, 'POST', `/patients/${mila}/authorities/${authority}/withdrawal`)).statusCode).toBe(404)
  expect(await dependentsOf(cast.anna)).toEqual([])

  // Another, until the Tuesday: on the Wednesday it is over, by the clock of the clinic and not of the server.
  await acts(mila, { kind: 'carer', until: '2026-11-24' })
  at.clock.now = Date.parse('2026-11-24T23:59:59+01:00')
  expect((await call(cast.anna, 'GET', `/patients/${mila}`)).statusCode).toBe(200)
  at.clock.now = Date.parse('2026-11-25T00:00:00+01:00')
  expect((await call(cast.anna, 'GET', `/patients/${mila}`)).statusCode).toBe(404)
})

test('on her fourteenth birthday a mother books and no longer looks; on the eighteenth it ends; the clinic may say otherwise', async () => {
  const mila = await child('2012-11-25')
  await acts(mila)
  const before = idOf(
    await call(cast.rosa, 'POST', '/appointments', {
      slot: {
        doctorId: cast.drWeber.id,
        visitTypeId: cast.checkUp.id,
        locationId: cast.berlin.id,
        start: '2026-12-01T09:00:00+01:00',
      },
      patientId: mila,
    }),
  )
  at.clock.now = Date.parse('2026-11-24T23:59:00+01:00')
  expect((await call(cast.anna, 'GET', `/appointments/${before}`)).statusCode).toBe(200)
  at.clock.now = Date.parse('2026-11-25T00:00:00+01:00')
  expect((await call(cast.anna, 'GET', `/patients/${mila}`)).statusCode).toBe(404)
  expect((await call(cast.anna, 'GET', `/appointments/${before}`)).statusCode).toBe(404)
  expect(await dependentsOf(cast.anna)).toMatchObject([{ id: mila, scope: 'book' }])
  const hers = idOf(await book(cast.anna, mila, '2026-12-02T09:00:00+01:00'))
  expect((await call(cast.anna, 'GET', '/appointments')).json().data.map(({ id }: { id: string }) => id)).toEqual([
    hers,
  ])
  expect((await call(cast.anna, 'POST', `/appointments/${hers}/cancellation`)).statusCode).toBe(200)
  expect((await call(cast.anna, 'POST', `/appointments/${before}/cancellation`)).statusCode).toBe(404)

  const policy = { narrowsAtAge: 16, endsAtAge: 16, careMonths: 24, emergencyHours: 4 }
  expect((await call(cast.amir, 'PUT', '/access-policy', policy)).statusCode).toBe(200)
  expect((await call(cast.anna, 'GET', `/patients/${mila}`)).statusCode).toBe(200)
  at.clock.now = Date.parse('2028-11-25T00:00:00+01:00')
  expect(await dependentsOf(cast.anna)).toEqual([])
  expect((await call(cast.anna, 'GET', `/appointments/${hers}`)).statusCode).toBe(404)
})

test('nobody makes a child older or younger to suit themselves', async () => {
  const mila = await child('2012-11-25')
  await acts(mila)
  const change = (who: Member, patient: string, birthDate: string) =>
    call(who, 'PATCH', `/patients/${patient}`, { birthDate })
  expect(said(await change(cast.anna, mila, '2015-11-25'))).toEqual([403, 'people.birth_date_is_the_clinics'])
  expect(said(await change(cast.anna, cast.anna.patientId, '1999-01-01'))).toEqual([
    403,
    'people.birth_date_is_the_clinics',
  ])
  expect((await change(cast.anna, mila, '2012-11-25')).statusCode).toBe(200)
  expect((await change(cast.rosa, mila, '2012-11-26')).statusCode).toBe(200)
})

describe('what the desk may record', () => {
  test.each<[what: string, wish: () => object, born: string | undefined, code: string]>([
    ['a parent of somebody of age', () => motherhood(), '2008-11-23', 'people.of_age'],
    ['a parent of somebody of unknown age', () => motherhood(), undefined, 'people.birth_date_needed'],
    ['a carer without a term', () => ({ ...motherhood(), kind: 'carer' }), '2018-01-01', 'people.term_missing'],
    ['a term that is over', () => ({ ...motherhood(), until: '2026-11-22' }), '2018-01-01', 'people.term_over'],
    ['a term of eight years', () => ({ ...motherhood(), until: '2034-11-24' }), '2018-01-01', 'people.term_too_long'],
    [
      'somebody without an account',
      () => ({ ...motherhood(), actingPatientId: cast.olga.id }),
      '2018-01-01',
      'people.acting_needs_account',
    ],
  ])('not %s', async (_what, wish, born, code) => {
    const body = { name: 'Mila', ...(born === undefined ? {} : { birthDate: born }) }
    const mila = idOf(await call(cast.rosa, 'POST', '/patients', body))
    expect(said(await call(cast.rosa, 'POST', `/patients/${mila}/authorities`, wish()))).toEqual([422, code])
    expect(said(await call(cast.drWeber.member, 'POST', `/patients/${mila}/authorities`, wish()))[0]).toBe(403)
  })

  test('the same mother once, however many press the button', async () => {
    const mila = await child()
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => call(cast.rosa, 'POST', `/patients/${mila}/authorities`, motherhood())),
    )
    expect(answers.map(({ statusCode }) => statusCode).filter((status) => status === 201)).toHaveLength(1)
    expect(answers.filter(({ statusCode }) => statusCode === 409)).toHaveLength(5)
  })

  test('what had ended by age makes way for what the grown-up child gives', async () => {
    const mila = await child('2008-11-25')
    await acts(mila)
    expect(
      said(
        await call(cast.rosa, 'POST', `/patients/${mila}/authorities`, {
          ...motherhood(),
          kind: 'proxy',
          until: '2028-01-01',
        }),
      ),
    ).toEqual([409, 'people.authority_exists'])
    at.clock.now = Date.parse('2026-11-25T09:00:00+01:00')
    await acts(mila, { kind: 'proxy', until: '2028-01-01' })
    expect(await dependentsOf(cast.anna)).toMatchObject([{ relation: 'proxy', scope: 'both' }])
  })
})

test('who only looks changes nothing, and is told so; who only books sees what they booked', async () => {
  const olga = cast.olga.id
  await acts(olga, { kind: 'carer', scope: 'see', until: '2027-01-01' })
  const visit = idOf(await book(cast.rosa, olga))
  expect((await call(cast.anna, 'GET', `/appointments/${visit}`)).statusCode).toBe(200)
  expect(said(await call(cast.anna, 'POST', `/appointments/${visit}/cancellation`))).toEqual([
    403,
    'booking.only_looking',
  ])
  expect(said(await book(cast.anna, olga, '2026-11-24T10:00:00+01:00'))).toEqual([404, 'booking.patient_not_found'])
  expect((await call(cast.anna, 'PATCH', `/patients/${olga}`, { phone: '+49 30 1234567' })).statusCode).toBe(404)
})

describe('an adult gives authority to an address', () => {
  const wish = { email: 'Bela.Szabo@mail.example', kind: 'proxy', scope: 'both', until: '2027-06-30' }
  const url = () => `/patients/${cast.anna.patientId}/authority-invitations`
  const prove = (who: Member) =>
    database.asOwner('update identity.account set email_verified = true where id = $1', [who.accountId])

  test('whose owner accepts, acts, and is sent away again', async () => {
    const invitation = idOf(await call(cast.anna, 'POST', url(), wish))
    expect(said(await call(cast.bela, 'GET', '/me/authority-invitations'))).toEqual([
      403,
      'people.address_not_verified',
    ])
    expect((await call(cast.bela, 'POST', `/authority-invitations/${invitation}/acceptance`)).statusCode).toBe(404)
    await prove(cast.bela)
    expect((await call(cast.bela, 'GET', '/me/authority-invitations')).json().data).toMatchObject([
      { id: invitation, patientName: 'Anna Lindqvist' },
    ])
    const authority = idOf(await call(cast.bela, 'POST', `/authority-invitations/${invitation}/acceptance`))
    expect((await call(cast.bela, 'POST', `/authority-invitations/${invitation}/acceptance`)).statusCode).toBe(404)
    expect((await call(cast.bela, 'GET', `/patients/${cast.anna.patientId}`)).statusCode).toBe(200)
    const list = await call(cast.anna, 'GET', `/patients/${cast.anna.patientId}/authorities`)
    expect(list.json().data).toMatchObject([
      { id: authority, actingName: 'Béla Szabó', endsOn: '2027-07-01', evidence: null },
    ])
    const withdrawal = `/patients/${cast.anna.patientId}/authorities/${authority}/withdrawal`
    expect((await call(cast.anna, 'POST', withdrawal, { reason: 'we moved apart' })).statusCode).toBe(204)
    expect((await call(cast.bela, 'GET', `/patients/${cast.anna.patientId}`)).statusCode).toBe(404)
  })

  test('is answered alike whether or not anybody has it, and nobody else can use it', async () => {
    const known = await call(cast.anna, 'POST', url(), wish)
    const unknown = await call(cast.anna, 'POST', url(), { ...wish, email: 'nobody@mail.example' })
    expect(Object.keys(known.json())).toEqual(Object.keys(unknown.json()))
    await prove(cast.rosa)
    await prove(cast.anna)
    for (const who of [cast.rosa, cast.anna, cast.amir])
      expect((await call(who, 'POST', `/authority-invitations/${known.json().id}/acceptance`)).statusCode).toBe(404)
    expect(said(await call(cast.anna, 'POST', url(), { ...wish, email: 'bela.szabo@MAIL.example' }))).toEqual([
      409,
      'people.authority_invitation_exists',
    ])
  })

  test('not while they are a child, nor with a birth date unknown, nor beyond five at a time', async () => {
    const [young] = await cast.strangers(1)
    if (young === undefined) throw new Error('a stranger was to come')
    const theirs = `/patients/${young.patientId}/authority-invitations`
    expect(said(await call(young, 'POST', theirs, wish))).toEqual([422, 'people.birth_date_needed'])
    await call(young, 'PATCH', `/patients/${young.patientId}`, { birthDate: '2010-01-01' })
    expect(said(await call(young, 'POST', theirs, wish))).toEqual([403, 'people.not_of_age'])
    for (let number = 1; number <= 5; number += 1)
      idOf(await call(cast.anna, 'POST', url(), { ...wish, email: `friend${number}@mail.example` }))
    expect(said(await call(cast.anna, 'POST', url(), wish))).toEqual([409, 'people.too_many_authority_invitations'])
  })

  test('and it lapses after a fortnight, or when they take it back', async () => {
    await prove(cast.bela)
    const first = idOf(await call(cast.anna, 'POST', url(), wish))
    expect((await call(cast.anna, 'DELETE', `${url()}/${first}`)).statusCode).toBe(204)
    expect((await call(cast.bela, 'POST', `/authority-invitations/${first}/acceptance`)).statusCode).toBe(404)
    const second = idOf(await call(cast.anna, 'POST', url(), wish))
    at.clock.now += 14 * 86_400_000
    expect((await call(cast.bela, 'POST', `/authority-invitations/${second}/acceptance`)).statusCode).toBe(404)
    expect((await call(cast.bela, 'GET', '/me/authority-invitations')).json().data).toEqual([])
  })
})

test('what a court or a parent decided is not the patient’s to end; what they hold themselves, everybody gives up', async () => {
  await acts(cast.bela.patientId, { kind: 'guardian', until: '2028-01-01' })
  const [authority] = (await call(cast.bela, 'GET', `/patients/${cast.bela.patientId}/authorities`)).json().data
  const url = `/patients/${cast.bela.patientId}/authorities/${authority.id}/withdrawal`
  expect(said(await call(cast.bela, 'POST', url))).toEqual([403, 'people.authority_not_yours'])
  expect((await call(cast.anna, 'POST', url)).statusCode).toBe(204)
  expect(said(await call(cast.rosa, 'POST', url))).toEqual([409, 'people.authority_ended'])
})

test('every grant, withdrawal and refusal is in the trail', async () => {
  const mila = await child()
  const authority = await acts(mila)
  await call(cast.rosa, 'POST', `/patients/${mila}/authorities/${authority}/withdrawal`)
  await call(cast.anna, 'GET', `/patients/${mila}`)
  const { rows } = await database.asOwner(
    'select action, outcome, refusal from identity.audit_intake where $1 = any(patients) order by at, id',
    [mila],
  )
  expect(rows).toMatchObject([
    { action: 'people.patient_add', outcome: 'done' },
    { action: 'identity.guardianship_grant', outcome: 'done' },
    { action: 'identity.guardianship_end', outcome: 'done' },
    { action: 'people.patient_read', outcome: 'refused', refusal: 'people.patient_not_found' },
  ])
})
