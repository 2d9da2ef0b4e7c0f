import { createSocket } from 'node:dgram'
import type { RemoteInfo } from 'node:dgram'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { decode, encode } from 'dns-packet'
import type { Packet } from 'dns-packet'

/** How a name is answered about. */
export type Zone =
  | { says: string[][] }
  | {
      does: 'no such name' | 'no such record' | 'fail' | 'refuse' | 'fall silent' | 'talk nonsense'
    }
  | { does: 'say it over TCP only'; says: string[][] }
  | { does: 'say it is elsewhere'; alias: string }

export interface NameServer {
  /** `127.0.0.1:5353`, for PRAXIS_DNS_SERVERS. */
  address: string
  zones: Map<string, Zone>
  /** Every name it was asked for, in order. */
  asked: string[]
  close: () => Promise<void>
}

const RCODE = { 'no such name': 3, 'no such record': 0, fail: 2, refuse: 5 } as const
const TRUNCATED = 0x0200
const AUTHORITATIVE = 0x0400

/** A name server on loopback, over UDP and TCP on one port as DNS has it, that answers well or badly as the test says. */
export async function startNameServer(): Promise<NameServer> {
  const zones = new Map<string, Zone>()
  const asked: string[] = []
  const answer = (question: Buffer, over: 'udp' | 'tcp') => answerTo(question, over, zones, asked)

  const tcp = createServer((socket) => serveStream(socket, answer))
  tcp.listen(0, '127.0.0.1')
  await once(tcp, 'listening')
  const { port } = tcp.address() as AddressInfo
  const udp = createSocket('udp4')
  udp.on('message', (message: Buffer, from: RemoteInfo) => {
    const reply = answer(message, 'udp')
    if (reply !== undefined) udp.send(reply, from.port, from.address)
  })
  udp.bind(port, '127.0.0.1')
  await once(udp, 'listening')
  return {
    address: `127.0.0.1:${port}`,
    zones,
    asked,
    async close() {
      udp.close()
      tcp.close()
    },
  }
}

function serveStream(socket: Socket, answer: (question: Buffer, over: 'tcp') => Buffer | undefined): void {
  let received = Buffer.alloc(0)
  socket.on('error', () => {})
  socket.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk])
    // Over TCP each message begins with its length (RFC 1035, 4.2.2).
    if (received.length < 2 || received.length < 2 + received.readUInt16BE(0)) return
    const reply = answer(received.subarray(2), 'tcp')
    if (reply !== undefined) socket.end(Buffer.concat([lengthOf(reply), reply]))
  })
}

const lengthOf = (message: Buffer): Buffer => Buffer.from([message.length >> 8, message.length & 0xff])

function answerTo(
  question: Buffer,
  over: 'udp' | 'tcp',
  zones: Map<string, Zone>,
  asked: string[],
): Buffer | undefined {
  const query = decode(question)
  const name = (query.questions?.[0]?.name ?? '').toLowerCase()
  asked.push(name)
  const zone = zones.get(name) ?? { does: 'no such name' }
  const reply: Packet = { id: query.id ?? 0, type: 'response', flags: AUTHORITATIVE, questions: query.questions ?? [] }
  if (!('does' in zone)) return encode({ ...reply, answers: texts(name, zone.says) })
  switch (zone.does) {
    case 'fall silent':
      return undefined
    case 'talk nonsense':
      return Buffer.concat([question.subarray(0, 2), Buffer.from('not a DNS message at all')])
    case 'say it over TCP only':
      if (over === 'udp') return encode({ ...reply, flags: AUTHORITATIVE | TRUNCATED })
      return encode({ ...reply, answers: texts(name, zone.says) })
    case 'say it is elsewhere': {
      const target = zones.get(zone.alias)
      const found = target !== undefined && 'says' in target ? texts(zone.alias, target.says) : []
      return encode({ ...reply, answers: [{ type: 'CNAME', name, ttl: 0, data: zone.alias }, ...found] })
    }
    default:
      return encode({ ...reply, flags: AUTHORITATIVE | RCODE[zone.does] })
  }
}

function texts(name: string, records: string[][]) {
  return records.map((data) => ({ type: 'TXT' as const, name, ttl: 0, data }))
}
