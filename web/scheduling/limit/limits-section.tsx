import { useVisitTypes } from '../../clinic/clinic-queries.ts'
import { Select, TextField } from '../../ui/field.tsx'
import { PartSection } from '../part/part-section.tsx'
import { refusedRows } from '../part/row-faults.ts'
import { allFaults, RuleRows } from '../part/rule-rows.tsx'
import { stillChosen } from '../part/still-chosen.ts'
import { limitFaults, limitsPart, newLimit } from './limits-part.ts'

const stretches = [
  { value: 'day', name: 'A day' },
  { value: 'week', name: 'A week, from Monday' },
]

/** How many visits begin in a day or a week at most. */
export function LimitsSection({ doctorId }: { doctorId: string }) {
  const offered = (useVisitTypes(doctorId).data ?? []).map(({ id, name }) => ({ value: id, name }))
  return (
    <PartSection
      part={limitsPart}
      doctorId={doctorId}
      title="Limits"
      lead="How many visits there may be at most; a day or week that has as many is full, whatever is free in it."
      noun="limits"
      saved="The limits are saved. What is booked already counts."
      faults={limitFaults}
      previewOf={(limits) => ({ doctorId, limits })}
    >
      {({ draft, edit, error }) => (
        <RuleRows
          rows={draft}
          title={(_, index) => `Limit ${index + 1}`}
          faults={allFaults(
            limitFaults(draft),
            refusedRows(
              error,
              'limits',
              draft.map(({ key }) => key),
            ),
          )}
          onChange={edit}
          add={{ label: 'Add a limit', row: newLimit }}
        >
          {(row, change) => (
            <div className="form__row">
              <TextField
                label="At most"
                type="number"
                inputMode="numeric"
                min={1}
                max={1000}
                required
                value={row.most}
                onChange={({ target }) => change({ ...row, most: target.value })}
              />
              <Select
                label="In"
                options={stretches}
                value={row.per}
                onChange={({ target }) => change({ ...row, per: target.value === 'week' ? 'week' : 'day' })}
              />
              <Select
                label="Of"
                all="All visits together"
                options={stillChosen(offered, row.visitTypeId, 'No longer offered')}
                value={row.visitTypeId}
                onChange={({ target }) => change({ ...row, visitTypeId: target.value })}
              />
            </div>
          )}
        </RuleRows>
      )}
    </PartSection>
  )
}
