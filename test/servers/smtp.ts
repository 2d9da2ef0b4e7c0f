import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { SMTPServer } from 'smtp-server'
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server'

/** How the server treats letters to one address. */
export type Manner =
  | { does: 'take it' }
  /** Answers with this code and takes nothing: 550 no such mailbox, 451 try later. */
  | { does: 'refuse the recipient' | 'refuse the letter'; code: number }
  /** The connection dies before the letter begins, amid it, or when it was taken but nobody had said so; or nobody ever says so. */
  | {
      does: 'hang up before the letter' | 'hang up amid the letter' | 'take it and hang up' | 'take it and fall silent'
    }
  | { does: 'take it slowly'; afterMs: number }

export interface Arrived {
  from: string
  to: string[]
  raw: Buffer
}

export interface TestMailServer {
  url: string
  /** What was taken, in order of arrival. */
  arrived: Arrived[]
  /** From now on letters to this address are treated so; `everybody` has no manner of their own. */
  treat: (recipient: string, manner: Manner) => void
  stop: () => Promise<void>
}

const TAKE: Manner = { does: 'take it' }

/** A real SMTP server on loopback that takes what comes, and misbehaves on request. `port` 0 chooses a free one. */
export async function startMailServer(port = 0): Promise<TestMailServer> {
  const arrived: Arrived[] = []
  const manners = new Map<string, Manner>()
  const sockets = new Map<number, Socket>()
  const mannerFor = (address: string) => manners.get(address) ?? manners.get('everybody') ?? TAKE
  const hangUp = (session: SMTPServerSession) => sockets.get(session.remotePort)?.destroy()

  async function take(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
    const to = session.envelope.rcptTo.map((recipient) => recipient.address)
    const manner = mannerFor(to[0] ?? '')
    if (manner.does === 'hang up amid the letter') {
      await once(stream, 'readable')
      hangUp(session)
    }
    const raw = await buffer(stream)
    if (manner.does === 'refuse the letter') throw refusal(manner.code)
    if (manner.does === 'take it slowly') await sleep(manner.afterMs)
    const { mailFrom } = session.envelope
    arrived.push({ from: mailFrom === false ? '' : mailFrom.address, to, raw })
    if (manner.does === 'take it and hang up') hangUp(session)
    if (manner.does === 'take it and fall silent') await new Promise(() => {})
  }

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 100,
    onRcptTo({ address }, session, done) {
      const manner = mannerFor(address)
      if (manner.does === 'hang up before the letter') hangUp(session)
      done(manner.does === 'refuse the recipient' ? refusal(manner.code) : null)
    },
    onData(stream, session, done) {
      take(stream, session).then(
        () => done(),
        (error: Error) => done(error),
      )
    },
  })
  server.server.on('connection', (socket: Socket) => {
    if (socket.remotePort !== undefined) sockets.set(socket.remotePort, socket)
  })
  // A connection that was hung up on reports so here; without a listener it would end the test.
  server.on('error', () => {})
  const listening = server.listen(port, '127.0.0.1')
  await once(listening, 'listening')
  return {
    url: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`,
    arrived,
    treat: (recipient, manner) => void manners.set(recipient, manner),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function refusal(code: number): Error {
  return Object.assign(new Error(code >= 500 ? 'no such mailbox here' : 'come back later'), { responseCode: code })
}
