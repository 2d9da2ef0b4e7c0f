import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { Stripe } from 'stripe'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startPaymentProcessor } from './payment-processor.ts'
import type { PaymentProcessor } from './payment-processor.ts'

const MINUTE_MS = 60_000
const { StripeAPIError, StripeAuthenticationError, StripeConnectionError } = Stripe.errors
const { StripeIdempotencyError, StripeInvalidRequestError, StripeRateLimitError } = Stripe.errors

let processor: PaymentProcessor
let practice: Awaited<ReturnType<typeof startPractice>>
let stripe: Stripe
let now: number

beforeEach(async () => {
  now = Date.now()
  practice = await startPractice()
  processor = await startPaymentProcessor({ webhookUrl: practice.url, now: () => now })
  stripe = clientOf(processor)
})

afterEach(async () => {
  await processor.stop()
  await practice.stop()
})

test('a page to pay on is open and says what it was asked for', async () => {
  const session = await stripe.checkout.sessions.create(wish())
  expect(session).toMatchObject({ object: 'checkout.session', status: 'open', payment_status: 'unpaid' })
  expect(session).toMatchObject({ amount_total: 2500, currency: 'eur', payment_intent: null, livemode: false })
  expect(session).toMatchObject({ client_reference_id: 'charge 7', metadata: { 'for whom': 'Ada & Åsa = 2' } })
  expect(session.id).toMatch(/^cs_test_/)
  expect(session.url).toBe(`${processor.url}/pay/${session.id}`)
  expect(session.lastResponse.requestId).toMatch(/^req_/)
  expect(await stripe.checkout.sessions.retrieve(session.id)).toEqual(session)
  expect(processor.sessions()).toEqual([session])
})

test.each([
  ['29 minutes', 29, 'at least 30 minutes'],
  ['24 hours', 24 * 60, 'less than 24 hours'],
])('no page is open for %s', async (_what, minutes, words) => {
  const key = { idempotencyKey: 'page of charge 7' }
  const refused = await noOf(stripe.checkout.sessions.create(wish({ expires_at: inMinutes(minutes) }), key))
  expect(refused).toBeInstanceOf(StripeInvalidRequestError)
  expect(refused).toMatchObject({ statusCode: 400, param: 'expires_at', message: expect.stringContaining(words) })
  expect(processor.sessions()).toEqual([])
  // Nothing had begun, so the key is still free.
  expect(await stripe.checkout.sessions.create(wish(), key)).toMatchObject({ status: 'open' })
})

test('a page is over when somebody ends it or its time is up, and then nobody pays there', async () => {
  const ended = await stripe.checkout.sessions.create(wish())
  const late = await stripe.checkout.sessions.create(wish({ expires_at: inMinutes(30) }))
  expect(await stripe.checkout.sessions.expire(ended.id)).toMatchObject({ status: 'expired', url: null })
  now += 30 * MINUTE_MS
  for (const { id } of [ended, late]) {
    expect(await stripe.checkout.sessions.retrieve(id)).toMatchObject({ status: 'expired', payment_intent: null })
    expect(await noOf(stripe.checkout.sessions.expire(id))).toBeInstanceOf(StripeInvalidRequestError)
    await expect(processor.pay(id)).rejects.toThrow('it is expired')
  }
})

test('who pays is told of, once, in a message that the package finds well signed', async () => {
  const { id } = await stripe.checkout.sessions.create(wish())
  const { paymentIntent, answers } = await processor.pay(id)
  expect(answers).toEqual([200])
  const [event, ...others] = practice.events
  expect(others).toEqual([])
  expect(event).toMatchObject({ object: 'event', type: 'checkout.session.completed', livemode: false })
  const paid = { id, status: 'complete', payment_status: 'paid', payment_intent: paymentIntent }
  expect(event?.data.object).toMatchObject(paid)
  expect(await stripe.checkout.sessions.retrieve(id)).toMatchObject(paid)
  expect(await noOf(stripe.checkout.sessions.expire(id))).toBeInstanceOf(StripeInvalidRequestError)
  expect(await stripe.paymentIntents.retrieve(paymentIntent)).toMatchObject({ amount: 2500, metadata: { charge: '7' } })
})

