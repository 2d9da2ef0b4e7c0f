import { request } from 'node:http'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { onTestFinished } from 'vitest'
import { openTrail } from '#identity'
import { connect, followChanges } from '#platform'
import type { ChangeFollower, Database } from '#platform'
import { testApp } from '../../../test/app.ts'
import type { TestApp } from '../../../test/app.ts'
import { testClinic } from '../../../test/clinic.ts'
import type { TestClinic } from '../../../test/clinic.ts'
import { testDatabase } from '../../../test/database.ts'
import type { TestDatabase } from '../../../test/database.ts'
import type { FreeSlot } from '../contract.ts'
import { keepIndex } from '../diary/kept-index.ts'

/** One process of an installation, listening. */
export interface LiveProcess extends TestApp {
  database: Database
  follower: ChangeFollower
  address: string
}

export interface LiveClinic {
  database: TestDatabase
  clinic: TestClinic
  here: LiveProcess
  /** Of the same database, as other processes have it. */
  another: () => Promise<LiveProcess>
}

export async function liveClinic(): Promise<LiveClinic> {
  const database = await testDatabase()
  const clinic = await testClinic(database)
  const another = async (): Promise<LiveProcess> => {
    const other = connect({ connectionString: database.url })
    for (const [fact, reactions] of database.reactions) other.reactions.set(fact, reactions)
    openTrail(other, 'a secret of thirty-two characters')
    onTestFinished(() => other.close())
    return processOf(other, clinic)
  }
  return { database, clinic, here: await processOf(database, clinic), another }
}

async function processOf(database: Database, { clinicId }: TestClinic): Promise<LiveProcess> {
  const follower = followChanges(database, { everyMs: 100 })
  const kept = keepIndex(database, { follower })
  const at = await testApp(database, { clinicId })
  const address = await at.app.listen({ port: 0, host: '127.0.0.1' })
  onTestFinished(async () => {
    await at.app.close()
    kept.stop()
    await follower.stop()
  })
  await until(() => kept.isCurrent())
  return { ...at, database, follower, address }
}

export async function until(done: () => boolean): Promise<void> {
  while (!done()) await new Promise((resolve) => setTimeout(resolve, 5))
}

/** An event as an EventSource would dispatch it. */
export interface Heard {
  event: string
  id: string
  data: { slots?: FreeSlot[]; reason?: string }
}

export interface Reader {
  status: number
  headers: IncomingHttpHeaders
  /** Everything that was sent, as it was sent. */
  text: () => string
  heard: Heard[]
  /** `taken 09:00`, `freed 09:00 09:30`, `resync many`, in order. */
  sentences: () => string[]
  lastId: () => string
  /** Once so many events were heard. */
  hears: (count: number) => Promise<void>
  ended: Promise<void>
  response: IncomingMessage
  close: () => void
}

/** Reads a stream as a browser does. */
export async function listenTo(url: string, headers: Record<string, string> = {}): Promise<Reader> {
  const call = request(url, { headers, agent: false })
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    call.once('response', resolve)
    call.once('error', reject)
    call.end()
  })
  let text = ''
  let rest = ''
  let lastId = ''
  const heard: Heard[] = []
  response.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
    const blocks = (rest + chunk).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const fields = new Map(block.split('\n').map((line) => line.split(/: ?(.*)/s).slice(0, 2) as [string, string]))
      lastId = fields.get('id') ?? lastId
      const data = fields.get('data')
      if (data !== undefined)
        heard.push({ event: fields.get('event') ?? '', id: lastId, data: JSON.parse(data) as Heard['data'] })
    }
  })
  const ended = new Promise<void>((resolve) => response.once('close', resolve))
  response.on('error', () => {})
  call.on('error', () => {})
  onTestFinished(() => void call.destroy())
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    text: () => text,
    heard,
    sentences: () => heard.map(sentence),
    lastId: () => lastId,
    hears: (count) => until(() => heard.length >= count),
    ended,
    response,
    close: () => void call.destroy(),
  }
}

/** `taken 09:00 09:30`: clock times of the location. */
export function sentence({ event, data }: Pick<Heard, 'event' | 'data'>): string {
  const what = data.slots?.map(({ start }) => start.slice(11, 16)) ?? [data.reason ?? '']
  return [event, ...what].join(' ')
}
