import { MONDAY_MORNING } from '../../test/clinic.ts'

/** What both processes of a run must agree on: the one issues the tokens that the other checks. */
export const SECRET = 'a secret of the benchmarks alone, 32 characters and more'
export const PUBLIC_URL = 'http://localhost'

/** The clinic's Monday morning, going on from when the run began (epoch milliseconds): the same free times every day. */
export function benchClock(startedAt: number): () => number {
  return () => MONDAY_MORNING + (Date.now() - startedAt)
}
