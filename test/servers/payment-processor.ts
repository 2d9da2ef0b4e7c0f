import { createHmac, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { Stripe } from 'stripe'

type Shown = 'id' | 'object' | 'mode' | 'status' | 'payment_status' | 'url' | 'amount_total' | 'currency' | 'created'
type Wished = 'expires_at' | 'success_url' | 'cancel_url' | 'client_reference_id' | 'metadata' | 'livemode'
type Money = 'id' | 'object' | 'status' | 'amount' | 'currency' | 'created' | 'metadata'
export type Session = Pick<Stripe.Checkout.Session, Shown | Wished> & { payment_intent: string | null }
export type RefundRecord = Pick<Stripe.Refund, Money> & { payment_intent: string; charge: string }

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
const HALF_AN_HOUR_S = 30 * 60
const DAY_S = 24 * 60 * 60

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

type Books = ReturnType<typeof openBooks>

/** `now` is in epoch seconds, as everything that Stripe says. */
function openBooks(url: string, now: () => number) {
  return {
    url,
    now,
    key: newId('sk_test'),
    checkouts: new Map<string, Checkout>(),
    payments: new Map<string, Payment>(),
    refunds: [] as RefundRecord[],
    /** What was answered under each idempotency key. */
    kept: new Map<string, { asked: string; until: number; given: Answer }>(),
  }
}

type Payment = Pick<Stripe.PaymentIntent, Money> & { latest_charge: string }

interface Checkout {
  session: Session
  product: string
  paymentMetadata: Stripe.Metadata
  /** Tells of the payment, once it was made. */
  event?: object
}

interface Answer {
  status: number
  body: object
  headers?: Record<string, string>
}

/** The answer that says no. */
class Refused extends Error implements Answer {
  readonly status: number
  readonly headers = {}
  readonly body: { error: { type: string; message: string; code?: string; param?: string } }

  constructor(status: number, message: string, about: { type?: string; code?: string; param?: string } = {}) {
    super(message)
    this.status = status
    this.body = { error: { type: status < 500 ? 'invalid_request_error' : 'api_error', message, ...about } }
  }
}

function answer(books: Books, { method, headers }: IncomingMessage, path: string, params: URLSearchParams): Answer {
  if (headers.authorization !== `Bearer ${books.key}`) return new Refused(401, 'Invalid API Key provided.')
  const key = String(headers['idempotency-key'] ?? newId('key'))
  const asked = `${method} ${path}?${params.toString()}`
  const before = books.kept.get(key)
  if (before !== undefined && before.until > books.now()) {
    if (before.asked === asked) return { ...before.given, headers: { 'idempotent-replayed': 'true' } }
    const message = 'Keys for idempotent requests can only be used with the same parameters they were first used with.'
    return new Refused(400, message, { type: 'idempotency_error' })
  }
  const given = work(books, `${method} ${path}`, params)
  // A wrong parameter is refused before anything begins: of that nothing is kept, and the key is still free.
  const hasBegun = !(given instanceof Refused && given.body.error.param !== undefined)
  if (method === 'POST' && hasBegun) books.kept.set(key, { asked, until: books.now() + DAY_S, given })
  return given
}

function work(books: Books, what: string, params: URLSearchParams): Answer {
  const [, id = ''] = /\/(?:sessions|payment_intents)\/(\w+)/.exec(what) ?? []
  try {
    switch (what) {
      case 'POST /v1/checkout/sessions':
        return { status: 200, body: openCheckout(books, params) }
      case `GET /v1/checkout/sessions/${id}`:
        return { status: 200, body: findCheckout(books, id).session }
      case `POST /v1/checkout/sessions/${id}/expire`:
        return { status: 200, body: expireCheckout(findCheckout(books, id)) }
      case `GET /v1/payment_intents/${id}`:
        return { status: 200, body: findPayment(books, id, 'intent') }
      case 'POST /v1/refunds':
        return { status: 200, body: refund(books, params) }
      default:
        return new Refused(404, `Unrecognized request URL (${what}).`)
    }
  } catch (error) {
    if (error instanceof Refused) return error
    throw error
  }
}

function openCheckout({ url, now, checkouts }: Books, params: URLSearchParams): Session {
  const created = now()
  const price = 'line_items[0][price_data]'
  if (needed(params, 'mode') !== 'payment') throw new Refused(400, 'Only payments are taken here.', { param: 'mode' })
  const id = newId('cs_test')
  const session: Session = {
    id,
    object: 'checkout.session',
    mode: 'payment',
    status: 'open',
    payment_status: 'unpaid',
    payment_intent: null,
    url: `${url}/pay/${id}`,
    amount_total: positive(params, `${price}[unit_amount]`) * positive(params, 'line_items[0][quantity]'),
    currency: needed(params, `${price}[currency]`).toLowerCase(),
    created,
    expires_at: expiry(params, created),
    success_url: needed(params, 'success_url'),
    cancel_url: params.get('cancel_url'),
    client_reference_id: params.get('client_reference_id'),
    metadata: metadataIn(params, 'metadata'),
    livemode: false,
  }
  const product = needed(params, `${price}[product_data][name]`)
  checkouts.set(id, { session, product, paymentMetadata: metadataIn(params, 'payment_intent_data[metadata]') })
  return session
}

function expiry(params: URLSearchParams, created: number): number {
  const param = 'expires_at'
  const ahead = params.has(param) ? positive(params, param) - created : DAY_S - 1
  if (ahead >= HALF_AN_HOUR_S && ahead < DAY_S) return created + ahead
  const bound = ahead < DAY_S ? 'at least 30 minutes' : 'less than 24 hours'
  throw new Refused(400, `The \`expires_at\` timestamp must be ${bound} from Checkout Session creation.`, { param })
}

/** Whoever looks when its time is over finds it expired. */
function findCheckout({ checkouts, now }: Books, id: string): Checkout {
  const checkout = checkouts.get(id)
  if (checkout === undefined) throw missing('checkout.session', id, 'session')
  if (checkout.session.status === 'open' && checkout.session.expires_at <= now()) expireCheckout(checkout)
  return checkout
}

function expireCheckout(checkout: Checkout): Session {
  const { status } = checkout.session
  if (status !== 'open') {
    const message = `Only Checkout Sessions with a status in ['open'] can be expired.`
    throw new Refused(400, `${message} This Checkout Session has a status of ${status}.`)
  }
  checkout.session = { ...checkout.session, status: 'expired', url: null }
  return checkout.session
}

function takePayment(books: Books, id: string): string {
  const checkout = findCheckout(books, id)
  const { status, amount_total: amount, currency } = checkout.session
  if (status !== 'open' || amount === null || currency === null)
    throw new Error(`nobody can pay at ${id}: it is ${status}`)
  const created = books.now()
  const about = { amount, currency, created, metadata: checkout.paymentMetadata, latest_charge: newId('ch') }
  const payment: Payment = { id: newId('pi'), object: 'payment_intent', status: 'succeeded', ...about }
  books.payments.set(payment.id, payment)
  const paid = { status: 'complete', payment_status: 'paid', payment_intent: payment.id, url: null } as const
  checkout.session = { ...checkout.session, ...paid }
  checkout.event = {
    id: newId('evt'),
    object: 'event',
    api_version: Stripe.API_VERSION,
    created,
    livemode: false,
    type: 'checkout.session.completed',
    data: { object: checkout.session },
  }
  return payment.id
}

function findPayment({ payments }: Books, id: string, param: string): Payment {
  const payment = payments.get(id)
  if (payment === undefined) throw missing('payment_intent', id, param)
  return payment
}

function refund(books: Books, params: URLSearchParams): RefundRecord {
  const payment = findPayment(books, needed(params, 'payment_intent'), 'payment_intent')
  const { id, currency, latest_charge: charge } = payment
  const earlier = books.refunds.filter((one) => one.payment_intent === id)
  const left = earlier.reduce((rest, { amount }) => rest - amount, payment.amount)
  if (left === 0)
    throw new Refused(400, `Charge ${charge} has already been refunded.`, { code: 'charge_already_refunded' })
  const amount = params.has('amount') ? positive(params, 'amount') : left
  if (amount > left)
    throw new Refused(400, 'Refund amount is greater than unrefunded amount on charge.', { param: 'amount' })
  const about = { amount, currency, created: books.now(), payment_intent: id, charge }
  const metadata = metadataIn(params, 'metadata')
  const record: RefundRecord = { id: newId('re'), object: 'refund', status: 'succeeded', ...about, metadata }
  books.refunds.push(record)
  return record
}

function needed(params: URLSearchParams, param: string): string {
  const value = params.get(param) ?? ''
  if (value === '') throw new Refused(400, `Missing required param: ${param}.`, { code: 'parameter_missing', param })
  return value
}

function positive(params: URLSearchParams, param: string): number {
  const value = needed(params, param)
  if (/^[1-9]\d*$/.test(value)) return Number(value)
  throw new Refused(400, `Invalid positive integer: ${value}`, { code: 'parameter_invalid_integer', param })
}

/** `metadata[visit]=7` and its like. */
function metadataIn(params: URLSearchParams, name: string): Stripe.Metadata {
  const inside = [...params].filter(([key]) => key.startsWith(`${name}[`))
  return Object.fromEntries(inside.map(([key, value]) => [key.slice(name.length + 1, -1), value]))
}

function missing(what: string, id: string, param: string): Refused {
  return new Refused(404, `No such ${what}: '${id}'`, { code: 'resource_missing', param })
}

function newId(prefix: string): string {
  return `${prefix}_${randomBytes(12).toString('hex')}`
}

function page({ product, session }: Checkout): string {
  const { status, amount_total: amount, currency, cancel_url: back } = session
  const format = new Intl.NumberFormat('en', { style: 'currency', currency: currency ?? 'EUR' })
  const sum = format.format((amount ?? 0) / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
  const isOpen = status === 'open'
  const title = isOpen ? `${escaped(product)}: ${sum}` : `This checkout is ${status}`
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<main>
<h1>${title}</h1>
${isOpen ? '<form method="post"><button>Pay</button></form>' : ''}
${isOpen && back !== null ? `<p><a href="${escaped(back)}">Back without paying</a></p>` : ''}
</main>
</html>
`
}

function escaped(words: string): string {
  return words.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
