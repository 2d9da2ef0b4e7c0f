import { useState } from 'react'
import { todayIn } from '../../app/time.ts'
import { useClinic, useLocations } from '../../clinic/clinic-queries.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Select, TextField } from '../../ui/field.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { BookPlan } from './book-plan.tsx'
import type { ForWhom } from './find-pathway-page.tsx'
import { usePathwayTimes, type Pathway, type PathwayTimes, type Plan, type TimesQuery } from './pathway-queries.ts'
import { stepName } from './pathway-words.ts'
import { PlanLines } from './plan-lines.tsx'
import { useNames } from './use-names.ts'

const FEW = 5
const MOST = 20

/** Whole plans, earliest first; every change of the wish looks again. */
export function PlansSection({ pathway, patient }: { pathway: Pathway; patient: ForWhom }) {
  const today = todayIn(useClinic().data?.timeZone ?? 'UTC')
  const [wish, setWish] = useState({ from: '', locationId: '', partOfDay: '' })
  const [limit, setLimit] = useState(FEW)
  const [chosen, setChosen] = useState<Plan>()
  const times = usePathwayTimes(pathway.id, queryOf(wish, patient.id, limit))
  const change = (part: Partial<typeof wish>) => {
    setWish({ ...wish, ...part })
    setLimit(FEW)
  }
  return (
    <section className="card stack" aria-labelledby="when-title">
      <h2 id="when-title">3. When?</h2>
      <form
        className="form__row"
        role="search"
        aria-label="Narrow the times"
        onSubmit={(event) => event.preventDefault()}
      >
        <TextField
          label="First visit not before"
          type="date"
          optional
          min={today}
          value={wish.from}
          hint="Empty: as soon as possible."
          onChange={({ target }) => change({ from: target.value })}
        />
        <Where value={wish.locationId} onChange={(locationId) => change({ locationId })} />
        <Select
          label="Time of day"
          all="Any"
          value={wish.partOfDay}
          options={PARTS}
          onChange={({ target }) => change({ partOfDay: target.value })}
        />
      </form>
      <Loaded query={times} label="Looking for times that fit together" bars={2}>
        {(found) => (
          <>
            <Found found={found} pathway={pathway} onChoose={setChosen} />
            {limit < MOST && found.data.length === limit ? (
              <div>
                <Button isPending={times.isFetching} onPress={() => setLimit(MOST)}>
                  Show more
                </Button>
              </div>
            ) : null}
          </>
        )}
      </Loaded>
      {chosen ? (
        <BookPlan
          pathway={pathway}
          patient={patient}
          plan={chosen}
          onClose={() => setChosen(undefined)}
          onTaken={() => void times.refetch()}
        />
      ) : null}
    </section>
  )
}

const PARTS = [
  { value: 'morning', name: 'Morning' },
  { value: 'afternoon', name: 'Afternoon' },
  { value: 'evening', name: 'Evening' },
]

function queryOf(
  { from, locationId, partOfDay }: { from: string; locationId: string; partOfDay: string },
  patientId: string,
  limit: number,
): TimesQuery {
  const part = partOfDay === 'morning' || partOfDay === 'afternoon' || partOfDay === 'evening' ? partOfDay : undefined
  return {
    patientId,
    limit,
    ...(from && { from }),
    ...(locationId && { locationId }),
    ...(part && { partOfDay: part }),
  }
}

function Where({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const locations = useLocations().data ?? []
  return (
    <Select
      label="Where"
      all="Anywhere"
      value={value}
      options={locations.map(({ id, name }) => ({ value: id, name }))}
      onChange={({ target }) => onChange(target.value)}
    />
  )
}

type FoundProps = { found: PathwayTimes; pathway: Pathway; onChoose: (plan: Plan) => void }

function Found({ found, pathway, onChoose }: FoundProps) {
  if (found.data.length === 0) return <NoPlan found={found} pathway={pathway} />
  return (
    <>
      {found.complete ? null : (
        <Banner>There may be earlier ones: we stopped looking after a while. A location or a later day helps.</Banner>
      )}
      <ul className="stack" aria-label="Plans">
        {found.data.map((plan) => (
          <li key={plan.visits[0]?.slot.start} className="plan">
            <PlanLines plan={plan} pathway={pathway} />
            <div>
              <Button onPress={() => onChoose(plan)}>Take these times</Button>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

/** At which visit it ends, and what may help. */
function NoPlan({ found: { endsAt, complete }, pathway }: Pick<FoundProps, 'found' | 'pathway'>) {
  const names = useNames()
  const step = endsAt && pathway.steps[endsAt.step - 1]
  const visit = endsAt && step ? `visit ${endsAt.step} (${stepName(step, names)})` : 'one of the visits'
  const why = {
    nobody_offers: `Nobody offers ${visit} there. Try another location.`,
    no_free_time: `There is no free time for ${visit} in these weeks. Try another first day, or any time of day.`,
    no_free_time_within_lags: `There are free times for ${visit}, but none that keep the time between the visits. Try another first day, or any time of day.`,
  }
  return (
    <div className="empty" role="status">
      <p>
        {endsAt
          ? why[endsAt.rule]
          : complete
            ? 'There are no times that fit together.'
            : 'We found none and stopped looking after a while. Choose a location or another first day.'}
      </p>
      <p className="soft">If nothing helps, call the clinic.</p>
    </div>
  )
}
