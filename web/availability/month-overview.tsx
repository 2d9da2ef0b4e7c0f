import { useState } from 'react'
import { longDay, monthName, type Day } from '../app/time.ts'
import { Failure } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Skeleton } from '../ui/loaded.tsx'
import { useFreeDays, type Asked } from './free-times.ts'
import { firstOf, monthAfter, monthBefore, monthOf } from './month.ts'
import { MonthTable } from './month-table.tsx'

type Props = { asked: Asked; shown: Day; today: Day; onChoose: (day: Day) => void }

/** Which days of a month have free times, and how many; a month without any leads to the next day that has. */
export function MonthOverview({ asked, shown, today, onChoose }: Props) {
  const [month, setMonth] = useState(monthOf(shown))
  const free = useFreeDays(asked, month)
  const name = monthName(firstOf(month))
  const count = free.data?.data.length
  return (
    <section className="month" aria-label="Whole month">
      <div className="times__head">
        <h3>{name}</h3>
        <div className="times__paging">
          <Button
            aria-label="Earlier month"
            isDisabled={month <= monthOf(today)}
            onPress={() => setMonth(monthBefore(month))}
          >
            <Icon name="left" />
          </Button>
          <Button aria-label="Later month" onPress={() => setMonth(monthAfter(month))}>
            <Icon name="right" />
          </Button>
        </div>
      </div>
      <p className="hidden-visually" role="status">
        {count === undefined
          ? `Loading ${name}`
          : `${count} ${count === 1 ? 'day' : 'days'} with free times in ${name}`}
      </p>
      {free.isPending ? <Skeleton label={`Loading ${name}`} bars={2} /> : null}
      {free.error && !free.data ? <Failure error={free.error} onRetry={() => void free.refetch()} /> : null}
      {free.data && count ? (
        <MonthTable key={month} month={month} days={free.data.data} shown={shown} today={today} onChoose={onChoose} />
      ) : null}
      {free.data && count === 0 ? <Nothing name={name} nextDay={free.data.nextDay} onChoose={onChoose} /> : null}
    </section>
  )
}

function Nothing({ name, nextDay, onChoose }: { name: string; nextDay: Day | null; onChoose: (day: Day) => void }) {
  return (
    <div className="empty">
      <p>Nothing is free in {name}.</p>
      {nextDay ? (
        <Button look="main" onPress={() => onChoose(nextDay)}>
          Go to {longDay(nextDay)}, the next day with free times
        </Button>
      ) : (
        <p className="soft">Nor in the year after it. Try another visit or location, or call the clinic.</p>
      )}
    </div>
  )
}
