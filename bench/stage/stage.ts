import { createAuthentication, openTrail } from '#identity'
import { applicationConnection, connect, migrate } from '#platform'
import type { ConnectionSettings, Database } from '#platform'
import type { Member } from '../../test/clinic.ts'
import { startTestServer } from '../../test/servers/postgres.ts'
import { freeTimesOf } from '../load/bookings.ts'
import type { WantedTime } from '../load/bookings.ts'
import { openBusyClinic } from './busy-clinic.ts'
import type { BusyClinic } from './busy-clinic.ts'
import { PUBLIC_URL, SECRET, benchClock } from './clock-and-keys.ts'
import { startPraxis } from './praxis.ts'
import type { Praxis } from './praxis.ts'

/** Everything the benchmarks over HTTP stand on. */
export interface Stage {
  /** A PostgreSQL server with fsync on, as its owner: pgbench's limit does without the walls that bind the application. */
  databaseUrl: string
  database: Database
  clinic: BusyClinic
  praxis: Praxis
  /** Times of all doctors that nobody has asked for yet, whichever benchmark asks. */
  freeTimes: () => WantedTime
  /** Of every patient, in their order: access tokens good for ten minutes from now. */
  tokens: () => Promise<string[]>
  /**
   * Statistics of the tables as they are, to be called when they have filled a little. A connection keeps the plan that it made
   * while they were empty until there are new ones: a foreign key is then checked by reading the whole table, which halved the rate within a minute.
   * A server at work is told by autovacuum; pgbench connects anew each time and never has the old plan.
   */
  settle: () => Promise<void>
  close: () => Promise<void>
}

export interface StageWish {
  /** The machine's own unless said, whose pgbench is the limit. */
  server?: 'server' | 'embedded'
  /** Of the server, besides that it writes to the disk. */
  settings?: Readonly<Record<string, string>>
  say: (line: string) => void
  profileFolder?: string | undefined
}

/** Brings everything up, which takes some seconds; what is up is taken down again when a later step fails. */
export async function openStage({
  server: which = 'server',
  settings = {},
  say,
  profileFolder,
}: StageWish): Promise<Stage> {
  const undo: (() => Promise<void>)[] = []
  const close = async (): Promise<void> => {
    for (const step of undo.toReversed()) await step()
  }
  try {
    say('starting a PostgreSQL server, fsync on')
    const server = await startTestServer(which, { fsync: 'on', full_page_writes: 'on', ...settings })
    undo.push(() => server.stop())
    const owner = { connectionString: server.url }
    await migrate(owner)
    const servingUrl = addressOf(server.url, await applicationConnection({ owner, secret: SECRET }))
    const database = connect({ connectionString: servingUrl })
    undo.push(() => database.close())
    openTrail(database, SECRET)
    const owned = connect(owner, { size: 1 })
    undo.push(() => owned.close())
    say(`PostgreSQL ${server.version}; opening a clinic with its doctors and patients`)
    const clinic = await openBusyClinic(database)
    const settle = async (): Promise<void> => void (await owned.pool.query('vacuum analyze'))
    await settle()
    const startedAt = Date.now()
    const issuer = tokenIssuer(database, clinic, benchClock(startedAt))
    say('starting the application in a process of its own')
    const praxis = await startPraxis({ databaseUrl: servingUrl, startedAt, profileFolder })
    undo.push(() => praxis.stop())
    const tokens = () => Promise.all(clinic.patients.map(issuer))
    return {
      databaseUrl: server.url,
      database,
      clinic,
      praxis,
      freeTimes: freeTimesOf(clinic.doctorIds, 60),
      tokens,
      settle,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

function addressOf(server: string, { user, password }: ConnectionSettings): string {
  const url = new URL(server)
  url.username = user ?? ''
  url.password = typeof password === 'string' ? password : ''
  return url.href
}

/** The same keys as the application's own, by the same secret and database. */
function tokenIssuer(
  database: Database,
  { clinicId }: BusyClinic,
  now: () => number,
): (who: Member) => Promise<string> {
  const { tokens } = createAuthentication({
    database,
    secret: SECRET,
    publicUrl: PUBLIC_URL,
    now,
    log: () => {},
    rateLimits: false,
  })
  return ({ accountId, roles }) => tokens.issue({ sessionId: accountId, accountId, clinicId, roles })
}
