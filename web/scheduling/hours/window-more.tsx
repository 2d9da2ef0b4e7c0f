import { useId, useState } from 'react'
import { useVisitTypes } from '../../clinic/clinic-queries.ts'
import { Button } from '../../ui/button.tsx'
import { Choices } from '../../ui/field.tsx'
import { useNames, type Names } from '../part/part.ts'
import { WeeklyDetails, withField } from '../weekly/weekly-details.tsx'
import { sentence, weekdayName, weeksText } from '../weekly/weekly-words.ts'
import type { Window } from './week.ts'

type Props = { doctorId: string; window: Window; label: string; onChange: (window: Window) => void }

/** What most hours do not need: dates from and until which they hold, alternate weeks, visits they are kept for. */
export function WindowMore({ doctorId, window, label, onChange }: Props) {
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  const offered = useVisitTypes(doctorId).data ?? []
  const names = useNames()
  const notes = notesOf(window, names)
  return (
    <>
      <span className="week__more">
        <Button size="small" look="quiet" aria-expanded={isOpen} aria-controls={id} onPress={() => setIsOpen(!isOpen)}>
          {isOpen ? 'Less' : 'More'}
          <span className="hidden-visually"> about {label}</span>
        </Button>
      </span>
      {notes.length > 0 ? <p className="week__note">{notes.join('; ')}</p> : null}
      <div id={id} className="week__details" hidden={!isOpen}>
        {isOpen ? (
          <>
            <WeeklyDetails row={window} onChange={(change) => onChange(withField(window, change))} />
            <Choices
              legend="Only for these visits (none chosen: for all)"
              many
              compact
              options={visitOptions(offered, window.visitTypeIds ?? [], names)}
              chosen={window.visitTypeIds ?? []}
              onChange={(chosen) =>
                onChange(withField(window, { visitTypeIds: chosen.length > 0 ? chosen : undefined }))
              }
            />
          </>
        ) : null}
      </div>
    </>
  )
}

/** What the doctor offers, and what the hours were kept for before it was offered no more. */
const visitOptions = (offered: { id: string; name: string }[], chosen: string[], names: Names) => [
  ...offered.map(({ id: value, name }) => ({ value, name })),
  ...chosen
    .filter((value) => offered.every(({ id }) => id !== value))
    .map((value) => ({ value, name: names.visitType(value) })),
]

/** What is special about the hours, also while nobody edits it. */
function notesOf(window: Window, names: Names): string[] {
  const weeks = weeksText(window)
  const { visitTypeIds = [], from, to } = window
  return [
    ...(weeks ? [sentence(weeks)] : []),
    ...(visitTypeIds.length > 0 ? [`Only ${visitTypeIds.map((id) => names.visitType(id)).join(', ')}`] : []),
    ...(to !== '24:00' && to !== '' && to < from
      ? [`Until the next morning (${weekdayName((window.weekday % 7) + 1)})`]
      : []),
  ]
}
