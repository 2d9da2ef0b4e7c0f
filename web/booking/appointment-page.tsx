import { useState } from 'react'
import { useParams } from 'react-router'
import type { Appointment } from '../api/types.ts'
import { paths } from '../app/paths.ts'
import { clockOf, dayOf, longDay } from '../app/time.ts'
import { fullName } from '../availability/doctor-card.tsx'
import { OnlyFor } from '../identity/only-for.tsx'
import { mayEnter, useSession } from '../identity/session.ts'
import { Badge } from '../ui/badge.tsx'
import { Banner, Failure } from '../ui/banner.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Page } from '../ui/page.tsx'
import { useAppointment, useSettle, type Settling } from './appointment-queries.ts'
import { EndDialog, type Ending } from './end-dialog.tsx'
import { History } from './history.tsx'
import { useCancellationNotice } from './cancellation-notice.ts'
import { DepositPanel } from './deposit/deposit-panel.tsx'
import { DepositSoFar } from './deposit/deposit-so-far.tsx'
import { VisitOfPathway } from './pathway/visit-of-pathway.tsx'
import { VisitOfSeries } from './series/visit-of-series.tsx'
import { statusWord } from './status.ts'
import { VisitFacts } from './visit-facts.tsx'
import { useVisitNews } from './visit-news.ts'
import { WaitForTime } from './waitlist/wait-for-time.tsx'

export function AppointmentPage() {
  const { id = '' } = useParams()
  return (
    <OnlyFor area="any">
      <One id={id} />
    </OnlyFor>
  )
}

