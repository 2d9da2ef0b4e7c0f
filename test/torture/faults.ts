import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Fleet } from './fleet.ts'
import type { History } from './history.ts'
import type { Chance } from './random.ts'

const WEIGHTS = { 'kill a process': 4, 'freeze a process': 2, 'end some connections': 4, 'end every connection': 1 }

/** Breaks something every few seconds until told to stop, and writes down what. Resolves when all that it broke is up again. */
export async function breakThings(fleet: Fleet, chance: Chance, history: History, goOn: () => boolean): Promise<void> {
  const mending: Promise<void>[] = []
  while (goOn()) {
    await sleep(500 + chance.below(2500))
    if (!goOn()) break
    const fault = chance.weighed(WEIGHTS)
    const which = chance.below(fleet.size)
    history.faults.push(fault)
    if (fault === 'kill a process') {
      // Several may be down at once, but never all: then nothing would be in flight.
      if (fleet.addresses().length > 1) mending.push(fleet.kill(which))
    } else if (fault === 'freeze a process') await fleet.freeze(which, 500 + chance.below(1500))
    else await endConnections(fleet.databaseUrl, fault === 'end every connection' ? 1 : 0.3)
  }
  await Promise.all(mending)
}

/** What a failing network or an administrator's hand does: backends end wherever their transactions stand. */
async function endConnections(databaseUrl: string, share: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend' and random() < $1`,
    [share],
  )
  await client.end()
}
