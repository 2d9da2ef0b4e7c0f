import { RuleGroup } from '../../clinic/visit-type/rule-group.tsx'
import { useSpecialties, useVisitTypes } from '../../clinic/clinic-queries.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Choices, Select, TextField } from '../../ui/field.tsx'
import { LagFields } from './lag-fields.tsx'
import type { DraftStep } from './pathway-draft.ts'
import { useNames } from './use-names.ts'

type Props = {
  step: DraftStep
  index: number
  steps: readonly DraftStep[]
  errors: Record<string, string>
  onChange: (step: DraftStep) => void
  onRemove?: () => void
}

/** One visit of a pathway: what, when after the others, and where and with whom if that matters. */
export function StepFields({ step, index, steps, errors, onChange, onRemove }: Props) {
  const visitTypes = (useVisitTypes().data ?? []).filter(({ retired, id }) => !retired || id === step.visitTypeId)
  const change = (part: Partial<DraftStep>) => onChange({ ...step, ...part })
  const at = `steps.${index}`
  return (
    <fieldset className="form">
      <legend className="hidden-visually">Visit {index + 1}</legend>
      <div className="row row--apart">
        <h2 aria-hidden="true">Visit {index + 1}</h2>
        {onRemove ? (
          <Button size="small" look="quiet" onPress={onRemove}>
            Remove<span className="hidden-visually"> visit {index + 1}</span>
          </Button>
        ) : null}
      </div>
      <div className="form__row">
        <Select
          label="Kind of visit"
          required
          all="Please choose"
          value={step.visitTypeId}
          options={visitTypes.map(({ id, name }) => ({ value: id, name }))}
          error={errors[`${at}.visitTypeId`] ?? errors[at]}
          onChange={({ target }) => change({ visitTypeId: target.value })}
        />
        <TextField
          label="Called"
          optional
          maxLength={100}
          value={step.name}
          error={errors[`${at}.name`]}
          hint="What it is here, such as “Follow-up”."
          onChange={({ target }) => change({ name: target.value })}
        />
      </div>
      {index === 0 ? null : (
        <LagFields step={step} index={index} errors={errors} onChange={(lags) => change({ lags })} />
      )}
      {errors[`${at}.lags`] ? <Banner tone="bad">{errors[`${at}.lags`]}</Banner> : null}
      <WhoAndWhere step={step} index={index} errors={errors} change={change} earlier={steps.slice(0, index).length} />
    </fieldset>
  )
}

type WhoProps = Pick<Props, 'step' | 'index' | 'errors'> & {
  change: (part: Partial<DraftStep>) => void
  earlier: number
}

function WhoAndWhere({ step, index, errors, change, earlier }: WhoProps) {
  const names = useNames()
  const specialties = useSpecialties().data ?? []
  const at = `steps.${index}`
  const isFaulty = Object.keys(errors).some((key) =>
    ['doctorIds', 'locationIds', 'specialty', 'sameDoctorAs'].some((field) => key.startsWith(`${at}.${field}`)),
  )
  const named = (rows: readonly { id: string; name: string }[]) => rows.map(({ id, name }) => ({ value: id, name }))
  return (
    <RuleGroup title="With whom and where" now={whoNow(step)} isFaulty={isFaulty}>
      {earlier > 0 ? (
        <Select
          label="Doctor"
          value={step.sameDoctorAs === 0 ? '' : String(step.sameDoctorAs)}
          all="Any doctor who offers this visit"
          options={Array.from({ length: earlier }, (_, before) => ({
            value: String(before + 1),
            name: `The doctor of visit ${before + 1}`,
          }))}
          error={errors[`${at}.sameDoctorAs`]}
          onChange={({ target }) => change({ sameDoctorAs: Number(target.value) })}
        />
      ) : null}
      <Select
        label="Specialty"
        all="Any"
        value={step.specialty}
        options={specialties.map(({ name }) => ({ value: name, name }))}
        error={errors[`${at}.specialty`]}
        onChange={({ target }) => change({ specialty: target.value })}
      />
      <Choices
        legend="Only with (nobody ticked: with anybody)"
        many
        compact
        options={named(names.doctors)}
        chosen={step.doctorIds}
        onChange={(doctorIds) => change({ doctorIds })}
      />
      <Choices
        legend="Only at (none ticked: anywhere)"
        many
        compact
        options={named(names.locations)}
        chosen={step.locationIds}
        onChange={(locationIds) => change({ locationIds })}
      />
    </RuleGroup>
  )
}

function whoNow({ sameDoctorAs, specialty, doctorIds, locationIds }: DraftStep): string {
  const words = [
    sameDoctorAs === 0 ? '' : `the doctor of visit ${sameDoctorAs}`,
    specialty,
    doctorIds.length === 0 ? '' : doctorIds.length === 1 ? 'one doctor' : `any of ${doctorIds.length} doctors`,
    locationIds.length === 0 ? '' : locationIds.length === 1 ? 'one location' : `${locationIds.length} locations`,
  ].filter(Boolean)
  return words.length === 0 ? 'anybody, anywhere' : words.join(', ')
}
