import { useId, useRef, useState } from 'react'
import type { Slot } from '../api/types.ts'
import {
  addDays,
  browserZone,
  dayOf,
  daySpan,
  daysFrom,
  longDay,
  todayIn,
  zonePlace,
  zonesDiffer,
  type Day,
} from '../app/time.ts'
import { Failure } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Skeleton } from '../ui/loaded.tsx'
import { DayColumns } from './day-columns.tsx'
import { useFreeTimes, useNextFreeTime, type Asked } from './free-times.ts'
import { MonthOverview } from './month-overview.tsx'
import { useLiveTimes } from './live-times.ts'
import { timesByDay } from './times-by-day.ts'

const DAYS = 7

type Props = Asked & {
  zone: string
  from?: Day | undefined
  /** The start that was just pressed and is being held, to show it as busy. */
  choosing?: string | undefined
  /** Times can be looked at but not yet chosen. */
  locked?: boolean
  onChoose: (slot: Slot) => void
}

/** A week of free times to choose from, used to book, to move a visit and at the desk. */
export function Times({ zone, from, choosing, locked = false, onChoose, ...asked }: Props) {
  const today = todayIn(zone)
  const [first, setFirst] = useState<Day>(from && from > today ? from : today)
  const [inOwnZone, setInOwnZone] = useState(false)
  const [isMonthOpen, setIsMonthOpen] = useState(false)
  const monthId = useId()
  const title = useRef<HTMLHeadingElement>(null)
  const calm = useCalm()
  const { isLive, gone } = useLiveTimes(asked, first, DAYS, calm.when)
  const free = useFreeTimes(asked, first, DAYS, isLive)
  const shownZone = inOwnZone ? browserZone() : zone
  const days = timesByDay(free.data ?? [], daysFrom(first, DAYS), shownZone, gone)
  const count = days.reduce((sum, day) => sum + day.count, 0)
  const isAnyShown = days.some(({ parts }) => parts.length > 0)
  return (
    <section className="times" aria-labelledby="times-title" {...calm.of}>
      <div className="times__head">
        <h2 id="times-title" className="times__title" ref={title} tabIndex={-1}>
          {daySpan(first, addDays(first, DAYS - 1))}
        </h2>
        <div className="times__paging">
          <Button
            aria-label="Whole month"
            aria-expanded={isMonthOpen}
            aria-controls={monthId}
            onPress={() => setIsMonthOpen(!isMonthOpen)}
          >
            <Icon name="calendar" />
          </Button>
          <Button
            aria-label="Earlier days"
            isDisabled={first <= today}
            onPress={() => setFirst(later(today, addDays(first, -DAYS)))}
          >
            <Icon name="left" />
          </Button>
          <Button aria-label="Later days" onPress={() => setFirst(addDays(first, DAYS))}>
            <Icon name="right" />
          </Button>
        </div>
      </div>
      <div id={monthId} hidden={!isMonthOpen}>
        {isMonthOpen ? (
          <MonthOverview
            asked={asked}
            shown={first}
            today={today}
            onChoose={(day) => {
              setFirst(day)
              setIsMonthOpen(false)
              // The pressed day is gone; what it leads to begins here.
              title.current?.focus()
            }}
          />
        ) : null}
      </div>
      <ZoneLine zone={zone} slots={free.data ?? []} inOwnZone={inOwnZone} setInOwnZone={setInOwnZone} />
      <p className="hidden-visually" role="status">
        {free.isPending ? 'Loading free times' : `${count} free ${count === 1 ? 'time' : 'times'} in these days`}
      </p>
      {free.isError && !free.data ? <Failure error={free.error} onRetry={() => void free.refetch()} /> : null}
      {free.isPending ? <Skeleton label="Loading free times" bars={3} /> : null}
      {free.data && isAnyShown ? (
        <DayColumns days={days} today={today} choosing={choosing} locked={locked} onChoose={onChoose} key={first} />
      ) : null}
      {free.data && count === 0 ? <NoTimes asked={asked} after={first} zone={zone} show={setFirst} /> : null}
    </section>
  )
}

const later = (one: Day, other: Day): Day => (one > other ? one : other)

function NoTimes({ asked, after, zone, show }: { asked: Asked; after: Day; zone: string; show: (day: Day) => void }) {
  const next = useNextFreeTime(asked, after)
  const day = next.data ? dayOf(next.data.start, zone) : undefined
  return (
    <div className="empty">
      <p>No free time in these days.</p>
      {day ? (
        <Button look="main" onPress={() => show(day)}>
          Go to {longDay(day)}, the next day with free times
        </Button>
      ) : (
        <p className="soft">
          {next.isPending
            ? 'Looking for the next free day…'
            : 'There is none in the coming weeks either. Try another visit or location, or call the clinic.'}
        </p>
      )}
    </div>
  )
}

/** Puts off what would move the buttons until nobody is about to press one. */
function useCalm() {
  const here = useRef<HTMLElement>(null)
  const waiting = useRef<() => void>(undefined)
  const isCalm = () => here.current?.matches(':hover, :focus-within') !== true
  const look = () => {
    if (!isCalm()) return
    waiting.current?.()
    waiting.current = undefined
  }
  return {
    when: (move: () => void) => {
      waiting.current = move
      look()
    },
    // After the browser has moved the focus, which it has not yet when it says that it was lost.
    of: { ref: here, onPointerLeave: look, onBlur: () => window.setTimeout(look) },
  }
}

/** Says whose clock is shown, and offers the reader's own where the two differ. Only the writing changes (case 23). */
function ZoneLine({
  zone,
  slots,
  inOwnZone,
  setInOwnZone,
}: {
  zone: string
  slots: Slot[]
  inOwnZone: boolean
  setInOwnZone: (own: boolean) => void
}) {
  const own = browserZone()
  const differs = zonesDiffer(
    slots.map(({ start }) => start),
    zone,
    own,
  )
  return (
    <div className="times__zone">
      <Icon name="clock" size={18} />
      <span>
        {inOwnZone
          ? `Times are shown in your time (${zonePlace(own)}).`
          : `Times are the clinic’s (${zonePlace(zone)}).`}
      </span>
      {differs || inOwnZone ? (
        <Button size="small" look="quiet" onPress={() => setInOwnZone(!inOwnZone)}>
          {inOwnZone ? `Show clinic time (${zonePlace(zone)})` : `Show my time (${zonePlace(own)})`}
        </Button>
      ) : null}
    </div>
  )
}