test('the message comes twice, late or not at all, and is the same each time', async () => {
  const { id } = await stripe.checkout.sessions.create(wish())
  const other = await stripe.checkout.sessions.create(wish())
  expect(await processor.pay(id, { deliver: 'twice' })).toMatchObject({ answers: [200, 200] })
  expect(await processor.pay(other.id, { deliver: 'never' })).toMatchObject({ answers: [] })
  expect(practice.events).toHaveLength(2)
  now += 60 * MINUTE_MS
  practice.answers = 503
  expect(await processor.deliver(id)).toBe(503)
  expect(practice.events).toHaveLength(3)
  expect(new Set(practice.events.map((event) => event.id)).size).toBe(1)
  await practice.stop()
  expect(await processor.deliver(other.id)).toBe(0)
})

test('what somebody else signed, or long ago, does not verify', async () => {
  const event = { id: 'evt_1', object: 'event', type: 'checkout.session.completed' }
  expect((await processor.send(event)).status).toBe(200)
  const forged = await processor.send(event, { secret: 'whsec_guessed' })
  expect(await forged.text()).toContain('No signatures found matching')
  const old = await processor.send(event, { at: now - 6 * MINUTE_MS })
  expect(await old.text()).toContain('Timestamp outside the tolerance zone')
  expect(practice.events).toEqual([event])
})

test('money goes back in parts, until nothing is left', async () => {
  const payment_intent = await somebodyPaid()
  const part = await stripe.refunds.create({ payment_intent, amount: 1000, metadata: { why: 'late' } })
  expect(part).toMatchObject({ status: 'succeeded', amount: 1000, payment_intent, metadata: { why: 'late' } })
  expect(await noOf(stripe.refunds.create({ payment_intent, amount: 1501 }))).toMatchObject({ param: 'amount' })
  expect(await stripe.refunds.create({ payment_intent })).toMatchObject({ amount: 1500 })
  expect(await noOf(stripe.refunds.create({ payment_intent }))).toMatchObject({ code: 'charge_already_refunded' })
  const unknown = await noOf(stripe.refunds.create({ payment_intent: 'pi_nobody' }))
  expect(unknown).toMatchObject({ statusCode: 404, code: 'resource_missing' })
  expect(processor.refunds().map(({ amount }) => amount)).toEqual([1000, 1500])
})

test('a key gives the same answer for a day, and only to the same question', async () => {
  const payment_intent = await somebodyPaid()
  const key = { idempotencyKey: 'refund 7' }
  const first = await stripe.refunds.create({ payment_intent, amount: 100 }, key)
  const again = await stripe.refunds.create({ payment_intent, amount: 100 }, key)
  expect(again).toEqual(first)
  expect(again.lastResponse.headers['idempotent-replayed']).toBe('true')
  expect(await noOf(stripe.refunds.create({ payment_intent, amount: 200 }, key))).toBeInstanceOf(StripeIdempotencyError)
  expect(processor.refunds()).toHaveLength(1)
  now += 24 * 60 * MINUTE_MS
  expect(await stripe.refunds.create({ payment_intent, amount: 100 }, key)).not.toEqual(first)
})

test('a key of nobody opens nothing', async () => {
  const stranger = clientOf(processor, { key: 'sk_test_guessed' })
  expect(await noOf(stranger.checkout.sessions.create(wish()))).toBeInstanceOf(StripeAuthenticationError)
  expect(processor.sessions()).toEqual([])
})

test('an answer lost on its way is asked for again by the package alone, and there is one page', async () => {
  processor.misbehave('after', 1)
  const session = await stripe.checkout.sessions.create(wish())
  expect(processor.sessions()).toEqual([session])
})

test('an answer lost as often as the package asks is the same one when we ask again with our key', async () => {
  const key = { idempotencyKey: 'page of charge 7' }
  processor.misbehave('after', 2)
  expect(await noOf(stripe.checkout.sessions.create(wish(), key))).toBeInstanceOf(StripeConnectionError)
  const [made] = processor.sessions()
  expect(made).toMatchObject({ status: 'open' })
  expect(await stripe.checkout.sessions.create(wish(), key)).toEqual(made)
  expect(processor.sessions()).toHaveLength(1)
})

