import { problemText } from '../api/problem-text.ts'
import type { Slot } from '../api/types.ts'
import { clockOf, dayOf, nearDay, todayIn } from '../app/time.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { alternativesIn } from './alternatives.ts'

/** A time that got away: says so and puts the nearest free ones one tap away. */
export function TakenNotice({
  error,
  zone,
  onChoose,
}: {
  error: unknown
  zone?: string | undefined
  onChoose: (slot: Slot) => void
}) {
  const alternatives = alternativesIn(error)
  return (
    <Banner tone="bad">
      {problemText(error)} {alternatives.length ? 'These are the nearest free ones:' : null}
      {alternatives.length ? (
        <ul className="alternatives">
          {alternatives.map((slot) => (
            <li key={`${slot.doctorId} ${slot.start}`}>
              <Button onPress={() => onChoose(slot)}>
                {nearDay(dayOf(slot.start, zone ?? slot.timeZone), todayIn(slot.timeZone))}{' '}
                <span className="figures">{clockOf(slot.start, zone ?? slot.timeZone)}</span>
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </Banner>
  )
}
