import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { showing } from '#identity'
import { Charges, Checkout } from '#payments'
import { OneAppointment } from '../contract.ts'
import { permissions } from '../permissions.ts'
import { depositsOf, payDeposit } from './pay-deposit.ts'

const tags = ['Payments']

export const depositRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/api/v1/appointments/:id/deposits',
    {
      config: { policy: permissions.read, audit: 'booking.deposit_list' },
      schema: {
        operationId: 'listDeposits',
        summary: 'What was to be paid for a visit, what came and what went back; newest first',
        tags,
        params: OneAppointment,
        response: { 200: Charges },
      },
    },
    async (request) => {
      const { patientId, charges } = await depositsOf(request.ctx, request.params.id)
      showing(request, { patients: [patientId], record: request.params.id })
      return { data: charges }
    },
  )
  app.post(
    '/api/v1/appointments/:id/deposits/checkout',
    {
      config: { policy: permissions.pay, audit: 'booking.deposit_checkout' },
      schema: {
        operationId: 'payDeposit',
        summary: 'Where the deposit of this visit is paid',
        description:
          'A page of the payment processor; the same until it is over. It leads back to the visit. What is paid there is known here a moment later.',
        tags,
        params: OneAppointment,
        response: { 200: Checkout },
      },
    },
    async (request) => {
      const { patientId, checkout } = await payDeposit(request.ctx, request.params.id, request.host)
      showing(request, { patients: [patientId], record: request.params.id })
      return checkout
    },
  )
}
