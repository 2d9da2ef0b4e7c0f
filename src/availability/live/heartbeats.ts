/** Calls everybody once in so many ticks, a part of them with each tick, so that ten thousand streams are not written to at one moment. */
export interface Heartbeats {
  add(beat: () => void): () => void
  tick(): void
}

/** Proxies close what is silent for a minute, and telephones' networks forget it after less. */
const EVERY_TICKS = 20

export function heartbeats(everyTicks = EVERY_TICKS): Heartbeats {
  const turns = Array.from({ length: everyTicks }, () => new Set<() => void>())
  let present = 0
  let next = 0
  return {
    add(beat) {
      const turn = turns[next++ % everyTicks]
      turn?.add(beat)
      return () => void turn?.delete(beat)
    },
    tick() {
      present = (present + 1) % everyTicks
      for (const beat of turns[present] ?? []) beat()
    },
  }
}
