import { useParams } from 'react-router'
import { problemText } from '../../api/problem-text.ts'
import { codeOf } from '../../api/problem.ts'
import { paths } from '../../app/paths.ts'
import { clockOf, dayOf, longDay } from '../../app/time.ts'
import { moneyText, type Money } from '../../app/money.ts'
import { fullName } from '../../availability/doctor-card.tsx'
import { useVisitTypes } from '../../clinic/clinic-queries.ts'
import { isLetterToken, useFragment } from '../../identity/fragment.ts'
import { useSession } from '../../identity/session.ts'
import { Banner, Failure } from '../../ui/banner.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Outcome } from '../../ui/outcome.tsx'
import { Page } from '../../ui/page.tsx'
import { useCancellationNotice } from '../cancellation-notice.ts'
import { askedFor, useBookingTerms } from '../deposit/booking-terms.ts'
import { depositNotice } from '../deposit/deposit-words.ts'
import { VisitFacts } from '../visit-facts.tsx'
import { useAnswerOffer, useOffer, type Offer } from './offer-queries.ts'

const OVER = new Set(['booking.offer_not_found', 'booking.offer_lapsed', 'booking.offer_withdrawn'])

/** A time that is kept for one patient for a while: from the link of a letter, or signed in. */
export function OfferPage() {
  const { id = '' } = useParams()
  const fragment = useFragment()
  const token = isLetterToken(fragment) ? fragment : ''
  return (
    <Page narrow title="A time for you" tab="A time for you">
      <One key={id} id={id} token={token} />
    </Page>
  )
}

function One({ id, token }: { id: string; token: string }) {
  const offer = useOffer(id, token)
  if (OVER.has(codeOf(offer.error) ?? '')) return <Over>{problemText(offer.error)}</Over>
  return (
    <Loaded query={offer} label="Loading the offer" bars={2}>
      {(row) => <Asked row={row} token={token} />}
    </Loaded>
  )
}

/**
 * What is paid for the visit that accepting books; a visit that is moved was paid for, or waits for it, already. The name of the patient is told
 * to who is signed in, and only they can be asked for more than the visit type asks.
 */
function useDepositOf({ movesAppointmentId, visitTypeId, patientId, patientName }: Offer): Money | null {
  const visits = useVisitTypes().data
  const terms = useBookingTerms(movesAppointmentId || patientName === null ? undefined : patientId)
  if (movesAppointmentId) return null
  return askedFor(
    visits?.find(({ id }) => id === visitTypeId),
    terms.data,
  ).deposit
}

function Asked({ row, token }: { row: Offer; token: string }) {
  const answer = useAnswerOffer(row.id, token)
  const deposit = useDepositOf(row)
  const notice = useCancellationNotice(deposit && row)
  if (OVER.has(codeOf(answer.error) ?? '')) return <Over>{problemText(answer.error)}</Over>
  if (row.state !== 'open') return <Answered row={row} />
  return (
    <section className="card stack" aria-label="The offered time">
      {row.movesAppointmentId ? (
        <p>Instead of the visit you have now, you can have this time. Until you say yes, nothing changes.</p>
      ) : (
        <p>This time has become free, and it is kept for you.</p>
      )}
      <VisitFacts
        {...row}
        doctor={fullName(row.doctor)}
        visit={row.visitType.name}
        place={row.location.name}
        address={row.location.address}
        {...(row.patientName && { patient: row.patientName })}
      />
      <Banner>
        Please answer by{' '}
        <strong>
          {longDay(dayOf(row.deadline, row.timeZone))}, {clockOf(row.deadline, row.timeZone)}
        </strong>
        . After that it goes to the next person.
      </Banner>
      {deposit ? <p>{depositNotice(deposit, row.start, notice, Date.now())}</p> : null}
      {answer.error ? <Failure error={answer.error} /> : null}
      <div className="row">
        <Button
          look="main"
          isPending={answer.isPending && answer.variables === 'acceptance'}
          onPress={() => answer.mutate('acceptance')}
        >
          {row.movesAppointmentId ? 'Move my visit here' : 'Take this time'}
        </Button>
        <Button
          look="quiet"
          isPending={answer.isPending && answer.variables === 'refusal'}
          onPress={() => answer.mutate('refusal')}
        >
          No, thank you
        </Button>
      </div>
    </section>
  )
}

function Answered({ row }: { row: Offer }) {
  const { data: me } = useSession()
  const deposit = useDepositOf(row)
  const title = row.movesAppointmentId ? 'Your visit is moved' : 'The time is yours'
  if (row.state === 'accepted')
    return (
      <Outcome title={deposit ? 'The time is kept for you' : title}>
        <VisitFacts
          {...row}
          doctor={fullName(row.doctor)}
          visit={row.visitType.name}
          place={row.location.name}
          address={row.location.address}
        />
        {deposit ? (
          <p>It is booked once the deposit of {moneyText(deposit)} is paid, on the page of the visit.</p>
        ) : (
          <p>A confirmation is on its way to you by e-mail.</p>
        )}
        {(me || deposit) && row.appointmentId ? (
          <div className="row">
            <ButtonLink look="main" to={paths.appointment(row.appointmentId)}>
              {deposit ? 'Go on to the deposit' : 'Show the visit'}
            </ButtonLink>
          </div>
        ) : null}
      </Outcome>
    )
  if (row.state === 'refused')
    return (
      <Outcome title="You said no" icon="info">
        <p>
          {row.movesAppointmentId
            ? 'Your visit stays as it is for now; the clinic calls you if it cannot take place.'
            : 'The time goes to the next person. You go on waiting for another.'}
        </p>
        {row.movesAppointmentId ? <OwnVisits /> : null}
      </Outcome>
    )
  return (
    <Over>
      {row.state === 'lapsed'
        ? 'This offer has run out, and the time has gone to the next person.'
        : 'This time can’t be had any more. We are sorry.'}
    </Over>
  )
}

function Over({ children }: { children: string }) {
  return (
    <Outcome title="This offer is over" icon="info">
      <p>{children}</p>
      <OwnVisits />
    </Outcome>
  )
}

const OwnVisits = () => (
  <div className="row">
    <ButtonLink to={paths.appointments()}>My visits</ButtonLink>
    <ButtonLink to={paths.home()}>Find another time</ButtonLink>
  </div>
)
