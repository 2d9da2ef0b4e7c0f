import type { Operation } from '../history.ts'
import type { Rows } from './rows.ts'

/** A plan has everybody whom its leave hit, looked for all of them whoever was killed meanwhile, holds what it proposes, and, closed, nothing. */
export function brokenPlans(rows: Rows, operations: readonly Operation[]): string[] {
  const { plans, lines, holds, now } = rows
  const found: string[] = []
  for (const plan of plans) {
    for (const line of lines.filter((one) => one.plan === plan.id && !one.isOver)) {
      const say = (what: string) => found.push(`line ${line.id} of plan ${plan.id} ${what}`)
      const hold = holds.find(({ id }) => id === line.hold)
      if (!plan.isOpen) say('was not ended with it')
      else if (line.state === 'finding' && plan.endAt > now) say('was never looked for')
      else if (line.state === 'proposed' && (hold === undefined || !hold.isClaimed)) say('proposes what is not held')
    }
  }
  for (const [cause, open] of Map.groupBy(
    plans.filter(({ isOpen }) => isOpen),
    ({ causeId }) => causeId,
  ))
    if (open.length > 1) found.push(`${cause} has ${open.length} open plans`)
  return [...found, ...forgotten(rows, operations)]
}

/** A visit that was told to be hit and was never touched since stands in a plan once there is one. */
function forgotten({ plans, lines, visits }: Rows, operations: readonly Operation[]): string[] {
  const planned = new Set(lines.map(({ appointment }) => appointment))
  const acknowledged = operations.filter(({ outcome }) => outcome === 'acknowledged')
  const causes = new Set(plans.map(({ causeId }) => causeId))
  return acknowledged
    .filter(({ name, answer }) => name === 'enter leave' && causes.has((answer as { id: string }).id))
    .flatMap(({ answer }) => (answer as { hits: { id: string; version: number; status: string }[] }).hits)
    .filter(({ id, version, status }) => {
      const visit = visits.find((one) => one.id === id)
      return visit?.version === version && ['proposed', 'booked'].includes(status) && !planned.has(id)
    })
    .map(({ id }) => `${id} was hit by a leave that is planned for, and stands in no plan`)
}
