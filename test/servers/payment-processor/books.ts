import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { Stripe } from 'stripe'

type Shown = 'id' | 'object' | 'mode' | 'status' | 'payment_status' | 'url' | 'amount_total' | 'currency' | 'created'
type Wished = 'expires_at' | 'success_url' | 'cancel_url' | 'client_reference_id' | 'metadata' | 'livemode'
type Money = 'id' | 'object' | 'status' | 'amount' | 'currency' | 'created' | 'metadata'
export type Session = Pick<Stripe.Checkout.Session, Shown | Wished> & { payment_intent: string | null }
export type RefundRecord = Pick<Stripe.Refund, Money> & { payment_intent: string; charge: string }

const HALF_AN_HOUR_S = 30 * 60
const DAY_S = 24 * 60 * 60

type Books = ReturnType<typeof openBooks>

/** `now` is in epoch seconds, as everything that Stripe says. */
export function openBooks(url: string, now: () => number) {
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

export interface Checkout {
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
export class Refused extends Error implements Answer {
  readonly status: number
  readonly headers = {}
  readonly body: { error: { type: string; message: string; code?: string; param?: string } }

  constructor(status: number, message: string, about: { type?: string; code?: string; param?: string } = {}) {
    super(message)
    this.status = status
    this.body = { error: { type: status < 500 ? 'invalid_request_error' : 'api_error', message, ...about } }
  }
}

export function answer(
  books: Books,
  { method, headers }: IncomingMessage,
  path: string,
  params: URLSearchParams,
): Answer {
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
export function findCheckout({ checkouts, now }: Books, id: string): Checkout {
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

export function takePayment(books: Books, id: string): string {
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

export function newId(prefix: string): string {
  return `${prefix}_${randomBytes(12).toString('hex')}`
}
