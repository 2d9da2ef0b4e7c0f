import { useState } from 'react'
import type { Patient } from '../../api/types.ts'
import { dayOf, fullDay } from '../../app/time.ts'
import { Badge, type Tone } from '../../ui/badge.tsx'
import { Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { kindWords } from '../../ops/privacy/consent-words.ts'
import { useConsents, useDecideConsent, type Consent } from './patient-queries.ts'

const states: Record<Consent['state'], { text: string; tone: Tone }> = {
  never_asked: { text: 'Never asked', tone: 'plain' },
  given: { text: 'Agreed', tone: 'good' },
  given_to_older_words: { text: 'Agreed to older words', tone: 'info' },
  withdrawn: { text: 'Taken back', tone: 'warn' },
}

/** What the patient agreed to; the desk writes down what was signed on paper, or said on the phone. */
export function ConsentsSection({ patient, mayChange }: { patient: Patient; mayChange: boolean }) {
  const consents = useConsents(patient.id)
  const decide = useDecideConsent(patient.id)
  const [signing, setSigning] = useState<Consent>()
  return (
    <section className="card stack" aria-labelledby="consents-title">
      <h2 id="consents-title">Consents</h2>
      <Loaded query={consents} label="Loading the consents" bars={1}>
        {(rows) =>
          rows.length ? (
            <ul className="rows" aria-label="Consents">
              {rows.map((row) => (
                <li key={row.kind} className="rows__row patient-row">
                  <div>
                    <h3 className="rows__title">{kindWords(row.kind)}</h3>
                    <p className="small soft">{lastOf(row)}</p>
                  </div>
                  <div className="row">
                    <Badge tone={states[row.state].tone}>{states[row.state].text}</Badge>
                    {row.state === 'given' || !mayChange ? null : (
                      <Button size="small" onPress={() => setSigning(row)}>
                        They agree<span className="hidden-visually">: {kindWords(row.kind)}</span>
                      </Button>
                    )}
                    {row.state.startsWith('given') && mayChange ? (
                      <Button
                        size="small"
                        look="quiet"
                        isPending={decide.isPending && decide.variables.kind === row.kind}
                        onPress={() => decide.mutate({ kind: row.kind, given: false })}
                      >
                        They take it back<span className="hidden-visually">: {kindWords(row.kind)}</span>
                      </Button>
                    ) : null}
                  </div>
                </li>
              ))}
            </ul>
          ) : (
            <p className="soft">The clinic asks for none yet. An administrator writes them under Clinic, Privacy.</p>
          )
        }
      </Loaded>
      {decide.error && !signing ? <Failure error={decide.error} /> : null}
      {signing ? (
        <SignDialog consent={signing} locale={patient.locale} decide={decide} onClose={() => setSigning(undefined)} />
      ) : null}
    </section>
  )
}

/** `Agreed on 3 June 2026 to version 2, written down by the receptionist`. */
function lastOf({ history: [last] }: Consent): string {
  if (!last) return 'Silence is no consent.'
  const when = fullDay(dayOf(last.at, last.timeZone))
  const by = last.actingAs === 'patient' ? 'by themselves' : `written down by the ${last.actingAs}`
  return last.given ? `Agreed on ${when} to version ${last.version}, ${by}` : `Taken back on ${when}, ${by}`
}

type SignProps = {
  consent: Consent
  locale: string
  decide: ReturnType<typeof useDecideConsent>
  onClose: () => void
}

/** The very words are shown: one agrees to them and to no others. */
function SignDialog({ consent: { kind, text }, locale, decide, onClose }: SignProps) {
  const spoken = locale.split('-')[0]
  const words = text?.texts.find((one) => one.locale.split('-')[0] === spoken) ?? text?.texts[0]
  if (!text || !words) return null
  return (
    <Dialog title="Did they agree to these words?" wide onClose={onClose}>
      <div className="stack">
        <p>
          Only press the button if the patient has read or heard exactly this and said yes, best with a signature on
          paper.
        </p>
        <blockquote className="consent-words" lang={words.locale}>
          <p>
            <strong>{words.title}</strong>
          </p>
          <p className="consent-words__text">{words.text}</p>
        </blockquote>
        <p className="small soft">Version {text.version}</p>
        {decide.error ? <Failure error={decide.error} /> : null}
        <div className="dialog__actions">
          <Button onPress={onClose}>Not now</Button>
          <Button
            look="main"
            isPending={decide.isPending}
            onPress={() =>
              decide.mutate({ kind, given: true, version: text.version, locale: words.locale }, { onSuccess: onClose })
            }
          >
            They agreed
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
