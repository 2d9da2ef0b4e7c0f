import { beforeAll, describe, expect, test } from 'vitest'
import { addVisitType } from '#clinic'
import { addDoctor } from '#people'
import { testApp } from '../../../test/app.ts'
import { neighbour, testClinic } from '../../../test/clinic.ts'
import type { Member, TestClinic } from '../../../test/clinic.ts'
import { testDatabase } from '../../../test/database.ts'

let cast: TestClinic
let scan: string
let call: (
  who: Member | 'visitor',
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  payload?: object,
  ifMatch?: string,
) => Promise<{ status: number; etag: unknown; body: Record<string, unknown>; problems: unknown }>

beforeAll(async () => {
  const database = await testDatabase()
  cast = await testClinic(database)
  const system = cast.ctxOf('system')
  scan = (await addVisitType(system, { name: 'Scan', durationMinutes: 30, horizonDays: 30 })).id
  await addDoctor(system, {
    name: 'Radiologist',
    specialties: ['Radiology'],
    languages: [],
    visitTypeIds: [scan as never],
  })
  const { app, signedIn } = await testApp(database, { clinicId: cast.clinicId })
  call = async (who, method, path, payload, ifMatch) => {
    const signed = who === 'visitor' ? {} : await signedIn(who)
    const headers = { ...signed, ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }) }
    const answer = await app.inject({ method, url: `/api/v1/pathways${path}`, headers, ...(payload && { payload }) })
    const body: Record<string, unknown> = answer.body === '' ? {} : answer.json()
    const { code, errors } = body as { code?: string; errors?: { pointer: string }[] }
    const problems =
      code === undefined ? undefined : [answer.statusCode, code, ...(errors ?? []).map(({ pointer }) => pointer)]
    return { status: answer.statusCode, etag: answer.headers['etag'], body, problems }
  }
})

const knee = () => ({
  name: ' Knee ',
  steps: [
    { name: 'Scan', visitTypeId: scan },
    { visitTypeId: cast.checkUp.id, doctorIds: [cast.drWeber.id], lags: [{ after: 1, minDays: 3, maxDays: 10 }] },
    { visitTypeId: cast.checkUp.id, sameDoctorAs: 2, lags: [{ after: 2, minDays: 14 }] },
  ],
})

test('an administrator defines a pathway, everybody reads it, changes are versions, and what is retired is off the offer', async () => {
  const added = await call(cast.amir, 'POST', '', knee())
  expect(added).toMatchObject({
    status: 201,
    etag: '"1"',
    body: { ...knee(), name: 'Knee', version: 1, retired: false },
  })
  const path = `/${String(added.body['id'])}`
  expect((await call('visitor', 'GET', path)).body).toEqual(added.body)
  expect((await call('visitor', 'GET', '')).body).toEqual({ data: [added.body], nextCursor: null })

  expect((await call(cast.amir, 'PATCH', path, { name: 'Knees' }, '"7"')).problems).toEqual([
    412,
    'booking.pathway_changed_meanwhile',
  ])
  expect((await call(cast.amir, 'PATCH', path, { name: 'Knees' })).status).toBe(428)
  const steps = knee().steps.slice(0, 2)
  expect((await call(cast.amir, 'PATCH', path, { steps }, '"1"')).body).toMatchObject({
    version: 2,
    name: 'Knee',
    steps,
  })
  expect((await call(cast.amir, 'PATCH', path, { name: 'Knees' }, '"1"')).status).toBe(412)

  expect((await call(cast.amir, 'DELETE', path)).status).toBe(204)
  expect((await call(cast.amir, 'DELETE', path)).status).toBe(204)
  expect((await call('visitor', 'GET', '')).body).toEqual({ data: [], nextCursor: null })
  expect((await call('visitor', 'GET', path)).body).toMatchObject({ retired: true, version: 3 })
  expect((await call(cast.amir, 'PATCH', path, { name: 'Knees' }, '"3"')).problems).toEqual([
    409,
    'booking.pathway_retired',
  ])
  const { body } = await call(cast.rosa, 'GET', `${path}/history`)
  expect((body['data'] as { action: string }[]).map(({ action }) => action)).toEqual(['retired', 'changed', 'added'])
})

test('only administrators define; another clinic neither sees nor changes it', async () => {
  const id = String((await call(cast.amir, 'POST', '', knee())).body['id'])
  for (const who of [cast.rosa, cast.anna, cast.drWeber.member]) {
    expect((await call(who, 'POST', '', knee())).status).toBe(403)
    expect((await call(who, 'PATCH', `/${id}`, { name: 'x' }, '*')).status).toBe(403)
  }
  expect((await call('visitor', 'POST', '', knee())).status).toBe(401)
  expect((await call(cast.anna, 'GET', `/${id}/history`)).status).toBe(403)
  const hilltop = await neighbour(cast.installation, 'hilltop.example')
  const elsewhere = await testApp(cast.installation, { clinicId: hilltop })
  const headers = await elsewhere.signedIn({ ...cast.amir })
  for (const [method, payload] of [
    ['GET', undefined],
    ['PATCH', { name: 'x' }],
    ['DELETE', undefined],
  ] as const) {
    const url = `/api/v1/pathways/${id}`
    const answer = await elsewhere.app.inject({
      method,
      url,
      headers: { ...headers, host: 'hilltop.example', 'if-match': '*' },
      ...(payload && { payload }),
    })
    expect(answer.statusCode, method).toBeGreaterThanOrEqual(401)
    expect(answer.body).not.toContain('Knee')
  }
  expect((await call('visitor', 'GET', `/${id}`)).body).toMatchObject({ name: 'Knee', version: 1 })
})