function One({ id }: { id: string }) {
  const appointment = useAppointment(id)
  const { data: me } = useSession()
  const isOwn = me?.patients.some((one) => one.id === appointment.data?.patient.id) === true
  const { told, cameFromPaying, isJustBooked } = useVisitNews(id, appointment.data, isOwn)
  const title = told?.title ?? (mayEnter(me, 'desk') ? 'Visit' : 'Your visit')
  return (
    <Page narrow title={title} tab={title}>
      <Loaded query={appointment} label="Loading the visit" bars={2}>
        {(row) => (
          <>
            {told?.text ? <Banner tone={told.tone ?? 'good'}>{told.text}</Banner> : null}
            {row.status === 'pending' ? <DepositPanel row={row} isOwn={isOwn} cameFromPaying={cameFromPaying} /> : null}
            <Visit row={row} isOwn={isOwn} isJustBooked={isJustBooked} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

type VisitProps = { row: Appointment; isOwn: boolean; isJustBooked: boolean }

function Visit({ row, isOwn, isJustBooked }: VisitProps) {
  const status = statusWord(row)
  const hasFiles = row.status !== 'cancelled' && row.status !== 'pending'
  return (
    <>
      <section className="card stack" aria-label="Visit">
        <div>
          <Badge tone={status.tone}>{status.text}</Badge>
        </div>
        {row.decideBy && row.status === 'proposed' ? (
          <p>
            The clinic answers by {longDay(dayOf(row.decideBy, row.timeZone))}, {clockOf(row.decideBy, row.timeZone)};
            until then the time is kept.
          </p>
        ) : null}
        <VisitFacts
          {...row}
          doctor={fullName(row.doctor)}
          visit={row.visitType.name}
          place={row.location.name}
          address={row.location.address}
          patient={row.patient.name}
        />
        {row.reason ? (
          <p>
            <span className="soft">About: </span>
            {row.reason}
          </p>
        ) : null}
        <DepositSoFar row={row} isOwn={isOwn} />
        {hasFiles ? (
          <div className="row">
            <a className="button button--plain" href={paths.calendarFile(row.id)}>
              <Icon name="calendar" size={18} /> Add to calendar
            </a>
            <a className="button button--plain" href={paths.confirmationFile(row.id)}>
              <Icon name="file" size={18} /> Confirmation (PDF)
            </a>
          </div>
        ) : null}
      </section>
      <Actions row={row} isJustBooked={isJustBooked} />
      {row.pathwayBookingId ? <VisitOfPathway row={row} bookingId={row.pathwayBookingId} /> : null}
      {row.seriesId ? <VisitOfSeries row={row} seriesId={row.seriesId} /> : null}
      {isOwn && row.status !== 'pending' ? <EarlierTime row={row} /> : null}
      <History row={row} />
    </>
  )
}

function Actions({ row, isJustBooked }: Pick<VisitProps, 'row' | 'isJustBooked'>) {
  const settle = useSettle()
  const { data: me } = useSession()
  const isStaff = mayEnter(me, 'desk')
  const [ending, setEnding] = useState<Ending>()
  const can = (move: Appointment['legalMoves'][number]) => row.legalMoves.includes(move)
  const isAgreed = row.status !== 'proposed' && row.status !== 'pending'
  const notice = useCancellationNotice(isAgreed && !isStaff && can('cancellation') ? row : null)
  return (
    <div className="stack">
      {settle.error && !ending ? <Failure error={settle.error} /> : null}
      {settle.isSuccess ? <Banner tone="good">{doneWord(settle.variables)}</Banner> : null}
      <div className="row">
        {/* Whoever has just booked need not confirm in the next breath. */}
        {can('confirmation') && !row.confirmedAt && !isJustBooked ? (
          <Button
            look={row.status === 'pending' ? 'plain' : 'main'}
            isPending={settle.isPending}
            onPress={() => settle.mutate({ move: 'confirmation', appointment: row })}
          >
            {confirmWord(row, isStaff)}
          </Button>
        ) : null}
        {can('reschedule') && !notice?.mustCall ? (
          <ButtonLink to={paths.moveAppointment(row.id)}>Move to another time</ButtonLink>
        ) : null}
        {can('cancellation') && !notice?.mustCall ? (
          <Button look="quiet" onPress={() => setEnding('cancellation')}>
            Cancel visit
          </Button>
        ) : null}
        {can('declination') ? (
          <Button look="quiet" onPress={() => setEnding('declination')}>
            Decline
          </Button>
        ) : null}
        {can('undo') ? (
          <Button
            look="quiet"
            isPending={settle.isPending && settle.variables.move === 'undo'}
            onPress={() => settle.mutate({ move: 'undo', appointment: row })}
          >
            Take the last step back
          </Button>
        ) : null}
        {row.status === 'cancelled' && !isStaff ? (
          <ButtonLink
            to={paths.doctor(row.doctor.id, { visitTypeId: row.visitType.id, locationId: row.location.id })}
            look="main"
          >
            Book again
          </ButtonLink>
        ) : null}
        {isStaff ? (
          <ButtonLink look="quiet" to={paths.desk({ date: dayOf(row.start, row.timeZone) })}>
            Day list
          </ButtonLink>
        ) : null}
      </div>
      {notice ? <p className="soft small">{notice.text}</p> : null}
      {ending ? (
        <EndDialog
          move={ending}
          row={row}
          settle={settle}
          isLate={notice?.isLate === true}
          onClose={() => setEnding(undefined)}
        />
      ) : null}
    </div>
  )
}

/** For patients: whoever has a time weeks ahead would often take a sooner one. */
function EarlierTime({ row }: { row: Appointment }) {
  if (!row.legalMoves.includes('reschedule')) return null
  return (
    <WaitForTime
      lead="Rather sooner?"
      wanted={{
        visitTypeId: row.visitType.id,
        locationIds: [row.location.id],
        forAppointmentId: row.id,
        doctor: { id: row.doctor.id, name: fullName(row.doctor) },
        timeZone: row.timeZone,
        before: dayOf(row.start, row.timeZone),
        patientId: row.patient.id,
      }}
    />
  )
}

const done: Partial<Record<Settling, string>> = {
  confirmation: 'The visit is confirmed.',
  cancellation: 'The visit is cancelled.',
  declination: 'The request is declined, and the patient is told.',
  undo: 'That is taken back.',
}

function doneWord({ move, appointment }: { move: Settling; appointment: Appointment }): string {
  if (move === 'confirmation' && appointment.status === 'pending') return 'The visit is booked without a deposit.'
  return done[move] ?? 'Done.'
}

function confirmWord({ status }: Appointment, isStaff: boolean): string {
  if (status === 'proposed') return 'Approve'
  if (status === 'pending') return 'Book without a deposit'
  return isStaff ? 'Patient has confirmed' : 'Confirm I’m coming'
}
