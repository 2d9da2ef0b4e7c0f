import type { Rows } from './rows.ts'

/** The outbox has one fact for each version of each appointment, one for each offer made, and one for each that ended. */
export function factsNotOnce({ moves, offers, facts }: Rows): string[] {
  const due = new Set([
    ...moves.map(({ appointment, version }) => `${appointment} ${version}`),
    ...offers.map(({ id }) => `${id} made`),
    ...offers.filter(({ state }) => state !== 'open').map(({ id, state }) => `${id} ${state}`),
  ])
  const told = Map.groupBy(
    facts,
    ({ name, subject, version }) => `${subject} ${version ?? name.replace('booking.offer_', '')}`,
  )
  const found: string[] = []
  for (const one of due.union(new Set(told.keys()))) {
    const times = (told.get(one) ?? []).reduce((sum, fact) => sum + fact.times, 0)
    if (!due.has(one)) found.push(`${one} was announced and never was`)
    else if (times !== 1) found.push(`${one} was announced ${times} times`)
  }
  return found
}
