import { useState } from 'react'
import { useLocations } from '../../clinic/clinic-queries.ts'
import { Choices, Select, TextField } from '../../ui/field.tsx'
import { endOf, shownEnd } from '../hours/week.ts'
import { PartSection } from '../part/part-section.tsx'
import { refusedRows } from '../part/row-faults.ts'
import { allFaults, RuleRows } from '../part/rule-rows.tsx'
import { stillChosen } from '../part/still-chosen.ts'
import { WeeklyDetails, withField } from '../weekly/weekly-details.tsx'
import { WEEKDAYS } from '../weekly/weekly-words.ts'
import { breakFaults, breaksPart, newBreak, sentKeys, type BreakRow } from './breaks-part.ts'

/** Pauses that interrupt the hours of every week. */
export function BreaksSection({ doctorId }: { doctorId: string }) {
  return (
    <PartSection
      part={breaksPart}
      doctorId={doctorId}
      title="Breaks"
      lead="Pauses within the hours, in which nobody can be booked. Visits booked already stay where they are."
      noun="breaks"
      saved="The breaks are saved. Nobody can be booked in them from now on."
      kinds={['break']}
      faults={breakFaults}
      previewOf={(breaks) => ({ doctorId, breaks })}
    >
      {({ draft, edit, error }) => (
        <RuleRows
          rows={draft}
          title={({ name }, index) => name.trim() || `Break ${index + 1}`}
          faults={allFaults(breakFaults(draft), refusedRows(error, 'breaks', sentKeys(draft)))}
          onChange={edit}
          add={{ label: 'Add a break', row: newBreak }}
        >
          {(row, change) => <BreakFields row={row} change={change} />}
        </RuleRows>
      )}
    </PartSection>
  )
}

const days = WEEKDAYS.map((name, index) => ({ value: String(index + 1), name: name.slice(0, 3) }))

function BreakFields({ row, change }: { row: BreakRow; change: (row: BreakRow) => void }) {
  const places = (useLocations().data ?? []).map(({ id, name }) => ({ value: id, name }))
  // As it was when the form opened: choosing the plain case again must not fold the fields away.
  const [hasDetails] = useState(Boolean(row.locationId ?? row.validFrom ?? row.validTo ?? row.everyWeeks))
  return (
    <>
      <div className="form__row">
        <TextField
          label="Name"
          required
          maxLength={60}
          value={row.name}
          onChange={({ target }) => change({ ...row, name: target.value })}
        />
        <TextField
          label="From"
          type="time"
          required
          value={row.from}
          onChange={({ target }) => change({ ...row, from: target.value })}
        />
        <TextField
          label="To"
          type="time"
          required
          value={shownEnd(row.to)}
          onChange={({ target }) => change({ ...row, to: endOf(target.value) })}
        />
      </div>
      <Choices
        legend="On"
        many
        compact
        options={days}
        chosen={row.weekdays.map(String)}
        onChange={(chosen) => change({ ...row, weekdays: chosen.map(Number).toSorted((one, other) => one - other) })}
      />
      <details className="more" open={hasDetails}>
        <summary>Only at one place, or only in some weeks</summary>
        <div className="stack">
          <Select
            label="Location"
            all="Wherever the doctor is"
            options={stillChosen(places, row.locationId ?? '')}
            value={row.locationId ?? ''}
            onChange={({ target }) => change(withField(row, { locationId: target.value || undefined }))}
          />
          <WeeklyDetails row={row} onChange={(weeks) => change(withField(row, weeks))} />
        </div>
      </details>
    </>
  )
}
