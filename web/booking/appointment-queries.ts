import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, read } from '../api/client.ts'
import { ApiProblem } from '../api/problem.ts'
import type { Appointment, Place } from '../api/types.ts'
import { freeTimesKey } from '../availability/free-times.ts'

export const appointmentsKey = ['appointments']
const OWN_LIMIT = 200

/** Own visits and those of one's dependents, all of them: even a busy life fits into one page. `patientId` narrows staff, who may see everybody's, to themselves. */
export const useOwnAppointments = (patientId: string | undefined) =>
  useQuery({
    queryKey: [...appointmentsKey, 'own', patientId],
    queryFn: async () =>
      (
        await read(
          api.GET('/api/v1/appointments', { params: { query: { limit: OWN_LIMIT, ...(patientId && { patientId }) } } }),
        )
      ).data,
  })

export const useAppointment = (id: string) =>
  useQuery({
    queryKey: [...appointmentsKey, 'one', id],
    queryFn: () => read(api.GET('/api/v1/appointments/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state: { data, dataUpdateCount } }) => whilePending(data, dataUpdateCount),
  })

const WHILE_PAYING_MS = 3000
const WHILE_PENDING_MS = 15_000
const TIMES_WHILE_PAYING = 20

/** Of a visit that waits for its deposit, as long as it is looked at: often for the first minute, when whoever paid comes back, then now and then. */
function whilePending(row: Appointment | undefined, times: number): number | false {
  if (row?.status !== 'pending') return false
  return times < TIMES_WHILE_PAYING ? WHILE_PAYING_MS : WHILE_PENDING_MS
}

type Seen = Pick<Appointment, 'id' | 'version'>

/** Of the version that is on screen: a visit that changed by itself has moved on in its history too. */
export const useHistory = ({ id, version }: Seen, enabled = true) =>
  useQuery({
    queryKey: [...appointmentsKey, 'history', id, version],
    placeholderData: (before, query) => (query?.queryKey[2] === id ? before : undefined),
    queryFn: async () => (await read(api.GET('/api/v1/appointments/{id}/history', { params: { path: { id } } }))).data,
    enabled,
  })

/** Which appointment, in the version that was on screen: a change made meanwhile by someone else is never overwritten. */
const seen = ({ id, version }: Seen) => ({ path: { id }, header: { 'if-match': `"${version}"` } })

const settle = {
  confirmation: (one: Seen) => api.POST('/api/v1/appointments/{id}/confirmation', { params: seen(one), body: {} }),
  cancellation: (one: Seen, reason?: string) =>
    api.POST('/api/v1/appointments/{id}/cancellation', { params: seen(one), body: reason ? { reason } : {} }),
  declination: (one: Seen, reason?: string) =>
    api.POST('/api/v1/appointments/{id}/declination', { params: seen(one), body: reason ? { reason } : {} }),
  undo: (one: Seen) => api.POST('/api/v1/appointments/{id}/undo', { params: seen(one), body: {} }),
  arrival: (one: Seen) => api.POST('/api/v1/appointments/{id}/arrival', { params: seen(one), body: {} }),
  start: (one: Seen) => api.POST('/api/v1/appointments/{id}/start', { params: seen(one), body: {} }),
  completion: (one: Seen) => api.POST('/api/v1/appointments/{id}/completion', { params: seen(one), body: {} }),
  'no-show': (one: Seen) => api.POST('/api/v1/appointments/{id}/no-show', { params: seen(one), body: {} }),
}

export type Settling = keyof typeof settle

export const isSettling = (move: string): move is Settling => Object.hasOwn(settle, move)

/** Whatever happened, what is on screen is read again; a stale version (412) shows the newer state at once. */
function useAfterMove() {
  const client = useQueryClient()
  return async (changed: Appointment | undefined, error: Error | null) => {
    if (changed) client.setQueryData([...appointmentsKey, 'one', changed.id], changed)
    if (error && !(error instanceof ApiProblem)) return
    await Promise.all([
      client.invalidateQueries({ queryKey: appointmentsKey }),
      client.invalidateQueries({ queryKey: freeTimesKey }),
    ])
  }
}

/** Confirm, decline, cancel, arrive, start, complete, no-show, and take the last of them back. */
export function useSettle() {
  const after = useAfterMove()
  return useMutation({
    mutationFn: ({ move, appointment, reason }: { move: Settling; appointment: Appointment; reason?: string }) =>
      read(settle[move](appointment, reason)),
    onSettled: after,
  })
}

type NewTime = { appointment: Seen; place: Place; override?: string }

/** Moves a visit to another time; the old one is freed in the same instant. `override` is staff's reason to overrule. */
export function useReschedule() {
  const after = useAfterMove()
  return useMutation({
    mutationFn: ({ appointment, place: { doctorId, visitTypeId, locationId, start }, override }: NewTime) =>
      read(
        api.POST('/api/v1/appointments/{id}/reschedule', {
          params: seen(appointment),
          body: {
            slot: { doctorId, visitTypeId, locationId, start },
            ...(override && { override: { reason: override } }),
          },
        }),
      ),
    onSettled: after,
  })
}
