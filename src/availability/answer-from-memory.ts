import type { FastifyReply, FastifyRequest } from 'fastify'
import { currentlyKept } from './diary/kept-index.ts'
import type { Answered } from './kept-answers.ts'

const JSON_TYPE = 'application/json; charset=utf-8'

/**
 * Before anything of the question is read: the very same one, word for word, was answered a moment ago, and nothing of what the answer
 * rests on has changed since. Whoever calls has been through all that stands before every route.
 */
export function answerFromMemory(request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  const { database, clinicId, now } = request.ctx
  const kept = currentlyKept(database)
  const text = kept?.answers.find(clinicId, request.url, now, () => kept.index.doctors(clinicId))
  if (text === undefined) done()
  else void reply.type(JSON_TYPE).send(text)
}

/** Sends the answer, and keeps it as it was sent for whoever asks the same. */
export function remembering<Answer>(
  { ctx, url }: FastifyRequest,
  reply: FastifyReply,
  { answer, basis }: Answered<Answer>,
): FastifyReply {
  const text = JSON.stringify(answer)
  currentlyKept(ctx.database)?.answers.keep(ctx.clinicId, url, text, basis)
  return reply
    .type(JSON_TYPE)
    .serializer(() => text)
    .send(answer)
}
