import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, read } from '../../api/client.ts'
import type { paths } from '../../api/schema.d.ts'
import type { AnswerOf } from '../../api/types.ts'
import { offersKey } from '../offer/offer-queries.ts'

export type Waiting = AnswerOf<'/api/v1/waitlist-entries', 'post'>
export type NewWaiting = paths['/api/v1/waitlist-entries']['post']['requestBody']['content']['application/json']

const waitingKey = ['waitlist']

/** What one's own people wait for now, and the times they are offered. `patientId` narrows staff, who may see everybody's. */
export const useWaiting = (patientId: string | undefined) =>
  useQuery({
    queryKey: [...waitingKey, patientId],
    queryFn: async () =>
      (
        await read(
          api.GET('/api/v1/waitlist-entries', {
            params: { query: { state: ['waiting'], limit: 50, ...(patientId && { patientId }) } },
          }),
        )
      ).data,
  })

export const useOpenOffers = (patientId: string | undefined) =>
  useQuery({
    queryKey: [...offersKey, 'open', patientId],
    queryFn: async () =>
      (
        await read(
          api.GET('/api/v1/offers', {
            params: { query: { state: ['open'], limit: 50, ...(patientId && { patientId }) } },
          }),
        )
      ).data,
  })

export function useWait() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: NewWaiting) => read(api.POST('/api/v1/waitlist-entries', { body })),
    onSettled: () => client.invalidateQueries({ queryKey: waitingKey }),
  })
}

export function useWaitNoMore() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, version }: Pick<Waiting, 'id' | 'version'>) =>
      read(
        api.POST('/api/v1/waitlist-entries/{id}/withdrawal', {
          params: { path: { id }, header: { 'if-match': `"${version}"` } },
        }),
      ),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: waitingKey }),
        client.invalidateQueries({ queryKey: offersKey }),
      ]),
  })
}
