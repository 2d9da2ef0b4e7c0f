import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { Refused, answer, findCheckout, newId, openBooks, takePayment } from './payment-processor/books.ts'
import type { RefundRecord, Session } from './payment-processor/books.ts'
import { page } from './payment-processor/page.ts'

/** Never answers; does the work, but the connection drops before it says so; answers this status and does nothing. */
export type Whim = 'hang' | 'after' | number
export type Deliveries = 'once' | 'twice' | 'never'

export interface PaymentProcessor {
  /** For Praxis's setting: `http://127.0.0.1:port`. */
  url: string
  key: string
  webhookSecret: string
  /** Where it tells of payments; nowhere while undefined. */
  webhookUrl: string | undefined
  sessions: () => Session[]
  refunds: () => RefundRecord[]
  /** As the patient does on its page. Says how each webhook was answered, 0 where nobody answered. `twice` is twice at once. */
  pay: (id: string, options?: { deliver?: Deliveries }) => Promise<{ paymentIntent: string; answers: number[] }>
  /** Sends the event of an earlier payment, again or late: the same event, signed anew. */
  deliver: (id: string) => Promise<number>
  /** Any webhook, for attacks: signed with another secret, or at another instant (epoch milliseconds). */
  send: (event: object, how?: { secret?: string; at?: number }) => Promise<Response>
  /** How the next so many calls of its API fare. */
  misbehave: (how: Whim, times: number) => void
  stop: () => Promise<void>
}

/** `port` 0 chooses a free one; `now` is in epoch milliseconds. */
interface Settings {
  webhookUrl?: string
  port?: number
  now?: () => number
}

/** Checkout waits so long for the webhook's answer before it sends whoever paid back. */
const PATIENCE_MS = 10_000

/** As much of Stripe as a deposit and its refund need, over http on loopback, as Stripe's own package speaks with it. */
export async function startPaymentProcessor(settings: Settings = {}): Promise<PaymentProcessor> {
  const { webhookUrl, port = 0, now = Date.now } = settings
  const whims: Whim[] = []
  const stopping = new AbortController()
  const server = createServer((request, response) => {
    serve(request, response).catch((error: Error) => response.destroy(error))
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const books = openBooks(url, () => Math.floor(now() / 1000))

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname: path } = new URL(request.url ?? '/', url)
    if (path.startsWith('/pay/')) return servePage(request, response, path.slice('/pay/'.length))
    const params = new URLSearchParams(await text(request))
    const whim = whims.shift()
    if (whim === 'hang') return
    const failure = typeof whim === 'number' ? new Refused(whim, 'As the test wishes.') : undefined
    const { status, headers, body } = failure ?? answer(books, request, path, params)
    if (whim === 'after') return void response.destroy()
    response.writeHead(status, { 'content-type': 'application/json', 'request-id': newId('req'), ...headers })
    response.end(JSON.stringify(body))
  }

  async function servePage(request: IncomingMessage, response: ServerResponse, id: string): Promise<void> {
    if (!books.checkouts.has(id)) return void response.writeHead(404).end()
    const checkout = findCheckout(books, id)
    if (request.method === 'POST' && checkout.session.status === 'open') {
      await processor.pay(id)
      const location = checkout.session.success_url?.replaceAll('{CHECKOUT_SESSION_ID}', id)
      return void response.writeHead(303, { location }).end()
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(checkout))
  }

  const processor: PaymentProcessor = {
    url,
    key: books.key,
    webhookSecret: newId('whsec'),
    webhookUrl,
    sessions: () => [...books.checkouts.keys()].map((id) => findCheckout(books, id).session),
    refunds: () => [...books.refunds],
    async pay(id, { deliver = 'once' } = {}) {
      const paymentIntent = takePayment(books, id)
      const deliveries = Array.from({ length: { never: 0, once: 1, twice: 2 }[deliver] }, () => processor.deliver(id))
      return { paymentIntent, answers: await Promise.all(deliveries) }
    },
    async deliver(id) {
      const { event } = findCheckout(books, id)
      if (event === undefined) throw new Error(`nobody has paid at ${id}`)
      const response = await processor.send(event).catch(() => undefined)
      await response?.body?.cancel()
      return response?.status ?? 0
    },
    async send(event, { secret = processor.webhookSecret, at = now() } = {}) {
      if (processor.webhookUrl === undefined) throw new Error('the payment processor has no webhookUrl to send to')
      const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(PATIENCE_MS)])
      return fetch(processor.webhookUrl, { method: 'POST', ...signed(event, secret, at), redirect: 'manual', signal })
    },
    misbehave: (how, times) => void whims.push(...Array.from({ length: times }, () => how)),
    async stop() {
      stopping.abort()
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
  return processor
}

function signed(event: object, secret: string, at: number) {
  // Indented, as Stripe's are: a signature checked over anything but the bytes that came is found wrong.
  const body = JSON.stringify(event, undefined, 2)
  const second = Math.floor(at / 1000)
  const signature = `t=${second},v1=${createHmac('sha256', secret).update(`${second}.${body}`).digest('hex')}`
  return { body, headers: { 'content-type': 'application/json; charset=utf-8', 'stripe-signature': signature } }
}
