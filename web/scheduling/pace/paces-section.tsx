import type { VisitType } from '../../api/types.ts'
import { useVisitTypes } from '../../clinic/clinic-queries.ts'
import { Select, TextField } from '../../ui/field.tsx'
import { PartSection } from '../part/part-section.tsx'
import { refusedRows } from '../part/row-faults.ts'
import { allFaults, RuleRows } from '../part/rule-rows.tsx'
import { stillChosen } from '../part/still-chosen.ts'
import { newPace, paceFaults, pacesPart, type PaceRow } from './paces-part.ts'

/** How long a visit takes with this doctor, where that is not what the visit type says. */
export function PacesSection({ doctorId }: { doctorId: string }) {
  const visitTypes = useVisitTypes(doctorId)
  const offered = visitTypes.data ?? []
  return (
    <PartSection
      part={pacesPart}
      doctorId={doctorId}
      title="Own pace"
      lead="Visits that take this doctor longer or shorter than others. What is left empty is as the visit type says."
      noun="pace"
      saved="The pace is saved. It holds for what is booked from now on."
      kinds={['pace']}
      faults={paceFaults}
    >
      {({ draft, edit, error }) => {
        const isFree = ({ id }: VisitType) => draft.every(({ visitTypeId }) => visitTypeId !== id)
        const next = offered.find(isFree)
        return (
          <RuleRows
            rows={draft}
            title={({ visitTypeId }) =>
              offered.find(({ id }) => id === visitTypeId)?.name ?? 'A visit no longer offered'
            }
            faults={allFaults(
              paceFaults(draft),
              refusedRows(
                error,
                'paces',
                draft.map(({ key }) => key),
              ),
            )}
            onChange={edit}
            add={next && { label: 'Add a visit', row: () => newPace(next.id, next.durationMinutes) }}
          >
            {(row, change) => <PaceFields row={row} change={change} offered={offered} />}
          </RuleRows>
        )
      }}
    </PartSection>
  )
}

type FieldsProps = { row: PaceRow; change: (row: PaceRow) => void; offered: VisitType[] }

function PaceFields({ row, change, offered }: FieldsProps) {
  const usual = offered.find(({ id }) => id === row.visitTypeId)
  const minutes = (name: 'duration' | 'before' | 'after', otherwise: number | undefined) =>
    ({
      type: 'number',
      inputMode: 'numeric',
      min: name === 'duration' ? 1 : 0,
      max: 1440,
      value: row[name],
      placeholder: otherwise === undefined ? '' : String(otherwise),
      onChange: ({ target }: { target: { value: string } }) => change({ ...row, [name]: target.value }),
    }) as const
  return (
    <div className="form__row">
      <Select
        label="Visit"
        options={stillChosen(
          offered.map(({ id, name }) => ({ value: id, name })),
          row.visitTypeId,
          'No longer offered',
        )}
        value={row.visitTypeId}
        onChange={({ target }) => change({ ...row, visitTypeId: target.value })}
      />
      <TextField label="Minutes it takes" {...minutes('duration', usual?.durationMinutes)} />
      <TextField label="Kept free before" {...minutes('before', usual?.bufferBeforeMinutes)} />
      <TextField label="Kept free after" {...minutes('after', usual?.bufferAfterMinutes)} />
    </div>
  )
}
