/** Thrown where a search has done as much as it may. */
export class OutOfWork extends Error {}

/** What a search may still do: it is one of many that share a process. */
export interface Work {
  /** One look at the free times of one doctor, or at one start. Throws {@link OutOfWork} when there were enough. */
  looked: () => void
}

export function atMost(looks: number): Work {
  let left = looks
  return {
    looked() {
      left -= 1
      if (left < 0) throw new OutOfWork('the search has done as much as it may')
    },
  }
}
