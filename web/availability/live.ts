import { useEffect, useEffectEvent, useState } from 'react'
import type { Slot } from '../api/types.ts'

/** What is watched, as a search asks for it; `null` for nothing. */
export type Watched = Record<string, string | readonly string[]> | null

export type Hears = {
  taken: (slots: Slot[]) => void
  freed: (slots: Slot[]) => void
  /** Nobody can say what happened meanwhile. */
  askAgain: () => void
}

/** Spread, because what sends one page to ask again sends all of them. */
const ASK_WITHIN_MS = 1_000
const COME_BACK_AFTER_MS = 15_000
const COME_BACK_SPREAD_MS = 30_000

/**
 * Hears what becomes taken and free of what is on screen; answers whether it does at this moment. Only while the page is looked at: a
 * browser opens six connections to one address, so seven forgotten tabs would leave none. Losing the connection changes nothing that anybody
 * sees: the browser comes back by itself, and until then the page asks from time to time as it always did.
 */
export function useLive(watched: Watched, hears: Hears): boolean {
  const [isLive, setLive] = useState(false)
  const url = watched && addressOf(watched)
  const hear = useEffectEvent((what: keyof Hears, slots: Slot[] = []) => hears[what](slots))
  useEffect(() => {
    if (url === null) return undefined
    return whileLookedAt(() => listen(url, hear, setLive))
  }, [url])
  return isLive && url !== null
}

function listen(url: string, hear: (what: keyof Hears, slots?: Slot[]) => void, setLive: (live: boolean) => void) {
  let timer: number | undefined
  let source: EventSource
  const later = (what: () => void, ms: number) => {
    window.clearTimeout(timer)
    timer = window.setTimeout(what, ms)
  }
  const open = () => {
    source = new EventSource(url)
    // What happened between the page's search and now is in neither.
    source.addEventListener('open', () => hear('askAgain'), { once: true })
    source.addEventListener('open', () => setLive(true))
    source.addEventListener('error', () => {
      setLive(false)
      // Refused, which the browser takes for good: too many are listening, or the server is starting.
      if (source.readyState === EventSource.CLOSED)
        later(open, COME_BACK_AFTER_MS + Math.random() * COME_BACK_SPREAD_MS)
    })
    for (const what of ['taken', 'freed'] as const)
      source.addEventListener(what, ({ data }: MessageEvent<string>) => hear(what, slotsOf(data)))
    source.addEventListener('resync', () => later(() => hear('askAgain'), Math.random() * ASK_WITHIN_MS))
  }
  open()
  return () => {
    window.clearTimeout(timer)
    source.close()
    setLive(false)
  }
}

function whileLookedAt(begin: () => () => void): () => void {
  let end: (() => void) | undefined
  const look = () => {
    if (document.visibilityState === 'hidden') {
      end?.()
      end = undefined
    } else end ??= begin()
  }
  look()
  document.addEventListener('visibilitychange', look)
  return () => {
    document.removeEventListener('visibilitychange', look)
    end?.()
  }
}

const slotsOf = (data: string): Slot[] => (JSON.parse(data) as { slots: Slot[] }).slots

function addressOf(watched: NonNullable<Watched>): string {
  const query = new URLSearchParams(
    Object.entries(watched).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as [string, string])),
  )
  return `/api/v1/availability/stream?${query.toString()}`
}
