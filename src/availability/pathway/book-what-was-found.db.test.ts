import { expect, onTestFinished, test } from 'vitest'
import { followChanges } from '#platform'
import { testApp } from '../../../test/app.ts'
import { kneeClinic } from '../../booking/pathway/knee-pathway.fixture.ts'
import { keepIndex } from '../diary/kept-index.ts'

interface Found {
  data: { visits: { step: number; slot: Record<'doctorId' | 'visitTypeId' | 'locationId' | 'start', string> }[] }[]
  endsAt: { step: number; rule: string } | null
}

test('a visitor finds plans in memory, Anna books one of them, and it is in the next visitor’s way', async () => {
  const clinic = await kneeClinic()
  const { anna, rosa, knee, installation, clinicId } = clinic
  const follower = followChanges(installation, { everyMs: 3_600_000, currentMs: 3_600_000 })
  const { app, signedIn, checkedAnswers } = await testApp(installation, { clinicId })
  const url = `/api/v1/pathways/${knee.id}/times?limit=3`
  const read = (await app.inject(url)).json<Found>()
  const kept = keepIndex(installation, { follower })
  onTestFinished(async () => {
    kept.stop()
    await follower.stop()
  })
  while (!kept.isCurrent()) await new Promise((resolve) => setTimeout(resolve, 5))
  expect((await app.inject(url)).json(), 'memory says what the database says').toEqual(read)
  expect(kept.state().diaries).toBeGreaterThan(1)

  const [plan] = read.data
  const visits = (plan?.visits ?? []).map(({ step, slot: { doctorId, visitTypeId, locationId, start } }) => ({
    step,
    slot: { doctorId, visitTypeId, locationId, start },
  }))
  const payload = { pathwayId: knee.id, patientId: anna.patientId, visits, reason: 'It hurts' }
  const post = async (body: object, key: string) =>
    app.inject({
      method: 'POST',
      url: '/api/v1/pathway-bookings',
      headers: { ...(await signedIn(anna)), 'idempotency-key': key },
      payload: body,
    })
  const booked = await post(payload, 'anna-and-her-knee')
  expect(booked.statusCode).toBe(201)
  expect((await post(payload, 'anna-and-her-knee')).json()).toEqual(booked.json())
  expect((await post({ ...payload, reason: 'Twice' }, 'anna-and-her-knee')).json()).toMatchObject({
    code: 'request.idempotency_key_reused',
  })
  const address = String(booked.headers['location'])
  expect((await app.inject({ url: address, headers: await signedIn(rosa) })).json()).toEqual(
    expect.objectContaining({ id: booked.json<{ id: string }>().id, missingSteps: [], noLongerFits: [] }),
  )
  expect((await app.inject(address)).statusCode).toBe(401)
  const next = (await app.inject(url)).json<Found>()
  expect(next.data[0]?.visits[0]?.slot.start).not.toBe(visits[0]?.slot.start)
  expect((await post(payload, 'another-and-her-knee')).json()).toMatchObject({
    code: 'booking.pathway_taken',
    conflicts: [{ step: 1 }, { step: 2 }, { step: 3 }],
  })

  const cancelled = await app.inject({
    method: 'POST',
    url: `${address}/cancellation`,
    headers: await signedIn(anna),
  })
  expect([cancelled.statusCode, cancelled.json<{ missingSteps: number[] }>().missingSteps]).toEqual([200, [1, 2, 3]])
  expect((await app.inject(url)).json()).toEqual(read)
  expect(checkedAnswers()).toBeGreaterThan(8)
})

test('odd requests are refused by name and place', async () => {
  const { anna, knee, installation, clinicId, slot } = await kneeClinic()
  const { app, signedIn } = await testApp(installation, { clinicId })
  const visit = { step: 1, slot: slot('scan', '2026-11-24T09:00:00+01:00') }
  const wish = { pathwayId: knee.id, patientId: anna.patientId, visits: [visit] }
  const odd: [object, number, string, string[]][] = [
    [{ ...wish, visits: [] }, 400, 'request.invalid', ['/visits']],
    [{ ...wish, visits: [{ ...visit, step: 0 }] }, 400, 'request.invalid', ['/visits/0/step']],
    [{ ...wish, visits: Array.from({ length: 11 }, () => visit) }, 400, 'request.invalid', ['/visits']],
    [{ ...wish, visits: [{ ...visit, step: 4 }] }, 422, 'booking.pathway_step_unknown', ['/visits/0/step']],
    [{ ...wish, visits: [visit, visit] }, 422, 'booking.pathway_step_twice', ['/visits/1/step']],
    [wish, 422, 'booking.pathway_step_missing', ['/visits']],
    [{ ...wish, pathwayId: anna.patientId }, 422, 'booking.unknown_reference', ['/pathwayId']],
    [
      { ...wish, visits: [{ step: 1, slot: { ...visit.slot, start: 'soon' } }] },
      422,
      'booking.pathway_step_missing',
      ['/visits'],
    ],
    [
      { ...wish, visits: [1, 2, 3].map((step) => ({ step, slot: { ...visit.slot, start: 'soon' } })) },
      400,
      'request.invalid',
      ['/visits/0/slot/start'],
    ],
  ]
  const headers = await signedIn(anna)
  for (const [payload, status, code, pointers] of odd) {
    const answer = await app.inject({ method: 'POST', url: '/api/v1/pathway-bookings', headers, payload })
    const problem = answer.json<{ code: string; errors?: { pointer: string }[] }>()
    expect([answer.statusCode, problem.code, (problem.errors ?? []).map(({ pointer }) => pointer)]).toEqual([
      status,
      code,
      pointers,
    ])
  }
  for (const [query, code] of [
    ['limit=21', 'request.invalid'],
    ['doctorId=x', 'request.invalid'],
    ['from=2026-11-23&to=2027-11-23', 'availability.window_too_long'],
  ]) {
    const answer = await app.inject(`/api/v1/pathways/${knee.id}/times?${query}`)
    expect(answer.json()).toMatchObject({ code })
  }
})
