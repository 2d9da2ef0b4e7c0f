import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { useNavigate } from 'react-router'
import { api, read } from '../api/client.ts'
import { ApiProblem } from '../api/problem.ts'
import type { Place } from '../api/types.ts'
import { paths } from '../app/paths.ts'
import { freeTimesKey } from '../availability/free-times.ts'
import { appointmentsKey } from '../booking/appointment-queries.ts'

type Wish = { place: Place; patientId: string; reason?: string; override?: string }

/** Books without a hold, for the desk. The key stays the same until the server answers for good, so a retry cannot book twice. */
export function useBookForPatient() {
  const navigate = useNavigate()
  const client = useQueryClient()
  const key = useRef<string>(undefined)
  return useMutation({
    mutationFn: ({ place: { doctorId, visitTypeId, locationId, start }, patientId, reason, override }: Wish) => {
      key.current ??= crypto.randomUUID()
      return read(
        api.POST('/api/v1/appointments', {
          params: { header: { 'idempotency-key': key.current } },
          body: {
            slot: { doctorId, visitTypeId, locationId, start },
            patientId,
            ...(reason && { reason }),
            ...(override && { override: { reason: override } }),
          },
        }),
      )
    },
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: appointmentsKey })
      await navigate(paths.appointment(id), { state: { news: 'booked-by-staff' } })
    },
    onError: (error) => {
      if (error instanceof ApiProblem && error.status > 0 && error.status < 500) key.current = undefined
    },
    onSettled: () => client.invalidateQueries({ queryKey: freeTimesKey }),
  })
}
