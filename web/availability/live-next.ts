import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, read } from '../api/client.ts'
import type { Slot } from '../api/types.ts'
import { addDays, todayIn } from '../app/time.ts'
import { parts, type Found, type Wish } from './finder.ts'
import { useLive } from './live.ts'

/** As many doctors as one page of them shows; a stream of more would not fit into an address. */
const MOST_WATCHED = 50
/** As far as one search looks; whoever is free only later is not watched for it. */
const DAYS_WATCHED = 95

type News = ReadonlyMap<string, Slot | null>

/**
 * The doctors as they were found, in the order in which they were found, with the next free time that each has by now: a doctor whose time was
 * taken is not moved down the list from under a finger. Asked one by one, and only those whose shown time it was.
 */
export function useLiveNext(found: Found[], wish: Wish): Found[] {
  const client = useQueryClient()
  const search = JSON.stringify([wish, found.map(({ doctor, next }) => [doctor.id, next?.start])])
  const [seen, setSeen] = useState<{ search: string; news: News }>({ search, news: new Map() })
  const news: News = seen.search === search ? seen.news : new Map()
  const shown = found.map((one) => ({
    ...one,
    next: news.has(one.doctor.id) ? (news.get(one.doctor.id) ?? null) : one.next,
  }))
  const nextOf = new Map(shown.map(({ doctor, next }) => [doctor.id, next]))
  const tell = (id: string, next: Slot | null) =>
    setSeen((before) => ({
      search,
      news: new Map([...(before.search === search ? before.news : []), [id, next]]),
    }))
  const filters = Object.fromEntries(
    (['visitTypeId', 'locationId', 'partOfDay'] as const)
      .filter((name) => wish[name] !== '')
      .map((name) => [name, wish[name]]),
  )
  const ids = found.slice(0, MOST_WATCHED).map(({ doctor }) => doctor.id)
  const today = todayIn('UTC')
  useLive(
    ids.length === 0
      ? null
      : { ...filters, doctorId: ids.toSorted(), from: addDays(today, -1), to: addDays(today, DAYS_WATCHED) },
    {
      taken(slots) {
        const lost = slots.filter((slot) => slot.seatsLeft === 0 && nextOf.get(slot.doctorId)?.start === slot.start)
        for (const id of new Set(lost.map(({ doctorId }) => doctorId)))
          void earliestOf(id, wish).then(
            (next) => tell(id, next),
            () => undefined,
          )
      },
      freed(slots) {
        for (const slot of slots) {
          const next = nextOf.get(slot.doctorId)
          if (!next || Date.parse(slot.start) < Date.parse(next.start)) tell(slot.doctorId, slot)
        }
      },
      askAgain: () => void client.invalidateQueries({ queryKey: ['doctors'], refetchType: 'none' }),
    },
  )
  return shown
}

async function earliestOf(doctorId: string, wish: Wish): Promise<Slot | null> {
  const { visitTypeId, locationId } = wish
  const partOfDay = parts.find((one) => one === wish.partOfDay)
  const query = {
    doctorId: [doctorId],
    ...(visitTypeId && { visitTypeId }),
    ...(locationId && { locationId }),
    ...(partOfDay && { partOfDay }),
    limit: 1,
  }
  return (await read(api.GET('/api/v1/availability/earliest', { params: { query } }))).data[0] ?? null
}
