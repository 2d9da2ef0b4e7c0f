import { useQuery } from '@tanstack/react-query'
import { api, read } from '../../api/client.ts'
import { everyPage } from '../../api/every-page.ts'
import type { AnswerOf } from '../../api/types.ts'

export type Resource = AnswerOf<'/api/v1/resources', 'get'>['data'][number]

export const resourcesKey = ['resources']

/** Every room and device in use, of all locations. */
export const useResources = () =>
  useQuery({
    queryKey: resourcesKey,
    queryFn: () => everyPage((query) => read(api.GET('/api/v1/resources', { params: { query } }))),
  })
