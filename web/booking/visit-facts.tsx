import { clockOf, dayOf, fullDay, offsetName } from '../app/time.ts'
import { oneLine } from '../clinic/address.ts'
import { Icon } from '../ui/icon.tsx'

type Props = {
  start: string
  end: string
  timeZone: string
  doctor: string
  visit: string
  place: string
  address?: string | null | undefined
  patient?: string
}

/** When, with whom, where: the same four lines before booking, after it, and in the list. */
export function VisitFacts({ start, end, timeZone, doctor, visit, place, address, patient }: Props) {
  return (
    <div className="facts">
      <div className="facts__row">
        <Icon name="calendar" />
        <p>
          <span className="facts__strong">
            {fullDay(dayOf(start, timeZone))}, <span className="figures">{clockOf(start, timeZone)}</span>
          </span>
          <br />
          <span className="soft">
            until {clockOf(end, timeZone)}, {offsetName(start, timeZone)}, the clinic’s time
          </span>
        </p>
      </div>
      <div className="facts__row">
        <Icon name="person" />
        <p>
          {visit} with <strong>{doctor}</strong>
          {patient ? (
            <>
              <br />
              <span className="soft">for {patient}</span>
            </>
          ) : null}
        </p>
      </div>
      <div className="facts__row">
        <Icon name="place" />
        <p>
          {place}
          {address ? (
            <>
              <br />
              <span className="soft">{oneLine(address)}</span>
            </>
          ) : null}
        </p>
      </div>
    </div>
  )
}
