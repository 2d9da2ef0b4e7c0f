import { startTestServer } from '../servers/postgres.ts'
import type { TestServer, TestServerKind } from '../servers/postgres.ts'
import { startMailServer } from '../servers/smtp.ts'
import { openClient } from './asking.ts'
import type { Shared } from './asking.ts'
import { runClient } from './client.ts'
import { addressOf, openSmallClinic } from './clinic.ts'
import type { SmallClinic } from './clinic.ts'
import { openDoor } from './door.ts'
import { breakThings } from './faults.ts'
import { startFleet } from './fleet.ts'
import type { Fleet } from './fleet.ts'
import type { History } from './history.ts'
import { plantInDatabase } from './plants.ts'
import type { Plant } from './plants.ts'
import { chanceOf } from './random.ts'
import type { Chance } from './random.ts'
import { letRunOut } from './run-out.ts'
import { settle } from './settle.ts'
import { judge } from './verdict/verdict.ts'
import type { Verdict } from './verdict/verdict.ts'

export interface TortureWish {
  seconds: number
  /** Acknowledged operations until which it goes on even after those seconds: a busy machine does in them what proves nothing. */
  atLeast?: number | undefined
  seed: number
  processes: number
  clients: number
  server: TestServerKind
  /** A PostgreSQL server of the caller's, on which a database is made for the run; else one is started. */
  databaseUrl?: string | undefined
  /** Also let PostgreSQL itself crash and recover; only of a server that was started here. */
  crashes?: boolean | undefined
  plant?: Plant | undefined
  say: (line: string) => void
}

export interface TortureReport extends Verdict {
  operations: number
  acknowledged: number
  refused: number
  inDoubt: number
  faults: number
}

/**
 * Many clients, several processes, one PostgreSQL, and somebody who kills: then what people were told is held against what is there.
 * The seed decides what each client asks and what is broken in which order; the rest is the machine's.
 */
export async function torture(wish: TortureWish): Promise<TortureReport> {
  const chance = chanceOf(wish.seed)
  const server = await serverFor(wish)
  const undo: (() => Promise<void>)[] = [() => server.stop()]
  try {
    wish.say(`${server.version}, ${wish.processes} processes, ${wish.clients} clients, seed ${wish.seed}`)
    const mail = await startMailServer()
    undo.push(() => mail.stop())
    // Nobody can tell whether such a letter left, and so it leaves once.
    mail.treat(addressOf(1), { does: 'take it and hang up' })
    const equipment = { size: wish.processes, smtpUrl: mail.url, nodeOptions: plantOptions(wish.plant) }
    const fleet = await startFleet(server.url, equipment)
    undo.push(() => fleet.stop())
    const clinic = await openSmallClinic(openDoor(fleet, chance.fork('manager')))
    if (wish.plant !== undefined) await plantInDatabase(wish.plant, fleet.databaseUrl)

    const history: History = { operations: [], faults: [] }
    const shared: Shared = {
      clinic,
      history,
      appointments: new Map(),
      series: [],
      entries: new Map(),
      leaves: [],
      planIds: [],
      letRunOut: (offerId) => letRunOut(fleet.databaseUrl, offerId),
    }
    await run(wish, fleet, { shared, chance })
    wish.say(acknowledgedOf(history))
    const unsettled = await settle(fleet.databaseUrl)
    const found = await judge(fleet.databaseUrl, clinic, history, mail.arrived)
    const count = (outcome: string) => history.operations.filter((one) => one.outcome === outcome).length
    return {
      operations: history.operations.length,
      acknowledged: count('acknowledged'),
      refused: count('refused'),
      inDoubt: count('in doubt'),
      faults: history.faults.length,
      ...found,
      broken: [...found.broken, ...unsettled],
    }
  } finally {
    for (const step of undo.toReversed()) await step()
  }
}

const acknowledgedIn = ({ operations }: History) => operations.filter(({ outcome }) => outcome === 'acknowledged')

/** How often each operation was done, the commonest first. */
function acknowledgedOf(history: History): string {
  const done = Map.groupBy(acknowledgedIn(history), ({ name }) => name)
  const counted = [...done].map(([name, { length }]) => [length, name] as const).toSorted(([a], [b]) => b - a)
  return `acknowledged: ${counted.map(([times, name]) => `${name} ${times}`).join(', ')}`
}

/** Two in three act at the desk, the others each as a patient, some of them on two devices at once. */
const asWhom = ({ accounts }: SmallClinic, nth: number) =>
  nth % 3 === 2 ? accounts[Math.floor(nth / 3) % accounts.length] : undefined

async function run(
  wish: TortureWish,
  fleet: Fleet,
  { shared, chance }: { shared: Shared; chance: Chance },
): Promise<void> {
  const { history, clinic } = shared
  const until = Date.now() + wish.seconds * 1000
  const goOn = (): boolean => Date.now() < until || acknowledgedIn(history).length < (wish.atLeast ?? 0)
  const progress = setInterval(
    () => wish.say(`${history.operations.length} operations, ${history.faults.length} faults`),
    10_000,
  )
  try {
    await Promise.all([
      breakThings(fleet, chance.fork('faults'), { history, goOn, crashes: wish.crashes === true }),
      ...Array.from({ length: wish.clients }, (_, nth) => {
        const luck = chance.fork(`client ${nth}`)
        const account = asWhom(clinic, nth)
        const door = openDoor(fleet, luck.fork('door'), account)
        return runClient(openClient(`${nth}`, { door, chance: luck, self: account?.patientId }, shared), goOn)
      }),
    ])
  } finally {
    clearInterval(progress)
  }
}

/** With everything on that keeps what was committed, unlike for other tests. */
async function serverFor({ server, databaseUrl }: TortureWish): Promise<Pick<TestServer, 'url' | 'version' | 'stop'>> {
  if (databaseUrl === undefined) return startTestServer(server, { fsync: 'on', full_page_writes: 'on' })
  return { url: databaseUrl, version: 'the server of DATABASE_URL', stop: async () => {} }
}

function plantOptions(plant: Plant | undefined): string {
  if (plant === undefined) return ''
  return `--import=${import.meta.resolve('./plant-in-this-process.ts')} --title=${plant}`
}
