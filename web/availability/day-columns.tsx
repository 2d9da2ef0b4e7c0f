import { useState } from 'react'
import type { Slot } from '../api/types.ts'
import { dayNumber, longDay, nearDay, shortDate, shortWeekday, type Day } from '../app/time.ts'
import { Button } from '../ui/button.tsx'
import type { DayOfTimes, Time } from './times-by-day.ts'

const partNames = { morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening' }

type Props = {
  days: DayOfTimes[]
  today: Day
  choosing: string | undefined
  locked: boolean
  onChoose: (slot: Slot) => void
}

/** Seven columns where there is room; on a phone a strip of seven days above the times of the chosen one. */
export function DayColumns({ days, today, ...choice }: Props) {
  const firstWithTimes = days.find(({ parts }) => parts.length > 0)?.day
  const [picked, setPicked] = useState<Day>()
  const shown = picked ?? firstWithTimes
  return (
    <>
      <div className="day-strip" role="group" aria-label="Days">
        {days.map(({ day, count }) => (
          <button
            key={day}
            type="button"
            className="day-strip__day"
            aria-pressed={day === shown}
            disabled={count === 0}
            onClick={() => setPicked(day)}
          >
            <span>{shortWeekday(day)}</span>
            <span className="day-strip__number figures">{dayNumber(day)}</span>
            <span className="hidden-visually">{count ? `, ${count} free` : ', none free'}</span>
          </button>
        ))}
      </div>
      <ol className="day-columns">
        {days.map((day) => (
          <li key={day.day} className={day.day === shown ? 'day-column day-column--shown' : 'day-column'}>
            <DayTimes day={day} today={today} {...choice} />
          </li>
        ))}
      </ol>
    </>
  )
}

function DayTimes({ day: { day, parts, count }, today, ...choice }: Omit<Props, 'days'> & { day: DayOfTimes }) {
  return (
    <>
      <h3 className="day-column__title">
        <span className="day-column__near">{nearDay(day, today).split(' ')[0]}</span>{' '}
        <span className="day-column__date">{shortDate(day)}</span>
      </h3>
      {count === 0 ? <p className="day-column__none">None free</p> : null}
      {parts.map(({ part, times }) => (
        <div key={part} className="day-part">
          <h4 className="day-part__title">{partNames[part]}</h4>
          <ul className="day-part__times">
            {times.map((time) => (
              <li key={time.slot.start}>
                <TimeButton time={time} day={day} {...choice} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}

function TimeButton({
  time: { slot, label, isGone: wasTaken },
  day,
  choosing,
  locked,
  onChoose,
}: { time: Time; day: Day } & Pick<Props, 'choosing' | 'locked' | 'onChoose'>) {
  // What somebody just pressed is taken too, by themselves.
  const isGone = wasTaken && choosing !== slot.start
  return (
    <Button
      wide
      isPending={choosing === slot.start}
      isGone={isGone}
      isDisabled={locked || (choosing !== undefined && choosing !== slot.start)}
      onPress={() => onChoose(slot)}
    >
      {isGone ? <span className="hidden-visually">Just taken: </span> : null}
      <span className="figures">{label}</span>
      <span className="hidden-visually"> on {longDay(day)}</span>
    </Button>
  )
}
