import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { paths } from '../../app/paths.ts'
import { clockOf } from '../../app/time.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import type { AuditView } from './audit-queries.ts'
import { actorName, capacity, deed, refusalWords, whyOf, type AuditEvent } from './sentence.ts'

type Props = { event: AuditEvent; again: AuditEvent[]; zone: string; set: (change: Partial<AuditView>) => void }

/** One event: a sentence, why, and behind “More” everything else that is known of it. */
export function AuditRow({ event, again, zone, set }: Props) {
  const { who, at, outcome, refusal } = event
  const { by, why } = whyOf(event)
  return (
    <>
      <p className="audit-row__time figures">
        <time dateTime={at}>{clockOf(at, zone)}</time>
      </p>
      <div className="audit-row__what">
        <p>
          <strong>{actorName(who)}</strong> {deed(event)}.
        </p>
        <p className="small soft">
          {[capacity(who), by, refusal && refusalWords(refusal), times(again, zone)].filter(Boolean).join(' · ')}
        </p>
        {why ? <p className="small">“{why}”</p> : null}
        <details className="audit-row__more">
          <summary className="small">
            More<span className="hidden-visually">, event {event.number}</span>
          </summary>
          <Facts event={event} />
          <Again rows={again} zone={zone} />
          <Ways event={event} set={set} />
        </details>
      </div>
      {outcome === 'refused' ? <Badge tone="warn">Refused</Badge> : null}
    </>
  )
}

/** `4 times since 08:09`: what stands in the line is the newest. */
const times = (again: AuditEvent[], zone: string): string => {
  const first = again.at(-1)
  return first ? `${again.length + 1} times since ${clockOf(first.at, zone)}` : ''
}

function Again({ rows, zone }: { rows: AuditEvent[]; zone: string }) {
  if (rows.length === 0) return null
  return (
    <div className="small">
      <p className="soft">The same before</p>
      <ul>
        {rows.map(({ id, at, number, address }) => (
          <li key={id} className="figures">
            {clockOf(at, zone)}, number {number}
            {address ? `, from ${address}` : ''}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Facts({ event }: { event: AuditEvent }) {
  const { number, record, address, userAgent, call, requestId, action, refusal } = event
  const facts: [name: string, value: ReactNode][] = [
    ['Number in the trail', number],
    ['About', record && `${record.kind.replaceAll('_', ' ')} ${record.id}`],
    ['From the address', address],
    ['With', userAgent],
    ['Call', call],
    ['Request', requestId],
    ['Code', refusal ? `${action}, ${refusal}` : action],
  ]
  return (
    <dl className="audit-facts small">
      {facts.map(([name, value]) =>
        value === null || value === '' ? null : (
          <div key={name}>
            <dt className="soft">{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  )
}

/** From one event to its like: the same person, the same patient. */
function Ways({ event: { who, patientIds }, set }: Pick<Props, 'event' | 'set'>) {
  const [patientId, ...others] = patientIds
  const only = others.length === 0 ? patientId : undefined
  const accountId = who.kind === 'account' ? who.id : null
  return (
    <div className="row">
      {accountId ? (
        <Button size="small" onPress={() => set({ account: accountId })}>
          Everything {actorName(who)} did
        </Button>
      ) : null}
      {only ? (
        <>
          <Button size="small" onPress={() => set({ patient: only })}>
            Everything about this patient
          </Button>
          <Link className="small" to={paths.deskPatient(only)}>
            Open the patient’s record
          </Link>
        </>
      ) : null}
    </div>
  )
}
