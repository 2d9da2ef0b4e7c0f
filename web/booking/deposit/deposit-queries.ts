import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, read } from '../../api/client.ts'
import type { AnswerOf, Appointment } from '../../api/types.ts'
import { appointmentsKey } from '../appointment-queries.ts'
import { rememberPaying } from './paying.ts'

export type Charge = AnswerOf<'/api/v1/appointments/{id}/deposits', 'get'>['data'][number]

/** What was to be paid for a visit, newest first. Read again once the visit has changed and not with each look at it: every read is written down. */
export const useDeposits = ({ id, version }: Pick<Appointment, 'id' | 'version'>) =>
  useQuery({
    queryKey: [...appointmentsKey, 'deposits', id, version],
    queryFn: async () => (await read(api.GET('/api/v1/appointments/{id}/deposits', { params: { path: { id } } }))).data,
  })

/** Leaves for the page of the payment service, which leads back to the visit. */
export function usePayDeposit(id: string) {
  const client = useQueryClient()
  const { mutate, reset, error, isPending, isSuccess } = useMutation({
    mutationFn: () => read(api.POST('/api/v1/appointments/{id}/deposits/checkout', { params: { path: { id } } })),
    onSuccess: ({ url }) => {
      rememberPaying(id)
      location.assign(url)
    },
    onError: () => client.invalidateQueries({ queryKey: appointmentsKey }),
  })
  // Whoever goes back with the browser's own button may find this page as it was left, the button still busy.
  useEffect(() => {
    const shown = ({ persisted }: PageTransitionEvent) => persisted && reset()
    addEventListener('pageshow', shown)
    return () => removeEventListener('pageshow', shown)
  }, [reset])
  return { pay: () => mutate(), error, isLeaving: isPending || isSuccess }
}
