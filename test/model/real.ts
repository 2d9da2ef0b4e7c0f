import pg from 'pg'
import type { ResourceId } from '#clinic'
import type { Database } from '#platform'
import { subscribe } from '../../src/app/subscriptions.ts'
import { testApp } from '../app.ts'
import type { TestApp } from '../app.ts'
import { testDatabase } from '../database.ts'
import { processorBeside } from './processor.ts'
import type { Processor } from './processor.ts'
import { readState } from './state.ts'
import type { Seen } from './state.ts'
import { keep } from './keeping.ts'
import { invariantsBroken } from './invariants.ts'
import { DAY, HOUR, modelOf } from './model.ts'
import type { Model } from './model.ts'
import { openWorld, pathwayOf } from './world.ts'
import type { Asker, World } from './world.ts'

export interface Answer {
  status: number
  body: unknown
  etag: string | undefined
}

/** The application under test as one sequence sees it: the public API, its clock, and what is in the database after each step. */
export interface Real {
  /** What is being done, in a few words, for whoever reads a sequence that failed. */
  doing: string
  /** Praxis was asked to look for times to offer or to propose. */
  mayTake: boolean
  /** And what was done before. */
  story: string[]
  /** How often each step did something, over all sequences: refused or without anything to do it to it proves less. */
  done: Map<string, number>
  database: Database
  /** The payment processor. */
  processor: Processor
  /** What was announced of payments and nobody has heard is heard. */
  hear(): Promise<void>
  ask(
    who: Asker | 'visitor',
    method: Method,
    path: string,
    body?: object,
    headers?: Record<string, string>,
  ): Promise<Answer>
  /** The same moment for the model and the application. */
  goOn(model: Model, minutes: number): void
  /** Which rooms a hold has: nobody is told. */
  roomsOf(holdId: string): Promise<ResourceId[]>
  /** Throws when anything that must always hold does not. */
  look(model: Model): Promise<void>
}
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface Installation {
  /** How many steps were taken, over all sequences. */
  steps: number
  done: Map<string, number>
  begin(): Promise<{ model: Model; real: Real }>
  close(): Promise<void>
}

/** One application and one database for all sequences of a test, each in a clinic of its own and a week after the one before. */
export async function installation(plant?: string): Promise<Installation> {
  const database = await testDatabase(8)
  if (plant !== undefined) await database.asOwner(plant)
  // Nothing here outlives the process, and nobody waits for the log.
  await database.asOwner(
    `do $$ begin execute format('alter database %I set synchronous_commit = off', current_database()); end $$`,
  )
  subscribe(database)
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  const emptied = await emptying(owner)
  const first = await openWorld(database, Date.UTC(2026, 10, 23), 0)
  const at = await testApp(database, { clinicId: first.clinicId, now: first.monday })
  const payments = await processorBeside(at, database, owner)
  let sequences = 0
  const self: Installation = {
    steps: 0,
    done: new Map(),
    async begin() {
      sequences += 1
      // What earlier sequences left costs every look of this one.
      await owner.query(emptied)
      const world = await openWorld(database, first.monday + sequences * 7 * DAY, sequences)
      at.clock.now = world.monday + 7 * HOUR
      const tokens = tokensOf(at, world)
      let seen: Seen | undefined
      const real: Real = {
        doing: '',
        mayTake: false,
        story: [],
        done: self.done,
        database,
        processor: payments.processor,
        hear: () => payments.hear(world.clinicId),
        async ask(who, method, path, body, headers) {
          const answer = await at.app.inject({
            method,
            url: `/api/v1${path}`,
            headers: { host: world.hostName, ...(who === 'visitor' ? {} : await tokens(who)), ...headers },
            ...(body === undefined ? {} : { payload: body }),
          })
          const etag = answer.headers['etag']
          return {
            status: answer.statusCode,
            body: answer.body === '' ? undefined : answer.json(),
            etag: typeof etag === 'string' ? etag : undefined,
          }
        },
        goOn(of, minutes) {
          of.now += minutes * 60_000
          at.clock.now = of.now
        },
        async roomsOf(holdId) {
          const { rows } = await owner.query<{ id: ResourceId }>(
            "select resource_id as id from booking.claim where hold_id = $1 and resource_kind = 'resource' order by 1",
            [holdId],
          )
          return rows.map(({ id }) => id)
        },
        async look(of) {
          self.steps += 1
          seen = await readState(owner, world.clinicId, seen)
          const { state } = seen
          const broken = [...keep(of, state, real.mayTake), ...invariantsBroken(of, state), ...payments.broken(of)]
          real.mayTake = false
          if (broken.length > 0) throw new Error(broken.join('\n'))
        },
      }
      const pathway = await real.ask(world.desk, 'POST', '/pathways', pathwayOf(world))
      const model = modelOf(world, (pathway.body as { id: string }).id)
      return { model, real }
    },
    async close() {
      await owner.end()
      await payments.close()
      await at.app.close()
      await database.close()
    },
  }
  return self
}

/** Signing costs more than most steps, and a token is good for a quarter of an hour. */
function tokensOf(at: TestApp, world: World) {
  const kept = new Map<Asker, { headers: Promise<{ authorization: string }>; until: number }>()
  return (who: Asker): Promise<{ authorization: string }> => {
    const before = kept.get(who)
    if (before !== undefined && before.until > at.clock.now) return before.headers
    const issued = at.authentication.tokens.issue({
      sessionId: who.accountId,
      accountId: who.accountId,
      clinicId: world.clinicId,
      roles: who.roles,
      authenticatedAt: at.clock.now,
    })
    const headers = issued.then((token) => ({ authorization: `Bearer ${token}` }))
    kept.set(who, { headers, until: at.clock.now + 5 * 60_000 })
    return headers
  }
}

/**
 * Empties what sequences fill, whatever refers to what. Deleted and not truncated: of tables with so few rows that takes a hundredth of the
 * time, and for a sequence of a hundred steps the difference was a third of everything.
 */
async function emptying(owner: pg.Client): Promise<string> {
  const { rows } = await owner.query<{ name: string }>(`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname in ('booking', 'payments') or (schemaname = 'platform' and tablename in ('outbox', 'idempotent_answer'))`)
  if (rows.length < 10) throw new Error('there are tables of booking')
  await owner.query('set session_replication_role = replica')
  return rows.map(({ name }) => `delete from ${name}`).join(';')
}
