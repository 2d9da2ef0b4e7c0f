import { readFileSync, readdirSync } from 'node:fs'
import { constants, getPriority } from 'node:os'
import { expect, test } from 'vitest'
import { hashPassword } from './password.ts'

test.runIf(process.platform === 'linux')(
  'after the first hash the threads that hash give way, and no other does',
  async () => {
    await hashPassword('seven green umbrellas')
    const threads = readdirSync('/proc/self/task').map((thread) => ({
      name: readFileSync(`/proc/self/task/${thread}/comm`, 'utf8').trim(),
      nice: getPriority(Number(thread)),
    }))
    const own = getPriority(0)
    const hashing = threads.filter(({ name }) => name.startsWith('libuv-worker'))
    expect(hashing.length).toBeGreaterThan(0)
    expect(hashing.filter(({ nice }) => nice < constants.priority.PRIORITY_BELOW_NORMAL)).toEqual([])
    expect(threads.filter(({ name, nice }) => !name.startsWith('libuv-worker') && nice > own)).toEqual([])
  },
)
