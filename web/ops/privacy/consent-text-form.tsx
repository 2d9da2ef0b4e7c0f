import { useState, type FormEvent } from 'react'
import { fieldErrors } from '../../api/problem-text.ts'
import { languageName } from '../../people/languages.ts'
import { Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Select, TextArea, TextField } from '../../ui/field.tsx'
import { kindWords } from './consent-words.ts'
import { usePublishText, type ConsentText, type Wording } from './privacy-queries.ts'

const KINDS = ['privacy_notice', 'reminders_by_email', 'research']
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pl', 'pt', 'ru', 'tr', 'uk', 'ar']
const OTHER = 'other'

/** `Flu letters` → `flu_letters`: the kind as the interface knows it. */
const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+/, '')
    .slice(0, 40)
    .replace(/_$/, '')

type Props = {
  before: ConsentText | undefined
  taken: string[]
  onPublished: (text: ConsentText) => void
  onBack: () => void
}

/** The next version, in every language at once: one kind never says different things in two of them. */
export function ConsentTextForm({ before, taken, onPublished, onBack }: Props) {
  const publish = usePublishText()
  const free = KINDS.filter((kind) => !taken.includes(kind))
  const [kind, setKind] = useState(before?.kind ?? free[0] ?? OTHER)
  const [name, setName] = useState('')
  const [texts, setTexts] = useState<Wording[]>(before?.texts ?? [{ locale: 'en', title: '', text: '' }])
  const chosen = kind === OTHER ? slugOf(name) : kind
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    publish.mutate({ kind: chosen, texts }, { onSuccess: onPublished })
  }
  const edit = (index: number, change: Partial<Wording>) =>
    setTexts(texts.map((one, at) => (at === index ? { ...one, ...change } : one)))
  const unused = LANGUAGES.find((locale) => !texts.some((one) => one.locale === locale))
  return (
    <form className="form consent-form" onSubmit={onSubmit} aria-label="New words">
      <h3>{before ? `${kindWords(before.kind)}, version ${before.version + 1}` : 'What do you ask for?'}</h3>
      {before ? null : (
        <div className="form__row">
          <Select
            label="Consent"
            value={kind}
            options={[
              ...free.map((one) => ({ value: one, name: kindWords(one) })),
              { value: OTHER, name: 'Something else' },
            ]}
            onChange={({ target }) => setKind(target.value)}
          />
          {kind === OTHER ? (
            <TextField
              label="Its name"
              hint="Short, in Latin letters, such as Photos on the website. It never changes."
              required
              maxLength={40}
              value={name}
              error={fieldErrors(publish.error)['kind']}
              onChange={({ target }) => setName(target.value)}
            />
          ) : null}
        </div>
      )}
      {texts.map((one, index) => (
        <OneLanguage
          key={one.locale}
          wording={one}
          others={texts.filter((other) => other !== one).map(({ locale }) => locale)}
          isAlone={texts.length === 1}
          edit={(change) => edit(index, change)}
          remove={() => setTexts(texts.filter((other) => other !== one))}
        />
      ))}
      {unused ? (
        <div>
          <Button size="small" onPress={() => setTexts([...texts, { locale: unused, title: '', text: '' }])}>
            Add a language
          </Button>
        </div>
      ) : null}
      {publish.error ? <Failure error={publish.error} /> : null}
      <div className="form__actions">
        <Button type="submit" look="main" isPending={publish.isPending}>
          Publish these words
        </Button>
        <Button look="quiet" onPress={onBack}>
          Not now
        </Button>
      </div>
    </form>
  )
}

type LanguageProps = {
  wording: Wording
  others: string[]
  isAlone: boolean
  edit: (change: Partial<Wording>) => void
  remove: () => void
}

function OneLanguage({ wording, others, isAlone, edit, remove }: LanguageProps) {
  const all = LANGUAGES.includes(wording.locale) ? LANGUAGES : [wording.locale, ...LANGUAGES]
  return (
    <fieldset className="stack consent-form__language">
      <legend className="hidden-visually">In {languageName(wording.locale)}</legend>
      <div className="form__row">
        <Select
          label="Language"
          value={wording.locale}
          options={all
            .filter((locale) => !others.includes(locale))
            .map((locale) => ({ value: locale, name: languageName(locale) }))}
          onChange={({ target }) => edit({ locale: target.value })}
        />
        <TextField
          label="Title"
          required
          maxLength={200}
          value={wording.title}
          onChange={({ target }) => edit({ title: target.value })}
        />
      </div>
      <TextArea
        label="Words"
        required
        rows={6}
        maxLength={20_000}
        value={wording.text}
        onChange={({ target }) => edit({ text: target.value })}
      />
      {isAlone ? null : (
        <div>
          <Button size="small" look="quiet" onPress={remove}>
            Leave {languageName(wording.locale)} out
          </Button>
        </div>
      )}
    </fieldset>
  )
}
