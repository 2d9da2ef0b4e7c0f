import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { PgBoss, fromKysely } from 'pg-boss'
import type { ConnectionSettings, Database } from './database/connect.ts'
import { transaction } from './database/transaction.ts'
import type { Tx } from './database/transaction.ts'
import { deliverFacts, outboxBacklog } from './outbox.ts'
import type { StoredFact } from './outbox.ts'

/** What a module does, some time after the commit, when it hears a fact. May be called twice: must act once. */
export type Listener = (fact: StoredFact) => Promise<void>

export interface Subscription {
  /** The reaction's name, `notifications.tell-patient`; also its queue. */
  name: string
  facts: readonly string[]
  listen: Listener
}

/** A job that comes round by the clock. */
export interface RecurringJob {
  name: string
  /** Five-field cron expression, UTC. */
  cron: string
  run: () => Promise<void>
}

export interface JobRunner {
  /** Looks at the outbox now instead of at the next tick. */
  nudge(): void
  /** Resolves when nothing is waiting in the outbox or in a queue: for tests and for a graceful end. */
  drained(): Promise<void>
  stop(): Promise<void>
}

export interface JobSettings {
  /** Of the role that owns the tables: the queue makes and migrates its own when it is started. */
  owner: ConnectionSettings
  /** Of the role that the application serves with, which owns nothing. */
  connection: ConnectionSettings
  database: Database
  now: () => number
  subscriptions: readonly Subscription[]
  schedule: readonly RecurringJob[]
  log: (message: string, error?: unknown) => void
}

const TICK_MS = 1000

/**
 * Starts the relay from outbox to queues and the workers on the queues. A fact becomes one job for each subscription in the
 * transaction that marks it delivered, so neither is lost or doubled; a job that fails is tried again with growing pauses.
 */
export async function startJobs(settings: JobSettings): Promise<JobRunner> {
  await prepareQueue(settings.owner)
  const boss = new PgBoss({
    ...bossConnection(settings.connection),
    schema: 'jobs',
    max: 4,
    application_name: 'praxis jobs',
    createSchema: false,
    migrate: false,
  })
  boss.on('error', (error: unknown) => settings.log('the job queue reported an error', error))
  await boss.start()
  for (const subscription of settings.subscriptions) await listen(boss, subscription, settings.log)
  for (const job of settings.schedule) await recur(boss, job, settings.log)
  return relay(boss, settings)
}

/** The queue's own tables. They hold ids of facts and of messages of every clinic, read by the workers alone, and so have no wall. */
async function prepareQueue(owner: ConnectionSettings): Promise<void> {
  const boss = new PgBoss({ ...bossConnection(owner), schema: 'jobs', max: 1, supervise: false, schedule: false })
  await boss.start()
  await boss.getDb().executeSql(`
    grant usage on schema jobs to praxis_app;
    grant select, insert, update, delete on all tables in schema jobs to praxis_app;
    grant usage on all sequences in schema jobs to praxis_app;`)
  await boss.stop({ graceful: false })
}

function bossConnection(connection: ConnectionSettings): Record<string, unknown> {
  const { connectionString, host, port, user, password, database, ssl } = connection
  return Object.fromEntries(
    Object.entries({ connectionString, host, port, user, password, database, ssl }).filter(
      ([, value]) => value !== undefined,
    ),
  )
}

async function listen(boss: PgBoss, subscription: Subscription, log: JobSettings['log']): Promise<void> {
  await boss.createQueue(subscription.name, {
    retryLimit: 12,
    retryDelay: 5,
    retryBackoff: true,
    retryDelayMax: 3600,
    expireInSeconds: 300,
  })
  await boss.work<StoredFact>(subscription.name, { pollingIntervalSeconds: 0.5, batchSize: 10 }, async (jobs) => {
    // One at a time: the first that throws fails the batch, and those already done are told apart by their own unique keys.
    for (const job of jobs) await tried(subscription.name, () => subscription.listen(job.data), log)
  })
}

async function recur(boss: PgBoss, job: RecurringJob, log: JobSettings['log']): Promise<void> {
  await boss.createQueue(job.name, { retryLimit: 2, expireInSeconds: 900, policy: 'singleton' })
  await boss.work(job.name, { pollingIntervalSeconds: 5 }, () => tried(job.name, job.run, log))
  await boss.schedule(job.name, job.cron)
}

/** What went wrong is told to the log alone. The queue keeps what a job failed with, and its table has no wall: an error may quote rows. */
async function tried(name: string, work: () => Promise<void>, log: JobSettings['log']): Promise<void> {
  try {
    await work()
  } catch (error) {
    log(`${name} failed and will be tried again`, error)
    throw new Error(`${name} failed; the log says why`)
  }
}

function relay(boss: PgBoss, { database, now, subscriptions, log }: JobSettings): JobRunner {
  let stopped = false
  let wake = () => {}
  const send = (tx: Tx) => async (fact: StoredFact) => {
    for (const subscription of subscriptions) {
      if (subscription.facts.includes(fact.name)) await boss.send(subscription.name, fact, { db: fromKysely(tx.sql) })
    }
  }
  const pump = async (): Promise<number> => transaction(database, (tx) => deliverFacts(tx, now(), send(tx)))
  const loop = (async () => {
    while (!stopped) {
      const delivered = await pump().catch((error: unknown) => {
        log('the outbox could not be read; trying again', error)
        return 0
      })
      if (delivered > 0) continue
      await Promise.race([sleep(TICK_MS), new Promise<void>((resolve) => (wake = resolve))])
    }
  })()
  return {
    nudge: () => wake(),
    async drained() {
      // Counted, because another relay's rows are skipped here until it has committed them.
      while ((await outboxBacklog(database)).waiting > 0) if ((await pump()) === 0) await sleep(50)
      for (const { name } of subscriptions) await settled(database, name)
    },
    async stop() {
      stopped = true
      wake()
      await loop
      await boss.stop({ graceful: true, timeout: 10_000 })
    },
  }
}

/** Asked of the table: pg-boss answers getQueueStats from a cache that is up to an hour old. */
async function settled(database: Database, queue: string): Promise<void> {
  for (;;) {
    const { rows } = await sql`
      select 1 from jobs.job where name = ${queue} and state in ('created', 'retry', 'active') limit 1
    `.execute(database.sql)
    if (rows.length === 0) return
    await sleep(50)
  }
}
