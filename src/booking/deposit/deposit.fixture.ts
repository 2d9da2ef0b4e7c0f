import { onTestFinished } from 'vitest'
import { listeners } from '../../app/subscriptions.ts'
import type { ChargeView } from '#payments'
import { openPayments } from '#payments'
import { deliverFacts, transaction } from '#platform'
import type { StoredFact } from '#platform'
import { testApp } from '../../../test/app.ts'
import type { ClinicWish, Member } from '../../../test/clinic.ts'
import { startPaymentProcessor } from '../../../test/servers/payment-processor.ts'
import type { PaymentProcessor } from '../../../test/servers/payment-processor.ts'
import { life } from '../appointment/life.fixture.ts'
import type { Life } from '../appointment/life.fixture.ts'
import type { Appointment } from '../contract.ts'
import { depositsOf, payDeposit } from './pay-deposit.ts'

export interface DepositClinic extends Life {
  processor: PaymentProcessor
  /** The lines of its log. */
  logged: string[]
  /** The patient presses "Pay the deposit"; the number of the processor's page. */
  checkout: (who: Member, visit: { id: Appointment['id'] }) => Promise<string>
  /** What was announced is heard: payments are noted on visits, pages end, money goes back. */
  hear: () => Promise<void>
  /** Who else hears every fact: a test adds them. */
  alsoHear: ((fact: StoredFact) => Promise<void>)[]
  charges: (visit: { id: Appointment['id'] }) => Promise<ChargeView[]>
}

export const DEPOSIT = { amount: 2500, currency: 'EUR' }

/** A clinic that asks 25 euros for a check-up, with a payment processor and a web address at which it is told of payments. */
export async function depositClinic(wish: ClinicWish = {}): Promise<DepositClinic> {
  const clinic = await life({ ...wish, checkUp: { deposit: DEPOSIT, ...wish.checkUp } })
  const { database, clock, ctx, clinicId } = clinic
  const logged: string[] = []
  const { app, clock: served } = await testApp(database, { clinicId, log: (line) => void logged.push(line) })
  // One clock for the clinic and for what serves it.
  Object.defineProperty(served, 'now', { get: () => clock.now })
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const now = () => clock.now
  const processor = await startPaymentProcessor({ webhookUrl: `${address}/api/v1/payments/events`, now })
  onTestFinished(async () => {
    await processor.stop()
    await app.close()
  })
  const { key, webhookSecret, url } = processor
  openPayments(database, { key, webhookSecret, url, now, originOf: async () => new URL('http://localhost') })
  const heard = listeners({ database, now, mail: { smtpUrl: undefined, publicUrl: 'http://localhost' } }).filter(
    ({ name }) => name === 'booking.book-what-is-paid' || name.startsWith('payments.'),
  )
  const alsoHear: DepositClinic['alsoHear'] = []
  async function hear(): Promise<void> {
    const facts: StoredFact[] = []
    await transaction(database, (tx) => deliverFacts(tx, clock.now, async (fact) => void facts.push(fact), 1000))
    for (const fact of facts) {
      for (const { facts: names, listen } of heard) if (names.includes(fact.name)) await listen(fact)
      for (const listen of alsoHear) await listen(fact)
    }
    // What was heard announces more.
    if (facts.length > 0) await hear()
  }
  return {
    ...clinic,
    processor,
    logged,
    async checkout(who, visit) {
      const { checkout } = await payDeposit(ctx(who), visit.id, 'localhost')
      return new URL(checkout.url).pathname.split('/').at(-1) ?? ''
    },
    hear,
    alsoHear,
    charges: async (visit) => (await depositsOf(ctx(clinic.rosa), visit.id)).charges,
  }
}
