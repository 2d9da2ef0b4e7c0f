import { parentPort } from 'node:worker_threads'
import type { FastifyInstance } from 'fastify'
import type { AsideAnswer, AsideCall, FromAside, ToAside } from './start-aside.ts'

/** On the thread itself: answers what is handed over, until it is told to stop; then closes the application and what is under it. */
export async function answerCalls(app: FastifyInstance, close: () => Promise<void>): Promise<void> {
  if (parentPort === null) throw new Error('this is no thread that somebody started')
  const port = parentPort
  const say = (message: FromAside): void => port.postMessage(message)
  await app.ready()
  port.on('message', (message: ToAside) => {
    if (message === 'stop') void stop()
    else void answered(app, message.call).then((answer) => say({ id: message.id, answer }))
  })
  say('up')

  async function stop(): Promise<void> {
    await app.close()
    await close()
    port.close()
  }
}

/** On the thread as well: tells the one that listens what only this one knows; see `hear` of `startAside`. */
export function tellListener(news: unknown): void {
  parentPort?.postMessage({ news } satisfies FromAside)
}

async function answered(app: FastifyInstance, { body, ...call }: AsideCall): Promise<AsideAnswer> {
  const { statusCode, headers, rawPayload } = await app.inject({
    ...call,
    method: call.method as 'POST',
    headers: call.headers as Record<string, string>,
    payload: Buffer.from(body),
  })
  return { statusCode, headers, body: rawPayload }
}