test('it falls silent, fails or has had enough, does nothing meanwhile, and then is well again', async () => {
  for (const [whim, kind, patience] of [
    ['hang', StripeConnectionError, { timeout: 100 }],
    [500, StripeAPIError, {}],
    [429, StripeRateLimitError, {}],
  ] as const) {
    processor.misbehave(whim, 1)
    expect(await noOf(stripe.checkout.sessions.create(wish(), patience))).toBeInstanceOf(kind)
  }
  expect(processor.sessions()).toEqual([])
  await stripe.checkout.sessions.create(wish())
  expect(processor.sessions()).toHaveLength(1)
})

test('stopping lets nobody wait: neither a silent call nor a webhook that nobody answers', async () => {
  const { id } = await stripe.checkout.sessions.create(wish())
  practice.answers = 'nothing'
  processor.misbehave('hang', 2)
  const waiting = noOf(stripe.checkout.sessions.retrieve(id))
  const paying = processor.pay(id)
  await expect.poll(() => practice.events.length, { timeout: 30_000 }).toBe(1)
  await processor.stop()
  expect(await waiting).toBeInstanceOf(StripeConnectionError)
  expect(await paying).toMatchObject({ answers: [0] })
})

test('in a browser: a heading, a button and a way back; who pays comes back when the practice knows', async () => {
  const { id, url } = await stripe.checkout.sessions.create(wish())
  const html = await (await fetch(url ?? '')).text()
  expect(html).toContain('<h1>Dr. Weber &#38; &#60;Visit&#62;: €25.00</h1>')
  expect(html).toContain('<button>Pay</button>')
  expect(html).toContain('<a href="https://praxis.example/back?a=1&#38;b=2">Back without paying</a>')
  expect(html).not.toContain('<script')
  const paid = await fetch(url ?? '', { method: 'POST', redirect: 'manual' })
  expect(paid.status).toBe(303)
  expect(paid.headers.get('location')).toBe(`https://praxis.example/paid?page=${id}`)
  expect(practice.events).toHaveLength(1)
  const later = await fetch(url ?? '', { method: 'POST', redirect: 'manual' })
  expect(await later.text()).toContain('<h1>This checkout is complete</h1>')
  expect(practice.events).toHaveLength(1)
})

/** Retries only what it retries whatever it is told: a connection that was closed, once. */
function clientOf({ url, key: own }: PaymentProcessor, { key = own } = {}): Stripe {
  const { hostname: host, port } = new URL(url)
  return new Stripe(key, { host, port, protocol: 'http', telemetry: false, maxNetworkRetries: 0 })
}

function wish(other: Partial<Stripe.Checkout.SessionCreateParams> = {}): Stripe.Checkout.SessionCreateParams {
  const price_data = { currency: 'eur', unit_amount: 2500, product_data: { name: 'Dr. Weber & <Visit>' } }
  return {
    mode: 'payment',
    line_items: [{ quantity: 1, price_data }],
    success_url: 'https://praxis.example/paid?page={CHECKOUT_SESSION_ID}',
    cancel_url: 'https://praxis.example/back?a=1&b=2',
    expires_at: inMinutes(60),
    client_reference_id: 'charge 7',
    metadata: { 'for whom': 'Ada & Åsa = 2' },
    payment_intent_data: { metadata: { charge: '7' } },
    ...other,
  }
}

function inMinutes(minutes: number): number {
  return Math.floor(now / 1000) + minutes * 60
}

async function somebodyPaid(): Promise<string> {
  const { id } = await stripe.checkout.sessions.create(wish())
  const { paymentIntent } = await processor.pay(id)
  return paymentIntent
}

async function noOf(asked: Promise<unknown>): Promise<unknown> {
  return asked.then(
    () => expect.fail('it said yes'),
    (error: unknown) => error,
  )
}

/** Hears the webhooks and reads them as production does: what it does not believe it answers with 400. */
async function startPractice() {
  const server = createServer(async (request, response) => {
    const [body, signature] = [await text(request), String(request.headers['stripe-signature'])]
    const { webhookSecret } = processor
    try {
      here.events.push(stripe.webhooks.constructEvent(body, signature, webhookSecret, undefined, undefined, now))
      if (here.answers !== 'nothing') response.writeHead(here.answers).end()
    } catch (error) {
      response.writeHead(400).end(error instanceof Error ? error.message : '')
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const here = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    answers: 200 as number | 'nothing',
    events: [] as Stripe.Event[],
    async stop() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
  return here
}
