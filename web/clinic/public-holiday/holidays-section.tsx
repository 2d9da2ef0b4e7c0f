import { fullDay } from '../../app/time.ts'
import { Badge } from '../../ui/badge.tsx'
import { Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { ChangeHistory } from '../change-history.tsx'
import { CalendarForm } from './calendar-form.tsx'
import {
  calendarKey,
  readCalendarHistory,
  useCalendar,
  useKnownCalendars,
  useSetCalendar,
  type Calendar,
  type Choice,
} from './holiday-queries.ts'

/** Whose public holidays close a location, which come next, and on which of them it is open after all. */
export function HolidaysSection({ locationId }: { locationId: string }) {
  const calendar = useCalendar(locationId)
  const countries = useKnownCalendars()
  const nameOf = (country: string | null) => countries.data?.find((one) => one.country === country)?.name ?? country
  const holidayOf = (rule: string) => calendar.data?.holidays.find((one) => one.rule === rule)?.name ?? rule
  return (
    <section className="card stack" aria-labelledby="holidays-title">
      <div className="stack stack--tight">
        <h2 id="holidays-title">Public holidays</h2>
        <p className="soft">Nobody can be booked on them, this year and every other. What is booked already stays.</p>
      </div>
      <Loaded query={calendar} label="Loading public holidays" bars={2}>
        {(found) => (
          <>
            <CalendarForm key={found.version} calendar={found} />
            <Coming calendar={found} />
          </>
        )}
      </Loaded>
      <ChangeHistory
        of="public holidays"
        queryKey={[...calendarKey(locationId), 'history']}
        load={() => readCalendarHistory(locationId)}
        lines={(snapshot) => [choiceText(snapshot as Choice, nameOf, holidayOf)]}
      />
    </section>
  )
}

function choiceText(
  { country, region, openOn }: Choice,
  nameOf: (country: string | null) => string | null,
  holidayOf: (rule: string) => string,
): string {
  if (country === null) return 'Open on public holidays'
  const open = openOn.length === 0 ? '' : `, but open on ${openOn.map(holidayOf).join(', ')}`
  return `Closed on those of ${nameOf(country)}${region ? ` (${region})` : ''}${open}`
}

function Coming({ calendar }: { calendar: Calendar }) {
  const set = useSetCalendar(calendar)
  const { country, region, openOn, holidays } = calendar
  if (country === null) return null
  const toggle = (rule: string, isOpen: boolean) =>
    set.mutate({ country, region, openOn: isOpen ? openOn.filter((one) => one !== rule) : [...openOn, rule] })
  const rules = set.variables?.openOn ?? []
  const isChanging = (rule: string) => set.isPending && rules.includes(rule) !== openOn.includes(rule)
  return (
    <div className="stack stack--tight">
      <h3>The coming year</h3>
      {set.error ? <Failure error={set.error} /> : null}
      <ul className="rows">
        {holidays.map(({ date, name, rule, open }) => (
          <li key={`${date} ${rule}`} className="rows__row rows__row--wraps">
            <span>
              <strong>{name}</strong> <Badge tone={open ? 'good' : 'plain'}>{open ? 'Open' : 'Closed'}</Badge>
              <span className="soft small rows__more">{fullDay(date)}</span>
            </span>
            <Button size="small" look="quiet" isPending={isChanging(rule)} onPress={() => toggle(rule, open)}>
              {open ? 'Close after all' : 'Open after all'}
              <span className="hidden-visually"> on {name}</span>
            </Button>
          </li>
        ))}
      </ul>
      <p className="soft small">What you choose for a holiday holds for it in every year.</p>
    </div>
  )
}
