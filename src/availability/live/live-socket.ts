import type { WebSocket } from 'ws'
import type { Context } from '#identity'
import { problemOfError } from '#platform'
import type { Problem } from '#platform'
import { backlog } from './backlog.ts'
import type { Listening, LiveTimes } from './live-times.ts'
import type { Message } from './messages.ts'
import type { Connection } from './open-connections.ts'
import type { Told } from './question.ts'
import { refusals } from './refusals.ts'

export interface SocketWish {
  live: LiveTimes
  /** As of this message. */
  context: () => Context
  /** Throws what is wrong with it. */
  read: (text: string) => Message
  /** A place for one more subscription; answers with how to give it back. */
  take: () => () => void
  /** For what is a bug or an outage. */
  log: (error: unknown) => void
}

const MOST_SUBSCRIPTIONS = 50
/** Between two beats: what a person who pages through a calendar with fifty doctors in view sends, twice. */
const MOST_MESSAGES = 200
/** Who is not understood so often is no client of ours. */
const MOST_REFUSED = 30
/** What a connection that ends may still take. */
const GRACE_MS = 2_000

/** Codes of RFC 6455, 7.4.1. */
const [GOING_AWAY, WRONG_KIND, AGAINST_THE_RULES] = [1001, 1003, 1008]

/** Several questions over one connection, each under the caller's own name for it; the same events as a stream's. */
export function liveSocket(socket: WebSocket, { live, context, read, take, log }: SocketWish): Connection {
  const subscriptions = new Map<string, { end: () => void }>()
  const waiting = backlog(
    {
      write: (frame, left) => socket.send(frame, () => left()),
      cut: () => socket.terminate(),
    },
    // Of every subscription: what waited was of several.
    { resync: () => JSON.stringify({ type: 'resync', id: null, reason: 'slow' }) },
  )
  let turn = Promise.resolve()
  let [messages, refused] = [0, 0]
  let answers = true

  const say = (message: object): void => waiting.send(JSON.stringify(message))

  function refuse(id: string | null, error: unknown): void {
    const problem = problemOfError(error)
    if (problem.status >= 500) log(error)
    say({ type: 'refused', id, problem: shown(problem) })
    refused += 1
    if (refused > MOST_REFUSED) socket.close(AGAINST_THE_RULES, 'too many messages that cannot be carried out')
  }

  async function carryOut(message: Message): Promise<void> {
    try {
      if (message.type === 'subscribe') await subscribe(message)
      else unsubscribe(message.id)
    } catch (error) {
      refuse(message.id, error)
    }
  }

  async function subscribe({ id, query, lastEventId }: Extract<Message, { type: 'subscribe' }>): Promise<void> {
    if (subscriptions.has(id)) throw refusals.subscription_exists()
    if (subscriptions.size >= MOST_SUBSCRIPTIONS)
      throw refusals.too_many_subscriptions({ detail: `At most ${MOST_SUBSCRIPTIONS} on one connection.` })
    const give = take()
    const prefix = `"id":${JSON.stringify(id)}`
    const tell = ({ event, id: eventId, data }: Told): void =>
      waiting.send(`{"type":"${event}",${prefix},"eventId":"${eventId}",${data.slice(1)}`)
    let early: Told[] | undefined = []
    let listening: Listening | undefined
    try {
      listening = await live.listen(context(), query, (told) => (early === undefined ? tell(told) : early.push(told)))
    } catch (error) {
      give()
      throw error
    }
    const end = (): void => {
      listening?.stop()
      give()
    }
    if (socket.readyState !== socket.OPEN) return end()
    // Nobody can say at present: not subscribed, and told to ask again and to come again.
    if (listening === undefined) {
      end()
      return say({ type: 'resync', id, reason: 'unknown', ended: true })
    }
    subscriptions.set(id, { end })
    say({ type: 'subscribed', id, eventId: lastEventId ?? listening.lastId() })
    const missed = lastEventId === undefined ? early : listening.since(lastEventId)
    early = undefined
    if (missed === undefined) say({ type: 'resync', id, eventId: listening.lastId(), reason: 'gap' })
    else missed.forEach(tell)
  }

  function unsubscribe(id: string): void {
    const known = subscriptions.get(id)
    if (known === undefined) throw refusals.subscription_not_found()
    subscriptions.delete(id)
    known.end()
    say({ type: 'unsubscribed', id })
  }

  socket.on('message', (bytes: Buffer, isBinary) => {
    messages += 1
    if (isBinary) return socket.close(WRONG_KIND, 'messages are text')
    if (messages > MOST_MESSAGES) return socket.close(AGAINST_THE_RULES, 'too many messages')
    let message: Message
    try {
      message = read(bytes.toString())
    } catch (error) {
      return refuse(null, error)
    }
    // One after the other, so that what is unsubscribed had been subscribed.
    turn = turn.then(() => (socket.readyState === socket.OPEN ? carryOut(message) : undefined))
  })
  socket.on('pong', () => (answers = true))
  // A frame that breaks the protocol; the library closes the connection by itself.
  socket.on('error', () => {})
  socket.on('close', () => {
    for (const { end } of subscriptions.values()) end()
    subscriptions.clear()
  })

  return {
    // Ends who has not answered the last ping, or takes nothing.
    beat() {
      messages = 0
      if (!answers) return socket.terminate()
      answers = false
      socket.ping()
      waiting.age()
    },
    end() {
      socket.close(GOING_AWAY, 'the server is going down')
      setTimeout(() => socket.terminate(), GRACE_MS).unref()
    },
  }
}

/** A connection has no request of its own to be named, and its statuses are HTTP's. */
function shown({ code, title, detail, errors }: Problem): Pick<Problem, 'code' | 'title' | 'detail' | 'errors'> {
  return { code, title, ...(detail === undefined ? {} : { detail }), ...(errors === undefined ? {} : { errors }) }
}
