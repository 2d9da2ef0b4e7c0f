import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { asId } from '#platform'
import type { Database } from '#platform'
import { notePayment } from './charge/note-payment.ts'
import { PaymentSetup } from './contract.ts'
import { permissions } from './permissions.ts'
import { processorOf, takesPayments } from './processor.ts'
import { refusals } from './refusals.ts'

const tags = ['Payments']

/** What the processor tells us, and whether there is one. Paying itself is asked for where what it is for is known. */
export function paymentsRoutes(database: Database): FastifyPluginAsyncTypebox {
  return async (app) => {
    await app.register(processorRoute(database))

    app.get(
      '/api/v1/payment-setup',
      {
        config: {
          policy: permissions.readSetup,
          audit: { none: 'whether payments are set up says nothing of a patient' },
        },
        schema: {
          operationId: 'readPaymentSetup',
          summary: 'Whether deposits can be paid here',
          tags,
          response: { 200: PaymentSetup },
        },
      },
      async () => ({ takesPayments: takesPayments(database) }),
    )
  }
}

/** Its signature is over the body as it came, so nothing reads it before. */
function processorRoute(database: Database): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.removeContentTypeParser('application/json')
    app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    )
    app.post(
      '/api/v1/payments/events',
      {
        config: {
          policy: permissions.tell,
          audit: { none: 'what becomes of a visit when it is paid is written down with the visit' },
        },
        schema: {
          operationId: 'hearFromPaymentProcessor',
          summary: 'What the payment processor tells us, signed by it',
          description: 'For the payment processor alone: its webhook. Anything that it did not sign is refused.',
          tags,
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        const signature = request.headers['stripe-signature']
        const processor = processorOf(database)
        if (processor === undefined || typeof signature !== 'string' || !Buffer.isBuffer(request.body))
          throw refusals.not_the_processor()
        const told = processor.readMessage(request.body, signature)
        if (told !== undefined) {
          // It is signed, and the processor gives back what we gave it.
          const clinicId = asId<'clinic'>(told.clinicId)
          const chargeId = asId<'charge'>(told.chargeId)
          const within = database.within(clinicId)
          if (!(await notePayment(within, clinicId, chargeId, told.payment, request.ctx.now))) {
            const facts = { clinicId, chargeId, paymentId: told.payment.id }
            // Refused, it would be told again for days and change nothing: somebody has to look.
            request.log.error(facts, 'money came for a charge that is not here; nothing gives it back by itself')
          }
        }
        return reply.code(204).send(null)
      },
    )
  }
}
