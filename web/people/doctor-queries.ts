import { useQuery } from '@tanstack/react-query'
import { api, read } from '../api/client.ts'

const MANY = 500

/** Every doctor of the clinic, for lists to choose from; a clinic has dozens, a page of the API holds five hundred. */
export const useAllDoctors = () =>
  useQuery({
    queryKey: ['doctors', 'all'],
    queryFn: async () => (await read(api.GET('/api/v1/doctors', { params: { query: { limit: MANY } } }))).data,
    staleTime: 60_000,
  })
