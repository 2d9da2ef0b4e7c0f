import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, inject, onTestFinished, test } from 'vitest'
import { emptyDatabase } from '../database.ts'
import { Client, freeSlots } from './booking-stream.ts'
import { runPraxis } from './running-praxis.ts'
import type { RunningPraxis } from './running-praxis.ts'

const ROUNDS = Number(process.env['PRAXIS_ROUNDS'] ?? 3)
const MOVERS = 4
const PASSWORD = 'four lamps in the hall'

type Slot = Awaited<ReturnType<typeof freeSlots>>[number]

/** A visit that is moved again and again. */
interface Moving {
  id: string
  /** Where it was when that was last answered. */
  at: Slot
  /** Where it was asked to go when nobody answered any more. */
  perhaps?: Slot
}

/**
 * `kill -9` in the middle of a stream of reschedules, round after round over one database: every visit is afterwards where the last answer put
 * it, or where the unanswered one would have; it has that time and no other, and the times it left are free.
 */
test(
  'a visit that is being moved when Praxis dies has one time: the old or the new',
  { timeout: 900_000 },
  async () => {
    const onServer = !inject('databaseUrl').includes('host=')
    const dataDir = await mkdtemp(path.join(tmpdir(), 'praxis-moves-'))
    onTestFinished(() => rm(dataDir, { recursive: true, force: true }))
    const environment = {
      PRAXIS_DATA_DIR: dataDir,
      PRAXIS_DEMO_PASSWORD: PASSWORD,
      ...(onServer ? { DATABASE_URL: await emptyDatabase() } : {}),
    }
    let praxis: RunningPraxis = await runPraxis(environment)
    onTestFinished(async () => praxis.stop())
    let client = await new Client(praxis.address).signIn('reception@demo.example', PASSWORD)
    const slots = await freeSlots(client)
    const visits = await bookSome(client, slots)
    const left: Slot[] = []
    let moved = 0
    for (let round = 1; round <= ROUNDS; round += 1) {
      const movers = visits.map((visit) => moveUntilGone(client, visit, slots, (from) => left.push(from)))
      const before = left.length
      while (left.length < before + 8) await sleep(5)
      await sleep(Math.random() * 100)
      await praxis.kill()
      await Promise.all(movers)
      moved = left.length
      praxis = await runPraxis(environment)
      client = await new Client(praxis.address).signIn('reception@demo.example', PASSWORD)
      for (const visit of visits) await findOut(client, visit, left)
    }
    expect(moved).toBeGreaterThanOrEqual(ROUNDS * 8)
    const taken = new Set(visits.map(({ at }) => keyOf(at)))
    expect(taken.size).toBe(visits.length)
    for (const { at } of visits) expect(await rulesAgainst(client, at)).toContain('time_taken')
    // Enough of them: each is asked about alone. What lies beside a visit of the same doctor may be taken by that.
    const free = left.filter((slot) => !visits.some(({ at }) => areNear(slot, at))).slice(-40)
    expect(free.length).toBeGreaterThan(8)
    for (const slot of free) expect(await rulesAgainst(client, slot)).not.toContain('time_taken')
  },
)

/** One visit for each mover, of different patients and on different days: none is in another's way. */
async function bookSome(client: Client, slots: Slot[]): Promise<Moving[]> {
  const patients = await client.list<{ id: string }>('/api/v1/patients?limit=50')
  const visits: Moving[] = []
  for (const { id: patientId } of patients) {
    const at = slots.pop()
    if (at === undefined || visits.length === MOVERS) break
    const { status, body } = await client.call('POST', '/api/v1/appointments', { slot: wishOf(at), patientId })
    if (status === 201) visits.push({ id: (body as { id: string }).id, at })
  }
  expect(visits).toHaveLength(MOVERS)
  return visits
}

async function moveUntilGone(client: Client, visit: Moving, slots: Slot[], left: (from: Slot) => void): Promise<void> {
  for (;;) {
    const to = slots.pop()
    if (to === undefined) throw new Error('the clinic is full before it was killed')
    try {
      const url = `/api/v1/appointments/${visit.id}/reschedule`
      const { status, body } = await client.call('POST', url, { slot: wishOf(to) }, { 'if-match': '*' })
      if (status === 200) {
        left(visit.at)
        visit.at = to
      } else if (status !== 409 && status !== 422 && status !== 503) {
        throw new Error(`a move was answered ${status}: ${JSON.stringify(body)}`)
      }
    } catch (error) {
      if (!(error instanceof TypeError) && !(error instanceof SyntaxError)) throw error
      visit.perhaps = to
      return
    }
  }
}

/** Where it is now: at the place of the last answer or of the one that never came; and its history leads there. */
async function findOut(client: Client, visit: Moving, left: Slot[]): Promise<void> {
  const { body } = await client.call('GET', `/api/v1/appointments/${visit.id}`)
  const { start, doctorId } = body as { start: string; doctorId: string }
  const isAt = (slot: Slot | undefined) => slot?.start === start && slot.doctorId === doctorId
  expect([visit.at, visit.perhaps].some(isAt)).toBe(true)
  if (visit.perhaps !== undefined && isAt(visit.perhaps)) {
    left.push(visit.at)
    visit.at = visit.perhaps
  } else if (visit.perhaps !== undefined) {
    left.push(visit.perhaps)
  }
  delete visit.perhaps
  const moves = await client.list<{ to: { start: string } }>(`/api/v1/appointments/${visit.id}/history`)
  expect(moves.at(-1)?.to.start).toBe(start)
}

async function rulesAgainst(client: Client, slot: Slot): Promise<string[]> {
  const query = new URLSearchParams({ ...wishOf(slot) })
  const { status, body } = await client.call('GET', `/api/v1/availability/explain?${query.toString()}`)
  expect(status).toBe(200)
  return (body as { reasons: { rule: string }[] }).reasons.map(({ rule }) => rule)
}

const wishOf = ({ doctorId, visitTypeId, locationId, start }: Slot): Slot => ({
  doctorId,
  visitTypeId,
  locationId,
  start,
})
const areNear = (one: Slot, other: Slot) =>
  one.doctorId === other.doctorId && Math.abs(Date.parse(one.start) - Date.parse(other.start)) < 2 * 3_600_000
const keyOf = ({ doctorId, start }: Slot) => `${doctorId} ${start}`
