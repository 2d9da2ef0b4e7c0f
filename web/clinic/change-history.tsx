import { useQuery, type QueryKey } from '@tanstack/react-query'
import { useState } from 'react'
import type { AnswerOf } from '../api/types.ts'
import { clockOf, dayOf, fullDay } from '../app/time.ts'
import { useStaff } from '../identity/audit/audit-queries.ts'
import { Loaded } from '../ui/loaded.tsx'

export type Change = AnswerOf<'/api/v1/locations/{id}/history', 'get'>['data'][number]

const deeds: Record<string, string> = {
  added: 'Added',
  changed: 'Changed',
  removed: 'Removed',
  retired: 'Taken out of use',
  lifted: 'Opened again',
}

type Props = {
  /** Of what, for whoever hears it without seeing where it stands. */
  of: string
  queryKey: QueryKey
  load: () => Promise<{ data: Change[] }>
  /** What a record said after the change, in words. */
  lines: (snapshot: Record<string, unknown>) => string[]
}

/** Who changed it, when, and what it was then; newest first, folded away and fetched only when somebody wants to know. */
export function ChangeHistory(props: Props) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details className="changes" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>
        History<span className="hidden-visually"> of {props.of}</span>
      </summary>
      {isOpen ? <Entries {...props} /> : null}
    </details>
  )
}

function Entries({ queryKey, load, lines }: Props) {
  const history = useQuery({ queryKey, queryFn: load })
  const staff = useStaff()
  const nameOf = (id: string | null) => {
    if (id === null) return 'Praxis itself'
    return staff.data?.find(({ accountId }) => accountId === id)?.name ?? 'somebody who has left'
  }
  return (
    <Loaded query={history} label="Loading the history" bars={1}>
      {({ data }) =>
        data.length === 0 ? (
          <p className="soft">Nobody has changed this yet.</p>
        ) : (
          <ol className="changes__list">
            {data.map((change) => (
              <li key={change.version} className="stack stack--tight">
                <p>
                  <strong>{deeds[change.action] ?? 'Changed'}</strong> by {nameOf(change.changedBy)}
                  <span className="soft small"> · {whenText(change)}</span>
                </p>
                <Lines lines={lines(change.snapshot)} />
              </li>
            ))}
          </ol>
        )
      }
    </Loaded>
  )
}

const whenText = ({ changedAt, timeZone }: Change): string =>
  `${fullDay(dayOf(changedAt, timeZone))}, ${clockOf(changedAt, timeZone)}`

/** A rule or several, a line each. */
export function Lines({ lines }: { lines: string[] }) {
  return (
    <ul className="lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
