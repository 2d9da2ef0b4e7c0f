import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { showing } from '#identity'
import { confirmationPdf } from './confirmation-pdf.ts'
import { ConfirmationFile, OneAppointment } from './contract.ts'
import { attachment } from './file-name.ts'
import { permissions } from './permissions.ts'
import { fileTitle, visitToWriteOf } from './visit-to-write-of.ts'

export const documentsRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/api/v1/appointments/:id/confirmation.pdf',
    {
      config: { policy: permissions.fetchConfirmation, audit: 'documents.confirmation_read' },
      schema: {
        operationId: 'fetchConfirmation',
        summary: 'The confirmation of an appointment, to print or to keep',
        tags: ['Booking'],
        params: OneAppointment,
        response: {
          200: { description: 'One A4 page.', content: { 'application/pdf': { schema: ConfirmationFile } } },
        },
      },
    },
    async (request, reply) => {
      const written = await visitToWriteOf(request.ctx, request.params.id, `${request.protocol}://${request.host}`)
      showing(request, { patients: [written.patientId], record: request.params.id })
      const pdf = await confirmationPdf({ ...written, now: request.ctx.now })
      return reply
        .type('application/pdf')
        .header('cache-control', 'private, no-store')
        .header('content-disposition', attachment(`${fileTitle(written.visit)}.pdf`))
        .send(pdf)
    },
  )
}
