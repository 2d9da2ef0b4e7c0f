import { useEffect, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { paths } from '../app/paths.ts'
import { fullName } from '../availability/doctor-card.tsx'
import { useLocations, useVisitTypes } from '../clinic/clinic-queries.ts'
import { useDoctor } from '../people/doctor-queries.ts'
import { useSession } from '../identity/session.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Skeleton } from '../ui/loaded.tsx'
import { Page } from '../ui/page.tsx'
import { AccountStep } from './account-step.tsx'
import { ConfirmStep } from './confirm-step.tsx'
import { Countdown, useTimeLeft } from './countdown.tsx'
import { letGo } from './current-hold.ts'
import { useHoldTime } from './hold-time.ts'
import { TakenNotice } from './taken-notice.tsx'
import { VisitFacts } from './visit-facts.tsx'

/** Everything about the held time is in the address, so that a reload or signing in loses nothing. */
function useHeld() {
  const [params] = useSearchParams()
  const value = (name: string) => params.get(name) ?? ''
  const held = {
    holdId: value('hold'),
    doctorId: value('doctor'),
    visitTypeId: value('visit'),
    locationId: value('location'),
    start: value('start'),
    end: value('end'),
    timeZone: value('zone'),
    expiresAt: value('until'),
  }
  return Object.values(held).every(Boolean) && !Number.isNaN(Date.parse(held.start)) ? held : null
}

export type Held = NonNullable<ReturnType<typeof useHeld>>

export function BookPage() {
  const held = useHeld()
  if (held) return <BookHeld held={held} key={held.holdId} />
  return (
    <Page
      narrow
      title="No time chosen yet"
      tab="Book a visit"
      lead="Choose a doctor and a time first. We hold it for you while you fill in the rest."
    >
      <div className="row">
        <ButtonLink to={paths.home()} look="main">
          Find a doctor
        </ButtonLink>
      </div>
    </Page>
  )
}

function BookHeld({ held }: { held: Held }) {
  const session = useSession()
  const left = useTimeLeft(held.expiresAt)
  const again = useHoldTime({ replace: true })
  const [gone, setGone] = useState(false)
  const expired = gone || left === 0
  return (
    <Page narrow title={expired ? 'Your hold has run out' : 'Book this visit'} tab="Book a visit">
      {expired ? null : <Countdown left={left} />}
      <Summary held={held} />
      {again.error ? <TakenNotice error={again.error} onChoose={again.choose} /> : null}
      {expired ? <HoldAgain held={held} again={again} /> : null}
      {!expired && session.isPending ? <Skeleton label="Loading" bars={1} /> : null}
      {!expired && session.data === null ? <AccountStep /> : null}
      {!expired && session.data ? (
        <ConfirmStep held={held} me={session.data} onGone={() => setGone(true)} chooseOther={again.choose} />
      ) : null}
      {expired ? null : <OtherTime held={held} />}
    </Page>
  )
}

function Summary({ held }: { held: Held }) {
  const doctor = useDoctor(held.doctorId)
  const visit = useVisitTypes(held.doctorId).data?.find(({ id }) => id === held.visitTypeId)
  const place = useLocations().data?.find(({ id }) => id === held.locationId)
  if (!doctor.data || !visit || !place) return <Skeleton label="Loading the visit" bars={1} />
  return (
    <section className="card" aria-label="Your visit">
      <VisitFacts
        {...held}
        doctor={fullName(doctor.data)}
        visit={visit.name}
        place={place.name}
        address={place.address}
      />
    </section>
  )
}

function HoldAgain({ held, again }: { held: Held; again: ReturnType<typeof useHoldTime> }) {
  return (
    <div className="stack">
      <p>No harm done. If the time is still free, we can hold it for you again.</p>
      <div className="row">
        <Button look="main" isPending={again.choosing !== undefined} onPress={() => again.choose(held)}>
          Hold this time again
        </Button>
        <ButtonLink to={paths.doctor(held.doctorId, held)}>See other times</ButtonLink>
      </div>
    </div>
  )
}

function OtherTime({ held: { doctorId, visitTypeId, locationId } }: { held: Held }) {
  const navigate = useNavigate()
  const [leaving, setLeaving] = useState(false)
  useEffect(() => {
    if (!leaving) return
    void letGo().then(() => navigate(paths.doctor(doctorId, { visitTypeId, locationId })))
  }, [leaving, navigate, doctorId, visitTypeId, locationId])
  return (
    <div>
      <Button look="quiet" isPending={leaving} onPress={() => setLeaving(true)}>
        Choose another time
      </Button>
    </div>
  )
}
