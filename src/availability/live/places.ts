import { networkOf } from '#platform'
import { refusals } from './refusals.ts'

/** How many streams and subscriptions there may be. */
export interface Places {
  /** Takes one for this address and answers with how to give it back. Refuses `availability.too_many_streams`. */
  take(address: string): () => void
  taken(): number
}

export interface PlacesWish {
  mostOfAll?: number
  /** Infinity where calls are not limited. */
  mostPerAddress?: number
}

/** A stream costs some 30 KB, most of it the connection's; three quarters of all connections, so that calls always find one. */
const MOST_OF_ALL = 15_000
/** A clinic behind one router: thirty people with a few tabs each, and a waiting room on its telephones. */
const MOST_PER_ADDRESS = 200
/** When to try again: drawn anew each time, so that those who were refused together do not come back together. */
const SOONEST_S = 15
const SPREAD_S = 30

export function places({ mostOfAll = MOST_OF_ALL, mostPerAddress = MOST_PER_ADDRESS }: PlacesWish = {}): Places {
  const byNetwork = new Map<string, number>()
  let all = 0
  return {
    take(address) {
      const network = networkOf(address)
      const theirs = byNetwork.get(network) ?? 0
      if (all >= mostOfAll || theirs >= mostPerAddress) {
        const retryAfterSeconds = SOONEST_S + Math.floor(Math.random() * SPREAD_S)
        throw refusals.too_many_streams({ extra: { retryAfterSeconds } })
      }
      all += 1
      byNetwork.set(network, theirs + 1)
      let given = false
      return () => {
        if (given) return
        given = true
        all -= 1
        const left = (byNetwork.get(network) ?? 1) - 1
        if (left === 0) byNetwork.delete(network)
        else byNetwork.set(network, left)
      }
    },
    taken: () => all,
  }
}
