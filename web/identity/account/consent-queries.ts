import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, read } from '../../api/client.ts'
import type { AnswerOf } from '../../api/types.ts'

export type Consent = AnswerOf<'/api/v1/patients/{id}/consents', 'get'>['data'][number]
export type Decision = { kind: string; given: boolean; version?: number; locale?: string }

const keyOf = (patientId: string) => ['consents', patientId]

export const useConsents = (patientId: string) =>
  useQuery({
    queryKey: keyOf(patientId),
    queryFn: async () =>
      (await read(api.GET('/api/v1/patients/{id}/consents', { params: { path: { id: patientId } } }))).data,
  })

/** Reloads in any case: a refusal mostly means that the clinic has other words by now. */
export function useDecide(patientId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Decision) =>
      read(api.POST('/api/v1/patients/{id}/consents', { params: { path: { id: patientId } }, body })),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(patientId) }),
  })
}
