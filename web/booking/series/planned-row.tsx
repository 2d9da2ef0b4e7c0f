import { useRef } from 'react'
import type { Slot } from '../../api/types.ts'
import { clockOf, dayOf, nearDay, todayIn } from '../../app/time.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import type { Planned } from './planned-visits.ts'
import { whenText } from './when-text.ts'

type Props = {
  visit: Planned
  /** Counted among those that are booked. */
  number: number | null
  /** Another start, null to leave it out, or undefined for as it was planned. */
  onChange: (start: string | null | undefined) => void
}

/** One visit of the rule: when, whether it can be had, and what to do when it can't. */
export function PlannedRow({ visit, number, onChange }: Props) {
  const row = useRef<HTMLLIElement>(null)
  const { planned, start, conflict } = visit
  const zone = planned.timeZone
  const isChanged = start !== planned.start
  const change = (to: string | null | undefined) => {
    onChange(to)
    // The pressed button is gone in a moment, and the focus with it.
    row.current?.focus()
  }
  const name = whenText(planned.start, zone)
  return (
    <li className={start === null ? 'planned planned--out' : 'planned'} ref={row} tabIndex={-1} aria-label={name}>
      <span className="planned__number figures" aria-hidden="true">
        {number ?? '–'}
      </span>
      <div className="planned__what">
        <p className="planned__when">
          {start === null ? <s>{name}</s> : whenText(start, zone)}{' '}
          {isChanged && start !== null ? <span className="soft small">instead of {name}</span> : null}
        </p>
        {conflict ? <WhyNot visit={visit} onChoose={change} /> : null}
      </div>
      <div className="planned__state">
        <State visit={visit} />
        {isChanged ? (
          <Button size="small" look="quiet" onPress={() => change(undefined)}>
            {start === null ? 'Take it back in' : 'As planned'}
            <span className="hidden-visually">: {name}</span>
          </Button>
        ) : (
          <Button size="small" look="quiet" onPress={() => change(null)}>
            Leave out<span className="hidden-visually">: {name}</span>
          </Button>
        )}
      </div>
    </li>
  )
}

function State({ visit: { planned, start, conflict } }: { visit: Planned }) {
  if (start === null) return <Badge>Left out</Badge>
  if (conflict) return <Badge tone="bad">Can’t be had</Badge>
  return start === planned.start ? <Badge tone="good">Free</Badge> : <Badge tone="info">Changed</Badge>
}

function WhyNot({ visit: { planned, conflict }, onChoose }: { visit: Planned; onChoose: (start: string) => void }) {
  if (conflict === undefined) return null
  const { reasons, alternatives } = conflict
  return (
    <div className="stack stack--tight">
      {reasons.map(({ rule, detail }) => (
        <p className="small" key={rule}>
          {detail}
        </p>
      ))}
      {alternatives.length > 0 ? (
        <>
          <p className="small soft">The nearest free times:</p>
          <ul className="row">
            {alternatives.map((one) => (
              <li key={`${one.doctorId} ${one.start}`}>
                <Button size="small" onPress={() => onChoose(one.start)}>
                  {otherText(one, planned.start)}
                </Button>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="small soft">No other time is free nearby. Leave it out, or choose another rule.</p>
      )}
    </div>
  )
}

/** Only the clock where the day is the same. */
function otherText({ start, timeZone }: Slot | Planned['planned'], planned: string): string {
  const day = dayOf(start, timeZone)
  const clock = clockOf(start, timeZone)
  return day === dayOf(planned, timeZone) ? clock : `${nearDay(day, todayIn(timeZone))}, ${clock}`
}
