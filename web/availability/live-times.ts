import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Slot } from '../api/types.ts'
import { addDays, type Day } from '../app/time.ts'
import { daysKey, type Asked } from './free-times.ts'
import { useLive } from './live.ts'

/** Times that were free when somebody began to look, and have been taken since: they keep their place, so that nothing moves under a finger. */
export type Gone = ReadonlyMap<string, Slot>

const NONE: Gone = new Map()

/**
 * Follows the days in view. What is taken is moved out of the query into `gone`, and back when it is free again; what becomes free and was
 * never shown is fetched when `mayMove` says that nobody is about to press anything.
 */
export function useLiveTimes(asked: Asked, first: Day, count: number, mayMove: (move: () => void) => void) {
  const client = useQueryClient()
  const key = daysKey(asked, first, count)
  const view = key.join(' ')
  const [seen, setSeen] = useState({ view, gone: NONE })
  const gone = seen.view === view ? seen.gone : NONE
  const setGone = (change: (before: Gone) => Gone) =>
    setSeen((before) => ({ view, gone: change(before.view === view ? before.gone : NONE) }))
  const askAgain = () => void client.invalidateQueries({ queryKey: key })
  const isLive = useLive(
    asked.visitTypeId === '' || asked.locationId === ''
      ? null
      : { ...asked, from: addDays(first, -1), to: addDays(first, count + 1) },
    {
      taken(slots) {
        const before = client.getQueryData<Slot[]>(key) ?? []
        const { kept, lost } = parted(before, slots)
        client.setQueryData<Slot[]>(key, kept)
        setGone((known) => new Map([...known, ...lost.map((slot) => [slot.start, slot] as const)]))
      },
      freed(slots) {
        const back = slots.filter(({ start }) => gone.has(start))
        if (back.length > 0) {
          client.setQueryData<Slot[]>(key, (before = []) => [...parted(before, back).kept, ...back])
          setGone((known) => new Map([...known].filter(([start]) => !back.some((slot) => slot.start === start))))
        }
        if (back.length < slots.length) mayMove(askAgain)
      },
      askAgain,
    },
  )
  return { isLive, gone }
}

/** What of these is still there after some were taken: of a course with seats left, with those. */
export function parted(before: readonly Slot[], taken: readonly Slot[]): { kept: Slot[]; lost: Slot[] } {
  const now = new Map(taken.map((slot) => [slot.start, slot]))
  const kept = before.flatMap((slot) => {
    const changed = now.get(slot.start)
    if (changed === undefined) return [slot]
    return changed.seatsLeft > 0 ? [changed] : []
  })
  return { kept, lost: before.filter(({ start }) => now.get(start)?.seatsLeft === 0) }
}
