import { useQuery } from '@tanstack/react-query'
import { api, read } from '../../api/client.ts'
import type { AnswerOf } from '../../api/types.ts'
import type { Money } from '../../app/money.ts'

type Terms = AnswerOf<'/api/v1/patients/{id}/booking-terms', 'get'>
type Asked = { approval: boolean; deposit: Money | null }

/** What is asked of whoever books for this patient; nothing where nobody is chosen yet, or by a letter alone. */
export const useBookingTerms = (patientId: string | undefined) =>
  useQuery({
    queryKey: ['booking-terms', patientId],
    queryFn: () => read(api.GET('/api/v1/patients/{id}/booking-terms', { params: { path: { id: patientId ?? '' } } })),
    enabled: Boolean(patientId),
  })

/** What is asked for a visit of this type: what the type asks of everybody stays, and after missed visits there may be more. */
export function askedFor(visit: Asked | undefined, terms: Terms | undefined): Asked {
  const { approval, deposit } = visit ?? { approval: false, deposit: null }
  if (deposit || approval) return { approval: approval && !deposit, deposit }
  return { approval: terms?.consequence === 'approval', deposit: terms?.deposit ?? null }
}

/** Before it is booked: the visit is asked for, and not booked yet. */
export const APPROVAL_NOTICE =
  'The clinic approves this visit before it is booked. The time is kept for you until it has answered.'
export const CALL_NOTICE = 'For this the clinic asks you to call: the desk books the visit for you.'
