import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { newId } from '#platform'
import { attackedPraxis } from '../../../test/attacks/attacked-praxis.ts'
import { eventStream } from './event-stream.ts'
import type { EventStream } from './event-stream.ts'
import { listenTo, liveClinic, until } from './live-clinic.fixture.ts'

test('a stream needs no sign-in, says when to come back, is kept by nobody, and ends when the server does', async () => {
  const { here, clinic } = await liveClinic()
  const url = `${here.address}/api/v1/availability/stream?visitTypeId=${clinic.checkUp.id}`
  const readers = await Promise.all(Array.from({ length: 8 }, () => listenTo(url)))
  for (const reader of readers) {
    await until(() => reader.lastId() !== '')
    expect(reader.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-accel-buffering': 'no',
    })
    expect(reader.headers).not.toHaveProperty('content-encoding')
  }
  const waits = readers.map((reader) => Number(/^retry: (\d+)$/m.exec(reader.text())?.[1]))
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(2_000)
  expect(Math.max(...waits)).toBeLessThan(10_000)
  expect(new Set(waits).size).toBeGreaterThan(2)
  await Promise.all([here.app.close(), ...readers.map(({ ended }) => ended)])
})

test('a bad filter is refused by name, before anything is kept for it', async () => {
  const { here, clinic } = await liveClinic()
  const { checkUp, drWeber } = clinic
  const refusals: [string, number, string][] = [
    ['visitTypeId=Anna', 400, 'request.invalid'],
    ['colour=red', 400, 'request.invalid'],
    ['limit=5', 400, 'request.invalid'],
    ['from=yesterday', 400, 'request.invalid'],
    ['partOfDay=night', 400, 'request.invalid'],
    [`visitTypeId=${newId()}`, 404, 'availability.visit_type_not_found'],
    [`doctorId=${newId()}`, 404, 'availability.doctor_not_found'],
    [`doctorId=${drWeber.id}&locationId=${newId()}`, 404, 'availability.location_not_found'],
    [`visitTypeId=${checkUp.id}&from=2026-11-27&to=2026-11-23`, 422, 'availability.window_reversed'],
    [`visitTypeId=${checkUp.id}&from=2026-11-27&to=2027-11-23`, 422, 'availability.window_too_long'],
    [Array.from({ length: 201 }, () => `doctorId=${newId()}`).join('&'), 400, 'request.invalid'],
  ]
  for (const [query, status, code] of refusals) {
    const answer = await here.app.inject(`/api/v1/availability/stream?${query}`)
    expect([query, answer.statusCode, answer.json<{ code: string }>().code]).toEqual([query, status, code])
  }
  const head = await here.app.inject({ method: 'HEAD', url: '/api/v1/availability/stream' })
  expect(head.statusCode).toBe(404)
})

test('who cannot be told anything at present is told to ask, and comes back: a stream that ends is opened again, one that is refused is not', async () => {
  const { app, cast } = await attackedPraxis()
  onTestFinished(() => app.close())
  const answer = await app.inject(`/api/v1/availability/stream?visitTypeId=${cast.checkUp.id}`)
  expect(answer.statusCode).toBe(200)
  expect(answer.body).toMatch(
    /^retry: \d+\n\nretry: (1[5-9]|2\d)\d{3}\n\nevent: resync\nid: \ndata: \{"reason":"unknown"\}\n\n$/,
  )
})

test('whoever does not read is cut off, and costs no more than the limit until then', async () => {
  let stream: EventStream | undefined
  const server = createServer((_request, response) => {
    stream = eventStream(response, {}, () => 'run.1.7')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const reader = await listenTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  reader.response.pause()
  const frame = `data: {"x":"${'x'.repeat(60_000)}"}\n\n`
  // What the kernel takes for both ends is no limit of ours, and differs: far more than that.
  for (let nth = 0; nth < 1_000; nth += 1) {
    stream?.tell(frame)
    if (nth % 50 === 0) await new Promise((resolve) => setTimeout(resolve, 1))
  }
  reader.response.resume()
  await until(() => reader.text().includes('event: resync\nid: run.1.7\ndata: {"reason":"slow"}\n\n'))
  expect(reader.text().length).toBeLessThan(30_000_000)
  stream?.tell('data: {}\n\n')
  await until(() => reader.text().endsWith('data: {}\n\n'))

  reader.response.pause()
  for (let nth = 0; nth < 1_000; nth += 1) {
    stream?.tell(frame)
    if (nth % 50 === 0) await new Promise((resolve) => setTimeout(resolve, 1))
  }
  for (let beat = 0; beat < 3; beat += 1) stream?.beat()
  reader.response.resume()
  await reader.ended
})
