/** Where frames go: something that says when one has left for the network. */
export interface Outlet {
  write(frame: string, left: () => void): void
  /** Ends it, whatever is still under way. */
  cut(): void
}

export interface BacklogWish {
  /** What takes the place of all that waits: the one frame that makes up for any that were lost. Made when it leaves. */
  resync: () => string
  mostWaiting?: number
}

/** Of one reader: what is written and has not left, and what waits for that. */
export interface Backlog {
  send: (frame: string) => void
  /** Whether there is nothing to wait for: then a sign of life is worth sending. */
  isIdle(): boolean
  /** To be called now and then: cuts off who has taken nothing since so many calls. */
  age(): void
}

/** Handed on to the socket at once; with what waits it is all that a reader who stopped reading costs, besides the kernel's own buffers. */
const MOST_UNDER_WAY = 16 * 1024
const MOST_WAITING = 64 * 1024
/** Heartbeats, of 20 s each: a telephone in a lift is back sooner. */
const MOST_AGES = 3

/**
 * Bounds what a reader can cost who reads slower than things happen. Beyond the limit nothing that waits is worth keeping, because who
 * reads it asks anew anyway: one `resync` says the same in 60 bytes. Who takes not even that is cut off, and comes back when they can.
 * Counted are frames until the socket says that they left, not `writableLength`, which no two transports count alike.
 */
export function backlog(outlet: Outlet, { resync, mostWaiting = MOST_WAITING }: BacklogWish): Backlog {
  let underWay = 0
  let waiting: string[] = []
  let waitingBytes = 0
  let lost = false
  let ages = 0

  function send(frame: string): void {
    if (lost) return
    if (underWay < MOST_UNDER_WAY && waiting.length === 0) return write(frame)
    waitingBytes += frame.length
    if (waitingBytes <= mostWaiting) waiting.push(frame)
    else {
      lost = true
      waiting = []
      waitingBytes = 0
    }
  }

  function write(frame: string): void {
    underWay += frame.length
    outlet.write(frame, () => {
      underWay -= frame.length
      ages = 0
      goOn()
    })
  }

  function goOn(): void {
    if (lost) {
      if (underWay > 0) return
      lost = false
      return write(resync())
    }
    let sent = 0
    for (const frame of waiting) {
      if (underWay >= MOST_UNDER_WAY) break
      sent += 1
      waitingBytes -= frame.length
      write(frame)
    }
    if (sent > 0) waiting.splice(0, sent)
  }

  return {
    send,
    isIdle: () => underWay === 0,
    age() {
      if (underWay === 0) return
      ages += 1
      if (ages >= MOST_AGES) outlet.cut()
    },
  }
}
