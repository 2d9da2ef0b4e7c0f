import { expect, onTestFinished, test } from 'vitest'
import { bookAppointment } from '#booking'
import { addLocation, addVisitType } from '#clinic'
import { addDoctor } from '#people'
import { connect, followChanges, transaction } from '#platform'
import { addLeave, setHours } from '#scheduling'
import { testClinic } from '../../../test/clinic.ts'
import type { TestClinic } from '../../../test/clinic.ts'
import { testDatabase } from '../../../test/database.ts'
import type { EarliestQuery } from '../contract.ts'
import { earliestTimes } from '../earliest-times.ts'
import { keepIndex } from './kept-index.ts'

/** More than are looked at one by one, working at other hours each, every third of them at a second location as well. */
async function manyDoctors(clinic: TestClinic): Promise<EarliestQuery[]> {
  const { berlin, checkUp, ctxOf } = clinic
  const system = ctxOf('system')
  const lisbon = await addLocation(system, { name: 'Lisboa', timeZone: 'Europe/Lisbon' })
  const short = await addVisitType(system, { name: 'Short', durationMinutes: 15, minNoticeMinutes: 90 })
  for (let nth = 0; nth < 215; nth += 1) {
    const [specialty = ''] = ['Cardiology', 'Surgery'].slice(nth % 2)
    const about = { name: `Dr ${nth}`, specialties: [specialty], languages: nth % 5 === 0 ? ['de', 'tr'] : ['de'] }
    const { id } = await addDoctor(system, { ...about, visitTypeIds: [checkUp.id, short.id] })
    const hour = 8 + (nth % 7)
    const window = { weekday: 1 + (nth % 5), from: `${String(hour).padStart(2, '0')}:00`, to: `${hour + 2}:00` }
    const elsewhere = nth % 3 === 0 ? [{ ...window, weekday: 1 + ((nth + 2) % 5), locationId: lisbon.id }] : []
    await setHours(system, id, [{ ...window, locationId: berlin.id }, ...elsewhere])
  }
  return [
    {},
    { visitTypeId: short.id },
    { visitTypeId: checkUp.id, partOfDay: 'afternoon' },
    { from: '2026-11-25', limit: 200 },
    { locationId: lisbon.id, from: '2026-11-24T12:00:00Z' },
  ]
}

test('of very many doctors the earliest times are those the database knows, whoever books and however late it gets', async () => {
  const database = await testDatabase()
  const clinic = await testClinic(database)
  const questions = await manyDoctors(clinic)
  const follower = followChanges(database, { everyMs: 3_600_000, currentMs: 3_600_000 })
  const kept = keepIndex(database, { follower })
  const other = connect({ connectionString: database.url })
  onTestFinished(async () => {
    kept.stop()
    await follower.stop()
    await other.close()
  })
  while (!kept.isCurrent()) await new Promise((resolve) => setTimeout(resolve, 5))

  const { ctxOf } = clinic
  const people = await clinic.strangers(14)
  let now = clinic.now
  for (let step = 0; step < 14; step += 1) {
    for (const query of questions) {
      const here = await earliestTimes(ctxOf('visitor', now), query)
      const there = { ...ctxOf('visitor', now), database: other.within(clinic.clinicId) }
      expect(here, `step ${step} ${JSON.stringify(query)}`).toEqual(await earliestTimes(there, query))
      expect(here.data.length).toBeGreaterThan(10)
    }
    const { data } = await earliestTimes(ctxOf('visitor', now), questions[step % questions.length] ?? {})
    const { doctorId, visitTypeId, locationId, start } = data[step % data.length] ?? { start: '' }
    if (doctorId === undefined || visitTypeId === undefined || locationId === undefined) throw new Error('nothing free')
    if (step % 3 === 0) {
      const away = { startAt: Date.parse(start), endAt: Date.parse(start) + 3_600_000 }
      await transaction(database, (tx) => addLeave(tx, ctxOf('system', now), doctorId, away))
    } else {
      const slot = { doctorId, visitTypeId, locationId, start }
      const patientId = people[step]?.patientId ?? clinic.anna.patientId
      await bookAppointment(ctxOf('system', now), { slot, patientId })
    }
    now += step % 4 === 3 ? 26 * 3_600_000 : 2_400_000
  }
  expect(kept.rosters.size, 'one for each who that was asked about, whatever the time of it').toBe(4)
  expect(kept.state().diaries).toBeGreaterThan(210)
}, 120_000)
