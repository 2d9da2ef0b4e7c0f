import { useQuery } from '@tanstack/react-query'
import { api, read } from '../api/client.ts'

const LONG = 5 * 60_000

/** The public facts about the clinic; they change a few times a year, so a page asks once. */
export const useClinic = () =>
  useQuery({ queryKey: ['clinic'], queryFn: () => read(api.GET('/api/v1/clinic')), staleTime: LONG })

export const useLocations = () =>
  useQuery({
    queryKey: ['locations'],
    queryFn: async () => (await read(api.GET('/api/v1/locations'))).data,
    staleTime: LONG,
  })

export const useSpecialties = () =>
  useQuery({
    queryKey: ['specialties'],
    queryFn: async () => (await read(api.GET('/api/v1/specialties'))).data,
    staleTime: LONG,
  })

/** Visit types of one doctor, or of the whole clinic. */
export const useVisitTypes = (doctorId?: string) =>
  useQuery({
    queryKey: ['visit-types', doctorId],
    queryFn: async () => (await read(api.GET('/api/v1/visit-types', { params: { query: { doctorId } } }))).data,
    staleTime: LONG,
  })
