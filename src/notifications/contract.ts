import { Type } from 'typebox'
import type { Static } from 'typebox'
import { pageOf, pageQuery } from '#platform'
import { KINDS, STATES } from './message.ts'

const Uuid = Type.String({ format: 'uuid' })
const Instant = Type.String({ format: 'date-time' })
const OrNull = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) => Type.Union([type, Type.Null()])

const summary = {
  id: Uuid,
  appointmentId: Uuid,
  kind: Type.Enum(KINDS),
  recipient: Type.String(),
  recipientName: Type.String(),
  subject: Type.String(),
  state: Type.Enum(STATES, {
    description:
      'mailbox: there is no mail server, it is read here; unknown: it may or may not have arrived; withheld: it was overtaken and never left.',
  }),
  createdAt: Instant,
  sentAt: OrNull(Instant),
  timeZone: Type.String({ description: 'The clinic’s; the offsets of the instants are of it.' }),
}

export const MessageSummary = Type.Object(summary)
export type MessageSummary = Static<typeof MessageSummary>
export const MessageSummaries = pageOf(MessageSummary)

export const Message = Type.Object({
  ...summary,
  attempts: Type.Integer(),
  lastError: OrNull(Type.String({ description: 'What the mail server said, or why it was withheld.' })),
  nextAttemptAt: OrNull(Instant),
  text: Type.String(),
  html: Type.String({ description: 'As sent. Show it in a frame that runs no scripts.' }),
  calendar: OrNull(Type.String({ description: 'The invitation, text/calendar.' })),
})
export type Message = Static<typeof Message>

export const MessageQuery = Type.Object(pageQuery, { additionalProperties: false })
export const OneMessage = Type.Object({ id: Uuid })
