import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useNavigate } from 'react-router'
import { api, read } from '../api/client.ts'
import { ApiProblem } from '../api/problem.ts'
import { fieldErrors } from '../api/problem-text.ts'
import type { Me, Place } from '../api/types.ts'
import { paths } from '../app/paths.ts'
import { freeTimesKey } from '../availability/free-times.ts'
import { useVisitTypes } from '../clinic/clinic-queries.ts'
import { mayEnter } from '../identity/session.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Choices, TextArea } from '../ui/field.tsx'
import type { Held } from './book-page.tsx'
import { bookingKey, dropBookingKey, forgetHold } from './current-hold.ts'
import { appointmentsKey } from './appointment-queries.ts'
import { useCancellationNotice } from './cancellation-notice.ts'
import { APPROVAL_NOTICE, CALL_NOTICE, askedFor, useBookingTerms } from './deposit/booking-terms.ts'
import { depositNotice } from './deposit/deposit-words.ts'
import { TakenNotice } from './taken-notice.tsx'

type Props = { held: Held; me: Me; onGone: () => void; chooseOther: (place: Place) => void }

/** For whom, why, and the one button that books. */
export function ConfirmStep({ held, me, onGone, chooseOther }: Props) {
  const [patientId, setPatientId] = useState(me.patientId ?? me.patients[0]?.id ?? '')
  const [reason, setReason] = useState('')
  const book = useBook(held, onGone)
  const notice = useCancellationNotice(held)
  const visit = useVisitTypes(held.doctorId).data?.find(({ id }) => id === held.visitTypeId)
  // The desk books without one, for itself as for others.
  const isDesk = mayEnter(me, 'desk')
  const terms = useBookingTerms(isDesk ? undefined : patientId)
  const { approval, deposit } = askedFor(isDesk ? undefined : visit, terms.data)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!book.isPending) book.mutate({ patientId, reason: reason.trim() })
  }
  if (me.patients.length === 0)
    return (
      <Banner tone="warn">
        Your account has no patient record, so it can’t book for itself. Staff book for patients on the Today page.
      </Banner>
    )
  return (
    <form className="card form" onSubmit={onSubmit}>
      {me.patients.length > 1 ? (
        <Choices
          legend="Who is the visit for?"
          options={me.patients.map(({ id, name, relation }) => ({
            value: id,
            name: relation === 'self' ? `${name} (you)` : name,
          }))}
          chosen={[patientId]}
          onChange={([id = '']) => setPatientId(id)}
        />
      ) : (
        <p>
          For <strong>{me.patients[0]?.name}</strong>
        </p>
      )}
      <TextArea
        label="What is it about?"
        optional
        rows={3}
        maxLength={500}
        hint="A few words for the doctor. Only the clinic’s staff see this."
        value={reason}
        error={fieldErrors(book.error)['reason']}
        onChange={({ target }) => setReason(target.value)}
      />
      {deposit ? <Banner>{depositNotice(deposit, held.start, notice, Date.now())}</Banner> : null}
      {approval ? <Banner>{APPROVAL_NOTICE}</Banner> : null}
      {terms.data?.consequence === 'desk' ? <Banner tone="warn">{CALL_NOTICE}</Banner> : null}
      {notice ? <p className="soft small">{notice.text}</p> : null}
      {book.error ? <TakenNotice error={book.error} onChoose={chooseOther} /> : null}
      <Button type="submit" look="main" wide isPending={book.isPending || terms.isLoading}>
        Confirm booking
      </Button>
    </form>
  )
}

function useBook(held: Held, onGone: () => void) {
  const navigate = useNavigate()
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ patientId, reason }: { patientId: string; reason: string }) =>
      read(
        api.POST('/api/v1/appointments', {
          params: { header: { 'idempotency-key': bookingKey(held.holdId) } },
          body: { holdId: held.holdId, patientId, ...(reason && { reason }) },
        }),
      ),
    onSuccess: async (row) => {
      forgetHold()
      void client.invalidateQueries({ queryKey: freeTimesKey })
      void client.invalidateQueries({ queryKey: appointmentsKey })
      // The page is to say at once whether it is booked, asked for or waits for its deposit.
      client.setQueryData([...appointmentsKey, 'one', row.id], row)
      await navigate(paths.appointment(row.id), { replace: true, state: { news: 'booked' } })
    },
    onError: (error) => {
      if (!(error instanceof ApiProblem) || error.status === 0 || error.status >= 500) return
      dropBookingKey(held.holdId)
      if (error.status === 410 || error.code === 'booking.hold_not_found') onGone()
    },
  })
}
