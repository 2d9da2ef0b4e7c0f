import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { Appointment, Slot } from '../api/types.ts'
import { paths } from '../app/paths.ts'
import { dayOf, spokenTime } from '../app/time.ts'
import { fullName } from '../availability/doctor-card.tsx'
import { Times } from '../availability/times.tsx'
import { OnlyFor } from '../identity/only-for.tsx'
import { mayEnter, useSession } from '../identity/session.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Page } from '../ui/page.tsx'
import { useAppointment, useReschedule } from './appointment-queries.ts'
import { MoveToUnlistedTime } from './move-to-unlisted-time.tsx'
import { MoveWhere, useMoveWhere } from './move-where.tsx'
import { BrokenPathway, breaksPathway, KeepsPathway } from './pathway/visit-of-pathway.tsx'
import { TakenNotice } from './taken-notice.tsx'
import { UnlistedTime } from './unlisted-time.tsx'

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
  const { data: me } = useSession()
  const isStaff = mayEnter(me, 'desk')
  const where = useMoveWhere(row)
  const { asked, zone } = where
  const move = useReschedule()
  const [chosen, setChosen] = useState<Slot>()
  if (!row.legalMoves.includes('reschedule')) return <NotMovable row={row} />
  const choose = (slot: Slot) => {
    move.reset()
    setChosen(slot)
  }
  // What was said of a time elsewhere is not said of one here.
  const chooseWhere: typeof where.choose = (change) => {
    move.reset()
    where.choose(change)
  }
  const moved = () => navigate(paths.appointment(row.id), { state: { news: 'moved' } })
  const confirm = (slot: Slot) =>
    move.mutate({ appointment: row, place: slot }, { onSuccess: moved, onError: () => setChosen(undefined) })
  const breaking = breaksPathway(move.error) ? move.variables?.place : undefined
  const whereKey = Object.values(asked).join(' ')
  return (
    <>
      <p className="page__lead">
        {row.visitType.name} with {fullName(row.doctor)} is now on{' '}
        <strong>{spokenTime(row.start, row.end, row.timeZone)}</strong>. It stays{' '}
        {row.status === 'booked' ? 'booked' : 'kept'} until you confirm a new time.
      </p>
      {row.pathwayBookingId ? <KeepsPathway row={row} bookingId={row.pathwayBookingId} /> : null}
      {breaking ? (
        <BrokenPathway error={move.error} bookingId={row.pathwayBookingId} />
      ) : move.error ? (
        <TakenNotice error={move.error} onChoose={choose} />
      ) : null}
      {breaking && isStaff ? (
        <MoveToUnlistedTime key={breaking.start} row={row} place={breaking} zone={zone} isBreaking onMoved={moved} />
      ) : null}
      <MoveWhere {...where} choose={chooseWhere} />
      <Times key={whereKey} {...asked} zone={zone} from={dayOf(row.start, row.timeZone)} onChoose={choose} />
      {isStaff ? (
        <UnlistedTime key={`unlisted ${whereKey}`} asked={asked} zone={zone}>
          {(place) => <MoveToUnlistedTime row={row} place={place} zone={zone} onMoved={moved} />}
        </UnlistedTime>
      ) : null}
      <div>
        <ButtonLink to={paths.appointment(row.id)} look="quiet">
          Keep the old time
        </ButtonLink>
      </div>
      {chosen ? (
        <MoveDialog
          row={row}
          slot={chosen}
          changes={where.changesOf(chosen)}
          isPending={move.isPending}
          onSure={() => confirm(chosen)}
          onClose={() => setChosen(undefined)}
        />
      ) : null}
    </>
  )
}

type Asking = {
  row: Appointment
  slot: Slot
  /** Besides the time. */
  changes: string
  isPending: boolean
  onSure: () => void
  onClose: () => void
}

function MoveDialog({ row, slot, changes, isPending, onSure, onClose }: Asking) {
  return (
    <Dialog title="Move the visit?" onClose={onClose}>
      <p>
        From <s>{spokenTime(row.start, row.end, row.timeZone)}</s>
        <br />
        to <strong>{spokenTime(slot.start, slot.end, slot.timeZone)}</strong>
        {changes ? (
          <>
            <br />
            <strong>{changes}</strong>
          </>
        ) : null}
      </p>
      <div className="dialog__actions">
        <Button onPress={onClose}>Back</Button>
        <Button look="main" isPending={isPending} onPress={onSure}>
          Move the visit
        </Button>
      </div>
    </Dialog>
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
