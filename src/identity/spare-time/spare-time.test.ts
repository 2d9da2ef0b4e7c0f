import { argon2, argon2Sync } from 'node:crypto'
import type { Argon2Parameters } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { promisify } from 'node:util'
import { afterEach, expect, test, vi } from 'vitest'
import { inSpareTime } from './spare-time.ts'

const asked: Argon2Parameters = {
  message: Buffer.from('seven green umbrellas'),
  nonce: Buffer.alloc(16, 7),
  tagLength: 32,
  memory: 64,
  passes: 1,
  parallelism: 1,
}
const tag = argon2Sync('argon2id', asked)
const derive = promisify(argon2)
const here = vi.fn((parameters: Argon2Parameters) => derive('argon2id', parameters))

afterEach(() => {
  here.mockClear()
  vi.unstubAllEnvs()
})

const onLinux = test.runIf(process.platform === 'linux')

/** How the kernel schedules each thread of this process's children that run the file; 5 is SCHED_IDLE (proc_pid_stat(5), field 41). */
function policies(file: string): (string | undefined)[] {
  return readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid))
    .flatMap((pid) => {
      const [stat, line] = [textOf(`/proc/${pid}/stat`), textOf(`/proc/${pid}/cmdline`)]
      if (fieldsOf(stat)[1] !== String(process.pid) || !line.includes(file)) return []
      return readdirSync(`/proc/${pid}/task`).map((tid) => fieldsOf(textOf(`/proc/${pid}/task/${tid}/stat`))[38])
    })
}

/** From the third on: the second is a name in brackets, which may hold anything. */
const fieldsOf = (stat: string): string[] => stat.slice(stat.lastIndexOf(')') + 2).split(' ')

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

onLinux(
  'it comes to the same, in a process all of whose threads get what nobody else wants',
  { timeout: 200_000 },
  async () => {
    // While the other tests want all there is, it takes its time.
    const hash = inSpareTime(here, { patienceMs: 180_000 })
    expect(await Promise.all([hash(asked), hash(asked)])).toEqual([tag, tag])
    expect(here).not.toHaveBeenCalled()
    const found = policies('hash-when-asked')
    expect(found.length).toBeGreaterThan(3)
    expect(new Set(found)).toEqual(new Set(['5']))
  },
)

onLinux('whoever waits in vain is hashed for here, and the next at once', async () => {
  const hash = inSpareTime(here, { file: new URL('never-answers.fixture.ts', import.meta.url) })
  expect(await hash(asked)).toEqual(tag)
  expect(here).toHaveBeenCalledTimes(1)
  const next = hash(asked)
  expect(here).toHaveBeenCalledTimes(2)
  expect(await next).toEqual(tag)
})

onLinux('a process that ends leaves nobody waiting', async () => {
  const hash = inSpareTime(here, { file: new URL('is-not-there.ts', import.meta.url) })
  expect(await Promise.all([hash(asked), hash(asked)])).toEqual([tag, tag])
  expect(await hash(asked)).toEqual(tag)
  expect(here).toHaveBeenCalledTimes(3)
})

test('without the command that asks for spare time everything is hashed here', async () => {
  vi.stubEnv('PATH', '/nowhere')
  const hash = inSpareTime(here)
  expect([await hash(asked), await hash(asked)]).toEqual([tag, tag])
  expect(here).toHaveBeenCalledTimes(2)
})
