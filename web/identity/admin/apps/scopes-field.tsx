import { Choices } from '../../../ui/field.tsx'
import { aboutThePerson, isAboutThePerson, subjectsFor, type Compartment } from './scope-model.ts'

const asWhom: Record<Compartment, { title: string; more: string }> = {
  patient: { title: 'As a patient', more: 'For its user and those in their care, even if the user works here.' },
  user: { title: 'As staff', more: 'For its user with the roles they have at that moment, and never more.' },
  system: { title: 'As itself', more: 'For the whole clinic, without any person. Tick only what it needs.' },
}

/** The most that an app may ask for, in people's words: who it is, then what it does to what. */
export function ScopesField({
  people,
  itself,
  ticks,
  onChange,
  error,
  level = 3,
}: {
  people: boolean
  itself: boolean
  ticks: string[]
  onChange: (ticks: string[]) => void
  error?: string | undefined
  /** Of the heading: two where the form is the page, three where it is a section of it. */
  level?: 2 | 3
}) {
  const Heading = `h${level}` as const
  const compartments: Compartment[] = [
    ...(people ? (['patient', 'user'] as const) : []),
    ...(itself ? (['system'] as const) : []),
  ]
  return (
    <div className="stack">
      <Heading className="scopes__title">The most it may do</Heading>
      {people ? (
        <Choices
          legend="About the person who lets it in"
          many
          options={aboutThePerson}
          chosen={ticks.filter(isAboutThePerson)}
          onChange={(next) => onChange([...next, ...ticks.filter((tick) => !isAboutThePerson(tick))])}
        />
      ) : null}
      {compartments.map((compartment) => (
        <AsWhom key={compartment} level={level} compartment={compartment} ticks={ticks} onChange={onChange} />
      ))}
      {error ? (
        <p className="field__error" role="alert">
          {error}
        </p>
      ) : null}
    </div>
  )
}

function AsWhom({
  level,
  compartment,
  ticks,
  onChange,
}: {
  level: 2 | 3
  compartment: Compartment
  ticks: string[]
  onChange: (ticks: string[]) => void
}) {
  const { title, more } = asWhom[compartment]
  const Heading = level === 2 ? 'h3' : 'h4'
  return (
    <section className="scopes stack" aria-label={title}>
      <div>
        <Heading>{title}</Heading>
        <p className="soft small">{more}</p>
      </div>
      {subjectsFor(compartment).map(({ resource, name, doings }) => {
        const own = `${compartment}/${resource}.`
        return (
          <Choices
            key={resource}
            legend={name}
            many
            compact
            options={doings.map((doing) => ({ value: own + doing.letter, name: doing.name }))}
            chosen={ticks.filter((tick) => tick.startsWith(own))}
            onChange={(next) => onChange([...ticks.filter((tick) => !tick.startsWith(own)), ...next])}
          />
        )
      })}
    </section>
  )
}
