import type { Stage } from './stage/stage.ts'

/** One measurement beside its limit. `ratio` is oriented so that higher is better. */
export interface Figure {
  name: string
  value: number
  unit: string
  limit: number
  ratio: number
}

/** A benchmark as `npm run bench` lists it. Throwing is failing: a figure got by doing something else than promised is none. */
export interface Benchmark {
  name: string
  /** What is measured, and beside what. */
  about: string
  measure(on: Ground): Promise<Figure>
  /** Minutes and more: only when it is asked for by name. */
  takesLong?: true
}

/** What a benchmark may stand on. */
export interface Ground {
  /** The server, its clinic and the application; brought up when the first benchmark asks for it, and shared. */
  stage: () => Promise<Stage>
  /** A line of progress. */
  say: (line: string) => void
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted[sorted.length >> 1]
  if (middle === undefined) throw new Error('there is no median of nothing')
  return middle
}

export interface Rate {
  perSecond: number
  /** Microseconds of processor time for each in the application: it hardly changes when the machine is busy with other things. */
  cost?: number
}

export interface InTurn {
  rounds: number
  value: () => Promise<Rate>
  limit: () => Promise<Rate>
}

/**
 * Two rates measured in turn, so that whatever else the machine does hits both; their medians. Every second round goes the
 * other way about, so that neither side always finds the tables as the other has left them.
 */
export async function inTurn(
  { rounds, value, limit }: InTurn,
  say: Ground['say'],
): Promise<{ value: number; limit: number }> {
  const values: Rate[] = []
  const limits: Rate[] = []
  for (let round = 1; round <= rounds; round += 1) {
    if (round % 2 === 0) limits.push(await limit())
    values.push(await value())
    if (round % 2 === 1) limits.push(await limit())
    if (round % Math.ceil(rounds / 4) === 0) say(`round ${round} of ${rounds}: ${told(values)} beside ${told(limits)}`)
  }
  return { value: medianRate(values), limit: medianRate(limits) }
}

function medianRate(rates: readonly Rate[]): number {
  return median(rates.map(({ perSecond }) => perSecond))
}

function told(rates: readonly Rate[]): string {
  const costs = rates.flatMap(({ cost }) => cost ?? [])
  const cost = costs.length === 0 ? '' : ` (${median(costs).toFixed(0)} µs of processor time each)`
  return `${medianRate(rates).toFixed(0)}/s${cost}`
}
