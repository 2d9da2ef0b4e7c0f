import { useState } from 'react'
import { clockOf, dayOf, fullDay } from '../../app/time.ts'
import { Badge, type Tone } from '../../ui/badge.tsx'
import { Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { useConsents, useDecide, type Consent } from './consent-queries.ts'
import { useOwnRecords } from './own-records.ts'
import { RecordChoice } from './record-choice.tsx'
import { wordingFor } from './wording.ts'

/** What the clinic asks people to agree to, and what they said, for oneself and for those in one's care. */
export function ConsentsSection() {
  const records = useOwnRecords({ toChange: true })
  const [id, setId] = useState('')
  const chosen = records.find((one) => one.id === id) ?? records[0]
  return (
    <section className="card stack" aria-labelledby="consents">
      <h2 id="consents">What you agreed to</h2>
      {chosen ? (
        <>
          <RecordChoice label="For" records={records} chosen={chosen} onChoose={setId} />
          <ConsentList key={chosen.id} patientId={chosen.id} />
        </>
      ) : (
        <p>You have no record as a patient of this clinic, so there is nothing to agree to.</p>
      )}
    </section>
  )
}

function ConsentList({ patientId }: { patientId: string }) {
  const consents = useConsents(patientId)
  return (
    <Loaded query={consents} label="Loading what you agreed to" bars={1}>
      {(rows) =>
        rows.length === 0 ? (
          <p>The clinic asks for no consent. Letters about your visits are part of having them.</p>
        ) : (
          <>
            <p className="soft">
              You are free to say no, and to take back what you agreed to; that counts from then on. Every answer is
              kept, so that it can be shown later.
            </p>
            <ul className="rows">
              {rows.map((row) => (
                <ConsentRow key={row.kind} patientId={patientId} row={row} />
              ))}
            </ul>
          </>
        )
      }
    </Loaded>
  )
}

const states: Record<Consent['state'], { tone: Tone; words: string }> = {
  never_asked: { tone: 'plain', words: 'Not answered' },
  given: { tone: 'good', words: 'Agreed' },
  given_to_older_words: { tone: 'warn', words: 'Agreed to earlier words' },
  withdrawn: { tone: 'plain', words: 'Not agreed' },
}

function ConsentRow({ patientId, row: { kind, state, text, history } }: { patientId: string; row: Consent }) {
  const decide = useDecide(patientId)
  const wording = wordingFor(text?.texts ?? [], navigator.languages)
  const { tone, words } = states[state]
  const title = wording?.title ?? kind
  const isGiven = state === 'given' || state === 'given_to_older_words'
  const busyWith = (given: boolean) => decide.isPending && decide.variables.given === given
  const agree = () => {
    if (text && wording) decide.mutate({ kind, given: true, version: text.version, locale: wording.locale })
  }
  return (
    <li className="rows__row rows__row--tall">
      <div className="row row--apart">
        <h3 className="rows__title" lang={wording?.locale}>
          {title}
        </h3>
        <Badge tone={tone}>{words}</Badge>
      </div>
      {wording ? (
        <p className="wording" lang={wording.locale}>
          {wording.text}
        </p>
      ) : null}
      <div className="row">
        {state === 'given' || !text ? null : (
          <Button size="small" look="main" isPending={busyWith(true)} onPress={agree}>
            {state === 'given_to_older_words' ? 'Agree to these words' : 'Agree'}
            <span className="hidden-visually"> ({title})</span>
          </Button>
        )}
        {state === 'withdrawn' ? null : (
          <Button size="small" isPending={busyWith(false)} onPress={() => decide.mutate({ kind, given: false })}>
            {isGiven ? 'Take it back' : 'Don’t agree'}
            <span className="hidden-visually"> ({title})</span>
          </Button>
        )}
      </div>
      {decide.error ? <Failure error={decide.error} /> : null}
      {history.length > 0 ? <Decisions history={history} title={title} /> : null}
    </li>
  )
}

function Decisions({ history, title }: { history: Consent['history']; title: string }) {
  return (
    <details className="small">
      <summary>
        Your answers until now<span className="hidden-visually"> about {title}</span>
      </summary>
      <ul className="ticks">
        {history.map(({ id, given, version, at, timeZone, actingAs }) => (
          <li key={id}>
            {given ? `Agreed to version ${version ?? ''}` : 'Said no'}, {fullDay(dayOf(at, timeZone))},{' '}
            {clockOf(at, timeZone)}
            {actingAs === 'patient' ? '' : ', written down by the clinic'}
          </li>
        ))}
      </ul>
    </details>
  )
}
