import { earliestTimes, searchFreeTimes } from '#availability'
import { MONDAY_MORNING } from '../test/clinic.ts'
import type { Benchmark, Ground } from './benchmark.ts'
import { openCountry } from './stage/country.ts'
import type { Country } from './stage/country.ts'

/** Between any two questions: what a country books in a tenth of a second, each change making a doctor's diary to be worked out anew. */
const CHANGES = 10
const QUESTIONS = 1000

export const searchEarliest: Benchmark = {
  name: 'search.earliest.10000x90',
  about: `the slowest hundredth of ${QUESTIONS} questions for the earliest times of 10,000 doctors, 90 days ahead with 70 % taken, ${CHANGES} doctors' diaries changed before each; beside 10 ms`,
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
  about: `the slowest hundredth of ${QUESTIONS} searches for 14 days that match 1,000 of 10,000 doctors by specialty and language, ${CHANGES} diaries changed before each; beside 20 ms`,
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
  const took: number[] = []
  let found = 0
  for (let nth = 0; nth < QUESTIONS; nth += 1) {
    country.change(CHANGES)
    const began = performance.now()
    found += await ask(country, nth)
    took.push(performance.now() - began)
  }
  if (found < QUESTIONS * 40) throw new Error(`hardly anything was found: ${found} times`)
  const sorted = took.toSorted((a, b) => a - b)
  const at = (part: number): number => sorted[Math.floor(sorted.length * part)] ?? 0
  const { bytes } = country.kept.state()
  say(
    `p50 ${at(0.5).toFixed(2)}, p90 ${at(0.9).toFixed(2)}, p99 ${at(0.99).toFixed(2)} ms; ${(bytes / 2 ** 20).toFixed(0)} MB by the index's own account, ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB resident`,
  )
  return { name, value: at(0.99), unit: 'ms', limit, ratio: limit / at(0.99) }
}
