import type { Database } from '#platform'
import { findMissing } from './find-missing.ts'
import { writtenHead } from './published-heads.ts'
import type { HeadStore } from './published-heads.ts'
import { findHeads } from './queries.ts'
import { sealEvents } from './seal-events.ts'
import { trailOf } from './trail.ts'
import { verifyTrail } from './verify-trail.ts'
import type { Verdict } from './verify-trail.ts'

export interface KeepTrailSettings {
  database: Database
  /** Epoch milliseconds. */
  now: () => number
  log: { info: (facts: object, sentence: string) => void; error: (facts: object, sentence: string) => void }
  /** Where heads are kept outside the database, besides the log; what was kept last comes back at the next start. */
  published: HeadStore
}

export interface TrailKeeper {
  /** Seals now instead of at the next tick. */
  nudge(): void
  /** Seals what is there, publishes the heads and ends. */
  stop(): Promise<void>
}

const TICK_MS = 1000
const HOUR_MS = 3_600_000
/** Together some 0.3 s at the start, whatever the number of clinics. */
const CHECKED_AT_ONCE = 10_000

/**
 * Keeps the trail of an installation while the process runs: at the start and every hour it checks the newest part of every clinic's
 * trail against what was published and publishes the heads; every second it seals what was committed and looks for what has vanished.
 *
 * A broken trail does not stop the start, nor is the process reported as not ready: whoever can damage the trail could then close the
 * clinic, and the visits of the day are worth more than an outage. It is told in the log, in /health/ready and in the metrics instead.
 */
export async function keepTrail(settings: KeepTrailSettings): Promise<TrailKeeper> {
  const { database, now, log } = settings
  let stopped = false
  let wake = (): void => {}
  let checkedAt = now()
  const attempt = (what: string, work: () => Promise<unknown>): Promise<void> =>
    work().then(
      () => {},
      (error: unknown) => log.error({ err: error }, `the audit trail could not be ${what}; trying again`),
    )

  await attempt('checked', () => checkRecent(settings))
  const loop = (async () => {
    while (!stopped) {
      await attempt('sealed', () => sealAndMiss(settings))
      if (now() - checkedAt >= HOUR_MS) {
        checkedAt = now()
        await attempt('checked', () => checkRecent(settings))
        await attempt('published', () => publish(settings))
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, TICK_MS)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  })()
  return {
    nudge: () => wake(),
    async stop() {
      stopped = true
      wake()
      await loop
      await attempt('sealed', () => sealEvents(database, now()))
      await attempt('published', () => publish(settings))
    },
  }
}

async function sealAndMiss({ database, now, log }: KeepTrailSettings): Promise<void> {
  await sealEvents(database, now())
  const missing = await findMissing(database)
  if (missing.length === 0) return
  trailOf(database).state = 'broken'
  log.error({ missing }, 'THE AUDIT TRAIL IS BROKEN: events were committed and taken out before they were sealed')
}

async function publish({ database, log, published }: KeepTrailSettings): Promise<void> {
  const heads = await findHeads(database)
  if (heads.length === 0) return
  log.info({ heads: heads.map(writtenHead) }, 'heads of the audit trail')
  await published.write(heads)
}

/** The newest part of every clinic's trail; a fault is told and remembered. */
async function checkRecent({ database, log, published }: KeepTrailSettings): Promise<void> {
  const known = await published.read()
  const clinics = [...new Set([...(await findHeads(database)), ...known].map(({ clinicId }) => clinicId))]
  const newest = Math.max(100, Math.floor(CHECKED_AT_ONCE / Math.max(1, clinics.length)))
  const verdicts: Verdict[] = []
  for (const clinicId of clinics) {
    const passedThrough = known.filter((head) => head.clinicId === clinicId)
    verdicts.push(await verifyTrail(database, clinicId, { newest, published: passedThrough }))
  }
  noteVerdicts(database, verdicts, log)
}

/** Remembers for /health/ready what was found, and says aloud what does not fit. */
function noteVerdicts(
  database: Database,
  verdicts: readonly Verdict[],
  log: Pick<KeepTrailSettings['log'], 'error'>,
): void {
  const trail = trailOf(database)
  for (const { clinicId, fault } of verdicts) {
    if (fault === undefined) continue
    trail.state = 'broken'
    log.error({ clinicId, ...fault }, `THE AUDIT TRAIL IS BROKEN: ${fault.what}`)
  }
  // What was found broken stays so until the next start, since a later part may be whole all the same.
  if (trail.state === 'unchecked') trail.state = 'intact'
}

/** Every clinic's trail from its beginning, at night; a fault is told and remembered. */
export async function checkAll(database: Database, log: Pick<KeepTrailSettings['log'], 'error'>): Promise<void> {
  const verdicts: Verdict[] = []
  for (const { clinicId } of await findHeads(database)) verdicts.push(await verifyTrail(database, clinicId))
  noteVerdicts(database, verdicts, log)
}
