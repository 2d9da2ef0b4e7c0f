import { useLocations } from '../../clinic/clinic-queries.ts'
import { Select, TextField } from '../../ui/field.tsx'
import { freshKey } from '../part/part.ts'
import { PartSection } from '../part/part-section.tsx'
import { refusedRows } from '../part/row-faults.ts'
import { allFaults, RuleRows } from '../part/rule-rows.tsx'
import { stillChosen } from '../part/still-chosen.ts'
import { travelFaults, travelPart, USUAL, type TravelDraft } from './travel-part.ts'

/** What the doctor needs to get from one location to another on one day. */
export function TravelSection({ doctorId }: { doctorId: string }) {
  return (
    <PartSection
      part={travelPart}
      doctorId={doctorId}
      title="Travel times"
      lead="Kept free between two visits on one day that are at different locations."
      noun="travel times"
      saved="The travel times are saved. What is booked from now on leaves time for them."
      faults={travelFaults}
    >
      {({ draft, edit, error }) => <TravelFields draft={draft} edit={edit} error={error} />}
    </PartSection>
  )
}

type FieldsProps = { draft: TravelDraft; edit: (draft: TravelDraft) => void; error: unknown }

function TravelFields({ draft, edit, error }: FieldsProps) {
  const locations = useLocations()
  const places = (locations.data ?? []).map(({ id, name }) => ({ value: id, name }))
  const faults = allFaults(
    travelFaults(draft),
    refusedRows(
      error,
      'between',
      draft.ways.map(({ key }) => key),
    ),
  )
  const [first, second] = places
  const minutes = { type: 'number', inputMode: 'numeric', min: 0, max: 720, required: true } as const
  return (
    <>
      <div className="form__row">
        <TextField
          label="Minutes between any two locations"
          hint="0: none is kept free."
          {...minutes}
          value={draft.minutes}
          error={faults.get(USUAL)}
          onChange={({ target }) => edit({ ...draft, minutes: target.value })}
        />
      </div>
      <RuleRows
        rows={draft.ways}
        title={(_, index) => `Way ${index + 1}`}
        faults={faults}
        onChange={(ways) => edit({ ...draft, ways })}
        add={
          first && second
            ? {
                label: 'Add two that take longer or shorter',
                row: () => ({ key: freshKey(), one: first.value, other: second.value, minutes: '30' }),
              }
            : undefined
        }
      >
        {(row, change) => (
          <div className="form__row">
            <Select
              label="Between"
              options={stillChosen(places, row.one)}
              value={row.one}
              onChange={({ target }) => change({ ...row, one: target.value })}
            />
            <Select
              label="And"
              options={stillChosen(places, row.other)}
              value={row.other}
              onChange={({ target }) => change({ ...row, other: target.value })}
            />
            <TextField
              label="Minutes"
              {...minutes}
              value={row.minutes}
              onChange={({ target }) => change({ ...row, minutes: target.value })}
            />
          </div>
        )}
      </RuleRows>
    </>
  )
}
