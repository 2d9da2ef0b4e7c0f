import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { api, read } from '../api/client.ts'
import type { Doctor } from '../api/types.ts'
import { freeTimesKey } from './free-times.ts'

/** What someone is looking for. It lives in the address, so that a search can be shared, reloaded and gone back to. */
export type Wish = {
  specialty: string
  visitTypeId: string
  locationId: string
  language: string
  partOfDay: string
  q: string
}

const names = ['specialty', 'visitTypeId', 'locationId', 'language', 'partOfDay', 'q'] as const

export function useWish(): { wish: Wish; set: (change: Partial<Wish>) => void; clear: () => void; isEmpty: boolean } {
  const [params, setParams] = useSearchParams()
  const value = (name: keyof Wish) => params.get(name) ?? ''
  const wish: Wish = {
    specialty: value('specialty'),
    visitTypeId: value('visitTypeId'),
    locationId: value('locationId'),
    language: value('language'),
    partOfDay: value('partOfDay'),
    q: value('q'),
  }
  const set = (change: Partial<Wish>) =>
    setParams(
      Object.entries({ ...wish, ...change }).filter(([, text]) => text !== ''),
      { replace: true, preventScrollReset: true },
    )
  return { wish, set, clear: () => setParams([], { replace: true }), isEmpty: names.every((name) => wish[name] === '') }
}

/** Only what was chosen goes into the query: an empty parameter would be a value of its own. */
const chosen = (wish: Wish, wanted: readonly (keyof Wish)[]): Partial<Wish> =>
  Object.fromEntries(wanted.filter((name) => wish[name] !== '').map((name) => [name, wish[name]]))

export function useDoctors(wish: Wish) {
  const filter = chosen(wish, ['specialty', 'visitTypeId', 'locationId', 'language', 'q'])
  return useInfiniteQuery({
    queryKey: ['doctors', filter],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/v1/doctors', {
          params: { query: { ...filter, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => before,
  })
}

const MANY = 200
export const parts = ['morning', 'afternoon', 'evening'] as const

/** The earliest time per doctor in the part of day wished for; asked only then, because every doctor carries the plain one. */
export function useEarliest(wish: Wish) {
  const filter = chosen(wish, ['specialty', 'visitTypeId', 'locationId', 'language'])
  const partOfDay = parts.find((one) => one === wish.partOfDay)
  return useQuery({
    queryKey: [...freeTimesKey, 'earliest', partOfDay, filter],
    enabled: partOfDay !== undefined,
    queryFn: async () =>
      (
        await read(
          api.GET('/api/v1/availability/earliest', {
            params: { query: { ...filter, partOfDay, limit: MANY } },
          }),
        )
      ).data,
  })
}

type NextFree = Doctor['nextFree']
export type Found = { doctor: Doctor; next: NextFree }

/** Doctors with their next time, soonest first, those without one last. */
export function bySoonest(doctors: readonly Doctor[], nextOf: (doctor: Doctor) => NextFree): Found[] {
  const soon = ({ next }: Found) => (next ? Date.parse(next.start) : Number.POSITIVE_INFINITY)
  return doctors
    .map((doctor) => ({ doctor, next: nextOf(doctor) }))
    .toSorted((one, other) => Math.sign(soon(one) - soon(other)) || one.doctor.name.localeCompare(other.doctor.name))
}
