import { Banner, Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { PlannedRow } from './planned-row.tsx'
import { nearestForAll, type Changes, type Planned } from './planned-visits.ts'

type Props = {
  visits: Planned[]
  changes: Changes
  /** What was wrong with the list as it is now, such as two visits at once. */
  error: unknown
  onChange: (changes: Changes) => void
}

/** Every visit that the rule makes, and the one press that moves all that can't be had. */
export function PlannedList({ visits, changes, error, onChange }: Props) {
  const nearest = nearestForAll(visits)
  const count = Object.keys(nearest).length
  const change = (planned: string, start: string | null | undefined) => {
    const { [planned]: _before, ...others } = changes
    onChange(start === undefined || start === planned ? others : { ...others, [planned]: start })
  }
  const numbers = numbersOf(visits)
  return (
    <>
      <p role="status" className="planned-summary">
        {summaryOf(visits)}
      </p>
      {error ? <Failure error={error} /> : null}
      {count > 0 ? (
        <Banner
          tone="warn"
          action={
            <Button size="small" onPress={() => onChange({ ...changes, ...nearest })}>
              {count === 1 ? 'Take the nearest free time' : `Take the nearest free time for all ${count}`}
            </Button>
          }
        >
          Choose another time for each visit that can’t be had, or leave it out.
        </Banner>
      ) : null}
      <ol className="planned-list">
        {visits.map((visit, index) => (
          <PlannedRow
            key={visit.planned.start}
            visit={visit}
            number={numbers[index] ?? null}
            onChange={(start) => change(visit.planned.start, start)}
          />
        ))}
      </ol>
    </>
  )
}

/** `1, 2, –, 3`: what is left out has no number. */
function numbersOf(visits: readonly Planned[]): (number | null)[] {
  let number = 0
  return visits.map(({ start }) => (start === null ? null : ++number))
}

function summaryOf(visits: readonly Planned[]): string {
  const left = visits.filter(({ start }) => start !== null)
  const missing = left.filter(({ conflict }) => conflict !== undefined).length
  const count = left.length === 1 ? '1 visit' : `${left.length} visits`
  if (missing === 0) return left.length === 1 ? `${count}, and it can be had.` : `${count}, and all can be had.`
  return `${count}, of which ${missing} can’t be had as planned.`
}
