import { Type } from 'typebox'
import type { Static } from 'typebox'
import { emailField, idField, lineField, orNull, pageOf, pageQuery } from '#platform'
import { Roles, timeZone } from '../contract.ts'
import { STAFF_ROLES } from '../staff-roles.ts'

const exact = { additionalProperties: false } as const
const Instant = Type.String({ format: 'date-time' })

export const INVITATION_STATES = ['open', 'expired', 'accepted', 'withdrawn'] as const

export const Invitation = Type.Object({
  id: idField<'invitation'>(),
  email: Type.String(),
  roles: Type.Array(Type.Enum(STAFF_ROLES)),
  doctorId: orNull(idField<'doctor'>()),
  state: Type.Enum(INVITATION_STATES),
  invitedAt: Instant,
  invitedBy: orNull(idField<'account'>()),
  sentAt: Instant,
  expiresAt: Instant,
  acceptedAt: orNull(Instant),
  acceptedBy: orNull(idField<'account'>()),
  withdrawnAt: orNull(Instant),
  timeZone,
})
export type Invitation = Static<typeof Invitation>
export const Invitations = pageOf(Invitation)
export const InvitationQuery = Type.Object(pageQuery, exact)
export const OneInvitation = Type.Object({ id: idField<'invitation'>() })

export const NewInvitation = Type.Object(
  {
    email: emailField(),
    roles: Roles,
    doctorId: Type.Optional(
      orNull(
        idField<'doctor'>({ description: 'The doctor this person is; needs the role `doctor`. Linked on acceptance.' }),
      ),
    ),
  },
  exact,
)
export type NewInvitation = Static<typeof NewInvitation>

const Token = Type.String({
  pattern: '^[\\w-]{43}$',
  description: 'What stands behind the # of the link in the letter. Accepting works once.',
})

/** Never in a query: addresses end up in logs. */
export const InvitationToken = Type.Object({ token: Token }, exact)

export const InvitationShown = Type.Object({
  clinicId: idField<'clinic'>(),
  email: Type.String(),
  roles: Type.Array(Type.Enum(STAFF_ROLES)),
  expiresAt: Instant,
  timeZone,
  hasAccount: Type.Boolean({
    description: 'Whether this address has an account: then sign in to it before accepting.',
  }),
})
export type InvitationShown = Static<typeof InvitationShown>

export const Acceptance = Type.Object(
  {
    token: Token,
    name: Type.Optional(lineField(200, { description: 'For a new account; left out when signed in.' })),
    password: Type.Optional(
      Type.String({ minLength: 1, maxLength: 256, description: 'For a new account, by the rules of signing up.' }),
    ),
  },
  exact,
)
export type Acceptance = Static<typeof Acceptance>

export const Accepted = Type.Object({
  accountId: idField<'account'>(),
  roles: Type.Array(Type.Enum(STAFF_ROLES)),
  opened: Type.Boolean({ description: 'A new account was opened: sign in with the password.' }),
})
export type Accepted = Static<typeof Accepted>
