import { useState } from 'react'
import type { Appointment, Slot } from '../api/types.ts'
import { fullName } from '../availability/doctor-card.tsx'
import { useLocations } from '../clinic/clinic-queries.ts'
import { useAllDoctors } from '../people/doctor-queries.ts'
import { Select } from '../ui/field.tsx'

/** With whom and where a visit may be instead: whoever sees people for it, wherever they work. To begin with as it is. */
export function useMoveWhere({ doctor, visitType, location }: Appointment) {
  const [wish, setWish] = useState({ doctorId: doctor.id, locationId: location.id })
  const doctors = (useAllDoctors().data ?? []).filter(({ visitTypeIds }) => visitTypeIds.includes(visitType.id))
  const chosen = doctors.find(({ id }) => id === wish.doctorId)
  const places = (useLocations().data ?? []).filter(({ id }) => chosen?.locationIds.includes(id))
  const place = places.find(({ id }) => id === wish.locationId) ?? places[0] ?? location
  const names = new Map([doctor, ...doctors].map((one) => [one.id, fullName(one)]))
  /** What would change besides the time: `with Dr. Aylin Kaya, at Mitte`. */
  const changesOf = (slot: Slot): string =>
    [
      slot.doctorId === doctor.id ? '' : `with ${names.get(slot.doctorId) ?? 'another doctor'}`,
      slot.locationId === location.id
        ? ''
        : `at ${places.find(({ id }) => id === slot.locationId)?.name ?? 'another place'}`,
    ]
      .filter(Boolean)
      .join(', ')
  return {
    asked: { doctorId: wish.doctorId, visitTypeId: visitType.id, locationId: place.id },
    zone: place.timeZone,
    names,
    places,
    changesOf,
    choose: (change: Partial<typeof wish>) => setWish({ ...wish, ...change }),
  }
}

/** Nothing to choose from, nothing to see. */
export function MoveWhere({ asked, names, places, choose }: ReturnType<typeof useMoveWhere>) {
  if (names.size < 2 && places.length < 2) return null
  return (
    <div className="form__row">
      <Select
        label="With whom?"
        value={asked.doctorId}
        options={[...names].map(([value, name]) => ({ value, name }))}
        onChange={({ target }) => choose({ doctorId: target.value })}
      />
      <Select
        label="Where?"
        value={asked.locationId}
        options={places.map(({ id, name }) => ({ value: id, name }))}
        onChange={({ target }) => choose({ locationId: target.value })}
      />
    </div>
  )
}
