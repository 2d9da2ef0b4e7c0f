import { useState, type FormEvent } from 'react'
import { useShownPreview } from '../../scheduling/preview/shown-preview.tsx'
import { fieldErrors } from '../../api/problem-text.ts'
import { Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/field.tsx'
import { useKnownCalendars, useSetCalendar, type Calendar } from './holiday-queries.ts'

/** The country and, where it has its own holidays, the region. */
export function CalendarForm({ calendar }: { calendar: Calendar }) {
  const [country, setCountry] = useState(calendar.country ?? '')
  const [region, setRegion] = useState(calendar.region ?? '')
  const countries = useKnownCalendars()
  const known = useKnownCalendars(country || null)
  const regions = (known.data ?? []).flatMap((one) => (one.region ? [{ value: one.region, name: one.name }] : []))
  const set = useSetCalendar(calendar)
  const errors = fieldErrors(set.error)
  const isSame = country === (calendar.country ?? '') && region === (calendar.region ?? '')
  // Another calendar has other holidays, and an exception for one that it does not have would be refused.
  const choice = { country: country || null, region: region || null, openOn: [] }
  const preview = useShownPreview(
    isSame ? undefined : { calendar: { locationId: calendar.locationId, ...choice } },
    'In the next 60 days',
  )
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    set.mutate(choice)
  }
  return (
    <form className="form" onSubmit={onSubmit}>
      <div className="form__row">
        <Select
          label="Country"
          all="None: open on public holidays"
          options={(countries.data ?? []).map((one) => ({ value: one.country, name: one.name }))}
          value={country}
          error={errors['country']}
          onChange={({ target }) => {
            setCountry(target.value)
            setRegion('')
          }}
        />
        {regions.length > 0 ? (
          <Select
            label="Region"
            all="Only those of the whole country"
            options={regions}
            value={region}
            error={errors['region']}
            onChange={({ target }) => setRegion(target.value)}
          />
        ) : null}
      </div>
      {preview.shown}
      {set.error ? <Failure error={set.error} /> : null}
      <div className="form__actions">
        <Button type="submit" isPending={set.isPending || preview.isLooking} isDisabled={isSame}>
          {preview.isHitting ? 'Use this calendar all the same' : 'Use this calendar'}
        </Button>
      </div>
    </form>
  )
}
