import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { api, read } from '../../api/client.ts'
import { ApiProblem } from '../../api/problem.ts'
import type { paths } from '../../api/schema.d.ts'
import type { AnswerOf, Place } from '../../api/types.ts'
import { freeTimesKey } from '../../availability/free-times.ts'
import { appointmentsKey } from '../appointment-queries.ts'
import type { Decision } from '../decide-waiting.tsx'

export type Series = AnswerOf<'/api/v1/series/{id}', 'get'>
export type SeriesPreview = AnswerOf<'/api/v1/series/preview', 'post'>
export type Conflict = SeriesPreview['conflicts'][number]
type SeriesPath = '/api/v1/series' | '/api/v1/series/{id}/reschedule' | '/api/v1/series/{id}/cancellation'
type BodyOf<P extends SeriesPath> = paths[P]['post'] extends {
  requestBody: { content: { 'application/json': infer B } }
}
  ? B
  : never
export type SeriesWish = BodyOf<'/api/v1/series'>
export type RestMove = BodyOf<'/api/v1/series/{id}/reschedule'>
export type RestCancellation = BodyOf<'/api/v1/series/{id}/cancellation'>

/** Which times: by a rule, or one by one after some of them were changed. */
export type Times = { recurrence: string } | { starts: string[] }

const slotOf = ({ doctorId, visitTypeId, locationId, start }: Place) => ({ doctorId, visitTypeId, locationId, start })

/** The times as the API wants them: one of those that are listed is the slot. */
const timesBody = (place: Place, times: Times) => ({
  ...times,
  slot: slotOf('starts' in times ? { ...place, start: times.starts[0] ?? place.start } : place),
})

const previewsKey = [...freeTimesKey, 'series']

/** What could be had of these times now. It takes nothing; what was shown before stays while it looks again. */
export const usePreview = (place: Place, times: Times | undefined, patientId: string) =>
  useQuery({
    queryKey: [...previewsKey, place, times, patientId],
    enabled: times !== undefined && patientId !== '',
    staleTime: 0,
    placeholderData: (before) => before,
    retry: false,
    queryFn: () =>
      read(
        api.POST('/api/v1/series/preview', {
          body: { ...timesBody(place, times ?? { starts: [place.start] }), patientId },
        }),
      ),
  })

type Booking = { place: Place; times: Times; patientId: string; reason: string; overrule: string }

/** All or none. The key stays the same until the server answers for good, so a retry cannot book twice. */
export function useBookSeries() {
  const client = useQueryClient()
  const key = useRef<string>(undefined)
  return useMutation({
    mutationFn: ({ place, times, patientId, reason, overrule }: Booking) => {
      key.current ??= crypto.randomUUID()
      const body: SeriesWish = {
        ...timesBody(place, times),
        patientId,
        ...(reason && { reason }),
        ...(overrule && { override: { reason: overrule } }),
      }
      return read(api.POST('/api/v1/series', { params: { header: { 'idempotency-key': key.current } }, body }))
    },
    onSuccess: () => client.invalidateQueries({ queryKey: appointmentsKey }),
    onError: (error) => {
      if (error instanceof ApiProblem && error.status > 0 && error.status < 500) key.current = undefined
    },
    onSettled: () => client.invalidateQueries({ queryKey: freeTimesKey }),
  })
}

const seriesKey = (id: string) => [...appointmentsKey, 'series', id]

export const useSeries = (id: string) =>
  useQuery({
    queryKey: seriesKey(id),
    queryFn: () => read(api.GET('/api/v1/series/{id}', { params: { path: { id } } })),
  })

/** Whatever came of it, every visit is read again: each of them has a page of its own. */
function useAfter(id: string) {
  const client = useQueryClient()
  return async (changed: Series | undefined) => {
    if (changed) client.setQueryData(seriesKey(id), changed)
    await Promise.all([
      client.invalidateQueries({ queryKey: appointmentsKey }),
      client.invalidateQueries({ queryKey: freeTimesKey }),
    ])
  }
}

export function useCancelRest(id: string) {
  return useMutation({
    mutationFn: (body: RestCancellation) =>
      read(api.POST('/api/v1/series/{id}/cancellation', { params: { path: { id } }, body })),
    onSettled: useAfter(id),
  })
}

/** Says yes or no to all that still waits, in the version that was on screen. */
export function useDecideSeries({ id, version }: Pick<Series, 'id' | 'version'>) {
  return useMutation({
    mutationFn: ({ move, reason }: Decision) => {
      const params = { path: { id }, header: { 'if-match': `"${version}"` } }
      const body = reason ? { reason } : {}
      return read(
        move === 'confirmation'
          ? api.POST('/api/v1/series/{id}/confirmation', { params, body })
          : api.POST('/api/v1/series/{id}/declination', { params, body }),
      )
    },
    onSettled: useAfter(id),
  })
}

export function useMoveRest(id: string) {
  return useMutation({
    mutationFn: (body: RestMove) =>
      read(api.POST('/api/v1/series/{id}/reschedule', { params: { path: { id } }, body })),
    onSettled: useAfter(id),
  })
}

const isConflict = (value: unknown): value is Conflict =>
  typeof value === 'object' && value !== null && 'slot' in value && 'reasons' in value && Array.isArray(value.reasons)

/** The visits that stood in the way of all, as they come with `booking.series_conflicts`; none for any other failure. */
export function conflictsIn(error: unknown): Conflict[] {
  const found = error instanceof ApiProblem ? error.document['conflicts'] : undefined
  return Array.isArray(found) ? found.filter(isConflict) : []
}
