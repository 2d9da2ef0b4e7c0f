import { causeOf } from '../history.ts'
import type { Operation } from '../history.ts'
import type { Rows } from './rows.ts'

/** Every row was asked for by an operation that was not refused, and every such operation made as many rows as it should. */
export function uncaused(rows: Rows, operations: readonly Operation[]): string[] {
  const asked = new Map(operations.map((operation) => [causeOf(operation.id), operation]))
  const found: string[] = []
  for (const [cause, made] of Map.groupBy(rows.moves, (row) => row.cause)) {
    const operation = asked.get(cause)
    const isAnswer = /^(offer|line) /.test(cause)
    if (isAnswer ? !wasAnswered(rows, cause, operations) : operation === undefined)
      found.push(`a move that nobody asked for: ${JSON.stringify(made[0])}`)
    else if (operation?.outcome === 'refused') found.push(`${operation.name} ${operation.id} was refused and done`)
    // Of a series as many as lie ahead; see together.ts.
    const { parts = 1, name = '' } = operation ?? {}
    const due = name === 'cancel a series' || name === 'move a series' ? made.length : parts
    if (made.length > due) found.push(`${cause} was done ${made.length} times`)
    else if (made.length < due)
      found.push(`of the ${due} visits of ${cause} only ${made.length} are there: neither all nor none`)
    if (new Set(made.map(({ appointment }) => appointment)).size < made.length)
      found.push(`${cause} was done to one visit twice`)
  }
  return [...found, ...strangersOnTheList(rows, operations)]
}

/** Somebody said yes to it, on paper or on the telephone, and was not told no. */
function wasAnswered({ lines }: Rows, cause: string, operations: readonly Operation[]): boolean {
  const [kind, id] = cause.split(' ')
  const line = kind === 'line' ? id : lines.find(({ offer }) => offer === id)?.id
  return operations.some(
    ({ name, subject, outcome }) =>
      outcome !== 'refused' &&
      ((name === 'accept an offer' && subject === id) || (name === 'note a call' && subject === line)),
  )
}

/** Who waits asked to, or perhaps did. */
function strangersOnTheList({ entries }: Rows, operations: readonly Operation[]): string[] {
  const asked = operations.filter(({ name, outcome }) => name === 'wait' && outcome !== 'refused')
  return entries
    .filter(
      ({ id, patient }) =>
        !asked.some(({ outcome, subject, answer }) =>
          outcome === 'acknowledged' ? (answer as { id: string }).id === id : subject === patient,
        ),
    )
    .map(({ id }) => `nobody asked for the entry ${id} of the waitlist`)
}
