/** Chance that a seed decides: the same seed makes the same choices in the same order, so that a failure can be looked for again. */
export interface Chance {
  /** From 0 to below 1. */
  next(): number
  below(count: number): number
  pick<T>(from: readonly T[]): T
  /** One of the keys, each as likely as its weight. */
  weighed<Key extends string>(weights: Readonly<Record<Key, number>>): Key
  /** A chance of its own for a part of the run, so that one part's luck does not depend on another's speed. */
  fork(name: string): Chance
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  // Mulberry32: 32 bits of state are plenty for choosing operations, and it fits on five lines.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (count: number): number => Math.floor(next() * count)
  return {
    next,
    below,
    pick(from) {
      const found = from[below(from.length)]
      if (found === undefined) throw new Error('there is nothing to pick from')
      return found
    },
    weighed<Key extends string>(weights: Readonly<Record<Key, number>>): Key {
      const entries = Object.entries(weights) as [Key, number][]
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [key, weight] of entries) {
        left -= weight
        if (left < 0) return key
      }
      throw new Error('nothing has any weight')
    },
    fork: (name) => chanceOf(Buffer.from(name).reduce((hash, byte) => Math.imul(hash ^ byte, 16_777_619), seed)),
  }
}
