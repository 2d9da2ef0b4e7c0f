import { earliestTimes, searchFreeTimes } from '#availability'
import { MONDAY_MORNING } from '../test/clinic.ts'
import type { Benchmark, Ground } from './benchmark.ts'
import { openCountry } from './stage/country.ts'
import type { Country } from './stage/country.ts'

/**
 * Before each question so many doctors' diaries change and are worked out anew at its expense: at a hundred questions a second that is
 * ten times what ten thousand doctors with eight visits a day have in their busiest hour.
 */
const CHANGES = 1
const QUESTIONS = 1000

export const searchEarliest: Benchmark = {
  name: 'search.earliest.10000x90',
  about: `milliseconds of processor time of the slowest hundredth of ${QUESTIONS} questions for the earliest times of 10,000 doctors, 90 days ahead with 70 % taken, a doctor's diary changed before each; beside 10 ms`,
  measure: (ground) =>
    slowestHundredth(ground, {
      name: 'search.earliest.10000x90',
      limit: 10,
      doctors: 10_000,
      ask: async ({ ctxAt, visitType }, nth) => {
        const from = nth % 4 === 0 ? {} : { from: dateAfter(nth % 60) }
        const part = nth % 5 === 0 ? { partOfDay: 'afternoon' as const } : {}
        const ctx = ctxAt(MONDAY_MORNING + nth * 1000)
        return (await earliestTimes(ctx, { visitTypeId: visitType.id, ...from, ...part })).data.length
      },
    }),
}

export const searchFilter: Benchmark = {
  name: 'search.filter.1000x14',
  about: `milliseconds of processor time of the slowest hundredth of ${QUESTIONS} searches for 14 days that match 1,000 of 10,000 doctors by specialty and language, a doctor's diary changed before each; beside 20 ms`,
  measure: (ground) =>
    slowestHundredth(ground, {
      name: 'search.filter.1000x14',
      limit: 20,
      doctors: 10_000,
      ask: async ({ ctxAt, visitType, location }, nth) => {
        const [from, to] = [dateAfter(nth % 60), dateAfter((nth % 60) + 13)]
        const part = nth % 3 === 0 ? { partOfDay: 'morning' as const } : {}
        const who = { specialty: 'Cardiology', language: 'en', locationId: location.id }
        const query = { visitTypeId: visitType.id, ...who, from, to, ...part, limit: 500 }
        return (await searchFreeTimes(ctxAt(MONDAY_MORNING + nth * 1000), query)).data.length
      },
    }),
}

const dateAfter = (days: number): string => new Date(MONDAY_MORNING + days * 86_400_000).toISOString().slice(0, 10)

interface Question {
  name: string
  /** Milliseconds. */
  limit: number
  doctors: number
  /** Answers with how many times were found. */
  ask: (country: Country, nth: number) => Promise<number>
}

async function slowestHundredth({ say }: Ground, question: Question) {
  const { name, limit, doctors, ask } = question
  const country = openCountry(doctors)
  await country.warmUp()
  const { diaries } = country.kept.state()
  if (diaries !== doctors) throw new Error(`the index holds ${diaries} doctors instead of ${doctors}`)
  for (let nth = 0; nth < 120; nth += 1) await ask(country, nth)
  // Of this thread alone: what others do on the machine is no part of a question.
  const took: number[] = []
  const wall: number[] = []
  let found = 0
  for (let nth = 0; nth < QUESTIONS; nth += 1) {
    country.change(CHANGES)
    const began = process.threadCpuUsage()
    const beganAt = performance.now()
    found += await ask(country, nth)
    const { user, system } = process.threadCpuUsage(began)
    took.push((user + system) / 1000)
    wall.push(performance.now() - beganAt)
  }
  if (found < QUESTIONS * 40) throw new Error(`hardly anything was found: ${found} times`)
  const at = (part: number, of = took): number => of.toSorted((a, b) => a - b)[Math.floor(of.length * part)] ?? 0
  const { bytes } = country.kept.state()
  const megabytes = (of: number): string => `${(of / 2 ** 20).toFixed(0)} MB`
  const times = [0.5, 0.9, 0.99].map((part) => at(part).toFixed(2)).join(', ')
  say(`processor time p50, p90, p99: ${times} ms; by the clock p99 ${at(0.99, wall).toFixed(2)} ms`)
  say(`${megabytes(bytes)} by the index's own account, ${megabytes(process.memoryUsage().rss)} resident`)
  return { name, value: at(0.99), unit: 'ms', limit, ratio: limit / at(0.99) }
}
