import { Type } from 'typebox'
import type { Static } from 'typebox'
import { idField, lineField, orNull, pageOf, pageQuery } from '#platform'
import { STAFF_ROLES } from './staff-roles.ts'

const exact = { additionalProperties: false } as const
const Instant = Type.String({ format: 'date-time' })
/** Accounts belong to people and not to places, so there is no clock of theirs to show; UTC is nobody's and everybody's. */
export const timeZone = Type.Literal('UTC')
const StaffRole = Type.Enum(STAFF_ROLES)
const version = Type.Integer({ description: 'Counts the changes; the ETag, in quotes.' })

export const Roles = Type.Array(StaffRole, {
  minItems: 1,
  maxItems: STAFF_ROLES.length,
  uniqueItems: true,
  description:
    'Besides being a patient, which everybody may be. `support` goes with no other and may nothing by itself.',
})

export const Member = Type.Object({
  accountId: idField<'account'>(),
  name: Type.String(),
  email: Type.String(),
  roles: Type.Array(StaffRole, { description: 'None while deactivated.' }),
  state: Type.Enum(['active', 'deactivated']),
  deactivation: orNull(
    Type.Object({
      at: Instant,
      by: orNull(idField<'account'>({ description: 'null: the operator.' })),
      reason: orNull(Type.String()),
      roles: Type.Array(StaffRole, { description: 'What they get back when reactivated.' }),
    }),
  ),
  joinedAt: Instant,
  lastSeenAt: orNull(
    Type.String({ format: 'date-time', description: 'When they last did something in this clinic; null: never.' }),
  ),
  hasSecondFactor: Type.Boolean({ description: 'A passkey or an authenticator app; which, is their own affair.' }),
  timeZone,
  version,
})
export type Member = Static<typeof Member>
export const Members = pageOf(Member)

export const MemberChange = Type.Object({ roles: Roles }, exact)
export const DeactivationWish = Type.Object({ reason: Type.Optional(orNull(lineField(300))) }, exact)

export const HandoverWish = Type.Object(
  {
    to: idField<'account'>({ description: 'A member who is not deactivated.' }),
    roles: Type.Optional(Roles),
  },
  exact,
)

export const Handover = Type.Object({
  from: Member,
  to: Member,
  remaining: Type.Array(StaffRole, {
    description:
      'What stays with the first: the role of a doctor cannot be handed over, their patients were not asked.',
  }),
  doctor: orNull(
    Type.String({
      description:
        'Where the doctor they are, and the appointments still to be dealt with, are found; null: they are no doctor.',
    }),
  ),
})

export const MemberRevision = Type.Object({
  version: Type.Integer(),
  action: Type.Enum(['changed', 'deactivated', 'reactivated', 'left']),
  changedAt: Instant,
  changedBy: orNull(idField<'account'>({ description: 'null: Praxis or its operator.' })),
  timeZone,
  snapshot: Type.Record(Type.String(), Type.Unknown()),
})
export const MemberHistory = pageOf(MemberRevision)

export const OneMember = Type.Object({ accountId: idField<'account'>() })
export const MemberQuery = Type.Object(pageQuery, exact)
export const IfMatch = Type.Object({ 'if-match': Type.Optional(Type.String({ maxLength: 200 })) })
