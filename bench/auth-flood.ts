import { setTimeout as sleep } from 'node:timers/promises'
import { PASSWORD } from '../test/cast.ts'
import { median } from './benchmark.ts'
import type { Benchmark, Ground } from './benchmark.ts'
import { connectTo, written } from './load/connection.ts'
import { drive, only } from './load/drive.ts'
import type { Stage } from './stage/stage.ts'

/** Sign-ins under way at every moment of the flood. */
const IN_FLIGHT = 50
/** Searches come at their own pace, not when the one before is answered: a server that stumbles is asked all the same. */
const EVERY_MS = 10
const SECONDS = 2
const ROUNDS = 21

export const authFlood: Benchmark = {
  name: 'auth.flood',
  about: `the slowest hundredth of searches for 7 days while ${IN_FLIGHT} sign-ins are under way; beside twice that without any`,
  async measure({ stage: open, say }: Ground) {
    const stage = await open()
    const search = searchOf(stage)
    await warmUp(stage, search)
    const calm: number[] = []
    const flooded: number[] = []
    for (let round = 1; round <= ROUNDS; round += 1) {
      calm.push(await searches(stage, search, SECONDS))
      const flood = await startFlood(stage)
      await sleep(500)
      flooded.push(await searches(stage, search, SECONDS))
      const answered = await flood.stop()
      if (answered < IN_FLIGHT) throw new Error(`only ${answered} sign-ins were answered: that was no flood`)
      const [slow, idle] = [flooded, calm].map(
        (values) => `${values.at(-1)?.toFixed(1)} (${median(values).toFixed(1)})`,
      )
      say(`round ${round}: p99 and their middle so far ${slow} ms beside ${idle} ms, ${answered} sign-ins meanwhile`)
    }
    const limit = 2 * median(calm)
    const value = median(flooded)
    return { name: this.name, value, unit: 'ms', limit, ratio: limit / value }
  },
}

/** A connection to the database that never planned a search takes fifty times as long for its first: all of them make it before. */
async function warmUp(stage: Stage, search: string): Promise<void> {
  const load = { praxis: stage.praxis, clients: 32, counts: only(200) }
  await drive({ ...load, seconds: 2, next: () => search })
  const flood = await startFlood(stage)
  await drive({ ...load, seconds: 2, next: () => search })
  await flood.stop()
  await stage.settle()
  await drive({ ...load, seconds: 1, next: () => search })
}

function searchOf({ clinic: { searched } }: Stage): string {
  const query = new URLSearchParams({ ...searched, from: '2026-11-23', to: '2026-11-29' })
  return written({ path: `/api/v1/availability?${query.toString()}` })
}

/** Milliseconds that the slowest hundredth took or more, from when each was due. */
async function searches({ praxis }: Stage, search: string, seconds: number): Promise<number> {
  const free = await Promise.all(Array.from({ length: 16 }, () => connectTo(praxis.port)))
  const all = [...free]
  const took: number[] = []
  const asked: Promise<void>[] = []
  const began = performance.now()
  for (let nth = 0; nth * EVERY_MS < seconds * 1000; nth += 1) {
    const due = began + nth * EVERY_MS
    await sleep(Math.max(0, due - performance.now()))
    const connection = free.pop()
    // All of them waiting is the longest wait there is.
    if (connection === undefined) {
      took.push(Number.POSITIVE_INFINITY)
      continue
    }
    const sent = performance.now()
    asked.push(
      connection.ask(search).then(({ status }) => {
        if (status !== 200) throw new Error(`a search answered ${status}`)
        took.push(performance.now() - sent)
        free.push(connection)
      }),
    )
  }
  await Promise.all(asked)
  for (const connection of all) connection.close()
  return took.toSorted((a, b) => a - b)[Math.floor(took.length * 0.99)] ?? 0
}

async function startFlood({ praxis, clinic }: Stage): Promise<{ stop: () => Promise<number> }> {
  let flowing = true
  let answered = 0
  let next = 0
  const pour = async (): Promise<void> => {
    const connection = await connectTo(praxis.port)
    while (flowing) {
      const email = clinic.patients[next++ % clinic.patients.length]?.email
      const body = { email, password: next % 2 === 0 ? PASSWORD : `${PASSWORD}!` }
      const headers = { 'user-agent': 'a browser' }
      const { status } = await connection.ask(written({ method: 'POST', path: '/api/v1/auth/sign-in', headers, body }))
      if (status !== 200 && status !== 401) throw new Error(`a sign-in answered ${status}`)
      answered += 1
    }
    connection.close()
  }
  const poured = Promise.all(Array.from({ length: IN_FLIGHT }, pour))
  return {
    async stop() {
      flowing = false
      await poured
      return answered
    },
  }
}
