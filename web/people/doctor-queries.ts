import { useQuery } from '@tanstack/react-query'
import { api, read } from '../api/client.ts'
import type { DoctorRecord } from '../api/types.ts'

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

const LONGEST_QUERY = 100

/**
 * Where a doctor works and when the next time is free. Only a search tells, so it searches by name and picks the one:
 * the whole list would grow with the clinic. `null` when the doctor can't be found, having retired for instance.
 */
export const useOffer = (doctor: DoctorRecord | undefined) =>
  useQuery({
    queryKey: ['doctors', 'offer', doctor?.id],
    enabled: doctor !== undefined,
    queryFn: async () => {
      const q = doctor?.name.slice(0, LONGEST_QUERY) ?? ''
      const found = await read(api.GET('/api/v1/doctors', { params: { query: { q, limit: MANY } } }))
      return found.data.find(({ id }) => id === doctor?.id) ?? null
    },
  })
