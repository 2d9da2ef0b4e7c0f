import { useEffect, useRef, useState } from 'react'
import { Link, useLocation, useSearchParams } from 'react-router'
import type { Place } from '../../api/types.ts'
import { paths } from '../../app/paths.ts'
import { clockOf, dayOf, fullDay } from '../../app/time.ts'
import { fullName } from '../../availability/doctor-card.tsx'
import { useLocations, useVisitTypes } from '../../clinic/clinic-queries.ts'
import { OnlyFor } from '../../identity/only-for.tsx'
import { useAllDoctors } from '../../people/doctor-queries.ts'
import { patientIn, usePatient } from '../../people/patient/patient-queries.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Loaded, Skeleton } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { BookPlanned } from './book-planned.tsx'
import { PlannedList } from './planned-list.tsx'
import { plannedVisits, timesOf, type Changes } from './planned-visits.ts'
import { RepeatForm } from './repeat-form.tsx'
import { usePreview } from './series-queries.ts'

/** From one time that a clerk chose to a series of visits: how they repeat, what stands against each, and all are booked or none. */
export function RepeatPage() {
  const [params] = useSearchParams()
  const place = {
    doctorId: params.get('doctor') ?? '',
    visitTypeId: params.get('visit') ?? '',
    locationId: params.get('location') ?? '',
    start: params.get('start') ?? '',
  }
  const patientId = patientIn(useLocation().state)
  const isWhole = Object.values(place).every(Boolean) && !Number.isNaN(Date.parse(place.start)) && patientId !== ''
  const back = { doctorId: place.doctorId, visitTypeId: place.visitTypeId, locationId: place.locationId }
  return (
    <OnlyFor area="desk">
      <Page
        title="Repeat a visit"
        tab="Repeat a visit"
        lead={
          <Link to={paths.deskBook(back)} state={{ patientId }}>
            Back to the free times
          </Link>
        }
      >
        {isWhole ? <Repeat place={place} patientId={patientId} /> : <NothingChosen />}
      </Page>
    </OnlyFor>
  )
}

function NothingChosen() {
  return (
    <div className="empty">
      <p>Choose the patient and the first visit; then say how it repeats.</p>
      <ButtonLink look="main" to={paths.deskBook()}>
        Book for a patient
      </ButtonLink>
    </div>
  )
}

function Repeat({ place, patientId }: { place: Place; patientId: string }) {
  const patient = usePatient(patientId)
  const locations = useLocations()
  const doctor = useAllDoctors().data?.find(({ id }) => id === place.doctorId)
  const visitType = useVisitTypes(place.doctorId).data?.find(({ id }) => id === place.visitTypeId)
  const zone = locations.data?.find(({ id }) => id === place.locationId)?.timeZone
  if (zone === undefined) return <Skeleton label="Loading the visit" bars={2} />
  const what = [visitType?.name, doctor && `with ${fullName(doctor)}`].filter(Boolean).join(' ')
  return (
    <Loaded query={patient} label="Loading the patient" bars={2}>
      {({ name }) => (
        <>
          <p className="page__lead">
            {what} for <strong>{name}</strong>, the first on{' '}
            <strong>
              {fullDay(dayOf(place.start, zone))}, {clockOf(place.start, zone)}
            </strong>
            . Every visit is at this time of day, also when the clocks change.
          </p>
          <Plan place={place} patientId={patientId} name={name} zone={zone} />
        </>
      )}
    </Loaded>
  )
}

function Plan({ place, patientId, name, zone }: { place: Place; patientId: string; name: string; zone: string }) {
  const [recurrence, setRecurrence] = useState<string>()
  const [changes, setChanges] = useState<Changes>({})
  const byRule = usePreview(place, recurrence === undefined ? undefined : { recurrence }, patientId)
  const slots = byRule.isSuccess && !byRule.isPlaceholderData ? byRule.data.slots : undefined
  const times = recurrence === undefined || slots === undefined ? undefined : timesOf(recurrence, slots, changes)
  const now = usePreview(place, times, patientId)
  const visits = slots === undefined ? [] : plannedVisits({ slots }, changes, now.data?.conflicts ?? [])
  const ask = (wanted: string) => {
    setChanges({})
    setRecurrence(wanted)
    if (wanted === recurrence) void byRule.refetch()
  }
  return (
    <div className="stack stack--loose">
      <section className="card stack" aria-labelledby="how-title">
        <h2 id="how-title">1. How does it repeat?</h2>
        <RepeatForm
          first={dayOf(place.start, zone)}
          isPending={byRule.isFetching && slots === undefined}
          error={byRule.error}
          onAsk={ask}
        />
      </section>
      {slots === undefined ? null : (
        <section className="card stack" aria-labelledby="visits-title">
          <VisitsTitle key={recurrence} />
          <PlannedList
            visits={visits}
            changes={changes}
            error={times === undefined ? null : now.error}
            onChange={setChanges}
          />
        </section>
      )}
      {times === undefined || now.data === undefined ? null : (
        <BookPlanned
          key={recurrence}
          wish={{ place, times, patientId }}
          name={name}
          visits={visits}
          isLooking={now.isFetching}
          onRefused={() => void now.refetch()}
        />
      )}
    </div>
  )
}

/** Takes the focus when the list appears: it begins where the press has led to, often below what is in sight. */
function VisitsTitle() {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <h2 id="visits-title" className="planned-title" ref={title} tabIndex={-1}>
      2. The visits
    </h2>
  )
}
