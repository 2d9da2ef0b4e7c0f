import { useParams, useSearchParams } from 'react-router'
import type { Doctor, DoctorRecord, Location, VisitType } from '../api/types.ts'
import { todayIn } from '../app/time.ts'
import { useHoldTime } from '../booking/hold-time.ts'
import { TakenNotice } from '../booking/taken-notice.tsx'
import { WaitForTime } from '../booking/waitlist/wait-for-time.tsx'
import { oneLine } from '../clinic/address.ts'
import { useLocations, useVisitTypes } from '../clinic/clinic-queries.ts'
import { useDoctor, useOffer } from '../people/doctor-queries.ts'
import { languageName } from '../people/languages.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Select } from '../ui/field.tsx'
import { Icon } from '../ui/icon.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { PageTitle } from '../ui/page.tsx'
import { fullName } from './doctor-card.tsx'
import { useNextFreeTime, type Asked } from './free-times.ts'
import { Times } from './times.tsx'

export function DoctorPage() {
  const { id = '' } = useParams()
  const doctor = useDoctor(id)
  const offer = useOffer(id)
  const visitTypes = useVisitTypes(id)
  const locations = useLocations()
  return (
    <div className="page">
      <Loaded query={doctor} label="Loading the doctor">
        {(record) => (
          <>
            <Profile doctor={record} />
            <Loaded query={offer} label="Looking for free times">
              {(found) => (
                <Loaded query={visitTypes} label="Loading visits">
                  {(types) => (
                    <Loaded query={locations} label="Loading locations">
                      {(places) => (
                        <Choose
                          id={id}
                          doctorName={fullName(record)}
                          offer={found}
                          visitTypes={types}
                          locations={places}
                        />
                      )}
                    </Loaded>
                  )}
                </Loaded>
              )}
            </Loaded>
          </>
        )}
      </Loaded>
    </div>
  )
}

function Profile({ doctor }: { doctor: DoctorRecord }) {
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

type Choosing = { id: string; doctorName: string; offer: Doctor | null; visitTypes: VisitType[]; locations: Location[] }

/** What is chosen, in the address; to begin with what the doctor is free for soonest. */
function useChoice({ offer, visitTypes, locations }: Choosing) {
  const [params, setParams] = useSearchParams()
  const places = locations.filter((one) => offer?.locationIds.includes(one.id))
  const visitTypeId = params.get('visitTypeId') ?? offer?.nextFree?.visitTypeId ?? visitTypes[0]?.id ?? ''
  const locationId = params.get('locationId') ?? offer?.nextFree?.locationId ?? places[0]?.id ?? ''
  const choose = (change: Record<string, string>) =>
    setParams({ visitTypeId, locationId, ...change }, { replace: true, preventScrollReset: true })
  return {
    places,
    visitTypeId,
    place: locations.find((one) => one.id === locationId),
    from: params.get('from') ?? undefined,
    choose,
  }
}

/** How long the visit takes with this doctor, who may be slower or faster than others: as long as the next one that is free. */
function useOwnMinutes(asked: Asked, zone = 'UTC'): number | undefined {
  const next = useNextFreeTime(asked, todayIn(zone)).data
  return next ? (Date.parse(next.end) - Date.parse(next.start)) / 60_000 : undefined
}

const paceText = (chosen: VisitType | undefined, minutes: number | undefined): string | undefined =>
  chosen && minutes && minutes !== chosen.durationMinutes
    ? `It takes ${minutes} minutes with this doctor, usually ${chosen.durationMinutes}.`
    : undefined

function Choose(all: Choosing) {
  const { id, doctorName, visitTypes } = all
  const hold = useHoldTime()
  const { places, visitTypeId, place, from, choose } = useChoice(all)
  const change = (changed: Record<string, string>) => {
    hold.reset()
    choose(changed)
  }
  const minutes = useOwnMinutes({ doctorId: id, visitTypeId, locationId: place?.id ?? '' }, place?.timeZone)
  const chosen = visitTypes.find((one) => one.id === visitTypeId)
  if (visitTypes.length === 0 || places.length === 0)
    return <p className="empty">This doctor can’t be booked online at the moment. Please call the clinic.</p>
  return (
    <div className="choose">
      <div className="choose__what">
        <Select
          label="What is the visit for?"
          options={visitTypes.map((one) => ({
            value: one.id,
            name: `${one.name}, ${(one === chosen && minutes) || one.durationMinutes} minutes`,
          }))}
          value={visitTypeId}
          hint={[chosen?.description, paceText(chosen, minutes)].filter(Boolean).join(' ') || undefined}
          onChange={({ target }) => change({ visitTypeId: target.value })}
        />
        <Select
          label="Where?"
          options={places.map(({ id: value, name }) => ({ value, name }))}
          value={place?.id}
          hint={place?.address && oneLine(place.address)}
          onChange={({ target }) => change({ locationId: target.value })}
        />
      </div>
      <div className="choose__when">
        {hold.error ? <TakenNotice error={hold.error} zone={place?.timeZone} onChoose={hold.choose} /> : null}
        {place ? (
          <Times
            key={`${visitTypeId} ${place.id}`}
            doctorId={id}
            visitTypeId={visitTypeId}
            locationId={place.id}
            zone={place.timeZone}
            from={from}
            choosing={hold.choosing}
            onChoose={hold.choose}
          />
        ) : null}
        {place ? (
          <WaitForTime
            lead="No time that suits you?"
            wanted={{
              visitTypeId,
              locationIds: [place.id],
              doctor: { id, name: doctorName },
              timeZone: place.timeZone,
            }}
          />
        ) : null}
      </div>
    </div>
  )
}
