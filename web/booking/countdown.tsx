import { useEffect, useState } from 'react'
import { minutesAndSeconds } from '../app/time.ts'
import { Icon } from '../ui/icon.tsx'

const TICK_MS = 1000
const WARN_MS = 60_000

/** Milliseconds until an instant, ticking. Computed from the clock each time, so a sleeping laptop wakes up correct. */
export function useTimeLeft(until: string): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  return Math.max(0, Date.parse(until) - now)
}

/** Reads itself out twice only, at the start and for the last minute: a screen reader counting seconds would be torture. */
export function Countdown({ left }: { left: number }) {
  return (
    <div className="countdown">
      <Icon name="clock" />
      <span role="timer">
        We are holding this time for you: <strong className="figures">{minutesAndSeconds(left)}</strong> left
      </span>
      <span className="hidden-visually" role="status">
        {left < WARN_MS ? 'Less than a minute left to book this time.' : 'This time is held for you.'}
      </span>
    </div>
  )
}
