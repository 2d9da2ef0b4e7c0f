import { useQuery } from '@tanstack/react-query'
import { api, read } from '../api/client.ts'
import type { Slot } from '../api/types.ts'
import { addDays, type Day } from '../app/time.ts'

export type Asked = { doctorId: string; visitTypeId: string; locationId: string }

const REFRESH_MS = 30_000
/** While what happens is told: for what only time takes away. */
const REFRESH_LIVE_MS = 300_000

/** Prefix shared by everything that shows free times; a hold or a booking makes all of it stale. */
export const freeTimesKey = ['free-times']

export const daysKey = ({ doctorId, visitTypeId, locationId }: Asked, first: Day, count: number) =>
  [...freeTimesKey, doctorId, visitTypeId, locationId, first, count] as const

/**
 * Free times of some days, refreshed while the page is looked at. A day more on either side is asked for, because in
 * another zone an early or late time belongs to the neighbouring date.
 */
export function useFreeTimes(asked: Asked, first: Day, count: number, isLive: boolean) {
  const { doctorId, visitTypeId, locationId } = asked
  return useQuery({
    queryKey: daysKey(asked, first, count),
    enabled: visitTypeId !== '' && locationId !== '',
    refetchInterval: isLive ? REFRESH_LIVE_MS : REFRESH_MS,
    queryFn: () =>
      list({ doctorId: [doctorId], visitTypeId, locationId, from: addDays(first, -1), to: addDays(first, count + 1) }),
  })
}

const MONTH_REFRESH_MS = 60_000

/** Which days of a month (`2026-12`) have anything free, and the next day after it that has. */
export function useFreeDays({ doctorId, visitTypeId, locationId }: Asked, month: string) {
  return useQuery({
    queryKey: [...freeTimesKey, 'month', doctorId, visitTypeId, locationId, month],
    refetchInterval: MONTH_REFRESH_MS,
    queryFn: () => {
      const query = { doctorId: [doctorId], visitTypeId, locationId, month }
      return read(api.GET('/api/v1/availability/days', { params: { query } }))
    },
  })
}

/** The first free time from a day on, however far away, asked only when the days in view have none. */
export function useNextFreeTime({ doctorId, visitTypeId, locationId }: Asked, from: Day) {
  return useQuery({
    queryKey: [...freeTimesKey, 'next', doctorId, visitTypeId, locationId, from],
    enabled: visitTypeId !== '' && locationId !== '',
    queryFn: async () => {
      const query = { doctorId: [doctorId], visitTypeId, locationId, from, limit: 1 }
      return (await read(api.GET('/api/v1/availability/earliest', { params: { query } }))).data[0] ?? null
    },
  })
}

type Query = { visitTypeId: string; from: string; to: string; doctorId: string[]; locationId: string }

/** Reads on to the last page: a week is at most a few hundred times, and half a week would look like a full one. */
async function list(query: Query): Promise<Slot[]> {
  const found: Slot[] = []
  let cursor: string | null = null
  do {
    const page: { data: Slot[]; nextCursor: string | null } = await read(
      api.GET('/api/v1/availability', { params: { query: { ...query, ...(cursor && { cursor }) } } }),
    )
    found.push(...page.data)
    cursor = page.nextCursor
  } while (cursor)
  return found
}
