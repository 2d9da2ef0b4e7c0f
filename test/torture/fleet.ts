import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { runPraxis } from '../crash/running-praxis.ts'
import type { RunningPraxis } from '../crash/running-praxis.ts'

export interface Credentials {
  email: string
  password: string
}

export const ADMINISTRATOR: Credentials = { email: 'head@clinic.example', password: 'nine quiet lanterns' }
export const SECRET = 'one secret for all of the processes'

/** Several processes of Praxis over one database, each as `npm start` runs it. */
export interface Fleet {
  databaseUrl: string
  /** Addresses of those that run now. */
  addresses(): string[]
  size: number
  /** `kill -9` and at once another in its place; resolves when that one answers. */
  kill(which: number): Promise<void>
  /** Stops it in its tracks as an overloaded machine does, and lets it go on. */
  freeze(which: number, forMs: number): Promise<void>
  stop(): Promise<void>
}

interface Equipment {
  size: number
  smtpUrl: string
  /** What plants a fault in the processes under test. */
  nodeOptions: string
}

export async function startFleet(server: string, { size, smtpUrl, nodeOptions }: Equipment): Promise<Fleet> {
  const folder = await mkdtemp(path.join(tmpdir(), 'praxis-torture-'))
  const { databaseUrl, drop } = await emptyDatabaseOn(server)
  const start = (which: number): Promise<RunningPraxis> =>
    runPraxis({
      DATABASE_URL: databaseUrl,
      // Of a process nothing is kept but what is in the database: a folder of its own, and the secret that all share.
      PRAXIS_DATA_DIR: path.join(folder, String(which)),
      // Who issues the tokens that each of them accepts.
      PUBLIC_URL: 'https://praxis.example',
      PRAXIS_SECRET: SECRET,
      SMTP_URL: smtpUrl,
      PRAXIS_MAIL_FROM: 'clinic@mail.example',
      PRAXIS_DEMO: 'off',
      PRAXIS_ADMIN_EMAIL: ADMINISTRATOR.email,
      PRAXIS_ADMIN_PASSWORD: ADMINISTRATOR.password,
      PRAXIS_LOG_LEVEL: 'error',
      ...(nodeOptions === '' ? {} : { NODE_OPTIONS: nodeOptions }),
    })
  // One after the other: the first migrates and makes the clinic.
  const running: (RunningPraxis | undefined)[] = []
  for (let which = 0; which < size; which += 1) running.push(await start(which))
  return {
    databaseUrl,
    size,
    addresses: () => running.flatMap((one) => (one === undefined ? [] : [one.address])),
    async kill(which) {
      const victim = running[which]
      if (victim === undefined) return
      running[which] = undefined
      await victim.kill()
      running[which] = await startedAgain(() => start(which))
    },
    async freeze(which, forMs) {
      const victim = running[which]?.process
      victim?.kill('SIGSTOP')
      await new Promise((resolve) => setTimeout(resolve, forMs))
      victim?.kill('SIGCONT')
    },
    async stop() {
      await Promise.all(running.map(async (one) => one?.stop()))
      await drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A start whose connection is cut off ends, as it should; whoever watches over processes starts it again. */
async function startedAgain(start: () => Promise<RunningPraxis>): Promise<RunningPraxis> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await start()
    } catch (error) {
      if (attempt === 5) throw error
    }
  }
}

/** Of its own name, for the server may be somebody's. */
async function emptyDatabaseOn(server: string): Promise<{ databaseUrl: string; drop: () => Promise<void> }> {
  const name = `torture_${randomBytes(4).toString('hex')}`
  const say = async (statement: string): Promise<void> => {
    const client = new pg.Client({ connectionString: server })
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  await say(`create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { databaseUrl: url.href, drop: () => say(`drop database if exists ${name} with (force)`) }
}
