import { Type } from 'typebox'
import type { Static } from 'typebox'
import { idField, orNull } from '#platform'
import type { Id } from '#platform'

export type HostNameId = Id<'host name'>

export const HOST_NAME_STATES = ['pending', 'verified', 'failed'] as const
export type HostNameState = (typeof HOST_NAME_STATES)[number]

/** What a look at the record found. `no_answer` says nothing about the record: the name servers did not answer, or not sensibly. */
export const HOST_NAME_OUTCOMES = ['found', 'other_value', 'absent', 'no_answer'] as const
export type HostNameOutcome = (typeof HOST_NAME_OUTCOMES)[number]

const Instant = Type.String({ format: 'date-time' })

export const HostName = Type.Object({
  id: idField<'host name'>(),
  hostName: Type.String({
    description: 'In lower case and punycode, as DNS has it.',
    examples: ['termine.park.example'],
  }),
  state: Type.Enum(HOST_NAME_STATES, {
    description:
      'pending: the record was not seen yet; verified: calls of this host are for this clinic; failed: not there when last looked for, or gone for too long.',
  }),
  record: orNull(
    Type.Object(
      { type: Type.Literal('TXT'), name: Type.String(), value: Type.String() },
      {
        description:
          'What to set at the name’s DNS provider, and to leave there. null: the operator gave this name, without a record.',
      },
    ),
  ),
  outcome: Type.Union([Type.Enum(HOST_NAME_OUTCOMES), Type.Null()], {
    description: 'What the last look found; no_answer says nothing about the record.',
  }),
  addedAt: Instant,
  checkedAt: orNull(Instant),
  verifiedAt: orNull(Instant),
  missingSince: orNull(
    Type.String({ format: 'date-time', description: 'The record is gone; a week later so is the host name.' }),
  ),
  timeZone: Type.String({ description: 'The clinic’s.' }),
})
export type HostName = Static<typeof HostName>

export const HostNames = Type.Object({ data: Type.Array(HostName), nextCursor: Type.Null() })

export const NewHostName = Type.Object(
  {
    hostName: Type.String({
      minLength: 1,
      maxLength: 253,
      description: 'Without protocol and port; in any script.',
      examples: ['termine.park.example'],
    }),
  },
  { additionalProperties: false },
)

export const OneHostName = Type.Object({ id: idField<'host name'>() })
