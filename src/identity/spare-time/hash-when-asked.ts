// A process of spare-time.ts: works out what its parent sends it, and ends with it.

import { argon2 } from 'node:crypto'
import type { Asked, Answer } from './spare-time.ts'

process.on('message', ({ id, parameters }: Asked) => {
  argon2('argon2id', parameters, (error, tag) => {
    process.send?.((error === null ? { id, tag } : { id }) satisfies Answer)
  })
})
process.on('disconnect', () => process.exit(0))
// A terminal tells the whole group to end, a service manager every process; the parent still finishes what it has.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {})
