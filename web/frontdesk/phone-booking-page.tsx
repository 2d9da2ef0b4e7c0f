import { useState } from 'react'
import { Link, useLocation, useSearchParams } from 'react-router'
import type { Patient, Slot } from '../api/types.ts'
import { paths } from '../app/paths.ts'
import { Times } from '../availability/times.tsx'
import { PathwaysLink } from '../booking/pathway/pathways-link.tsx'
import { UnlistedTime } from '../booking/unlisted-time.tsx'
import { useLocations, useVisitTypes } from '../clinic/clinic-queries.ts'
import { OnlyFor } from '../identity/only-for.tsx'
import { useAllDoctors } from '../people/doctor-queries.ts'
import { patientIn, usePatient } from '../people/patient/patient-queries.ts'
import { PatientPicker } from '../people/patient-picker.tsx'
import { Select } from '../ui/field.tsx'
import { Page } from '../ui/page.tsx'
import { ConfirmForPatient } from './confirm-for-patient.tsx'
import { UnlistedTimeForPatient } from './unlisted-time-for-patient.tsx'

/** A patient on the phone: find or add them, choose doctor and visit, choose a time, confirm. */
export function PhoneBookingPage() {
  return (
    <OnlyFor area="desk">
      <Page
        title="Book for a patient"
        tab="Book for a patient"
        lead={<Link to={paths.desk()}>Back to the day list</Link>}
      >
        <Booking />
      </Page>
    </OnlyFor>
  )
}

/** The choice, kept in the address; the patient is kept out of it, because addresses end up in logs and histories. */
function useChoice() {
  const [params, setParams] = useSearchParams()
  const doctors = useAllDoctors()
  const doctor = doctors.data?.find(({ id }) => id === params.get('doctorId')) ?? doctors.data?.[0]
  const visitTypes = useVisitTypes(doctor?.id)
  const visitType = visitTypes.data?.find(({ id }) => id === params.get('visitTypeId')) ?? visitTypes.data?.[0]
  const locations = useLocations()
  const places = (locations.data ?? []).filter(({ id }) => doctor?.locationIds.includes(id))
  const place = places.find(({ id }) => id === params.get('locationId')) ?? places[0]
  const set = (change: Record<string, string>) =>
    setParams((before) => ({ ...Object.fromEntries(before), ...change }), { replace: true, preventScrollReset: true })
  return { doctors: doctors.data ?? [], doctor, visitTypes: visitTypes.data ?? [], visitType, places, place, set }
}

const named = (rows: { id: string; name: string }[]) => rows.map(({ id, name }) => ({ value: id, name }))

function VisitChoice({ doctors, doctor, visitTypes, visitType, places, place, set }: ReturnType<typeof useChoice>) {
  return (
    <div className="form__row">
      <Select
        label="Doctor"
        value={doctor?.id ?? ''}
        options={named(doctors)}
        onChange={({ target }) => set({ doctorId: target.value })}
      />
      <Select
        label="Visit"
        value={visitType?.id ?? ''}
        options={named(visitTypes)}
        onChange={({ target }) => set({ visitTypeId: target.value })}
      />
      <Select
        label="Location"
        value={place?.id ?? ''}
        options={named(places)}
        onChange={({ target }) => set({ locationId: target.value })}
      />
    </div>
  )
}

/** Who was chosen here, or else whose page the desk came from; `null` is somebody else, not chosen yet. */
function useChosenPatient() {
  const from = usePatient(patientIn(useLocation().state))
  const [chosen, setChosen] = useState<Patient | null>()
  return {
    patient: chosen === undefined ? from.data : (chosen ?? undefined),
    setPatient: (one: Patient | undefined) => setChosen(one ?? null),
  }
}

function Booking() {
  const { patient, setPatient } = useChosenPatient()
  const [slot, setSlot] = useState<Slot>()
  const choice = useChoice()
  const { doctor, visitType, place } = choice
  const asked =
    doctor && visitType && place ? { doctorId: doctor.id, visitTypeId: visitType.id, locationId: place.id } : undefined
  return (
    <div className="stack stack--loose">
      <section className="card stack" aria-labelledby="who-title">
        <h2 id="who-title">1. Who is it for?</h2>
        <PatientPicker patient={patient} onPick={setPatient} />
      </section>
      <section className="card stack" aria-labelledby="what-title">
        <h2 id="what-title">2. Which visit?</h2>
        <VisitChoice {...choice} />
        <PathwaysLink patientId={patient?.id} />
      </section>
      {asked && place ? (
        <>
          {patient ? null : <p className="soft">Choose the patient first, then a time.</p>}
          <Times
            key={Object.values(asked).join(' ')}
            {...asked}
            zone={place.timeZone}
            locked={!patient}
            onChoose={setSlot}
          />
          {patient ? (
            <UnlistedTime key={`unlisted ${Object.values(asked).join(' ')}`} asked={asked} zone={place.timeZone}>
              {(unlisted) => <UnlistedTimeForPatient place={unlisted} zone={place.timeZone} patient={patient} />}
            </UnlistedTime>
          ) : null}
        </>
      ) : (
        <p className="soft">This doctor has no hours or visits yet.</p>
      )}
      {patient && slot && visitType && doctor ? (
        <ConfirmForPatient
          slot={slot}
          patient={patient}
          what={`${visitType.name} with ${doctor.name}`}
          onClose={() => setSlot(undefined)}
          chooseOther={setSlot}
        />
      ) : null}
    </div>
  )
}
