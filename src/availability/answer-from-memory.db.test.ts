import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { bookAppointment } from '#booking'
import { followChanges } from '#platform'
import { testApp } from '../../test/app.ts'
import type { TestApp } from '../../test/app.ts'
import { testClinic } from '../../test/clinic.ts'
import type { TestClinic } from '../../test/clinic.ts'
import { testDatabase } from '../../test/database.ts'
import { keepIndex } from './diary/kept-index.ts'
import type { KeptIndex } from './diary/kept-index.ts'

let clinic: TestClinic
let on: TestApp
let kept: KeptIndex
beforeEach(async () => {
  const database = await testDatabase()
  clinic = await testClinic(database)
  const follower = followChanges(database, { everyMs: 3_600_000, currentMs: 3_600_000 })
  kept = keepIndex(database, { follower })
  onTestFinished(async () => {
    kept.stop()
    await follower.stop()
  })
  on = await testApp(database, { clinicId: clinic.clinicId })
  while (!kept.isCurrent()) await new Promise((resolve) => setTimeout(resolve, 5))
})

const url = (path = '', more = '') =>
  `/api/v1/availability${path}?visitTypeId=${clinic.checkUp.id}&doctorId=${clinic.drWeber.id}${more}`
const WEEK = '&from=2026-11-23&to=2026-11-29'

async function ask(address: string): Promise<{ body: string; diaries: number; starts: string[] }> {
  const before = kept.state().hits
  const { body, statusCode, headers } = await on.app.inject(address)
  expect([statusCode, headers['content-type']]).toEqual([200, 'application/json; charset=utf-8'])
  const starts = [...body.matchAll(/"start":"([^"]+)"/g)].map(([, start]) => start ?? '')
  return { body, diaries: kept.state().hits - before, starts }
}

test('the same question is answered without a look at a diary, to the letter, until somebody books', async () => {
  const first = await ask(url('', WEEK))
  const again = await ask(url('', WEEK))
  expect(again).toEqual({ ...first, diaries: 0 })
  const [start = ''] = first.starts
  const { drWeber, checkUp, berlin, bela, ctxOf } = clinic
  const slot = { doctorId: drWeber.id, visitTypeId: checkUp.id, locationId: berlin.id, start }
  await bookAppointment(ctxOf(bela), { slot, patientId: bela.patientId })
  expect((await ask(url('', WEEK))).starts).toEqual(first.starts.slice(1))
  const earliest = await ask(url('/earliest'))
  expect(earliest.starts).toEqual([first.starts[1]])
  expect((await ask(url('/earliest'))).body).toBe(earliest.body)
  expect((await ask(url('/days', '&month=2026-11'))).body).toContain('{"date":"2026-11-23","freeTimes":15,"doctors":1}')
})

test('what was kept is not said any more when time has passed its first free time, nor a day later at the end of the horizon', async () => {
  const first = await ask(url())
  expect(first.starts[0]).toBe('2026-11-23T09:00:00+01:00')
  on.clock.now += 2 * 3_600_000 + 1
  expect((await ask(url())).starts[0]).toBe('2026-11-23T09:30:00+01:00')
  const atTheEnd = '&from=2027-11-20&to=2027-11-30'
  const before = (await ask(url('', atTheEnd))).starts.at(-1)
  on.clock.now += 86_400_000
  const after = (await ask(url('', atTheEnd))).starts.at(-1)
  expect([before, after]).toEqual(['2027-11-23T16:30:00+01:00', '2027-11-24T16:30:00+01:00'])
})

test('what only some may ask is asked again of everybody', async () => {
  const own = url('', `${WEEK}&patientId=${clinic.bela.patientId}`)
  const headers = await on.signedIn(clinic.bela)
  expect((await on.app.inject({ url: own, headers })).statusCode).toBe(200)
  expect((await on.app.inject({ url: own, headers })).statusCode).toBe(200)
  const stranger = await on.signedIn(clinic.anna)
  expect((await on.app.inject(own)).statusCode).toBeGreaterThanOrEqual(401)
  expect((await on.app.inject({ url: own, headers: stranger })).statusCode).toBeGreaterThanOrEqual(403)
})

test('refusals are not kept, and a question in other words is another question', async () => {
  for (let nth = 0; nth < 2; nth += 1) {
    const { statusCode, body } = await on.app.inject(url('', '&from=2026-11-29&to=2026-11-23'))
    expect([statusCode, body]).toEqual([422, expect.stringContaining('availability.window_reversed')])
  }
  const one = await ask(url('', '&from=2026-11-23&to=2026-11-23'))
  const other = await ask(url('', '&from=2026-11-24&to=2026-11-24'))
  expect(one.starts).not.toEqual(other.starts)
})

test('the metrics say what is held', async () => {
  await ask(url('', WEEK))
  const { body } = await on.app.inject('/metrics')
  expect(body).toContain('praxis_availability_diaries 1\n')
  expect(body).toMatch(/praxis_availability_bytes [1-9]/)
  expect(body).toMatch(/praxis_availability_staleness_seconds \d/)
  expect(body).toContain('praxis_availability_loads_total 1\n')
})
