import { useRef, useState, type KeyboardEvent } from 'react'
import { dayNumber, longWeekday, monthName, type Day } from '../app/time.ts'
import { dayByKey, firstOf, weeksOf } from './month.ts'

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

type FreeDay = { date: Day; freeTimes: number }
type Props = { month: string; days: FreeDay[]; shown: Day; today: Day; onChoose: (day: Day) => void }

/**
 * A calendar page. One Tab leads into it and one out, arrow keys from day to day with free times; each says its date and how many there are,
 * in the words that are seen, for whoever speaks them to press it.
 */
export function MonthTable({ month, days, shown, today, onChoose }: Props) {
  const table = useRef<HTMLTableElement>(null)
  const choosable = days.map(({ date }) => date)
  const [reached, setReached] = useState<Day>()
  const entrance = [reached, shown].find((day) => day && choosable.includes(day)) ?? choosable[0]
  const counts = new Map(days.map(({ date, freeTimes }) => [date, freeTimes]))
  const onKeyDown = (event: KeyboardEvent) => {
    const next = entrance && dayByKey(event.key, entrance, choosable)
    if (!next) return
    event.preventDefault()
    setReached(next)
    table.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus()
  }
  return (
    <table
      ref={table}
      role="grid"
      className="month__table"
      aria-label={monthName(firstOf(month))}
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr>
          {WEEKDAYS.map((name) => (
            <th key={name} scope="col" abbr={name}>
              {name.slice(0, 2)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week, index) => (
          <tr key={week.find(Boolean) ?? index}>
            {week.map((day, weekday) => (
              <td key={day ?? `gap ${weekday}`}>
                {day ? (
                  <DayCell
                    day={day}
                    count={counts.get(day) ?? 0}
                    isToday={day === today}
                    isEntrance={day === entrance}
                    onFocus={() => setReached(day)}
                    onChoose={() => onChoose(day)}
                  />
                ) : null}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type CellProps = {
  day: Day
  count: number
  isToday: boolean
  isEntrance: boolean
  onFocus: () => void
  onChoose: () => void
}

function DayCell({ day, count, isToday, isEntrance, onFocus, onChoose }: CellProps) {
  if (count === 0)
    return (
      <span className="month__day" aria-current={isToday ? 'date' : undefined}>
        <span className="figures">{dayNumber(day)}</span>
        <span className="hidden-visually">, none free</span>
      </span>
    )
  return (
    <button
      type="button"
      className="month__day month__day--free"
      data-day={day}
      tabIndex={isEntrance ? 0 : -1}
      aria-current={isToday ? 'date' : undefined}
      onFocus={onFocus}
      onClick={onChoose}
    >
      <span>
        <span className="figures">{dayNumber(day)}</span>
        <span className="hidden-visually">
          {' '}
          {monthName(day)}, {longWeekday(day)}:{' '}
        </span>
      </span>
      <span className="month__count">{count} free</span>
    </button>
  )
}
