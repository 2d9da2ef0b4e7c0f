import { expect, test } from 'vitest'
import { newId } from '#platform'
import { neighbour } from '../../test/clinic.ts'
import { depositClinic } from '../booking/deposit/deposit.fixture.ts'

const THURSDAY = '2026-11-26T09:00:00+01:00'

/** A visit that waits for its deposit, and a message that would pay for it. */
async function unpaid() {
  const clinic = await depositClinic()
  const visit = await clinic.book(clinic.anna, THURSDAY)
  const page = await clinic.checkout(clinic.anna, visit)
  const [charge] = await clinic.charges(visit)
  const chargeId = charge?.id ?? ''
  const message = (change: object = {}, metadata: object = {}) => ({
    id: `evt_${newId()}`,
    object: 'event',
    type: 'checkout.session.completed',
    data: {
      object: {
        id: page,
        object: 'checkout.session',
        status: 'complete',
        payment_status: 'paid',
        payment_intent: `pi_${newId()}`,
        amount_total: 2500,
        currency: 'eur',
        metadata: { clinicId: clinic.clinicId, chargeId, ...metadata },
        ...change,
      },
    },
  })
  const state = async () => (await clinic.charges(visit)).map((one) => [one.state, one.refunds.map(({ why }) => why)])
  return { ...clinic, visit, page, message, state }
}

test('only the processor’s signature, over these very bytes and fresh, is believed', async () => {
  const { processor, message, state, clock } = await unpaid()
  for (const how of [{ secret: 'whsec_guessed' }, { at: clock.now - 6 * 60_000 }]) {
    const refused = await processor.send(message(), how)
    expect(refused.status).toBe(422)
    expect(await refused.json()).toMatchObject({ code: 'payments.not_the_processor' })
  }
  const url = processor.webhookUrl ?? ''
  for (const headers of [{}, { 'stripe-signature': 't=1,v1=00' }, { 'stripe-signature': 'v0=none' }]) {
    const body = JSON.stringify(message())
    const refused = await fetch(url, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    })
    expect(refused.status).toBe(422)
  }
  expect(await state()).toEqual([['due', []]])
  expect((await processor.send(message())).status).toBe(204)
  expect(await state()).toEqual([['paid', []]])
})

test('what is not about a payment of ours changes nothing, and is not sent again for ever', async () => {
  const { processor, message, state, database } = await unpaid()
  const elsewhere = await neighbour(database, 'hilltop.example')
  const others = [
    message({}, { clinicId: elsewhere }),
    message({}, { clinicId: newId() }),
    message({}, { chargeId: newId() }),
    message({}, { clinicId: "' or true" }),
    message({}, { chargeId: '../../etc' }),
    message({ metadata: null }),
    message({ metadata: {} }),
    message({ payment_status: 'unpaid' }),
    message({ payment_intent: null }),
    { ...message(), type: 'customer.created' },
    { ...message(), type: 'checkout.session.expired' },
  ]
  for (const other of others) expect((await processor.send(other)).status).toBe(204)
  expect(await state()).toEqual([['due', []]])
})

test('money for a charge that is not here is said to whoever reads the log, by the numbers under which it is found', async () => {
  const { processor, message, logged } = await unpaid()
  const chargeId = newId()
  const errors = () => logged.filter((line) => line.includes('"level":50'))
  expect((await processor.send(message())).status).toBe(204)
  expect(errors()).toEqual([])
  expect((await processor.send(message({ payment_intent: 'pi_lost' }, { chargeId }))).status).toBe(204)
  expect(errors().map((line) => JSON.parse(line))).toMatchObject([{ chargeId, paymentId: 'pi_lost' }])
})

test('another sum, another currency, a second payment: each goes back, and the visit is not paid with it', async () => {
  const { processor, message, state, hear } = await unpaid()
  for (const wrong of [{ amount_total: 1 }, { amount_total: 250_000 }, { currency: 'jpy' }])
    expect((await processor.send(message(wrong))).status).toBe(204)
  expect(await state()).toEqual([['due', ['wrong_sum', 'wrong_sum', 'wrong_sum']]])
  for (const _ of [1, 2]) expect((await processor.send(message())).status).toBe(204)
  expect(await state()).toEqual([['paid', ['wrong_sum', 'wrong_sum', 'wrong_sum', 'paid_twice']]])
  await hear()
})

test('ten messages of one payment at once pay it once', async () => {
  const { processor, message, state, hear, facts } = await unpaid()
  const told = message()
  const answers = await Promise.all(Array.from({ length: 10 }, () => processor.send(told)))
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 204))
  await hear()
  expect(await state()).toEqual([['paid', []]])
  expect((await facts())['booking.deposit_paid']).toBe(1)
})
