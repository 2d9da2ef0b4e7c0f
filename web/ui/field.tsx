import {
  useId,
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from 'react'

type Common = { label: string; hint?: ReactNode; error?: string | undefined; optional?: boolean }
type Control = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': boolean | undefined
  className: string
}

/** Label, control, hint and error tied together for assistive technology, whatever the control is. */
function Field({ label, hint, error, optional, children }: Common & { children: (control: Control) => ReactNode }) {
  const id = useId()
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label} {optional ? <span className="field__optional">(optional)</span> : null}
      </label>
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
        className: 'field__input',
      })}
      {hint ? (
        <span className="field__hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      {error ? (
        <span className="field__error" id={`${id}-error`}>
          {error}
        </span>
      ) : null}
    </div>
  )
}

type Rest<T> = Omit<T, 'className' | 'id' | 'children'>

export function TextField({
  label,
  hint,
  error,
  optional,
  ...rest
}: Common & Rest<InputHTMLAttributes<HTMLInputElement>>) {
  return (
    <Field label={label} hint={hint} error={error} {...(optional && { optional })}>
      {(control) => <input {...rest} {...control} />}
    </Field>
  )
}

export function TextArea({
  label,
  hint,
  error,
  optional,
  ...rest
}: Common & Rest<TextareaHTMLAttributes<HTMLTextAreaElement>>) {
  return (
    <Field label={label} hint={hint} error={error} {...(optional && { optional })}>
      {(control) => <textarea {...rest} {...control} />}
    </Field>
  )
}

export type Option = { value: string; name: string }

/** The phone's own list: on a small screen nothing we could draw is easier to use than the native select. */
export function Select({
  label,
  hint,
  error,
  optional,
  options,
  all,
  ...rest
}: Common & { options: Option[]; all?: string } & Rest<SelectHTMLAttributes<HTMLSelectElement>>) {
  return (
    <Field label={label} hint={hint} error={error} {...(optional && { optional })}>
      {(control) => (
        <select {...rest} {...control}>
          {all === undefined ? null : <option value="">{all}</option>}
          {options.map(({ value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

type ChoiceOption = Option & { more?: string }

/** Radio buttons or check boxes drawn as cards (or as pills when `compact`), one legend for the group. */
export function Choices({
  legend,
  options,
  chosen,
  onChange,
  many = false,
  compact = false,
  error,
}: {
  legend: string
  options: ChoiceOption[]
  chosen: string[]
  onChange: (chosen: string[]) => void
  many?: boolean
  compact?: boolean
  error?: string | undefined
}) {
  const name = useId()
  const toggled = (value: string) =>
    chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]
  return (
    <fieldset
      className={compact ? 'choices choices--compact' : 'choices'}
      aria-describedby={error ? `${name}-error` : undefined}
    >
      <legend className="field__label">{legend}</legend>
      <div className="choices__options">
        {options.map(({ value, name: text, more }) => (
          <label className="choice" key={value}>
            <input
              type={many ? 'checkbox' : 'radio'}
              name={name}
              value={value}
              checked={chosen.includes(value)}
              onChange={() => onChange(many ? toggled(value) : [value])}
            />
            <span>
              <span className="choice__name">{text}</span>
              {more ? <span className="choice__more">{more}</span> : null}
            </span>
          </label>
        ))}
      </div>
      {error ? (
        <span className="field__error" id={`${name}-error`} role="alert">
          {error}
        </span>
      ) : null}
    </fieldset>
  )
}
