import { Stripe } from 'stripe'
import type { ClinicId } from '#identity'
import type { Reader } from '#platform'
import type { Money } from './contract.ts'
import { refusals } from './refusals.ts'
import type { ChargeRow, RefundRow } from './tables.ts'

/** How this installation takes money: at Stripe, or whatever speaks its protocol. */
export interface PaymentSettings {
  key: string
  /** With which the processor signs what it tells us. */
  webhookSecret: string
  /** Another server that speaks the protocol; Stripe's own unless said. */
  url?: string | undefined
  /** Where whoever paid comes back to: the origin that a call came to, if it is ours. */
  originOf: (host: string, clinicId: ClinicId) => Promise<URL>
  /** Epoch milliseconds. */
  now: () => number
}

/** What the processor says of one of its pages. */
export type CheckoutState = { state: 'open' } | { state: 'over' } | { state: 'paid'; payment: Payment }

/** Money that came. */
export interface Payment extends Money {
  id: string
}

/** A payment as the processor tells of it. */
export interface PaymentTold {
  clinicId: string
  chargeId: string
  payment: Payment
}

export interface Processor {
  readonly originOf: PaymentSettings['originOf']
  /** A page on which this charge is paid. Whoever asks twice has two: which of them is shown, the charge says. */
  openCheckout(
    charge: ChargeRow,
    wish: { title: string; backTo: URL; now: number },
  ): Promise<{ id: string; url: string; until: number }>
  /** Makes sure that nobody can pay there any more; who already had, has. */
  endCheckout(id: string): Promise<CheckoutState>
  /** Gives money back. Asked twice, it goes once. */
  refund(refund: RefundRow): Promise<{ refused?: string }>
  /** What a signed message says, where it tells of a payment. */
  readMessage(body: Buffer, signature: string): PaymentTold | undefined
}

const processors = new WeakMap<Reader['reactions'], Processor>()

/** Called once for a database, before anything is served, where payments are set up; as {@link Reader} knows it, like its reactions. */
export function openPayments(reader: Pick<Reader, 'reactions'>, settings: PaymentSettings): void {
  processors.set(reader.reactions, stripe(settings))
}

/** Undefined where this installation takes no payments. */
export function processorOf(reader: Pick<Reader, 'reactions'>): Processor | undefined {
  return processors.get(reader.reactions)
}

export function takesPayments(reader: Pick<Reader, 'reactions'>): boolean {
  return processors.has(reader.reactions)
}

/** The processor gives its page no less. */
const SHORTEST_CHECKOUT_MS = 30 * 60_000
/** For its clock and ours, and the way there. */
const LEEWAY_MS = 60_000

function stripe({ key, webhookSecret, url, originOf, now }: PaymentSettings): Processor {
  const client = new Stripe(key, { timeout: 10_000, maxNetworkRetries: 1, telemetry: false, ...addressed(url) })
  return {
    originOf,
    async openCheckout(charge, { title, backTo, now: at }) {
      const until = Math.max(charge.dueAt, at + SHORTEST_CHECKOUT_MS + LEEWAY_MS)
      const about = { clinicId: charge.clinicId, chargeId: charge.id }
      const session = await asked(
        client.checkout.sessions.create({
          mode: 'payment',
          line_items: [
            {
              quantity: 1,
              price_data: {
                currency: charge.currency.toLowerCase(),
                unit_amount: charge.amount,
                product_data: { name: title },
              },
            },
          ],
          client_reference_id: charge.id,
          metadata: about,
          payment_intent_data: { metadata: about },
          expires_at: Math.floor(until / 1000),
          success_url: backTo.href,
          cancel_url: backTo.href,
        }),
      )
      if (session.url === null) throw new Error('the payment processor opened a page without an address')
      return { id: session.id, url: session.url, until: session.expires_at * 1000 }
    },
    async endCheckout(id) {
      try {
        await client.checkout.sessions.expire(id)
      } catch (error) {
        // It says so of a page that was paid on, and of one that is over.
        if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw toldPlainly(error)
      }
      return stateOf(await asked(client.checkout.sessions.retrieve(id)))
    },
    async refund({ id, paymentId, amount, chargeId, clinicId }) {
      try {
        await client.refunds.create(
          { payment_intent: paymentId, amount, metadata: { clinicId, chargeId, refundId: id } },
          { idempotencyKey: id },
        )
        return {}
      } catch (error) {
        if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw toldPlainly(error)
        return error.code === 'charge_already_refunded' ? {} : { refused: error.message }
      }
    },
    readMessage(body, signature) {
      return paymentIn(
        messageOf(() => client.webhooks.constructEvent(body, signature, webhookSecret, undefined, undefined, now())),
      )
    },
  }
}

function messageOf(read: () => Stripe.Event): Stripe.Event {
  try {
    return read()
  } catch {
    throw refusals.not_the_processor()
  }
}

/** Both kinds tell of money that is there: at once, or days later where a bank takes its time. */
function paymentIn({ type, data }: Stripe.Event): PaymentTold | undefined {
  if (type !== 'checkout.session.completed' && type !== 'checkout.session.async_payment_succeeded') return undefined
  const session = data.object
  const { clinicId, chargeId } = session.metadata ?? {}
  const told = stateOf(session)
  // What somebody else sells through the same account is none of ours.
  if (told.state !== 'paid' || !isUuid(clinicId) || !isUuid(chargeId)) return undefined
  return { clinicId, chargeId, payment: told.payment }
}

function stateOf({
  status,
  payment_status: paid,
  payment_intent: intent,
  amount_total: amount,
  currency,
}: Stripe.Checkout.Session): CheckoutState {
  if (status === 'open') return { state: 'open' }
  const id = typeof intent === 'string' ? intent : intent?.id
  if (paid !== 'paid' || id === undefined || amount === null || currency === null) return { state: 'over' }
  return { state: 'paid', payment: { id, amount, currency: currency.toUpperCase() } }
}

function addressed(url: string | undefined): Stripe.StripeConfig {
  if (url === undefined) return {}
  const { hostname, port, protocol } = new URL(url)
  const isPlain = protocol === 'http:'
  return { host: hostname, port: port === '' ? (isPlain ? 80 : 443) : port, protocol: isPlain ? 'http' : 'https' }
}

/** An answer that never came, or came from something between; everything else is ours to mend. */
export function isUnreachable(error: unknown): boolean {
  return (
    error instanceof Stripe.errors.StripeConnectionError ||
    error instanceof Stripe.errors.StripeAPIError ||
    error instanceof Stripe.errors.StripeRateLimitError
  )
}

const asked = <T>(call: Promise<T>): Promise<T> =>
  call.catch((error: unknown) => {
    throw toldPlainly(error)
  })

/**
 * A no to the call itself, such as of a key that was withdrawn: ours to mend, and neither the caller's fault nor their business. The error of the
 * package has a status of its own, which would be taken for ours, and carries the whole answer, which is more than a log should keep.
 */
function toldPlainly(error: unknown): unknown {
  if (!(error instanceof Stripe.errors.StripeError) || isUnreachable(error)) return error
  const { type, statusCode, requestId, message } = error
  return new Error(
    `the payment processor refused the call (${type}, ${statusCode}, its request ${requestId}): ${message}`,
  )
}

const isUuid = (text: string | undefined): text is string =>
  text !== undefined && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
