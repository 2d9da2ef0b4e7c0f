import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-router'
import { api, read, send } from '../../api/client.ts'
import type { AnswerOf, Closure } from '../../api/types.ts'
import { paths } from '../../app/paths.ts'
import { addDays, fullDay, todayIn } from '../../app/time.ts'
import { freeTimesKey } from '../../availability/free-times.ts'
import { Banner, Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { useLastKnown } from '../../ui/use-last-known.ts'
import { ChangeHistory } from '../change-history.tsx'
import { useLocations } from '../clinic-queries.ts'
import { ClosureForm, type NewClosure } from './closure-form.tsx'

type PublicHoliday = AnswerOf<'/api/v1/closures', 'get'>['publicHolidays'][number]

const key = ['closures']

/** Public holidays and days the clinic is shut, at one place or everywhere. */
export function ClosuresPage() {
  const client = useQueryClient()
  // What is over closes nothing any more; a day of grace, because today is another day elsewhere.
  const closures = useQuery({
    queryKey: key,
    queryFn: () => read(api.GET('/api/v1/closures', { params: { query: { from: addDays(todayIn('UTC'), -1) } } })),
  })
  const changed = () =>
    Promise.all([client.invalidateQueries({ queryKey: key }), client.invalidateQueries({ queryKey: freeTimesKey })])
  const add = useMutation({
    mutationFn: (body: NewClosure) => read(api.POST('/api/v1/closures', { body })),
    onSuccess: changed,
  })
  const added = useLastKnown(add.data?.id)
  const lift = useMutation({
    mutationFn: ({ id }: Closure) => send(api.DELETE('/api/v1/closures/{id}', { params: { path: { id } } })),
    onSettled: changed,
  })
  return (
    <Page
      title="Closures"
      tab="Closures"
      lead="Days on which nobody can be booked: those you enter here, and public holidays."
    >
      <section className="card stack" aria-labelledby="new-closure">
        <h2 id="new-closure">Close the clinic</h2>
        {add.isSuccess ? <Banner tone="good">Closed: {daysText(add.data)}.</Banner> : null}
        <ClosureForm key={added} saving={add.isPending} error={add.error} onSave={add.mutate} />
      </section>
      <section className="stack" aria-labelledby="closures-title">
        <h2 id="closures-title">Days closed</h2>
        {lift.error ? <Failure error={lift.error} /> : null}
        <Loaded query={closures} label="Loading closures">
          {({ data: rows }) =>
            rows.length ? (
              <List rows={rows} lift={lift.mutate} lifting={lift.isPending ? lift.variables.id : undefined} />
            ) : (
              <p className="soft">None planned.</p>
            )
          }
        </Loaded>
      </section>
      <Holidays rows={closures.data?.publicHolidays ?? []} />
    </Page>
  )
}

const daysText = ({ from, to }: { from: string; to: string }) =>
  from === to ? fullDay(from) : `${fullDay(from)} to ${fullDay(to)}`

const closureText = (row: Closure, where: (id: string | null) => string | undefined): string =>
  `${row.reason}: ${daysText(row)}, ${where(row.locationId) ?? 'a location no longer in use'}`

function List({ rows, lift, lifting }: { rows: Closure[]; lift: (row: Closure) => void; lifting: string | undefined }) {
  const locations = useLocations()
  const where = (id: string | null) => (id ? locations.data?.find((one) => one.id === id)?.name : 'Every location')
  return (
    <ul className="stack">
      {rows.map((row) => (
        <li key={row.id} className="card stack stack--tight">
          <div className="row row--apart">
            <div>
              <h3>{row.reason}</h3>
              <p>{daysText(row)}</p>
              <p className="soft small">{where(row.locationId)}</p>
            </div>
            <Button size="small" isPending={lifting === row.id} onPress={() => lift(row)}>
              Open again<span className="hidden-visually">, {row.reason}</span>
            </Button>
          </div>
          <ChangeHistory
            of={row.reason}
            queryKey={[...key, row.id, 'history']}
            load={() => read(api.GET('/api/v1/closures/{id}/history', { params: { path: { id: row.id } } }))}
            lines={(snapshot) => [closureText(snapshot as Closure, where)]}
          />
        </li>
      ))}
    </ul>
  )
}

/** Those that close a location by themselves, so that nobody enters them a second time. */
function Holidays({ rows }: { rows: PublicHoliday[] }) {
  const locations = useLocations()
  const places = (locations.data ?? []).map(({ id, name }) => ({
    id,
    name,
    closed: rows.filter(({ locationId, open }) => locationId === id && !open),
  }))
  return (
    <section className="stack" aria-labelledby="holidays-title">
      <div className="stack stack--tight">
        <h2 id="holidays-title">Public holidays of the coming year</h2>
        <p className="soft">They close a location by themselves, by the calendar that was chosen for it.</p>
      </div>
      <ul className="places">
        {places.map(({ id, name, closed }) => (
          <li key={id} className="card stack stack--tight">
            <h3>{name}</h3>
            {closed.length > 0 ? (
              <ul className="lines">
                {closed.map((holiday) => (
                  <li key={`${holiday.date} ${holiday.rule}`}>
                    {holiday.name}, {fullDay(holiday.date)}
                  </li>
                ))}
              </ul>
            ) : (
              <p>Open on public holidays.</p>
            )}
            <Link to={paths.adminLocation(id)}>
              Change<span className="hidden-visually"> the public holidays of {name}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
