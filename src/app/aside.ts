import { workerData } from 'node:worker_threads'
import { hashInSpareTime, letOthersRememberAudit, letThisThreadGiveWay } from '#identity'
import { answerCalls, tellListener } from '#platform'
import { openLog } from './logger.ts'
import { buildAside } from './server.ts'
import { serving } from './serving.ts'
import type { Served } from './serving.ts'

/** A password takes a turn of hashing, so that few sign-ins are ever at their statements together. */
const CONNECTIONS = 4

/** The thread that answers the calls of routes with `aside`: the whole application once more, without pages and jobs; see start.ts. */
const served = workerData as Served
letThisThreadGiveWay()
hashInSpareTime()
const logger = openLog(served.settings.logLevel, process.stdout.isTTY)
const parts = serving(served, { logger, now: Date.now, poolSize: CONNECTIONS })
letOthersRememberAudit(parts.database, tellListener)
await answerCalls(await buildAside(parts), parts.database.close)
