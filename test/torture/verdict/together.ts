import { leadsTo } from '../../../src/booking/appointment/life.ts'
import { causeOf } from '../history.ts'
import type { Operation } from '../history.ts'
import type { Rows } from './rows.ts'

/** A series is cancelled or moved whole: beside a visit of it that was, there is none that could have been and was not. */
export function inPieces({ visits, moves }: Rows, operations: readonly Operation[]): string[] {
  const byCause = Map.groupBy(moves, ({ cause }) => cause)
  const byVisit = Map.groupBy(moves, ({ appointment }) => appointment)
  return operations.flatMap(({ id, name, subject }) => {
    const move = MOVE_OF[name]
    const made = byCause.get(causeOf(id)) ?? []
    if (move === undefined || made.length === 0) return []
    const done = new Set(made.map(({ appointment }) => appointment))
    // Whatever could once not be cancelled or moved may have been so at that moment.
    const alwaysCould = (visit: string) => byVisit.get(visit)?.every(({ to }) => leadsTo(move, to) !== undefined)
    return visits
      .filter((visit) => visit.series === subject && !done.has(visit.id) && alwaysCould(visit.id))
      .map((visit) => `${name} ${id} did ${made.length} visits and left out ${visit.id}`)
  })
}

const MOVE_OF: Partial<Record<Operation['name'], 'cancellation' | 'reschedule'>> = {
  'cancel a series': 'cancellation',
  'move a series': 'reschedule',
}
