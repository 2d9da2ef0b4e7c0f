import pg from 'pg'
import { inTurn } from './benchmark.ts'
import type { Benchmark, Ground, Rate } from './benchmark.ts'
import { bookingRequests } from './load/bookings.ts'
import { drive, only } from './load/drive.ts'
import { runPgbench } from './pgbench/run-pgbench.ts'
import { scriptOf } from './pgbench/script.ts'
import { recordBooking } from './pgbench/sent-statements.ts'
import { PITCH_MINUTES } from './stage/busy-clinic.ts'
import type { Stage } from './stage/stage.ts'

const CLIENTS = 16
const SECONDS = 2
const ROUNDS = 8

export const httpBook16: Benchmark = {
  name: 'http.book.16',
  about:
    'bookings a second over HTTP, 16 clients, free times of 38 doctors; beside pgbench with 16 clients running the SQL of the same transaction on the same server',
  async measure({ stage: open, say }: Ground) {
    const stage = await open()
    const nextTime = stage.freeTimes
    const request = await bookingRequests(stage)
    const book = (seconds = SECONDS) =>
      drive({ praxis: stage.praxis, clients: CLIENTS, seconds, next: () => request(nextTime()), counts: only(201) })
    const pgbench = await pgbenchBooking(stage)
    say('warming up')
    await book(3)
    await stage.settle()
    await book(1)
    await pgbench(1)
    const { value, limit } = await inTurn({ rounds: ROUNDS, value: book, limit: pgbench }, say)
    await everyTimeIsClaimed(stage)
    return { name: this.name, value, unit: 'bookings/s', limit, ratio: value / limit }
  },
}

/** The same transaction, times far beyond those that are booked over HTTP. */
async function pgbenchBooking(stage: Stage): Promise<(seconds?: number) => Promise<Rate>> {
  const { clinic, databaseUrl } = stage
  const booking = await recordBooking(stage, stage.freeTimes)
  const script = scriptOf(booking, {
    doctorIds: clinic.doctorIds,
    patientIds: clinic.patients.map((patient) => patient.patientId),
    accountIds: clinic.patients.map((patient) => patient.accountId),
    clients: CLIENTS,
    pitchMinutes: PITCH_MINUTES,
  })
  await owning(databaseUrl, (owner) => owner.query(script.prepare))
  let round = 0
  return (seconds = SECONDS) => {
    round += 1
    const base = Date.UTC(2030 + round, 0) / 1000
    return runPgbench({ databaseUrl, script, clients: CLIENTS, seconds, variables: { round, base } })
  }
}

async function owning(databaseUrl: string, work: (owner: pg.Client) => Promise<unknown>): Promise<void> {
  const owner = new pg.Client({ connectionString: databaseUrl })
  await owner.connect()
  await work(owner).finally(() => owner.end())
}

/** `on conflict do nothing` lets a claim fail quietly: a booking that took no time would be fast, and none. */
async function everyTimeIsClaimed({ database }: Stage): Promise<void> {
  const { rows } = await database.pool.query<{ appointments: number; claims: number }>(
    `select (select count(*) from booking.appointment where status <> 'cancelled')::int as appointments, (select count(*) from booking.claim)::int as claims`,
  )
  const [found] = rows
  if (found === undefined || found.appointments === 0 || found.claims !== 2 * found.appointments) {
    throw new Error(`not every appointment has its doctor's and its patient's time: ${JSON.stringify(found)}`)
  }
}
