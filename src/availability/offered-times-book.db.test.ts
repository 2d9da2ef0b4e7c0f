import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bookAppointment } from '#booking'
import { addClosure } from '#clinic'
import { Refusal, transaction } from '#platform'
import { addLeave, addOverride } from '#scheduling'
import { WEEKDAYS, testClinic } from '../../test/clinic.ts'
import { testDatabase } from '../../test/database.ts'
import { explainTime } from './explain-time.ts'
import { searchFreeTimes } from './search-free-times.ts'

const rules = fc.record({
  durationMinutes: fc.constantFrom(10, 15, 25, 30, 45, 90),
  gridMinutes: fc.constantFrom(5, 15, 20, 30, 60),
  bufferBeforeMinutes: fc.constantFrom(0, 5, 10),
  bufferAfterMinutes: fc.constantFrom(0, 5, 15),
  minNoticeMinutes: fc.constantFrom(0, 60, 1440),
  horizonDays: fc.constantFrom(7, 30, 365),
  capacity: fc.constantFrom(1, 1, 1, 3),
})
// Weeks on which the clocks of these zones change, forward and back.
const place = fc.constantFrom(
  ['Europe/Berlin', '2026-10-23T08:00:00Z'],
  ['America/New_York', '2027-03-12T15:00:00Z'],
  ['Australia/Lord_Howe', '2027-04-02T02:00:00Z'],
  ['Asia/Kathmandu', '2026-12-20T04:00:00Z'],
)

/** Search and booking use one rule engine (cases 20 and 35): what is shown as free books, and when it is full it is no longer shown. */
test('every offered time books, and no other', async () => {
  await fc.assert(
    fc.asyncProperty(
      place,
      rules,
      fc.array(fc.nat(), { minLength: 3, maxLength: 6 }),
      async ([timeZone, start], checkUp, picks) => {
        const database = await testDatabase(4)
        const now = Date.parse(start)
        const cast = await testClinic(database, {
          now,
          timeZone,
          checkUp,
          hours: [...WEEKDAYS, { weekday: 7, from: '00:00', to: '06:00' }, { weekday: 6, from: '22:00', to: '03:00' }],
        })
        const { berlin, drWeber, checkUp: visitType, ctxOf } = cast
        const desk = ctxOf(cast.amir)
        const day = (plus: number) => new Date(now + plus * 86_400_000).toISOString().slice(0, 10)
        await addClosure(desk, { from: day(5), to: day(5), reason: 'Outing' })
        await addOverride(desk, drWeber.id, {
          locationId: berlin.id,
          date: day(1),
          mode: 'add',
          windows: [{ from: '19:00', to: '20:30' }],
        })
        await transaction(database, (tx) =>
          addLeave(tx, desk, drWeber.id, { startAt: now + 3 * 86_400_000, endAt: now + 3.3 * 86_400_000 }),
        )
        const search = async () =>
          (
            await searchFreeTimes(ctxOf('visitor'), {
              visitTypeId: visitType.id,
              doctorId: [drWeber.id],
              from: day(0),
              to: day(9),
            })
          ).data

        const strangers = await cast.strangers(picks.length)
        for (const [index, pick] of picks.entries()) {
          const free = await search()
          const who = strangers[index]
          const slot = free[pick % free.length]
          if (who === undefined || slot === undefined) throw new Error('this clinic offers nothing')
          const wish = {
            slot: {
              doctorId: slot.doctorId,
              visitTypeId: slot.visitTypeId,
              locationId: slot.locationId,
              start: slot.start,
            },
            patientId: who.patientId,
          }
          expect((await bookAppointment(ctxOf(who), wish)).status).toBe(201)
          expect(await search()).not.toContainEqual(slot)
        }
        await agreeOnEveryQuarter(cast, await search())
      },
    ),
    { numRuns: Number(process.env['PRAXIS_RUNS'] ?? 4), seed: Number(process.env['PRAXIS_SEED'] ?? 20_261_122) },
  )
}, 300_000)

/** Every quarter of two days: offered if and only if nothing is said against it, and if not, booking refuses with the same reasons. */
async function agreeOnEveryQuarter(
  cast: Awaited<ReturnType<typeof testClinic>>,
  free: { start: string }[],
): Promise<void> {
  const { berlin, drWeber, checkUp, ctxOf, now, bela } = cast
  const offered = new Set(free.map(({ start }) => Date.parse(start)))
  const first = Math.ceil(now / 900_000) * 900_000
  let refused = 0
  for (let start = first; start < first + 2 * 86_400_000; start += 900_000) {
    const slot = {
      doctorId: drWeber.id,
      visitTypeId: checkUp.id,
      locationId: berlin.id,
      start: new Date(start).toISOString(),
    }
    const { bookable, reasons } = await explainTime(ctxOf('visitor'), slot)
    expect([slot.start, bookable]).toEqual([slot.start, offered.has(start)])
    if (bookable) continue
    refused += 1
    if (refused % 16 !== 0) continue
    const refusal = await bookAppointment(ctxOf(bela), { slot, patientId: bela.patientId }).catch(
      (error: unknown) => error,
    )
    expect(refusal).toBeInstanceOf(Refusal)
    const said = refusal instanceof Refusal ? refusal : undefined
    if (said?.code === 'booking.not_bookable')
      expect(said.facts.extra?.['reasons']).toMatchObject(reasons.filter(({ rule }) => rule !== 'time_taken'))
    else expect([said?.code, reasons.map(({ rule }) => rule)]).toEqual(['booking.slot_taken', ['time_taken']])
  }
  expect(refused).toBeGreaterThan(10)
}
