import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, read } from '../../api/client.ts'
import type { AnswerOf } from '../../api/types.ts'
import { freeTimesKey } from '../../availability/free-times.ts'

export type Calendar = AnswerOf<'/api/v1/locations/{id}/public-holidays', 'get'>
export type Choice = Pick<Calendar, 'country' | 'region' | 'openOn'>

const of = (id: string) => ({ path: { id } })
export const calendarKey = (locationId: string) => ['public-holidays', locationId]

export const useCalendar = (locationId: string) =>
  useQuery({
    queryKey: calendarKey(locationId),
    queryFn: () => read(api.GET('/api/v1/locations/{id}/public-holidays', { params: of(locationId) })),
  })

/** Every country that is known, or one with its regions. */
export const useKnownCalendars = (country?: string | null) =>
  useQuery({
    queryKey: ['public-holiday-calendars', country],
    enabled: country !== null,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () =>
      (await read(api.GET('/api/v1/public-holiday-calendars', { params: { query: { ...(country && { country }) } } })))
        .data,
  })

export const readCalendarHistory = (locationId: string) =>
  read(api.GET('/api/v1/locations/{id}/public-holidays/history', { params: of(locationId) }))

export function useSetCalendar({ locationId, version }: Calendar) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ country, region, openOn }: Choice) =>
      read(
        api.PUT('/api/v1/locations/{id}/public-holidays', {
          // Before the first choice there is no version to have seen.
          params: { ...of(locationId), header: version === 0 ? {} : { 'if-match': `"${version}"` } },
          body: { country, region, openOn },
        }),
      ),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: calendarKey(locationId) }),
        client.invalidateQueries({ queryKey: ['closures'] }),
        client.invalidateQueries({ queryKey: freeTimesKey }),
      ]),
  })
}
