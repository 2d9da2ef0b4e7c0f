import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { Appointment, Slot } from '../api/types.ts'
import { paths } from '../app/paths.ts'
import { dayOf, spokenTime } from '../app/time.ts'
import { fullName } from '../availability/doctor-card.tsx'
import { Times } from '../availability/times.tsx'
import { OnlyFor } from '../identity/only-for.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Page } from '../ui/page.tsx'
import { useAppointment, useReschedule } from './appointment-queries.ts'
import { BrokenPathway, breaksPathway, KeepsPathway } from './pathway/visit-of-pathway.tsx'
import { TakenNotice } from './taken-notice.tsx'

export function MovePage() {
  const { id = '' } = useParams()
  const appointment = useAppointment(id)
  return (
    <OnlyFor area="any">
      <Page title="Move to another time" tab="Move a visit">
        <Loaded query={appointment} label="Loading the visit">
          {(row) => <Move row={row} />}
        </Loaded>
      </Page>
    </OnlyFor>
  )
}

function Move({ row }: { row: Appointment }) {
  const navigate = useNavigate()
  const move = useReschedule()
  const [chosen, setChosen] = useState<Slot>()
  const place = { doctorId: row.doctor.id, visitTypeId: row.visitType.id, locationId: row.location.id }
  if (!row.legalMoves.includes('reschedule')) return <NotMovable row={row} />
  const choose = (slot: Slot) => {
    move.reset()
    setChosen(slot)
  }
  const confirm = (slot: Slot) =>
    move.mutate(
      { appointment: row, place: slot },
      {
        onSuccess: () => navigate(paths.appointment(row.id), { state: { news: 'moved' } }),
        onError: () => setChosen(undefined),
      },
    )
  return (
    <>
      <p className="page__lead">
        {row.visitType.name} with {fullName(row.doctor)} is now on{' '}
        <strong>{spokenTime(row.start, row.end, row.timeZone)}</strong>. It stays booked until you confirm a new time.
      </p>
      {row.pathwayBookingId ? <KeepsPathway row={row} bookingId={row.pathwayBookingId} /> : null}
      {breaksPathway(move.error) ? (
        <BrokenPathway error={move.error} bookingId={row.pathwayBookingId} />
      ) : move.error ? (
        <TakenNotice error={move.error} onChoose={choose} />
      ) : null}
      <Times {...place} zone={row.location.timeZone} from={dayOf(row.start, row.timeZone)} onChoose={choose} />
      <div>
        <ButtonLink to={paths.appointment(row.id)} look="quiet">
          Keep the old time
        </ButtonLink>
      </div>
      {chosen ? (
        <Dialog title="Move the visit?" onClose={() => setChosen(undefined)}>
          <p>
            From <s>{spokenTime(row.start, row.end, row.timeZone)}</s>
            <br />
            to <strong>{spokenTime(chosen.start, chosen.end, chosen.timeZone)}</strong>
          </p>
          <div className="dialog__actions">
            <Button onPress={() => setChosen(undefined)}>Back</Button>
            <Button look="main" isPending={move.isPending} onPress={() => confirm(chosen)}>
              Move the visit
            </Button>
          </div>
        </Dialog>
      ) : null}
    </>
  )
}

function NotMovable({ row }: { row: Appointment }) {
  return (
    <div className="empty">
      <p>This visit can’t be moved any more. Please call the clinic if you need help.</p>
      <ButtonLink to={paths.appointment(row.id)}>Back to the visit</ButtonLink>
    </div>
  )
}
