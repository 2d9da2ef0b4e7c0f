import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Fleet } from './fleet.ts'
import type { History } from './history.ts'
import type { Chance } from './random.ts'

const WEIGHTS = {
  'kill a process': 4,
  'freeze a process': 2,
  'end some connections': 4,
  'end every connection': 1,
  'crash the database': 1,
}

interface Breaking {
  history: History
  goOn: () => boolean
  /** Whether the database may crash as well. */
  crashes: boolean
}

/** Breaks something every few seconds until told to stop, and writes down what. Resolves when all that it broke is up again. */
export async function breakThings(fleet: Fleet, chance: Chance, { history, goOn, crashes }: Breaking): Promise<void> {
  const mending: Promise<void>[] = []
  while (goOn()) {
    await sleep(500 + chance.below(2500))
    if (!goOn()) break
    const fault = chance.weighed(crashes ? WEIGHTS : { ...WEIGHTS, 'crash the database': 0 })
    const which = chance.below(fleet.size)
    history.faults.push(fault)
    if (fault === 'kill a process') {
      // Several may be down at once, but never all: then nothing would be in flight.
      if (fleet.addresses().length > 1) mending.push(fleet.kill(which))
    } else if (fault === 'freeze a process') await fleet.freeze(which, 500 + chance.below(1500))
    else if (fault === 'crash the database') await crashDatabase(fleet.databaseUrl)
    else await endConnections(fleet.databaseUrl, fault === 'end every connection' ? 1 : 0.3)
  }
  await Promise.all(mending)
}

/** What a failing network or an administrator's hand does: backends end wherever their transactions stand. */
async function endConnections(databaseUrl: string, share: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  // While it recovers from a crash nobody gets in, and there is nobody to cut off.
  if (
    !(await client.connect().then(
      () => true,
      () => false,
    ))
  )
    return
  await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend' and random() < $1`,
    [share],
  )
  await client.end()
}

/**
 * `kill -9` of one backend: PostgreSQL cannot know what it left in the memory they share, ends all the others and recovers from its log, as
 * after a crash of the whole server.
 */
async function crashDatabase(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  // That it ends is what is wanted.
  client.on('error', () => {})
  if (
    !(await client.connect().then(
      () => true,
      () => false,
    ))
  )
    return
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const [own] = rows
  if (own === undefined) throw new Error('a connection has no backend')
  process.kill(own.pid, 'SIGKILL')
  await client.end().catch(() => {})
}
