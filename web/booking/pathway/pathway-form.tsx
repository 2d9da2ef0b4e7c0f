import { useState, type FormEvent } from 'react'
import { fieldErrors } from '../../api/problem-text.ts'
import { Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useFaultyFocus } from '../../ui/use-faulty-focus.ts'
import { bodyOf, draftOf, furtherStep, withoutStep, type DraftStep } from './pathway-draft.ts'
import type { Pathway, PathwayBody } from './pathway-queries.ts'
import { StepFields } from './step-fields.tsx'

const LEAST_STEPS = 2
const MOST_STEPS = 10

type Props = { row: Pathway | null; saving: boolean; error: unknown; onSave: (body: PathwayBody) => void }

/** The name, and a card for each step. Whether the steps can be kept together is the server's to judge. */
export function PathwayForm({ row, saving, error, onSave }: Props) {
  const form = useFaultyFocus(error)
  const [name, setName] = useState(row?.name ?? '')
  const [steps, setSteps] = useState(() => draftOf(row))
  const errors = fieldErrors(error)
  const change = (index: number, step: DraftStep) => setSteps(steps.map((one, at) => (at === index ? step : one)))
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    onSave(bodyOf(name, steps))
  }
  return (
    <form ref={form} className="form form--loose" onSubmit={onSubmit}>
      <TextField
        label="Name of the pathway"
        required
        maxLength={200}
        value={name}
        error={errors['name']}
        hint="Patients read it, so keep it plain: “Knee: scan and consultation”."
        onChange={({ target }) => setName(target.value)}
      />
      <ol className="stack">
        {steps.map((step, index) => (
          <li key={step.key} className="card">
            <StepFields
              step={step}
              index={index}
              steps={steps}
              errors={errors}
              onChange={(changed) => change(index, changed)}
              {...(steps.length > LEAST_STEPS && { onRemove: () => setSteps(withoutStep(steps, index)) })}
            />
          </li>
        ))}
      </ol>
      {steps.length < MOST_STEPS ? (
        <div>
          <Button onPress={() => setSteps([...steps, furtherStep(steps)])}>
            <Icon name="plus" size={18} /> Add a visit
          </Button>
        </div>
      ) : null}
      {error ? <Failure error={error} /> : null}
      <div>
        <Button type="submit" look="main" isPending={saving}>
          Save the pathway
        </Button>
      </div>
    </form>
  )
}
