import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { bookAppointment, moveAppointment } from '#booking'
import { asId, followChanges } from '#platform'
import { MONDAY_MORNING } from '../test/clinic.ts'
import type { Benchmark } from './benchmark.ts'
import type { Arrivals, Order } from './load/read-streams.ts'
import { PITCH_MINUTES } from './stage/busy-clinic.ts'
import type { BusyClinic } from './stage/busy-clinic.ts'

const STREAMS = 10_000
/** So many that one in which the machine was busy elsewhere is not the slowest hundredth. */
const BOOKINGS = 120
const LIMIT_MS = 250
const DAY_MS = 86_400_000
/** On the Thursday, which three of four screens show and the fourth does not. */
const DAY_BOOKED = 3
/** From seven until ten in the evening; with so many doctors no two bookings are of one time. */
const TIMES = 60
/** The first patients have appointments with those who are searched. */
const UNBOOKED_FROM = 30
const SCREENS = [
  { from: '2026-11-23', to: '2026-11-29', shows: true },
  { from: '2026-11-26', to: '2026-11-26', shows: true },
  { from: '2026-11-23', to: '2026-12-20', shows: true },
  { from: '2026-11-30', to: '2026-12-06', shows: false },
]

export const streamFanout: Benchmark = {
  name: 'stream.fanout.10000',
  about: `milliseconds until a change made by another process has reached everybody who looks at that doctor's day, the slowest hundredth, with ${STREAMS} streams open in one process; fails if anybody else hears; beside ${LIMIT_MS} ms`,
  async measure({ stage: open, say }) {
    const { praxis, clinic, database } = await open()
    const screens = screensOf(clinic)
    const readers = fork(path.join(import.meta.dirname, 'load/read-streams.ts'))
    const ended = once(readers, 'exit').then(() => Promise.reject(new Error('the readers ended')))
    ended.catch(() => {})
    const ask = async <T>(order: Order): Promise<T> => {
      readers.send(order)
      const [message] = await Promise.race([once(readers, 'message'), ended])
      return message as T
    }
    // Whoever changes something knocks at the others' doors; this process is another one.
    const follower = followChanges(database, { log: say })
    try {
      const began = performance.now()
      await ask({ port: praxis.port, paths: screens.map(({ url }) => url) })
      say(`${STREAMS} streams open after ${((performance.now() - began) / 1000).toFixed(1)} s`)
      const spentBefore = await praxis.processorTime()
      const waits: number[] = []
      for (let nth = 0; nth < BOOKINGS; nth += 1) {
        waits.push(...(await bookAndCancel(clinic, screens, nth, ask)))
        if ((nth + 1) % (BOOKINGS / 4) === 0) say(`${nth + 1} bookings and cancellations: ${told(waits)}`)
      }
      const { heard } = await ask<{ heard: number }>({ count: true })
      if (heard !== waits.length) throw new Error(`${heard} events were heard and ${waits.length} concerned anybody`)
      const spent = (await praxis.processorTime()) - spentBefore
      say(`${(spent / waits.length).toFixed(0)} µs of processor time for each of ${waits.length} events told`)
      const value = percentile(waits, 0.99)
      return { name: this.name, value, unit: 'ms', limit: LIMIT_MS, ratio: LIMIT_MS / value }
    } finally {
      readers.kill()
      await follower.stop()
    }
  },
}

interface Screen {
  doctorId: string
  shows: boolean
  url: string
}

/** Every doctor on as many screens, of four kinds. */
function screensOf({ doctorIds, visitTypeId }: BusyClinic): Screen[] {
  return Array.from({ length: STREAMS }, (_, nth) => {
    const doctorId = doctorIds[nth % doctorIds.length] ?? ''
    const { from, to, shows } = SCREENS[Math.floor(nth / doctorIds.length) % SCREENS.length]!
    const query = new URLSearchParams({ visitTypeId, doctorId, from, to })
    return { doctorId, shows, url: `/api/v1/availability/stream?${query.toString()}` }
  })
}

/** How long each reader waited for the one and the other; throws when anybody heard who should not, or did not who should. */
async function bookAndCancel(
  clinic: BusyClinic,
  screens: readonly Screen[],
  nth: number,
  ask: (order: Order) => Promise<Arrivals>,
): Promise<number[]> {
  const doctorId = clinic.doctorIds[(nth * 7) % clinic.doctorIds.length] ?? asId('')
  const patient = clinic.patients[nth + UNBOOKED_FROM] ?? clinic.patients[0]!
  const at = MONDAY_MORNING + DAY_BOOKED * DAY_MS + (nth % TIMES) * PITCH_MINUTES * 60_000
  const { visitTypeId, locationId } = clinic
  const slot = { doctorId, visitTypeId, locationId, start: new Date(at).toISOString() }
  const concerned = screens.flatMap((screen, index) => (screen.doctorId === doctorId && screen.shows ? [index] : []))
  const waits = async (kind: string, since: number): Promise<number[]> => {
    const heard = await ask({ change: `${kind} ${doctorId} ${at}`, expected: concerned.length })
    if (heard.streams.toSorted((a, b) => a - b).join() !== concerned.join())
      throw new Error(`${kind}: ${heard.streams.length} heard and ${concerned.length} should have`)
    return heard.at.map((arrived) => Math.max(arrived - since, 0))
  }
  const ctx = clinic.ctxOf(patient)
  const { body } = await bookAppointment(ctx, { slot, patientId: patient.patientId })
  const taken = await waits('taken', now())
  await moveAppointment(ctx, asId(String(Reflect.get(Object(body), 'id'))), { move: 'cancellation', ifMatch: '*' })
  return [...taken, ...(await waits('freed', now()))]
}

const now = (): number => performance.timeOrigin + performance.now()

function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}

const told = (waits: readonly number[]): string =>
  `half within ${percentile(waits, 0.5).toFixed(0)} ms, 99 % within ${percentile(waits, 0.99).toFixed(0)} ms, all within ${percentile(waits, 1).toFixed(0)} ms`
