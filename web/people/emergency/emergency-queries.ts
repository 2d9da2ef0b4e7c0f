import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, read, send } from '../../api/client.ts'
import type { AnswerOf } from '../../api/types.ts'

export type Emergency = AnswerOf<'/api/v1/emergency-accesses', 'get'>['data'][number]
export type FoundPatient = AnswerOf<'/api/v1/patients/emergency-search', 'post'>['data'][number]

const listKey = ['emergencies']

/** Newest first. */
export const useEmergencies = () =>
  useInfiniteQuery({
    queryKey: listKey,
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      read(api.GET('/api/v1/emergency-accesses', { params: { query: pageParam ? { cursor: pageParam } : {} } })),
    getNextPageParam: (page) => page.nextCursor,
  })

export const useAccessPolicy = () =>
  useQuery({ queryKey: ['access-policy'], queryFn: () => read(api.GET('/api/v1/access-policy')) })

/**
 * What this tab opened in an emergency, so that a reload still says until when and can close it. The server has no list
 * for doctors. Ids and instants only: nothing here names a patient.
 */
const opened = (patientId: string) => `praxis.emergency.${patientId}`
type Opened = Pick<Emergency, 'id' | 'expiresAt' | 'timeZone'>

export function openedHere(patientId: string): Opened | undefined {
  const text = sessionStorage.getItem(opened(patientId))
  const found = text ? (JSON.parse(text) as Opened) : undefined
  return found && Date.parse(found.expiresAt) > Date.now() ? found : undefined
}

export function useBreakGlass(patientId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (reason: string) =>
      read(
        api.POST('/api/v1/patients/{id}/emergency-access', {
          params: { path: { id: patientId } },
          body: { reason },
        }),
      ),
    onSuccess: ({ id, expiresAt, timeZone }) => {
      sessionStorage.setItem(opened(patientId), JSON.stringify({ id, expiresAt, timeZone }))
      return client.resetQueries({ queryKey: ['patient', patientId] })
    },
  })
}

/** By the doctor who is done, or by an administrator who is not convinced. */
export function useCloseEmergency() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id }: { id: string; patientId: string }) =>
      send(api.DELETE('/api/v1/emergency-accesses/{id}', { params: { path: { id } } })),
    onSuccess: (_, { patientId }) => {
      sessionStorage.removeItem(opened(patientId))
      return Promise.all([
        client.invalidateQueries({ queryKey: listKey }),
        client.resetQueries({ queryKey: ['patient', patientId] }),
      ])
    },
  })
}

/** By exactly name and birth date, as they stand on a card or a wristband. */
export const useEmergencySearch = () =>
  useMutation({
    mutationFn: async (body: { name: string; birthDate: string }) =>
      (await read(api.POST('/api/v1/patients/emergency-search', { body }))).data,
  })
