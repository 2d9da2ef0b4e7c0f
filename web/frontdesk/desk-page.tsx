import { useId } from 'react'
import { paths } from '../app/paths.ts'
import { addDays, clockOf, fullDay, longWeekday, nearDay, todayIn, type Day } from '../app/time.ts'
import { useClinic, useLocations } from '../clinic/clinic-queries.ts'
import { OnlyFor } from '../identity/only-for.tsx'
import { useSession } from '../identity/session.ts'
import { useAllDoctors } from '../people/doctor-queries.ts'
import { Banner } from '../ui/banner.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Choices, Select, TextField } from '../ui/field.tsx'
import { Icon } from '../ui/icon.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { PageTitle } from '../ui/page.tsx'
import { daySummary, grouped, matching, useDay, useDayView, type DayView } from './day.ts'
import { DayRows } from './day-rows.tsx'

export function DeskPage() {
  return (
    <OnlyFor area="desk">
      <Desk />
    </OnlyFor>
  )
}

function Desk() {
  const clinic = useClinic()
  const locations = useLocations()
  const zone = clinic.data?.timeZone ?? locations.data?.[0]?.timeZone ?? 'UTC'
  const { data: me } = useSession()
  const { view, set } = useDayView(zone, me?.doctorId)
  const day = useDay(view)
  return (
    <div className="page desk">
      <div className="desk__head">
        <div>
          <PageTitle tab="Day list">{nameOf(view.date, todayIn(zone))}</PageTitle>
          <p className="soft">{fullDay(view.date)}</p>
        </div>
        <DayPaging view={view} zone={zone} set={set} />
        <div className="row">
          <ButtonLink to={paths.deskPatients()}>
            <Icon name="person" size={18} /> Patients
          </ButtonLink>
          <ButtonLink to={paths.deskOutages()}>
            <Icon name="alert" size={18} /> Out of order
          </ButtonLink>
          <ButtonLink look="main" to={paths.deskBook({ locationId: view.locationId, doctorId: view.doctorId })}>
            <Icon name="plus" size={18} /> Book for a patient
          </ButtonLink>
        </div>
      </div>
      <Filters view={view} set={set} />
      {day.isError && day.data ? (
        <Banner tone="warn">
          The list can’t be refreshed right now. It shows the state of{' '}
          {clockOf(new Date(day.dataUpdatedAt).toISOString(), zone)} and tries again by itself.
        </Banner>
      ) : null}
      <Loaded query={day} label="Loading the day" bars={4}>
        {(rows) => {
          const shown = matching(rows, view.words)
          return (
            <>
              <p role="status" className="desk__summary">
                {daySummary(shown)}
              </p>
              {grouped(shown, view.grouping).map(({ key, title, rows: own }) => (
                <DayRows key={key} title={title} rows={own} zone={zone} />
              ))}
              {shown.length === 0 ? <Nothing words={view.words} clear={() => set({ words: '' })} /> : null}
            </>
          )
        }}
      </Loaded>
    </div>
  )
}

const nameOf = (date: Day, today: Day): string =>
  date < today || date > addDays(today, 1) ? longWeekday(date) : nearDay(date, today)

type Setting = { view: DayView; set: ReturnType<typeof useDayView>['set'] }

function DayPaging({ view, zone, set }: Setting & { zone: string }) {
  const id = useId()
  return (
    <div className="desk__paging">
      <Button aria-label="Day before" onPress={() => set({ date: addDays(view.date, -1) })}>
        <Icon name="left" />
      </Button>
      <label className="hidden-visually" htmlFor={id}>
        Date
      </label>
      <input
        id={id}
        className="field__input"
        type="date"
        value={view.date}
        onChange={({ target }) => target.value && set({ date: target.value })}
      />
      <Button aria-label="Day after" onPress={() => set({ date: addDays(view.date, 1) })}>
        <Icon name="right" />
      </Button>
      {view.date === todayIn(zone) ? null : (
        <Button look="quiet" onPress={() => set({ date: '' })}>
          Today
        </Button>
      )}
    </div>
  )
}

function Filters({ view, set }: Setting) {
  const doctors = useAllDoctors()
  const locations = useLocations()
  const named = (rows: { id: string; name: string }[] | undefined) =>
    (rows ?? []).map(({ id, name }) => ({ value: id, name }))
  return (
    <form
      className="desk__filters"
      role="search"
      aria-label="Narrow the list"
      onSubmit={(event) => event.preventDefault()}
    >
      <TextField
        label="Patient or doctor"
        type="search"
        value={view.words}
        onChange={({ target }) => set({ words: target.value })}
      />
      <Select
        label="Location"
        all="All locations"
        value={view.locationId}
        options={named(locations.data)}
        onChange={({ target }) => set({ locationId: target.value })}
      />
      <Select
        label="Doctor"
        all="All doctors"
        value={view.doctorId}
        options={named(doctors.data)}
        onChange={({ target }) => set({ doctorId: target.value })}
      />
      <Choices
        legend="Order"
        compact
        options={[
          { value: 'time', name: 'By time' },
          { value: 'doctor', name: 'By doctor' },
        ]}
        chosen={[view.grouping]}
        onChange={([grouping = '']) => set({ grouping: grouping === 'doctor' ? grouping : '' })}
      />
    </form>
  )
}

function Nothing({ words, clear }: { words: string; clear: () => void }) {
  return (
    <div className="empty">
      <p>{words ? `Nobody on this day matches “${words}”.` : 'No visits on this day.'}</p>
      {words ? <Button onPress={clear}>Show the whole day</Button> : null}
    </div>
  )
}
