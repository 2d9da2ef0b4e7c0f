import { useQuery } from '@tanstack/react-query'
import { api, read } from '../../../api/client.ts'
import { everyPage } from '../../../api/every-page.ts'
import type { AnswerOf } from '../../../api/types.ts'

export type ApiClient = AnswerOf<'/api/v1/api-clients/{id}', 'get'>
export type Grant = AnswerOf<'/api/v1/api-clients/{id}/grants', 'get'>['data'][number]

export const clientsKey = ['api-clients'] as const
export const grantsKey = (id: string) => [...clientsKey, id, 'grants'] as const

export const useApiClients = () =>
  useQuery({
    queryKey: clientsKey,
    queryFn: () => everyPage<ApiClient>((query) => read(api.GET('/api/v1/api-clients', { params: { query } }))),
  })

export const useApiClient = (id: string) =>
  useQuery({
    queryKey: [...clientsKey, id],
    queryFn: () => read(api.GET('/api/v1/api-clients/{id}', { params: { path: { id } } })),
  })

export const useGrants = (id: string) =>
  useQuery({
    queryKey: grantsKey(id),
    queryFn: () =>
      everyPage<Grant>((query) =>
        read(api.GET('/api/v1/api-clients/{id}/grants', { params: { path: { id }, query } })),
      ),
  })
