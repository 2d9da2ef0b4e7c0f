// Gives way and tells the nice value of each of its threads by name; see give-way.test.ts.

import { readFileSync, readdirSync } from 'node:fs'
import { getPriority } from 'node:os'
import { letThisThreadGiveWay } from './give-way.ts'

letThisThreadGiveWay()
const threads = readdirSync('/proc/self/task').map((thread) => [
  readFileSync(`/proc/self/task/${thread}/comm`, 'utf8').trim(),
  getPriority(Number(thread)),
])
process.stdout.write(JSON.stringify(threads))