describe('bad input', () => {
  const NOBODY = '01900000-0000-7000-8000-00000000dead'
  const steps = (...more: object[]) => ({
    name: 'Knee',
    steps: [{ visitTypeId: scan }, ...more.map((one) => ({ visitTypeId: cast.checkUp.id, ...one }))],
  })
  test.each<[what: string, wish: () => object, status: number, code: string, pointers: string[]]>([
    ['one step', () => steps(), 400, 'request.invalid', ['/steps']],
    ['eleven steps', () => steps(...Array.from({ length: 10 }, () => ({}))), 400, 'request.invalid', ['/steps']],
    ['a blank name', () => ({ ...steps({}), name: ' ' }), 400, 'request.invalid', ['/name']],
    [
      'a negative lag',
      () => steps({ lags: [{ after: 1, minDays: -1 }] }),
      400,
      'request.invalid',
      ['/steps/1/lags/0/minDays'],
    ],
    [
      'a lag of a century',
      () => steps({ lags: [{ after: 1, maxDays: 36500 }] }),
      400,
      'request.invalid',
      ['/steps/1/lags/0/maxDays'],
    ],
    [
      'a least above the most',
      () => steps({ lags: [{ after: 1, minDays: 4, maxDays: 3 }] }),
      422,
      'booking.pathway_lag_reversed',
      ['/steps/1/lags/0/maxDays'],
    ],
    [
      'the same in minutes',
      () => steps({ lags: [{ after: 1, minMinutes: 4, maxMinutes: 3 }] }),
      422,
      'booking.pathway_lag_reversed',
      ['/steps/1/lags/0/maxMinutes'],
    ],
    [
      'a lag to a later step',
      () => steps({ lags: [{ after: 3, minDays: 1 }] }, {}),
      422,
      'booking.pathway_step_of_later',
      ['/steps/1/lags/0/after'],
    ],
    [
      'a lag to itself',
      () => steps({ lags: [{ after: 2, minDays: 1 }] }),
      422,
      'booking.pathway_step_of_later',
      ['/steps/1/lags/0/after'],
    ],
    [
      'the doctor of a later step',
      () => steps({ sameDoctorAs: 2 }),
      422,
      'booking.pathway_step_of_later',
      ['/steps/1/sameDoctorAs'],
    ],
    [
      'days and minutes at once',
      () => steps({ lags: [{ after: 1, minDays: 1, maxMinutes: 5 }] }),
      422,
      'booking.pathway_lag_unclear',
      ['/steps/1/lags/0'],
    ],
    [
      'a lag without a length',
      () => steps({ lags: [{ after: 1 }] }),
      422,
      'booking.pathway_lag_unclear',
      ['/steps/1/lags/0'],
    ],
    [
      'two lags after one step',
      () =>
        steps({
          lags: [
            { after: 1, minDays: 1 },
            { after: 1, maxDays: 4 },
          ],
        }),
      422,
      'booking.pathway_lag_unclear',
      ['/steps/1/lags/1'],
    ],
    [
      'lags that contradict each other',
      () => steps({ lags: [{ after: 1, minDays: 5 }] }, { lags: [{ after: 1, maxDays: 4 }] }),
      422,
      'booking.pathway_cannot_be_met',
      ['/steps/2/lags'],
    ],
    [
      'a step beyond its horizon',
      () => steps({ visitTypeId: scan, lags: [{ after: 1, minDays: 60 }] }),
      422,
      'booking.pathway_beyond_horizon',
      ['/steps/1/lags'],
    ],
    [
      'unknown ids',
      () => steps({ visitTypeId: NOBODY, doctorIds: [NOBODY], locationIds: [NOBODY] }),
      422,
      'booking.unknown_reference',
      ['/steps/1/visitTypeId', '/steps/1/doctorIds/0', '/steps/1/locationIds/0'],
    ],
    [
      'a doctor who does not do scans',
      () => steps({ visitTypeId: scan, doctorIds: [cast.drWeber.id] }),
      422,
      'booking.pathway_nobody_offers',
      ['/steps/1'],
    ],
    [
      'one doctor for two steps who does only one of them',
      () => steps({ sameDoctorAs: 1 }),
      422,
      'booking.pathway_nobody_offers',
      ['/steps/1'],
    ],
    [
      'a specialty that nobody has',
      () => steps({ specialty: 'Alchemy' }),
      422,
      'booking.pathway_nobody_offers',
      ['/steps/1'],
    ],
  ])('%s', async (_what, wish, status, code, pointers) => {
    const before = (await call('visitor', 'GET', '')).body
    expect((await call(cast.amir, 'POST', '', wish())).problems).toEqual([status, code, ...pointers])
    expect((await call('visitor', 'GET', '')).body).toEqual(before)
  })
})
