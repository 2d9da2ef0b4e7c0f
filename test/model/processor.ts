import type pg from 'pg'
import { openPayments } from '#payments'
import type { Database, StoredFact } from '#platform'
import { listeners } from '../../src/app/subscriptions.ts'
import type { TestApp } from '../app.ts'
import { startPaymentProcessor } from '../servers/payment-processor.ts'
import type { PaymentProcessor } from '../servers/payment-processor.ts'
import { chargesOf } from './deposits.ts'
import type { Model } from './model.ts'

export type Processor = Pick<PaymentProcessor, 'sessions' | 'pay' | 'deliver'>

/** The payment processor beside the application, with its clock; what Praxis announces of payments is heard when a sequence says so. */
export async function processorBeside(at: TestApp, database: Database, owner: pg.Client) {
  const address = await at.app.listen({ port: 0, host: '127.0.0.1' })
  const now = (): number => at.clock.now
  const processor = await startPaymentProcessor({ webhookUrl: `${address}/api/v1/payments/events`, now })
  const { key, webhookSecret, url } = processor
  openPayments(database, { key, webhookSecret, url, now, originOf: async () => new URL('http://localhost') })
  const hearing = listeners({ database, now, mail: { smtpUrl: undefined, publicUrl: 'http://localhost' } }).filter(
    ({ name }) => name === 'booking.book-what-is-paid' || name.startsWith('payments.'),
  )
  const heard = new Set<string>()

  /** The facts stay where they wait, for they are counted there. */
  async function hear(clinicId: string): Promise<void> {
    const { rows } = await owner.query<StoredFact>(
      `select id, clinic_id as "clinicId", name, payload, (extract(epoch from announced_at) * 1000)::float8 as at
       from platform.outbox where clinic_id = $1 and name like 'payments.%' order by id`,
      [clinicId],
    )
    const fresh = rows.filter(({ id }) => !heard.has(id))
    for (const fact of fresh) {
      heard.add(fact.id)
      for (const { facts, listen } of hearing) if (facts.includes(fact.name)) await listen(fact)
    }
    // What was heard announces more.
    if (fresh.length > 0) await hear(clinicId)
  }

  /** At the processor, where the money is: what went back is what the model says, and nothing went twice. */
  function broken(model: Model): string[] {
    const charges = chargesOf(model)
    if (charges.every(({ pages }) => pages.length === 0)) return []
    const sent = Map.groupBy(processor.refunds(), ({ payment_intent: payment }) => payment)
    return charges.flatMap(({ pages, back }) =>
      pages.flatMap(({ payment }) => {
        const times = payment === null ? 0 : (sent.get(payment)?.length ?? 0)
        const due = back.filter((one) => one.payment === payment && one.state === 'done').length
        return times === due ? [] : [`${payment} went back ${times} times, and ${due} times is right`]
      }),
    )
  }

  return { processor, hear, broken, close: () => processor.stop() }
}
