import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { api, read } from '../api/client.ts'
import type { Place } from '../api/types.ts'
import { paths } from '../app/paths.ts'
import { freeTimesKey } from '../availability/free-times.ts'
import { letGo, rememberHold } from './current-hold.ts'

/** Holds a time at the moment it is chosen (case 13), letting go of the one held before, and goes on to book it. */
export function useHoldTime({ replace = false } = {}) {
  const navigate = useNavigate()
  const client = useQueryClient()
  const hold = useMutation({
    mutationFn: async ({ doctorId, visitTypeId, locationId, start }: Place) => {
      await letGo()
      return read(api.POST('/api/v1/holds', { body: { doctorId, visitTypeId, locationId, start } }))
    },
    onSuccess: async ({ id, expiresAt, slot }) => {
      rememberHold(id)
      await navigate(paths.book(id, { ...slot, expiresAt }), { replace })
    },
    onSettled: () => client.invalidateQueries({ queryKey: freeTimesKey }),
  })
  return {
    choose: (place: Place) => hold.mutate(place),
    choosing: hold.isPending ? hold.variables.start : undefined,
    error: hold.error,
    reset: hold.reset,
  }
}
