import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, inject, onTestFinished, test } from 'vitest'
import { emptyDatabase } from '../database.ts'
import { Client, bookUntilGone, freeSlots } from './booking-stream.ts'
import type { Desk } from './booking-stream.ts'
import { runPraxis } from './running-praxis.ts'
import type { RunningPraxis } from './running-praxis.ts'

const ROUNDS = Number(process.env['PRAXIS_ROUNDS'] ?? 20)
const DESKS = 6
const PASSWORD = 'four lamps in the hall'

/**
 * `kill -9` in the middle of a stream of bookings, twenty times over one database. Every booking that was acknowledged is there
 * afterwards, at its time; every booking that was not is there once or not at all, and its retry finds out which.
 * Run by the project `embedded` on a Praxis with its own database, whose server is killed as well in every second round;
 * run by the project `server` on one with DATABASE_URL.
 */
test('nothing acknowledged is lost by kill -9', { timeout: 900_000 }, async () => {
  const onServer = !inject('databaseUrl').includes('host=')
  const dataDir = await mkdtemp(path.join(tmpdir(), 'praxis-kill-'))
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }))
  const environment = {
    PRAXIS_DATA_DIR: dataDir,
    PRAXIS_DEMO_PASSWORD: PASSWORD,
    ...(onServer ? { DATABASE_URL: await emptyDatabase() } : {}),
  }

  const desk: Desk = { acknowledged: new Map(), inDoubt: [] }
  let praxis: RunningPraxis | undefined
  onTestFinished(async () => praxis?.stop())
  for (let round = 1; round <= ROUNDS; round += 1) {
    praxis = await runPraxis(environment)
    const client = await new Client(praxis.address).signIn('reception@demo.example', PASSWORD)
    await findOut(client, desk)
    await everythingIsThere(client, desk)
    const patients = await client.list<{ id: string }>('/api/v1/patients?limit=50')
    const slots = await freeSlots(client)
    const booking = Promise.all(
      Array.from({ length: DESKS }, () =>
        bookUntilGone(
          client,
          slots,
          patients.map(({ id }) => id),
          desk,
        ),
      ),
    )
    const before = desk.acknowledged.size
    while (desk.acknowledged.size < before + 5) await sleep(5)
    await sleep(Math.random() * 250)
    if (!onServer && round % 2 === 0) await killServer(dataDir)
    await praxis.kill()
    await booking
  }
  praxis = await runPraxis(environment)
  const client = await new Client(praxis.address).signIn('reception@demo.example', PASSWORD)
  await findOut(client, desk)
  await everythingIsThere(client, desk)
  expect(desk.acknowledged.size).toBeGreaterThan(ROUNDS * 5)
})

/** Sends again, under the same key, what was never answered. */
async function findOut(client: Client, desk: Desk): Promise<void> {
  for (const { key, body } of desk.inDoubt.splice(0)) {
    const answer = await client.call('POST', '/api/v1/appointments', body, { 'idempotency-key': key })
    expect([201, 409]).toContain(answer.status)
    if (answer.status === 201)
      desk.acknowledged.set((answer.body as { id: string }).id, (body as { slot: { start: string } }).slot.start)
  }
}

async function everythingIsThere(client: Client, desk: Desk): Promise<void> {
  for (const [id, start] of desk.acknowledged) {
    const answer = await client.call('GET', `/api/v1/appointments/${id}`)
    expect([id, answer.status]).toEqual([id, 200])
    expect(answer.body).toMatchObject({ status: 'booked', start })
  }
}

async function killServer(dataDir: string): Promise<void> {
  const pidFile = await readFile(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')
  process.kill(Number(pidFile.split('\n')[0]), 'SIGKILL')
}
