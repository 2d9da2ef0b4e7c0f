import { useState, type FormEvent } from 'react'
import { Link } from 'react-router'
import { paths } from '../../app/paths.ts'
import { Banner, Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { periods } from './keeping-periods.ts'
import { useChangePrivacyPolicy, usePrivacyPolicy } from './privacy-queries.ts'

/** The one period the clinic sets, and what goes by itself. */
export function KeepingSection() {
  const policy = usePrivacyPolicy()
  return (
    <section className="card stack" aria-labelledby="keeping-title">
      <h2 id="keeping-title">How long things are kept</h2>
      <Loaded query={policy} label="Loading how long things are kept" bars={1}>
        {({ keepVisitsYears }) => <Years now={keepVisitsYears} />}
      </Loaded>
      <details>
        <summary>What goes by itself</summary>
        <dl className="keeping">
          {periods.map(({ what, when }) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd className="soft">{when}</dd>
            </div>
          ))}
          <div>
            <dt>The audit trail</dt>
            <dd className="soft">
              as long as you say <Link to={paths.adminAudit()}>there</Link>
            </dd>
          </div>
        </dl>
      </details>
    </section>
  )
}

function Years({ now }: { now: number }) {
  const change = useChangePrivacyPolicy()
  const [years, setYears] = useState(String(now))
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    change.mutate(Number(years))
  }
  return (
    <form className="form" onSubmit={onSubmit}>
      <TextField
        label="Years that visits of erased people stay in the archive"
        type="number"
        inputMode="numeric"
        required
        min={1}
        max={50}
        step={1}
        hint="Counted from the last visit. Ten is what German law asks of adults’ records. Who is in the archive already keeps the day that was set for them."
        value={years}
        onChange={({ target }) => setYears(target.value)}
      />
      {change.error ? <Failure error={change.error} /> : null}
      {change.isSuccess ? (
        <Banner tone="good">From now on: {change.data.keepVisitsYears} years after the last visit.</Banner>
      ) : null}
      <div className="form__actions">
        <Button type="submit" isPending={change.isPending}>
          Keep them so long
        </Button>
      </div>
    </form>
  )
}
