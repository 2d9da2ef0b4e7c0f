import { inTurn } from './benchmark.ts'
import type { Benchmark, Ground } from './benchmark.ts'
import { written } from './load/connection.ts'
import { drive, only } from './load/drive.ts'

const CLIENTS = 8
const SECONDS = 0.5
const ROUNDS = 20

export const authOverhead: Benchmark = {
  name: 'auth.overhead',
  about:
    'answers a second of a small public list to callers with a bearer token, of 304 accounts in turn; beside the same list to visitors',
  async measure({ stage: open, say }: Ground) {
    const { praxis, tokens } = await open()
    const path = '/api/v1/locations'
    const signedIn = (await tokens()).map((token) => written({ path, headers: { authorization: `Bearer ${token}` } }))
    const visitor = written({ path })
    let asked = 0
    const next = () => signedIn[asked++ % signedIn.length] ?? visitor
    const rate =
      (request: () => string) =>
      (seconds = SECONDS) =>
        drive({ praxis, clients: CLIENTS, seconds, next: request, counts: only(200) })
    say('warming up')
    await rate(next)(2)
    await rate(() => visitor)(1)
    const measured = await inTurn({ rounds: ROUNDS, value: rate(next), limit: rate(() => visitor) }, say)
    return { name: this.name, ...measured, unit: 'answers/s', ratio: measured.value / measured.limit }
  },
}
