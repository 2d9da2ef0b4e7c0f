import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { constants, getPriority } from 'node:os'
import path from 'node:path'
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

test.runIf(process.platform === 'linux')(
  'a thread that gives way takes along those that collect garbage and compile, and no other',
  () => {
    const fixture = path.join(import.meta.dirname, 'give-way.fixture.ts')
    const threads = JSON.parse(execFileSync(process.execPath, [fixture], { encoding: 'utf8' })) as [string, number][]
    const giveWay = threads.filter(([, nice]) => nice >= constants.priority.PRIORITY_BELOW_NORMAL).map(([name]) => name)
    // Its name is that of its main thread, which is the one that called.
    expect(new Set(giveWay)).toEqual(new Set(['node-MainThread', 'node-V8Worker']))
    expect(threads.filter(([name]) => name === 'node-V8Worker' && !giveWay.includes(name))).toEqual([])
    expect(threads.length).toBeGreaterThan(giveWay.length)
  },
)
