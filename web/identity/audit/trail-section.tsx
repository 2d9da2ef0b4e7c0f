import { useState, type FormEvent } from 'react'
import { Banner, Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { useAuditPolicy, useChangeAuditPolicy, useTrailState } from './audit-queries.ts'

const LEAST_YEARS = 6
const MOST_YEARS = 100

/** Whether the trail is whole, how that is known, and how long it is kept. */
export function TrailSection() {
  const policy = useAuditPolicy()
  return (
    <div className="audit-about">
      <section className="card stack" aria-labelledby="whole-title">
        <h2 id="whole-title">Is it whole?</h2>
        <State />
        <p className="small soft">
          The events are numbered without a gap and sealed one to the next, with a key that is not in the database.
          Praxis checks the newest ten thousand at every start and every hour, and all of them every night.
        </p>
      </section>
      <section className="card stack" aria-labelledby="kept-title">
        <h2 id="kept-title">How long is it kept?</h2>
        <Loaded query={policy} label="Loading how long it is kept" bars={1}>
          {({ keepYears }) => <Keeping keepYears={keepYears} />}
        </Loaded>
      </section>
    </div>
  )
}

function State() {
  const state = useTrailState()
  return (
    <Loaded query={state} label="Loading the state of the trail" bars={1}>
      {(found) =>
        found === 'intact' ? (
          <Banner tone="good">Yes. Since the last start every check has found it whole.</Banner>
        ) : found === 'unchecked' ? (
          <Banner tone="warn">It has not been checked yet since the last start.</Banner>
        ) : (
          <Banner tone="bad">
            No: something in it was changed or taken out. Call whoever runs your installation at once. Their command{' '}
            <code>npm run audit -- verify</code> names the first event that does not fit; until then keep the database
            as it is.
          </Banner>
        )
      }
    </Loaded>
  )
}

function Keeping({ keepYears }: { keepYears: number }) {
  const change = useChangeAuditPolicy()
  const [years, setYears] = useState(String(keepYears))
  const isFewer = Number(years) >= LEAST_YEARS && Number(years) < keepYears
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    change.mutate(Number(years))
  }
  return (
    <form className="form" onSubmit={onSubmit}>
      <TextField
        label="Years"
        type="number"
        inputMode="numeric"
        required
        min={LEAST_YEARS}
        max={MOST_YEARS}
        step={1}
        hint="Six at least; the law where you are may ask for more."
        value={years}
        onChange={({ target }) => setYears(target.value)}
      />
      {isFewer ? <Banner tone="warn">Tonight every event older than {years} years goes, for good.</Banner> : null}
      {change.error ? <Failure error={change.error} /> : null}
      {change.isSuccess ? <Banner tone="good">The trail is kept for {change.data.keepYears} years.</Banner> : null}
      <div className="form__actions">
        <Button type="submit" look={isFewer ? 'danger' : 'plain'} isPending={change.isPending}>
          Keep it so long
        </Button>
      </div>
    </form>
  )
}
