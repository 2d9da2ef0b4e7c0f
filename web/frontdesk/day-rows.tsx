import { useId, useState } from 'react'
import { Link } from 'react-router'
import type { Appointment } from '../api/types.ts'
import { paths } from '../app/paths.ts'
import { clockOf, offsetName } from '../app/time.ts'
import { fullName } from '../availability/doctor-card.tsx'
import { isSettling, useSettle, type Settling } from '../booking/appointment-queries.ts'
import { EndDialog, type Ending } from '../booking/end-dialog.tsx'
import { statusWord } from '../booking/status.ts'
import { Badge } from '../ui/badge.tsx'
import { Failure } from '../ui/banner.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'

export function DayRows({ title, rows, zone }: { title: string | null; rows: Appointment[]; zone: string }) {
  const id = useId()
  return (
    <section
      className="day-rows"
      aria-labelledby={title ? id : undefined}
      aria-label={title ? undefined : 'Visits by time'}
    >
      {title ? <h2 id={id}>{title}</h2> : null}
      <ol className="rows">
        {rows.map((row) => (
          <li key={row.id}>
            <DayRow row={row} zone={zone} Name={title ? 'h3' : 'h2'} />
          </li>
        ))}
      </ol>
    </section>
  )
}

const over = new Set(['fulfilled', 'cancelled', 'noshow'])

function DayRow({ row, zone, Name }: { row: Appointment; zone: string; Name: 'h2' | 'h3' }) {
  const settle = useSettle()
  const status = statusWord(row)
  const elsewhere = row.timeZone !== zone
  return (
    <article className={over.has(row.status) ? 'day-row day-row--over' : 'day-row'}>
      <p className="day-row__time figures">
        {clockOf(row.start, row.timeZone)}
        <span className="day-row__end">
          –{clockOf(row.end, row.timeZone)}
          {elsewhere ? ` ${offsetName(row.start, row.timeZone)}` : ''}
        </span>
      </p>
      <div className="day-row__who">
        <Name className="day-row__name">
          <Link to={paths.appointment(row.id)}>{row.patient.name}</Link>
        </Name>
        <p className="small">
          {row.visitType.name} · {fullName(row.doctor)} · {row.location.name} ·{' '}
          <Link to={paths.deskPatient(row.patient.id)}>
            Record<span className="hidden-visually"> of {row.patient.name}</span>
          </Link>
        </p>
        {row.reason ? <p className="small soft">“{row.reason}”</p> : null}
        {row.overrideReason ? <p className="small soft">Rules overruled: “{row.overrideReason}”</p> : null}
      </div>
      <div className="day-row__status">
        <Badge tone={status.tone}>{status.text}</Badge>
      </div>
      <RowActions row={row} settle={settle} />
      {settle.error ? (
        <div className="day-row__failure">
          <Failure error={settle.error} />
        </div>
      ) : null}
    </article>
  )
}

const words: Record<Settling, string> = {
  confirmation: 'Approve',
  declination: 'Decline',
  undo: 'Undo',
  arrival: 'Arrived',
  start: 'Start',
  completion: 'Done',
  'no-show': 'No-show',
  cancellation: 'Cancel',
}

/** Asked once more, with a reason. */
const ASKED_ABOUT: ReadonlySet<string> = new Set<Ending>(['cancellation', 'declination'])

/** What may be done now comes from the server (`legalMoves`); the likeliest next step is the strong button, and for a deposit one waits. */
function RowActions({ row, settle }: { row: Appointment; settle: ReturnType<typeof useSettle> }) {
  const [ending, setEnding] = useState<Ending>()
  const isPending = row.status === 'pending'
  const moves = row.legalMoves.filter((move) => move !== 'confirmation' || row.status === 'proposed' || isPending)
  const plain = moves.filter(isSettling).filter((move) => !ASKED_ABOUT.has(move))
  return (
    <div className="day-row__actions" role="group" aria-label={`Actions for ${row.patient.name}`}>
      {plain.map((move, index) => (
        <Button
          key={move}
          size="small"
          look={move === 'undo' ? 'quiet' : index === 0 && !isPending ? 'main' : 'plain'}
          isPending={settle.isPending && settle.variables.move === move}
          onPress={() => settle.mutate({ move, appointment: row })}
        >
          {isPending && move === 'confirmation' ? 'Book without a deposit' : words[move]}
        </Button>
      ))}
      {moves.includes('reschedule') ? (
        <ButtonLink size="small" look="quiet" to={paths.moveAppointment(row.id)}>
          Move
        </ButtonLink>
      ) : null}
      {moves.includes('cancellation') ? (
        <Button size="small" look="quiet" onPress={() => setEnding('cancellation')}>
          Cancel
        </Button>
      ) : null}
      {moves.includes('declination') ? (
        <Button size="small" look="quiet" onPress={() => setEnding('declination')}>
          Decline
        </Button>
      ) : null}
      {ending ? <EndDialog move={ending} row={row} settle={settle} onClose={() => setEnding(undefined)} /> : null}
    </div>
  )
}
