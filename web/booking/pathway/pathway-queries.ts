import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { api, read, send } from '../../api/client.ts'
import { everyPage } from '../../api/every-page.ts'
import { ApiProblem } from '../../api/problem.ts'
import type { paths } from '../../api/schema.d.ts'
import type { AnswerOf } from '../../api/types.ts'
import { freeTimesKey } from '../../availability/free-times.ts'
import { appointmentsKey } from '../appointment-queries.ts'
import type { Decision } from '../decide-waiting.tsx'

export type Pathway = AnswerOf<'/api/v1/pathways/{id}', 'get'>
export type Step = Pathway['steps'][number]
export type Lag = NonNullable<Step['lags']>[number]
export type PathwayBody = Pick<Pathway, 'name' | 'steps'>
export type PathwayTimes = Omit<AnswerOf<'/api/v1/pathways/{id}/times', 'get'>, 'nextCursor'>
export type Plan = PathwayTimes['data'][number]
export type TimesQuery = NonNullable<paths['/api/v1/pathways/{id}/times']['get']['parameters']['query']>
type Booked = AnswerOf<'/api/v1/pathway-bookings/{id}', 'get'>
export type PathwayBooking = Booked & { steps: Step[] }
export type Fault = Booked['noLongerFits'][number]

export const pathwaysKey = ['pathways']
const of = (id: string) => ({ path: { id } })

/** Those on offer, by name. */
export const usePathways = () =>
  useQuery({
    queryKey: [...pathwaysKey, 'all'],
    queryFn: () => everyPage((query) => read(api.GET('/api/v1/pathways', { params: { query } }))),
  })

export const usePathway = (id: string) =>
  useQuery({
    queryKey: [...pathwaysKey, 'one', id],
    enabled: id !== '',
    queryFn: () => read(api.GET('/api/v1/pathways/{id}', { params: of(id) })),
  })

export const pathwayHistory = (id: string) => ({
  queryKey: [...pathwaysKey, 'history', id],
  load: () => read(api.GET('/api/v1/pathways/{id}/history', { params: of(id) })),
})

/** Without a version it is a new one; with one, nobody's newer change is overwritten. */
export function useSavePathway(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ body, version }: { body: PathwayBody; version: number | null }) =>
      version === null
        ? read(api.POST('/api/v1/pathways', { body }))
        : read(
            api.PATCH('/api/v1/pathways/{id}', {
              params: { ...of(id), header: { 'if-match': `"${version}"` } },
              body,
            }),
          ),
    onSettled: () => client.invalidateQueries({ queryKey: pathwaysKey }),
  })
}

export function useRetirePathway(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => send(api.DELETE('/api/v1/pathways/{id}', { params: of(id) })),
    onSettled: () => client.invalidateQueries({ queryKey: pathwaysKey }),
  })
}

/** Whole plans: a time for each step. They are free times, and stale with them. */
export const usePathwayTimes = (id: string, query: TimesQuery | undefined) =>
  useQuery({
    queryKey: [...freeTimesKey, 'pathway', id, query],
    enabled: id !== '' && query !== undefined,
    staleTime: 0,
    queryFn: () => read(api.GET('/api/v1/pathways/{id}/times', { params: { ...of(id), query } })),
  })

type Wish = { pathwayId: string; patientId: string; plan: Plan; reason: string }

/** A visit for each step, all or none. The key stays the same until the server answers for good, so a retry cannot book twice. */
export function useBookPathway() {
  const client = useQueryClient()
  const key = useRef<string>(undefined)
  return useMutation({
    mutationFn: ({ pathwayId, patientId, plan, reason }: Wish) => {
      key.current ??= crypto.randomUUID()
      const visits = plan.visits.map(({ step, slot: { doctorId, visitTypeId, locationId, start } }) => ({
        step,
        slot: { doctorId, visitTypeId, locationId, start },
      }))
      return read(
        api.POST('/api/v1/pathway-bookings', {
          params: { header: { 'idempotency-key': key.current } },
          body: { pathwayId, patientId, visits, ...(reason && { reason }) },
        }),
      )
    },
    onSuccess: () => client.invalidateQueries({ queryKey: appointmentsKey }),
    onError: (error) => {
      if (error instanceof ApiProblem && error.status > 0 && error.status < 500) key.current = undefined
    },
    onSettled: () => client.invalidateQueries({ queryKey: freeTimesKey }),
  })
}

export const usePathwayBooking = (id: string) =>
  useQuery({
    queryKey: [...appointmentsKey, 'pathway', id],
    enabled: id !== '',
    queryFn: async (): Promise<PathwayBooking> => {
      // A page that is newer than its server shows the visits without their lags.
      const found: Booked & { steps?: Step[] } = await read(
        api.GET('/api/v1/pathway-bookings/{id}', { params: of(id) }),
      )
      return { ...found, steps: found.steps ?? [] }
    },
  })

/** Whatever came of it, every visit is read again: each of them has a page of its own. */
function useReadAgain() {
  const client = useQueryClient()
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: appointmentsKey }),
      client.invalidateQueries({ queryKey: freeTimesKey }),
    ])
}

export function useCancelPathway(id: string) {
  return useMutation({
    mutationFn: (reason: string) =>
      read(api.POST('/api/v1/pathway-bookings/{id}/cancellation', { params: of(id), body: reason ? { reason } : {} })),
    onSettled: useReadAgain(),
  })
}

/** Says yes or no to all that still waits, in the version that was on screen. */
export function useDecidePathway({ id, version }: Pick<PathwayBooking, 'id' | 'version'>) {
  return useMutation({
    mutationFn: ({ move, reason }: Decision) => {
      const params = { ...of(id), header: { 'if-match': `"${version}"` } }
      const body = reason ? { reason } : {}
      return read(
        move === 'confirmation'
          ? api.POST('/api/v1/pathway-bookings/{id}/confirmation', { params, body })
          : api.POST('/api/v1/pathway-bookings/{id}/declination', { params, body }),
      )
    },
    onSettled: useReadAgain(),
  })
}
