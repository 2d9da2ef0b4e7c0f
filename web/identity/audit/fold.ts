import type { AuditEvent } from './sentence.ts'

export type Folded = { event: AuditEvent; again: AuditEvent[] }

const likeness = ({ who, action, outcome, refusal, reason, call, record, patientIds }: AuditEvent): string =>
  JSON.stringify([who, action, outcome, refusal, reason, call, record, patientIds])

/**
 * The same by the same, one after the other, is one line that says how often: a page that is opened reads several things, and forty equal
 * lines hide the one that differs. Nothing is left out: each is still told, with its number, when the line is opened.
 */
export function folded(events: readonly AuditEvent[]): Folded[] {
  const lines: Folded[] = []
  for (const event of events) {
    const last = lines.at(-1)
    if (last && likeness(last.event) === likeness(event)) last.again.push(event)
    else lines.push({ event, again: [] })
  }
  return lines
}
