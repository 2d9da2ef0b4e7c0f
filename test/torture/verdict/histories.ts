import { isStep, releasesTime } from '../../../src/booking/appointment/life.ts'
import type { Operation } from '../history.ts'
import type { Rows } from './rows.ts'

/** Versions count up without a gap, each move starts where the one before ended and is legal, and the appointment is where the last one led. */
export function brokenHistories({ visits, moves }: Rows): string[] {
  const found: string[] = []
  const byVisit = Map.groupBy(moves, ({ appointment }) => appointment)
  for (const visit of visits) {
    const rows = byVisit.get(visit.id) ?? []
    for (const [nth, row] of rows.entries()) {
      const before = rows[nth - 1]
      const say = (what: string) => found.push(`${visit.id} version ${row.version}: ${what}`)
      if (row.version !== nth + 1) say('a version is missing before it')
      if (before === undefined) continue
      if (row.from !== before.to || row.fromStart !== before.toStart) say('it did not start where the one before ended')
      if (!isStep(row.name, before.to, row.to)) say(`${row.name} does not lead from ${before.to} to ${row.to}`)
    }
    const last = rows.at(-1)
    if (
      last === undefined ||
      last.version !== visit.version ||
      last.to !== visit.status ||
      last.toStart !== visit.startAt
    )
      found.push(`${visit.id} is not where its last move led`)
  }
  return found
}

/** Whoever entered a leave was told of every visit inside it; whatever was booked afterwards was booked around it. */
export function insideLeave({ visits, moves }: Rows, operations: readonly Operation[]): string[] {
  // Also those that may have been: nobody answered whoever removed them.
  const removed = new Set(operations.filter(({ name }) => name === 'remove leave').map(({ subject }) => subject))
  // A visit that is over is not hit; that it was not over after all may have been said later.
  const wereOver = new Set(moves.filter(({ to }) => to === 'fulfilled').map(({ appointment }) => appointment))
  return operations
    .filter(({ name, outcome }) => name === 'enter leave' && outcome === 'acknowledged')
    .flatMap(({ answer }) => {
      const leave = answer as { id: string; doctorId: string; start: string; end: string; hits: { id: string }[] }
      if (removed.has(leave.id)) return []
      const told = new Set(leave.hits.map(({ id }) => id))
      return visits
        .filter(
          ({ id, doctor, status, startAt, endAt }) =>
            doctor === leave.doctorId &&
            !releasesTime(status) &&
            !wereOver.has(id) &&
            startAt < Date.parse(leave.end) &&
            endAt > Date.parse(leave.start) &&
            !told.has(id),
        )
        .map(({ id }) => `${id} lies inside leave ${leave.id} and was not named when it was entered`)
    })
}
