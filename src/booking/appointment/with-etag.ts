import type { FastifyReply } from 'fastify'
import { etagOf } from '#platform'
import type { Appointment } from '../contract.ts'

/** The appointment as it is answered: its version goes out as the ETag that the next move has to bring back. */
export function withEtag(reply: FastifyReply, appointment: Appointment): Appointment {
  reply.header('etag', etagOf(appointment.version))
  return appointment
}
