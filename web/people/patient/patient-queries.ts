import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, read, send } from '../../api/client.ts'
import type { AnswerOf, Patient } from '../../api/types.ts'
import { appointmentsKey } from '../../booking/appointment-queries.ts'
import type { paths } from '../../api/schema.d.ts'

export type Authority = AnswerOf<'/api/v1/patients/{id}/authorities', 'get'>['data'][number]
export type Consent = AnswerOf<'/api/v1/patients/{id}/consents', 'get'>['data'][number]
type BodyOf<P extends '/api/v1/patients/{id}/authorities' | '/api/v1/patients/{id}/consents'> =
  paths[P]['post'] extends { requestBody: { content: { 'application/json': infer B } } } ? B : never
export type NewAuthority = BodyOf<'/api/v1/patients/{id}/authorities'>
export type ConsentWish = BodyOf<'/api/v1/patients/{id}/consents'>

const patientKey = (id: string) => ['patient', id]
const by = (id: string) => ({ params: { path: { id } } })

/** Each look is in the trail the patient reads, so a record is not asked for again only because a window came to the front. */
const lookedAtOnce = { refetchOnWindowFocus: false, staleTime: 60_000 } as const

export const usePatient = (id: string) =>
  useQuery({
    queryKey: patientKey(id),
    enabled: id !== '',
    ...lookedAtOnce,
    queryFn: () => read(api.GET('/api/v1/patients/{id}', by(id))),
  })

/** Whose page somebody came from, told beside the address and not in it; an id alone, as the browser may keep it. */
export const comingFrom = (patientId: string) => ({ patientId })
export const patientIn = (state: unknown): string =>
  typeof state === 'object' && state !== null && 'patientId' in state && typeof state.patientId === 'string'
    ? state.patientId
    : ''

type Change = Partial<Pick<Patient, 'name' | 'birthDate' | 'email' | 'phone' | 'locale'>>

/** Against the version that was on screen: nobody's newer change is overwritten. */
export function useChangePatient({ id, version }: Patient) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Change) =>
      read(
        api.PATCH('/api/v1/patients/{id}', {
          params: { path: { id }, header: { 'if-match': `"${version}"` } },
          body,
        }),
      ),
    onSuccess: (changed) => {
      client.setQueryData(patientKey(id), changed)
      return client.invalidateQueries({ queryKey: ['patients'] })
    },
    onError: () => client.invalidateQueries({ queryKey: patientKey(id), exact: true }),
  })
}

const MANY_VISITS = 200

export const usePatientVisits = (id: string) =>
  useQuery({
    queryKey: [...appointmentsKey, 'patient', id],
    queryFn: async () =>
      (await read(api.GET('/api/v1/appointments', { params: { query: { patientId: id, limit: MANY_VISITS } } }))).data,
  })

export const useAuthorities = (id: string) =>
  useQuery({
    queryKey: [...patientKey(id), 'authorities'],
    ...lookedAtOnce,
    queryFn: async () => (await read(api.GET('/api/v1/patients/{id}/authorities', by(id)))).data,
  })

export function useRecordAuthority(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: NewAuthority) => read(api.POST('/api/v1/patients/{id}/authorities', { ...by(id), body })),
    onSuccess: () => client.invalidateQueries({ queryKey: [...patientKey(id), 'authorities'] }),
  })
}

export function useWithdrawAuthority(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ authorityId, reason }: { authorityId: string; reason: string }) =>
      send(
        api.POST('/api/v1/patients/{id}/authorities/{authorityId}/withdrawal', {
          params: { path: { id, authorityId } },
          body: reason ? { reason } : {},
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: [...patientKey(id), 'authorities'] }),
  })
}

export const useConsents = (id: string) =>
  useQuery({
    queryKey: [...patientKey(id), 'consents'],
    ...lookedAtOnce,
    queryFn: async () => (await read(api.GET('/api/v1/patients/{id}/consents', by(id)))).data,
  })

export function useDecideConsent(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: ConsentWish) => read(api.POST('/api/v1/patients/{id}/consents', { ...by(id), body })),
    onSettled: () => client.invalidateQueries({ queryKey: [...patientKey(id), 'consents'] }),
  })
}
