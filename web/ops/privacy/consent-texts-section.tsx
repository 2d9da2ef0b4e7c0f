import { useState } from 'react'
import { dayOf, fullDay } from '../../app/time.ts'
import { languageName } from '../../people/languages.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/field.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { ConsentTextForm } from './consent-text-form.tsx'
import { kindPurpose, kindWords } from './consent-words.ts'
import { useConsentTexts, useOlderText, type ConsentText } from './privacy-queries.ts'

/** The words of every consent, the privacy notice among them, with each version there was. */
export function ConsentTextsSection() {
  const texts = useConsentTexts()
  const [writing, setWriting] = useState<ConsentText | 'new'>()
  const [published, setPublished] = useState<ConsentText>()
  const write = (what: ConsentText | 'new') => {
    setPublished(undefined)
    setWriting(what)
  }
  return (
    <section className="card stack" aria-labelledby="texts-title">
      <h2 id="texts-title">Consents and privacy notice</h2>
      <p className="soft">
        Words that were published never change: other words are the next version. Who agreed to older words has agreed
        to those, and it still counts.
      </p>
      {published ? (
        <Banner tone="good">
          {kindWords(published.kind)}, version {published.version}, is what people are shown from now on.
        </Banner>
      ) : null}
      <Loaded query={texts} label="Loading the consents" bars={2}>
        {(rows) => (
          <>
            {rows.length ? null : <p className="soft">Nothing is asked yet, so reminders go to nobody.</p>}
            <ul className="stack">
              {rows.map((row) => (
                <li key={row.kind}>
                  <OneKind newest={row} onWrite={() => write(row)} />
                </li>
              ))}
            </ul>
            {writing ? (
              <ConsentTextForm
                key={writing === 'new' ? 'new' : writing.kind}
                before={writing === 'new' ? undefined : writing}
                taken={rows.map(({ kind }) => kind)}
                onPublished={(text) => {
                  setPublished(text)
                  setWriting(undefined)
                }}
                onBack={() => setWriting(undefined)}
              />
            ) : (
              <div>
                <Button onPress={() => write('new')}>Ask for something new</Button>
              </div>
            )}
          </>
        )}
      </Loaded>
    </section>
  )
}

function OneKind({ newest, onWrite }: { newest: ConsentText; onWrite: () => void }) {
  const [version, setVersion] = useState(newest.version)
  const older = useOlderText(newest.kind, version, version !== newest.version)
  const versions = Array.from({ length: newest.version }, (_, index) => newest.version - index)
  return (
    <article className="stack stack--tight" aria-label={kindWords(newest.kind)}>
      <div className="row row--apart">
        <div>
          <h3>{kindWords(newest.kind)}</h3>
          <p className="small soft">
            Version {newest.version}, since {fullDay(dayOf(newest.publishedAt, newest.timeZone))}, in{' '}
            {newest.texts.map(({ locale }) => languageName(locale)).join(', ')}
          </p>
          {kindPurpose[newest.kind] ? <p className="small">{kindPurpose[newest.kind]}</p> : null}
        </div>
        <Button size="small" onPress={onWrite}>
          Write other words<span className="hidden-visually">: {kindWords(newest.kind)}</span>
        </Button>
      </div>
      <details className="consent-kind">
        <summary>
          Read the words<span className="hidden-visually">: {kindWords(newest.kind)}</span>
        </summary>
        <div className="stack">
          {versions.length > 1 ? (
            <Select
              label="Version"
              value={String(version)}
              options={versions.map((one) => ({
                value: String(one),
                name: one === newest.version ? `${one}, the words of now` : String(one),
              }))}
              onChange={({ target }) => setVersion(Number(target.value))}
            />
          ) : null}
          {version === newest.version ? (
            <Words text={newest} />
          ) : (
            <Loaded query={older} label="Loading the older words" bars={1}>
              {(found) => (found ? <Words text={found} /> : <p>There is no such version.</p>)}
            </Loaded>
          )}
        </div>
      </details>
    </article>
  )
}

function Words({ text }: { text: ConsentText }) {
  return text.texts.map((one) => (
    <blockquote key={one.locale} className="consent-words" lang={one.locale}>
      <p>
        <strong>{one.title}</strong>
      </p>
      <p className="consent-words__text">{one.text}</p>
    </blockquote>
  ))
}
