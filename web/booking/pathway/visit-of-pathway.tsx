import { ApiProblem, codeOf } from '../../api/problem.ts'
import type { Appointment } from '../../api/types.ts'
import { paths } from '../../app/paths.ts'
import { addDays, clockOf, dayOf, longDay } from '../../app/time.ts'
import { Banner } from '../../ui/banner.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { usePathwayBooking, type Fault, type PathwayBooking } from './pathway-queries.ts'
import { faultWords, stepRules } from './pathway-words.ts'

/** What ties a visit to the others, in sentences: its own times to earlier ones, and those of later ones to it. */
function ties({ visits, steps }: Pick<PathwayBooking, 'visits' | 'steps'>, step: number): string[] {
  const own = stepRules(steps[step - 1] ?? {})
  const later = steps.flatMap(({ lags = [], sameDoctorAs }, index) => {
    const towards = stepRules({
      lags: lags.filter(({ after }) => after === step),
      ...(sameDoctorAs === step && { sameDoctorAs }),
    })
    return towards.length === 0 ? [] : [`Visit ${index + 1} has to be ${towards.join(', ')}.`]
  })
  const first = own.length === 0 ? [] : [`It has to be ${own.join(', ')}.`]
  const others = visits.flatMap((one) =>
    one.step === step || one.appointment.status === 'cancelled'
      ? []
      : [
          `Visit ${one.step}${one.name ? ` (${one.name})` : ''} is on ${longDay(dayOf(one.appointment.start, one.appointment.timeZone))}, ${clockOf(one.appointment.start, one.appointment.timeZone)}.`,
        ],
  )
  return [...first, ...later, ...others]
}

type Props = { row: Pick<Appointment, 'id'>; bookingId: string }

/** On the page of one visit: its place among those it belongs to, and the time between them. */
export function VisitOfPathway({ row, bookingId }: Props) {
  const booking = usePathwayBooking(bookingId)
  const visit = booking.data?.visits.find(({ appointment }) => appointment.id === row.id)
  // Without the others the visit is still whole; nobody needs to read that they could not be fetched.
  if (booking.data === undefined || visit === undefined) return null
  const count = booking.data.steps.length || booking.data.visits.length
  return (
    <section className="card stack stack--tight" aria-labelledby="pathway-title">
      <h2 id="pathway-title">
        Visit {visit.step} of {count}: {booking.data.name}
      </h2>
      <ul className="bullets">
        {ties(booking.data, visit.step).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div>
        <ButtonLink to={paths.pathwayBooking(bookingId)}>See all of them</ButtonLink>
      </div>
    </section>
  )
}

/** Before a visit is moved: what it has to keep. */
export function KeepsPathway({ row, bookingId }: Props) {
  const booking = usePathwayBooking(bookingId)
  const step = booking.data?.visits.find(({ appointment }) => appointment.id === row.id)?.step
  if (booking.data === undefined || step === undefined) return null
  return (
    <Banner>
      This visit belongs together with others ({booking.data.name}).
      <ul className="bullets">
        {ties(booking.data, step).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Banner>
  )
}

type Broken = { faults: Fault[]; from: string | null; before: string | null; timeZone: string }

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const textIn = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const isFault = (value: unknown): value is Fault => isObject(value) && typeof value['rule'] === 'string'

/** What the server says of a move that would break a pathway; nothing of any other failure. */
function brokenIn(error: unknown): Broken | undefined {
  if (!(error instanceof ApiProblem) || codeOf(error) !== 'booking.visit_of_pathway') return undefined
  const { faults, mayBegin, timeZone } = error.document
  const bounds = isObject(mayBegin) ? mayBegin : {}
  return {
    faults: Array.isArray(faults) ? faults.filter(isFault) : [],
    from: textIn(bounds['from']),
    before: textIn(bounds['before']),
    timeZone: textIn(timeZone) ?? 'UTC',
  }
}

export const breaksPathway = (error: unknown): boolean => brokenIn(error) !== undefined

/** Why a time would not do, and between when the visit may begin as the others stand. */
export function BrokenPathway({ error, bookingId }: { error: unknown; bookingId: string | undefined }) {
  const broken = brokenIn(error)
  const steps = usePathwayBooking(bookingId ?? '').data?.steps ?? []
  if (broken === undefined) return null
  return (
    <Banner tone="bad">
      The visit was not moved: at that time it would no longer fit to those it belongs to.
      <ul className="bullets">
        {broken.faults.map((fault) => (
          <li key={`${fault.step} ${fault.after} ${fault.rule}`}>{faultWords(fault, steps)}</li>
        ))}
        {mayBeginWords(broken) ? <li>{mayBeginWords(broken)}</li> : null}
      </ul>
    </Banner>
  )
}

const MIDNIGHT = '00:00'

/** `It may be from Friday 27 November until Friday 4 December.` Lags in days begin and end at midnight, which nobody says. */
function mayBeginWords({ from, before, timeZone }: Broken): string {
  const [first, end] = [from, before].map(
    (instant) => instant && { day: dayOf(instant, timeZone), clock: clockOf(instant, timeZone) },
  )
  const words = [
    first ? `from ${longDay(first.day)}${first.clock === MIDNIGHT ? '' : `, ${first.clock}`} on` : '',
    end
      ? end.clock === MIDNIGHT
        ? `until ${longDay(addDays(end.day, -1))}`
        : `before ${longDay(end.day)}, ${end.clock}`
      : '',
  ].filter(Boolean)
  return words.length === 0 ? '' : `It may be ${words.join(' and ')}.`
}
