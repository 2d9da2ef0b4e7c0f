import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, read, send } from '../../api/client.ts'
import { ApiProblem } from '../../api/problem.ts'
import type { AnswerOf } from '../../api/types.ts'
import { NotProven, useProveAgain } from '../../identity/prove-again.tsx'

export type ConsentText = AnswerOf<'/api/v1/consent-texts', 'post'>
export type Wording = ConsentText['texts'][number]
export type Erasure = AnswerOf<'/api/v1/erasures', 'get'>['data'][number]
export type Archived = AnswerOf<'/api/v1/restricted-records', 'get'>['data'][number]
export type Disclosure = AnswerOf<'/api/v1/restricted-records/{id}/disclosure', 'post'>

const erasuresKey = ['erasures']
const textsKey = ['consent-texts']
const by = (id: string) => ({ params: { path: { id } } })

/** Who chose not to prove themselves again was refused nothing. */
export const faultOf = (error: unknown): unknown => (error instanceof NotProven ? null : error)

/** The newest words of each kind. */
export const useConsentTexts = () =>
  useQuery({ queryKey: textsKey, queryFn: async () => (await read(api.GET('/api/v1/consent-texts'))).data })

export const useOlderText = (kind: string, version: number, isWanted: boolean) =>
  useQuery({
    queryKey: [...textsKey, kind, version],
    enabled: isWanted,
    staleTime: Infinity,
    queryFn: async () =>
      (await read(api.GET('/api/v1/consent-texts', { params: { query: { kind, version } } }))).data[0] ?? null,
  })

export function usePublishText() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { kind: string; texts: Wording[] }) => read(api.POST('/api/v1/consent-texts', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: textsKey }),
  })
}

export const useErasures = () =>
  useInfiniteQuery({
    queryKey: erasuresKey,
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      read(api.GET('/api/v1/erasures', { params: { query: pageParam ? { cursor: pageParam } : {} } })),
    getNextPageParam: (page) => page.nextCursor,
  })

/** The request that waits for one patient; `null` is none. Asked only when wanted: “none” is a refusal, and the trail has it. */
export const usePatientErasure = (patientId: string, isWanted: boolean) =>
  useQuery({
    queryKey: [...erasuresKey, patientId],
    enabled: isWanted,
    refetchOnWindowFocus: false,
    queryFn: async () => {
      try {
        return await read(api.GET('/api/v1/patients/{id}/erasure', by(patientId)))
      } catch (error) {
        if (error instanceof ApiProblem && error.code === 'ops.erasure_not_found') return null
        throw error
      }
    },
  })

function useErasuresChanged() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: erasuresKey })
}

export function useAskForErasure(patientId: string) {
  const prove = useProveAgain()
  return useMutation({
    mutationFn: (reason: string) =>
      prove(() => read(api.POST('/api/v1/patients/{id}/erasure', { ...by(patientId), body: { reason } }))),
    onSettled: useErasuresChanged(),
  })
}

export const useWithdrawErasure = () =>
  useMutation({
    mutationFn: (patientId: string) => send(api.DELETE('/api/v1/patients/{id}/erasure', by(patientId))),
    onSettled: useErasuresChanged(),
  })

type ExportWish = { format: 'json' | 'pdf'; reason: string }

/** Everything about a patient as a file; never kept by the page, only handed to the browser. */
export function useExport(patientId: string) {
  const prove = useProveAgain()
  return useMutation({
    mutationFn: ({ format, reason }: ExportWish) =>
      prove(() =>
        read(
          api.POST('/api/v1/patients/{id}/export', {
            ...by(patientId),
            body: { format, reason },
            parseAs: 'blob',
          }),
        ),
      ),
  })
}

const policyKey = ['privacy-policy']

export const usePrivacyPolicy = () =>
  useQuery({ queryKey: policyKey, queryFn: () => read(api.GET('/api/v1/privacy-policy')) })

export function useChangePrivacyPolicy() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (keepVisitsYears: number) => read(api.PUT('/api/v1/privacy-policy', { body: { keepVisitsYears } })),
    onSuccess: (policy) => client.setQueryData(policyKey, policy),
  })
}

export const useArchive = () =>
  useInfiniteQuery({
    queryKey: ['restricted-records'],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      read(api.GET('/api/v1/restricted-records', { params: { query: pageParam ? { cursor: pageParam } : {} } })),
    getNextPageParam: (page) => page.nextCursor,
  })

export function useDisclose(patientId: string) {
  const prove = useProveAgain()
  return useMutation({
    mutationFn: (reason: string) =>
      prove(() => read(api.POST('/api/v1/restricted-records/{id}/disclosure', { ...by(patientId), body: { reason } }))),
  })
}
