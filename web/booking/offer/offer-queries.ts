import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, read } from '../../api/client.ts'
import type { AnswerOf } from '../../api/types.ts'
import { appointmentsKey } from '../appointment-queries.ts'

export type Offer = AnswerOf<'/api/v1/offers/{id}', 'get'>

export const offersKey = ['offers']

/** By whom it is asked: the secret of a letter's link, or nothing where somebody is signed in. */
const asked = (id: string, token: string) => ({
  params: { path: { id }, ...(token && { header: { 'offer-token': token } }) },
})

/** What a link of a letter, or who is signed in, may see of an offer. Reading it answers nothing: mail scanners open links too. */
export const useOffer = (id: string, token: string) =>
  useQuery({
    queryKey: [...offersKey, 'one', id, token !== ''],
    queryFn: () => read(api.GET('/api/v1/offers/{id}', asked(id, token))),
    retry: false,
  })

export function useAnswerOffer(id: string, token: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (answer: 'acceptance' | 'refusal') =>
      read(
        answer === 'acceptance'
          ? api.POST('/api/v1/offers/{id}/acceptance', { ...asked(id, token), body: {} })
          : api.POST('/api/v1/offers/{id}/refusal', { ...asked(id, token), body: {} }),
      ),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: offersKey }),
        client.invalidateQueries({ queryKey: appointmentsKey }),
      ]),
  })
}
