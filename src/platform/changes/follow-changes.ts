import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Database } from '../database/connect.ts'
import { tellWatchers, watchChanges } from './changes.ts'
import { CHANNEL, beginLooking, deleteSeenChanges, lookAtChanges, notifyOthers } from './queries.ts'

/** Looks at what other processes, and whoever else writes to the database, have changed. */
export interface ChangeFollower {
  /** Whether copies may be trusted now: connected, and looked a moment ago. */
  isCurrent(): boolean
  state(): FollowerState
  /** Looks now and answers when it has; at once when it is not connected. */
  look(): Promise<void>
  stop(): Promise<void>
}

export interface FollowerState {
  /** Milliseconds since the last look; Infinity when there is no connection. */
  lookedAgoMs: number
  looks: number
  /** Times everything had to be read anew: at the start, after a lost connection, after a long pause. */
  resyncs: number
  /** Changes that were news. */
  changes: number
}

export interface FollowerSettings {
  log?: (message: string, error?: unknown) => void
  /** Between two looks when nobody knocks. */
  everyMs?: number
  /** A look that is longer ago says nothing about now: the process stood still, or the database did. */
  currentMs?: number
  /** How long what was deleted is still understood by whoever has not looked. */
  keepMs?: number
}

/** Own commits within so many milliseconds are told to the other processes with one knock. */
const GATHER_MS = 15
const LONGEST_WAIT_MS = 5_000

/**
 * Follows the changes on one connection of its own: it listens there for knocks of other processes and looks there, so that whatever loses
 * the one loses the other, and then everything is stale until it is back. Knocks only make it sooner; what changed is always read.
 */
export function followChanges(database: Database, settings: FollowerSettings = {}): ChangeFollower {
  const { log = () => {}, everyMs = 1_000, currentMs = 3_000, keepMs = 300_000 } = settings
  const self = randomUUID()
  let connection: pg.Client | undefined
  let snapshot = ''
  let lookedAt = Number.NEGATIVE_INFINITY
  let looking: Promise<void> | undefined
  let lookAgain = false
  let stopped = false
  let pause = Promise.withResolvers<void>()
  let isTelling = false
  let isPassingOn = false
  let old: { snapshot: string; at: number } | undefined
  const counted = { looks: 0, resyncs: 0, changes: 0 }

  async function connect(): Promise<void> {
    const client = new pg.Client({ ...database.pool.options, ...passwordOf(database) })
    client.on('error', (error) => lose(client, error))
    client.on('end', () => lose(client))
    client.on('notification', ({ channel, payload }) => {
      if (channel === CHANNEL && payload !== self) void look()
    })
    try {
      await client.connect()
      snapshot = await beginLooking(client)
    } catch (error) {
      await client.end().catch(() => {})
      throw error
    }
    if (stopped) return client.end()
    connection = client
    resync()
  }

  /** Said after the snapshot was taken: what is read from now on is at least as new as what the next look starts from. */
  function resync(): void {
    counted.resyncs += 1
    lookedAt = performance.now()
    tellWatchers(database, 'everything')
  }

  function lose(client: pg.Client, error?: unknown): void {
    if (connection !== client) return
    connection = undefined
    lookedAt = Number.NEGATIVE_INFINITY
    tellWatchers(database, 'everything')
    pause.resolve()
    if (!stopped)
      log('the connection that follows changes was lost; nothing is answered from memory until it is back', error)
  }

  /** One at a time; who asks while one is under way gets one that began after asking. */
  async function look(): Promise<void> {
    if (looking !== undefined) {
      lookAgain = true
      return looking
    }
    looking = (async () => {
      do {
        lookAgain = false
        await lookOnce()
      } while (lookAgain)
    })().finally(() => (looking = undefined))
    return looking
  }

  async function lookOnce(): Promise<void> {
    const client = connection
    if (client === undefined) return
    const began = performance.now()
    try {
      const found = await within(LONGEST_WAIT_MS, lookAtChanges(client, snapshot))
      if (connection !== client) return
      counted.looks += 1
      snapshot = found.snapshot
      if (found.late) resync()
      else {
        lookedAt = began
        counted.changes += found.changes.length
        isPassingOn = true
        if (found.changes.length > 0) tellWatchers(database, found.changes)
        isPassingOn = false
      }
      await deleteOld(client)
    } catch (error) {
      lose(client, error)
      void client.end().catch(() => {})
    }
  }

  async function deleteOld(client: pg.Client): Promise<void> {
    const now = performance.now()
    old ??= { snapshot, at: now }
    if (now - old.at < keepMs) return
    await deleteSeenChanges(client, old.snapshot)
    old = { snapshot, at: now }
  }

  /** What this process committed the others shall look at: one knock for many commits, on nobody's time. */
  function tellOthers(): void {
    if (isTelling) return
    isTelling = true
    setTimeout(() => {
      isTelling = false
      const client = connection
      if (client !== undefined) notifyOthers(client, self).catch((error: unknown) => lose(client, error))
    }, GATHER_MS).unref()
  }

  async function keepFollowing(): Promise<void> {
    let wait = 100
    while (!stopped) {
      if (connection === undefined) {
        await connect().then(
          () => (wait = 100),
          (error: unknown) => {
            log('changes cannot be followed; trying again', error)
            wait = Math.min(wait * 2, LONGEST_WAIT_MS)
          },
        )
      } else await look()
      pause = Promise.withResolvers()
      await Promise.race([sleep(connection === undefined ? wait : everyMs, undefined, { ref: false }), pause.promise])
    }
  }

  // What a look found comes this way too, and was told by whoever changed it.
  const stopWatching = watchChanges(database, (changes) => {
    if (changes !== 'everything' && !isPassingOn) tellOthers()
  })
  const following = keepFollowing()
  return {
    isCurrent: () => connection !== undefined && performance.now() - lookedAt < currentMs,
    state: () => ({
      lookedAgoMs: connection === undefined ? Number.POSITIVE_INFINITY : performance.now() - lookedAt,
      ...counted,
    }),
    look,
    async stop() {
      stopped = true
      stopWatching()
      pause.resolve()
      const client = connection
      connection = undefined
      await client?.end().catch(() => {})
      await following
    },
  }
}

/** The pool keeps it where copying an object does not find it, so that it is not printed. */
function passwordOf({ pool: { options } }: Database): Pick<pg.ClientConfig, 'password'> {
  return options.password === undefined ? {} : { password: options.password }
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const timer = Promise.withResolvers<never>()
  const timeout = setTimeout(
    () => timer.reject(new Error('the database took too long to tell what changed')),
    milliseconds,
  )
  try {
    return await Promise.race([work, timer.promise])
  } finally {
    clearTimeout(timeout)
  }
}
