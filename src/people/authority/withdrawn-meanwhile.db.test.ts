import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import { asId, transaction } from '#platform'
import { holdStanding } from '../access/standing.ts'
import { actingFor, said } from './acting-for.fixture.ts'
import type { ActingFor } from './acting-for.fixture.ts'

let { database, cast, call, child, acts, book } = {} as ActingFor
beforeEach(async () => {
  ;({ database, cast, call, child, acts, book } = await actingFor())
})

describe('withdrawn at the same moment', () => {
  test('a booking that rests on it is waited for; one that comes later finds nothing', async () => {
    const mila = await child()
    const authority = await acts(mila)
    const ctx = cast.ctxOf(cast.anna)
    const steps: string[] = []
    const { promise: held, resolve: hold } = Promise.withResolvers<void>()
    const { promise: gone, resolve: letGo } = Promise.withResolvers<void>()
    const booking = transaction(ctx.database, async (tx) => {
      expect((await holdStanding(tx, ctx, asId(mila)))?.books).toBe(true)
      hold()
      await gone
      steps.push('booked')
    })
    await held
    const withdrawing = call(cast.rosa, 'POST', `/patients/${mila}/authorities/${authority}/withdrawal`).then(
      ({ statusCode }) => steps.push(`withdrawn ${statusCode}`),
    )
    // The withdrawal waits in the database: it is seen to, not timed.
    await waitsForLock()
    expect(steps).toEqual([])
    letGo()
    await Promise.all([booking, withdrawing])
    expect(steps).toEqual(['booked', 'withdrawn 204'])
    expect(said(await book(cast.anna, mila))).toEqual([404, 'booking.patient_not_found'])
  })

  test('of many bookings at once none is committed after the answer to the withdrawal', async () => {
    const mila = await child()
    const authority = await acts(mila)
    const booked = async (): Promise<number> => {
      const counting = 'select count(*)::int as count from booking.appointment where patient_id = $1'
      return (await database.asOwner(counting, [mila])).rows[0].count
    }
    // Connections are open before the race, or connecting would stagger it.
    await Promise.all(Array.from({ length: 12 }, () => database.pool.query('select 1')))
    const times = [24, 25, 26, 27].flatMap((day) =>
      ['09', '10', '11'].map((hour) => `2026-11-${day}T${hour}:00:00+01:00`),
    )
    const bookings = times.map((start) => book(cast.anna, mila, start))
    const withdrawal = await call(cast.rosa, 'POST', `/patients/${mila}/authorities/${authority}/withdrawal`)
    const then = await booked()
    expect(withdrawal.statusCode).toBe(204)
    const outcomes = (await Promise.all(bookings)).map(({ statusCode }) => statusCode)
    expect(outcomes.filter((status) => status !== 201 && status !== 404)).toEqual([])
    expect(outcomes.filter((status) => status === 201)).toHaveLength(then)
    expect(await booked()).toBe(then)
  })

  async function waitsForLock(): Promise<void> {
    for (let tries = 0; tries < 500; tries += 1) {
      const { rows } = await database.asOwner(
        "select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
      )
      if (rows[0]?.waiting > 0) return
      await sleep(10)
    }
    throw new Error('nobody waited')
  }
})
