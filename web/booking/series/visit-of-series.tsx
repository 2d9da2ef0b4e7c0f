import type { Appointment } from '../../api/types.ts'
import { paths } from '../../app/paths.ts'
import { clockOf, dayOf, longDay } from '../../app/time.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { placeInSeries } from './place-in-series.ts'
import { useSeries } from './series-queries.ts'

/** On the page of one visit: which of how many it is, when the next one is, and the way to all of them. */
export function VisitOfSeries({ row, seriesId }: { row: Appointment; seriesId: string }) {
  const series = useSeries(seriesId)
  // Without the others the visit is still whole; nobody needs to read that they could not be fetched.
  if (series.data === undefined) return null
  const place = placeInSeries(series.data.appointments, row.id)
  const next = series.data.appointments.find(
    ({ status, start }) => status !== 'cancelled' && Date.parse(start) > Date.parse(row.start),
  )
  return (
    <section className="card stack stack--tight" aria-labelledby="series-title">
      <h2 id="series-title">{place ? `Visit ${place.number} of ${place.total}` : 'One of several visits'}</h2>
      <p>
        It was booked together with others.{' '}
        {next ? (
          <>
            The next one is on {longDay(dayOf(next.start, next.timeZone))}, {clockOf(next.start, next.timeZone)}.
          </>
        ) : (
          'No other one comes after it.'
        )}
      </p>
      <div>
        <ButtonLink to={paths.series(seriesId)}>See all of them</ButtonLink>
      </div>
    </section>
  )
}
