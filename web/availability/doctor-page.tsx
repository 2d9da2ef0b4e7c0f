import { useQuery } from '@tanstack/react-query'
import { useParams, useSearchParams } from 'react-router'
import { api, read } from '../api/client.ts'
import type { Doctor, Location, VisitType } from '../api/types.ts'
import { useHoldTime } from '../booking/hold-time.ts'
import { TakenNotice } from '../booking/taken-notice.tsx'
import { useLocations, useVisitTypes } from '../clinic/clinic-queries.ts'
import { languageName } from '../people/languages.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Select } from '../ui/field.tsx'
import { Icon } from '../ui/icon.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { PageTitle } from '../ui/page.tsx'
import { fullName } from './doctor-card.tsx'
import { Times } from './times.tsx'
import './doctor-page.css'

export const useDoctor = (id: string) =>
  useQuery({ queryKey: ['doctor', id], queryFn: () => read(api.GET('/api/v1/doctors/{id}', { params: { path: { id } } })) })

export function DoctorPage() {
  const { id = '' } = useParams()
  const doctor = useDoctor(id)
  const visitTypes = useVisitTypes(id)
  const locations = useLocations()
  return (
    <div className="page">
      <Loaded query={doctor} label="Loading the doctor">
        {(found) => (
          <>
            <Profile doctor={found} />
            <Loaded query={visitTypes} label="Loading visits">
              {(types) => (
                <Loaded query={locations} label="Loading locations">
                  {(places) => <Choose doctor={found} visitTypes={types} locations={places} />}
                </Loaded>
              )}
            </Loaded>
          </>
        )}
      </Loaded>
    </div>
  )
}

function Profile({ doctor }: { doctor: Doctor }) {
  return (
    <div className="profile">
      <Avatar name={doctor.name} id={doctor.id} size="large" />
      <div>
        <PageTitle tab={fullName(doctor)}>{fullName(doctor)}</PageTitle>
        <p className="doctor-card__specialties">{doctor.specialties.join(' · ')}</p>
        <p className="profile__speaks">
          <Icon name="speech" size={16} /> Speaks {doctor.languages.map(languageName).join(', ')}
        </p>
        {doctor.about ? <p className="profile__about">{doctor.about}</p> : null}
      </div>
    </div>
  )
}

function Choose({ doctor, visitTypes, locations }: { doctor: Doctor; visitTypes: VisitType[]; locations: Location[] }) {
  const [params, setParams] = useSearchParams()
  const hold = useHoldTime()
  const places = locations.filter(({ id }) => doctor.locationIds.includes(id))
  const visitTypeId = params.get('visitTypeId') ?? doctor.nextFree?.visitTypeId ?? visitTypes[0]?.id ?? ''
  const locationId = params.get('locationId') ?? doctor.nextFree?.locationId ?? places[0]?.id ?? ''
  const place = locations.find(({ id }) => id === locationId)
  const choose = (change: Record<string, string>) => {
    hold.reset()
    setParams({ visitTypeId, locationId, ...change }, { replace: true, preventScrollReset: true })
  }
  if (visitTypes.length === 0 || places.length === 0)
    return <p className="empty">This doctor can’t be booked online at the moment. Please call the clinic.</p>
  return (
    <div className="choose">
      <div className="choose__what">
        <Select
          label="What is the visit for?"
          options={visitTypes.map(({ id, name, durationMinutes }) => ({ value: id, name: `${name}, ${durationMinutes} minutes` }))}
          value={visitTypeId}
          hint={visitTypes.find(({ id }) => id === visitTypeId)?.description}
          onChange={({ target }) => choose({ visitTypeId: target.value })}
        />
        <Select
          label="Where?"
          options={places.map(({ id, name }) => ({ value: id, name }))}
          value={locationId}
          hint={place?.address}
          onChange={({ target }) => choose({ locationId: target.value })}
        />
      </div>
      <div className="choose__when">
        {hold.error ? <TakenNotice error={hold.error} zone={place?.timeZone} onChoose={hold.choose} /> : null}
        {place ? (
          <Times
            key={`${visitTypeId} ${locationId}`}
            doctorId={doctor.id}
            visitTypeId={visitTypeId}
            locationId={locationId}
            zone={place.timeZone}
            from={params.get('from') ?? undefined}
            choosing={hold.choosing}
            onChoose={hold.choose}
          />
        ) : null}
      </div>
    </div>
  )
}
