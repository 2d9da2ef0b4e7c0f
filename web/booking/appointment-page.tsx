import { useState } from 'react'
import { useLocation, useParams } from 'react-router'
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
import { VisitOfPathway } from './pathway/visit-of-pathway.tsx'
import { VisitOfSeries } from './series/visit-of-series.tsx'
import { statusWord } from './status.ts'
import { VisitFacts } from './visit-facts.tsx'
import { WaitForTime } from './waitlist/wait-for-time.tsx'

const news: Record<string, { title: string; text: string }> = {
  booked: { title: 'Your visit is booked', text: 'A confirmation is on its way to you by e-mail.' },
  'booked-by-staff': {
    title: 'The visit is booked',
    text: 'The patient is sent a confirmation where we have an e-mail address.',
  },
  moved: { title: 'The visit is moved', text: 'The new time is booked, the old one is free again.' },
}

/** The word the page before left in the history entry (`booked`, `moved`); a reload shows the plain page again. */
function useNews() {
  const { state } = useLocation() as { state: unknown }
  const word = typeof state === 'object' && state !== null && 'news' in state ? String(state.news) : ''
  return news[word]
}

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
  const told = useNews()
  const waiting = appointment.data?.status === 'proposed'
  const { data: me } = useSession()
  const plain = mayEnter(me, 'desk') ? 'Visit' : 'Your visit'
  const title = told && waiting ? 'The request is sent' : (told?.title ?? plain)
  return (
    <Page narrow title={title} tab={title}>
      <Loaded query={appointment} label="Loading the visit" bars={2}>
        {(row) => (
          <>
            {told ? (
              <Banner tone="good">{waiting ? 'The clinic looks at it and answers by e-mail.' : told.text}</Banner>
            ) : null}
            <Visit row={row} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Visit({ row }: { row: Appointment }) {
  const status = statusWord(row)
  const files = row.status !== 'cancelled'
  return (
    <>
      <section className="card stack" aria-label="Visit">
        <div>
          <Badge tone={status.tone}>{status.text}</Badge>
        </div>
        {row.decideBy ? (
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
        {files ? (
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
      <Actions row={row} />
      {row.pathwayBookingId ? <VisitOfPathway row={row} bookingId={row.pathwayBookingId} /> : null}
      {row.seriesId ? <VisitOfSeries row={row} seriesId={row.seriesId} /> : null}
      <EarlierTime row={row} />
      <History row={row} />
    </>
  )
}

function Actions({ row }: { row: Appointment }) {
  const settle = useSettle()
  const { data: me } = useSession()
  const isStaff = mayEnter(me, 'desk')
  // Whoever has just booked need not confirm in the next breath.
  const justBooked = useNews() === news['booked'] && row.status === 'booked'
  const [ending, setEnding] = useState<Ending>()
  const can = (move: Appointment['legalMoves'][number]) => row.legalMoves.includes(move)
  const notice = useCancellationNotice(row.status === 'booked' && !isStaff && can('cancellation') ? row : null)
  return (
    <div className="stack">
      {settle.error && !ending ? <Failure error={settle.error} /> : null}
      {settle.isSuccess ? <Banner tone="good">{done[settle.variables.move] ?? 'Done.'}</Banner> : null}
      <div className="row">
        {can('confirmation') && !row.confirmedAt && !justBooked ? (
          <Button
            look="main"
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
  const { data: me } = useSession()
  const isOwn = me?.patients.some(({ id }) => id === row.patient.id)
  if (!isOwn || !row.legalMoves.includes('reschedule')) return null
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

function confirmWord({ status }: Appointment, isStaff: boolean): string {
  if (status === 'proposed') return 'Approve'
  return isStaff ? 'Patient has confirmed' : 'Confirm I’m coming'
}
