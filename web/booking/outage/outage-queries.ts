import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, read, send } from '../../api/client.ts'
import type { AnswerOf } from '../../api/types.ts'
import { freeTimesKey } from '../../availability/free-times.ts'
import { plansKey } from '../rebooking/plan-queries.ts'

export type Outage = AnswerOf<'/api/v1/outages', 'get'>['data'][number]
export type NewOutage = { resourceId: string; from: string; to: string; reason?: string }

const key = ['outages']
const EVERY_MINUTE_MS = 60_000

/** What is out of order or will be, by its beginning. Read again while it is looked at: what is over leaves the list by itself. */
export const useOutages = () =>
  useQuery({
    queryKey: key,
    queryFn: async () => (await read(api.GET('/api/v1/outages'))).data,
    refetchInterval: EVERY_MINUTE_MS,
  })

export function useOutageChanges() {
  const client = useQueryClient()
  // Ending one ends its plan as well.
  const changed = () =>
    Promise.all([key, freeTimesKey, plansKey].map((queryKey) => client.invalidateQueries({ queryKey })))
  const enter = useMutation({
    mutationFn: (body: NewOutage) => read(api.POST('/api/v1/outages', { body })),
    onSettled: changed,
  })
  const end = useMutation({
    mutationFn: ({ id }: Outage) => send(api.DELETE('/api/v1/outages/{id}', { params: { path: { id } } })),
    // Else what was just entered would still offer a plan, which would put it out of order once more.
    onSuccess: (_, { id }) => {
      if (enter.data?.id === id) enter.reset()
    },
    onSettled: changed,
  })
  return { enter, end }
}

/** What it begins a plan for. */
export const causeOf = ({ resourceId, start, end }: Outage) => ({ resource: { resourceId, from: start, to: end } })
