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

/** A doctor's own record: profile and version, no places and times. */
export const useDoctor = (id: string) =>
  useQuery({
    queryKey: ['doctor', id],
    queryFn: () => read(api.GET('/api/v1/doctors/{id}', { params: { path: { id } } })),
    staleTime: 60_000,
  })

/** Where a doctor works and when the next time is free. `null` when the doctor can't be found, having retired for instance. */
export const useOffer = (id: string) =>
  useQuery({
    queryKey: ['doctors', 'offer', id],
    queryFn: async () => {
      const found = await read(api.GET('/api/v1/doctors', { params: { query: { doctorId: [id] } } }))
      return found.data[0] ?? null
    },
  })
