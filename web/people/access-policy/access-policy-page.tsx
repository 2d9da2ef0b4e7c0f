import { useQuery } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { api, read } from '../../api/client.ts'
import type { AnswerOf } from '../../api/types.ts'
import { useProvenChange } from '../../identity/admin/proven-change.ts'
import { Banner, Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { useFaultyFocus } from '../../ui/use-faulty-focus.ts'
import { useFields } from '../../ui/use-fields.ts'
import { WhoSeesWhat } from './who-sees-what.tsx'

type AccessPolicy = AnswerOf<'/api/v1/access-policy', 'get'>

const key = ['access-policy'] as const

/** Who sees which record, in words, and the four numbers of it that a clinic decides. */
export function AccessPolicyPage() {
  const policy = useQuery({ queryKey: key, queryFn: () => read(api.GET('/api/v1/access-policy')) })
  const save = useProvenChange((body: AccessPolicy) => read(api.PUT('/api/v1/access-policy', { body })), [key])
  return (
    <Page
      title="Who sees what"
      tab="Who sees what"
      lead="Who may open a patient’s record, and for how long. Every look is in the audit trail, and patients can read who looked."
    >
      {save.isSuccess ? <Banner tone="good">The rules are saved and count from now on.</Banner> : null}
      <Loaded query={policy} label="Loading the rules" bars={2}>
        {(rules) => (
          <PolicyForm
            key={JSON.stringify(rules)}
            rules={rules}
            saving={save.isPending}
            failure={save.failure}
            onSave={save.mutate}
          />
        )}
      </Loaded>
      <WhoSeesWhat />
    </Page>
  )
}

function PolicyForm({
  rules,
  saving,
  failure,
  onSave,
}: {
  rules: AccessPolicy
  saving: boolean
  failure: unknown
  onSave: (rules: AccessPolicy) => void
}) {
  const form = useFaultyFocus(failure)
  const { values, field } = useFields(
    {
      narrowsAtAge: String(rules.narrowsAtAge),
      endsAtAge: String(rules.endsAtAge),
      careMonths: String(rules.careMonths),
      emergencyHours: String(rules.emergencyHours),
    },
    failure,
  )
  const number = (name: keyof typeof values, min: number, max: number) =>
    ({ type: 'number', inputMode: 'numeric', min, max, required: true, ...field(name) }) as const
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    onSave({
      narrowsAtAge: Number(values.narrowsAtAge),
      endsAtAge: Number(values.endsAtAge),
      careMonths: Number(values.careMonths),
      emergencyHours: Number(values.emergencyHours),
    })
  }
  return (
    <form ref={form} className="card form policy" onSubmit={onSubmit}>
      <fieldset className="stack">
        <legend>
          <h2>Parents and guardians</h2>
        </legend>
        <div className="form__row">
          <TextField
            label="From this age children keep their record to themselves"
            hint="Parents go on booking but no longer look. 10 to 18; usually 14."
            {...number('narrowsAtAge', 10, 18)}
          />
          <TextField
            label="At this age acting for a child ends"
            hint="On the birthday, by itself. 16 to 21; usually 18."
            {...number('endsAtAge', 16, 21)}
          />
        </div>
      </fieldset>
      <fieldset className="stack">
        <legend>
          <h2>Doctors</h2>
        </legend>
        <div className="form__row">
          <TextField
            label="Months a doctor sees a patient’s record after the last visit"
            hint="1 to 120; usually 24. Counts for visits booked from now on."
            {...number('careMonths', 1, 120)}
          />
          <TextField
            label="Hours a record stays open in an emergency"
            hint="For a doctor whose patient it isn’t. 1 to 24; usually 4."
            {...number('emergencyHours', 1, 24)}
          />
        </div>
      </fieldset>
      {failure ? <Failure error={failure} /> : null}
      <div className="form__actions">
        <Button type="submit" look="main" isPending={saving}>
          Save the rules
        </Button>
      </div>
    </form>
  )
}
