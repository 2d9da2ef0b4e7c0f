import { Button } from '../../ui/button.tsx'
import { Select, TextField } from '../../ui/field.tsx'
import type { DraftLag, DraftStep } from './pathway-draft.ts'

type Props = {
  step: DraftStep
  index: number
  errors: Record<string, string>
  onChange: (lags: DraftLag[]) => void
}

/** How long after earlier visits this one is: a least, a most or both, in days of the calendar or in minutes. */
export function LagFields({ step: { lags }, index, errors, onChange }: Props) {
  const number = index + 1
  const unsaid = Array.from({ length: index }, (_, at) => at + 1).filter(
    (earlier) => !lags.some(({ after }) => after === earlier),
  )
  const change = (at: number, part: Partial<DraftLag>) =>
    onChange(lags.map((lag, nth) => (nth === at ? { ...lag, ...part } : lag)))
  const next = unsaid.at(-1)
  return (
    <div className="stack">
      {lags.length === 0 ? (
        <p className="soft">Any time after visit {index}, as soon as that is over.</p>
      ) : (
        lags.map((lag, at) => (
          <OneLag
            key={lag.after}
            lag={lag}
            of={number}
            choices={[...unsaid, lag.after].toSorted((one, other) => one - other)}
            error={lagError(errors, `steps.${index}.lags.${at}`)}
            onChange={(part) => change(at, part)}
            onRemove={() => onChange(lags.filter((_, nth) => nth !== at))}
          />
        ))
      )}
      {next === undefined ? null : (
        <div>
          <Button
            size="small"
            look="quiet"
            onPress={() => onChange([...lags, { after: next, unit: 'days', least: '', most: '' }])}
          >
            {lags.length === 0 ? 'Say how long after' : 'Also so long after another visit'}
            <span className="hidden-visually"> (visit {number})</span>
          </Button>
        </div>
      )}
    </div>
  )
}

const lagError = (errors: Record<string, string>, at: string): string | undefined =>
  Object.entries(errors).find(([key]) => key === at || key.startsWith(`${at}.`))?.[1]

type LagProps = {
  lag: DraftLag
  /** Of which visit. */
  of: number
  choices: number[]
  error: string | undefined
  onChange: (part: Partial<DraftLag>) => void
  onRemove: () => void
}

const LONGEST = { days: 730, minutes: 1440 }

function OneLag({ lag, of, choices, error, onChange, onRemove }: LagProps) {
  const typed = { type: 'number', inputMode: 'numeric', min: 0, max: LONGEST[lag.unit], optional: true } as const
  return (
    <fieldset className="lag">
      <legend className="field__label">
        How long after visit {lag.after}
        <span className="hidden-visually"> visit {of} is</span>
      </legend>
      <div className="lag__fields">
        <TextField
          label="At least"
          {...typed}
          value={lag.least}
          onChange={({ target }) => onChange({ least: target.value })}
        />
        <TextField
          label="At most"
          {...typed}
          value={lag.most}
          error={error}
          onChange={({ target }) => onChange({ most: target.value })}
        />
        <Select
          label="Counted in"
          value={lag.unit}
          options={[
            { value: 'days', name: 'Days' },
            { value: 'minutes', name: 'Minutes' },
          ]}
          onChange={({ target }) => onChange({ unit: target.value === 'minutes' ? 'minutes' : 'days' })}
        />
        {choices.length > 1 ? (
          <Select
            label="After"
            value={String(lag.after)}
            options={choices.map((after) => ({ value: String(after), name: `Visit ${after}` }))}
            onChange={({ target }) => onChange({ after: Number(target.value) })}
          />
        ) : null}
        <Button size="small" look="quiet" onPress={onRemove}>
          Remove
          <span className="hidden-visually">
            {' '}
            how long visit {of} is after visit {lag.after}
          </span>
        </Button>
      </div>
    </fieldset>
  )
}
