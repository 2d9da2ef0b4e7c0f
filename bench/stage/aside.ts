// The thread that signs people in, as src/app/aside.ts is it; by the bench's clock and keys.

import { workerData } from 'node:worker_threads'
import { hashInSpareTime, letOthersRememberAudit, letThisThreadGiveWay } from '#identity'
import { answerCalls, tellListener } from '#platform'
import { buildAside } from '#app'
import { served } from './served.ts'
import type { Served } from './served.ts'

letThisThreadGiveWay()
hashInSpareTime()
const parts = served(workerData as Served, 4)
letOthersRememberAudit(parts.database, tellListener)
await answerCalls(await buildAside(parts), parts.database.close)
