import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { showing } from '#identity'
import { attachment, calendarObject, fileTitle, visitToWriteOf } from '#documents'
import { CalendarFile, OneAppointment } from './contract.ts'
import { permissions } from './permissions.ts'

export const icalRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/api/v1/appointments/:id/calendar.ics',
    {
      config: { policy: permissions.fetchCalendarFile, audit: 'integrations.calendar_file_read' },
      schema: {
        operationId: 'fetchCalendarFile',
        summary: 'An appointment for a calendar; of a cancelled one, the file that takes it out again',
        tags: ['Booking'],
        params: OneAppointment,
        response: { 200: { description: 'One event.', content: { 'text/calendar': { schema: CalendarFile } } } },
      },
    },
    async (request, reply) => {
      const written = await visitToWriteOf(request.ctx, request.params.id, `${request.protocol}://${request.host}`)
      showing(request, { patients: [written.patientId], record: request.params.id })
      const method = written.visit.status === 'cancelled' ? 'CANCEL' : 'PUBLISH'
      return reply
        .type(`text/calendar; charset=utf-8; method=${method}`)
        .header('cache-control', 'private, no-store')
        .header('content-disposition', attachment(`${fileTitle(written.visit)}.ics`))
        .send(calendarObject({ ...written, method, at: request.ctx.now }))
    },
  )
}
