import { Type } from 'typebox'
import type { Static } from 'typebox'
import { orNull } from '#platform'

const exact = { additionalProperties: false } as const

/** How long after which end of a visit somebody who has not come has missed it. */
export interface NoShowRule {
  minutes: number
  after: 'start' | 'end'
}

const forEverybody = {
  approvalHours: Type.Integer({
    minimum: 1,
    maximum: 720,
    description: 'So long a request waits for the clinic’s answer, and never longer than until the visit would begin.',
  }),
  cancellationNoticeMinutes: Type.Integer({
    minimum: 0,
    maximum: 43_200,
    description: 'A patient who cancels or moves a visit later than so long before its start is late.',
  }),
  lateCancellation: Type.Enum(['allowed', 'desk'], {
    description: 'Late is recorded, or is for the desk to do: the patient calls.',
  }),
}

const forStaff = {
  undoMinutes: Type.Integer({
    minimum: 0,
    maximum: 10_080,
    description: 'So long a mistaken move can be taken back; 0: never.',
  }),
  noShow: Type.Unsafe<NoShowRule | null>({
    type: ['object', 'null'],
    description:
      'Who has not arrived so long after the start or the end of the visit did not come. Null: the desk says so. Counts for visits that begin after it was set.',
    properties: {
      minutes: Type.Integer({ minimum: 0, maximum: 1440 }),
      after: Type.Enum(['start', 'end']),
    },
    required: ['minutes', 'after'],
    additionalProperties: false,
  }),
}

export const PolicyRules = Type.Object({ ...forEverybody, ...forStaff }, exact)
export type PolicyRules = Static<typeof PolicyRules>

const version = Type.Integer({ description: '0 as long as the clinic decided nothing: the usual rules.' })
export const BookingPolicy = Type.Object({ ...forEverybody, ...forStaff, version })
export type BookingPolicy = Static<typeof BookingPolicy>

/** What patients must know before they book; how the desk works is the clinic's own business. */
export const ShownPolicy = Type.Object({
  ...forEverybody,
  undoMinutes: Type.Optional(forStaff.undoMinutes),
  noShow: Type.Optional(orNull(Type.Object({ minutes: Type.Integer(), after: Type.Enum(['start', 'end']) }))),
  version: Type.Optional(version),
})
export type ShownPolicy = Static<typeof ShownPolicy>
