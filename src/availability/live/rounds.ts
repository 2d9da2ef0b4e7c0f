export interface RoundsWish {
  isDue: () => boolean
  /** One round; false when it cannot go on at present. */
  work: () => Promise<boolean>
  log: (error: unknown) => void
}

/** Changes within so many milliseconds are read with one statement. */
const GATHER_MS = 10

/**
 * Works in rounds as long as something is due, never two at once, and gathers a little before each. Answers with how to say that something may
 * be due; after a failure, or when it cannot go on, nothing happens until that is said again.
 */
export function inRounds({ isDue, work, log }: RoundsWish): () => void {
  let underWay = false
  async function go(): Promise<void> {
    if (underWay) return
    underWay = true
    try {
      let goesOn = true
      while (goesOn && isDue()) {
        await new Promise((resolve) => setTimeout(resolve, GATHER_MS))
        goesOn = await work()
      }
    } catch (error) {
      log(error)
    } finally {
      underWay = false
    }
  }
  return () => void go()
}
