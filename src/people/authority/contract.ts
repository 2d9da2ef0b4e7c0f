import { Type } from 'typebox'
import type { Static } from 'typebox'
import { dateField, emailField, idField, orNull, textField } from '#platform'
import { KINDS, SCOPES } from './authority.ts'
import type { Kind, Scope } from './authority.ts'

const exact = { additionalProperties: false } as const
const instant = Type.String({ format: 'date-time' })

const kind = (among: readonly Kind[]) =>
  Type.Unsafe<Kind>(
    Type.String({
      enum: [...among],
      description:
        'What they are to the patient. A parent’s lasts until the child is of age; all others have a last day.',
    }),
  )
const scope = Type.Unsafe<Scope>(
  Type.String({
    enum: [...SCOPES],
    description: '`book`: book, and see and move what they booked themselves. `see`: look. `both`: everything.',
  }),
)
const until = dateField({ description: 'The last day it counts, on the clinic’s calendar.' })

export const NewAuthority = Type.Object(
  {
    actingPatientId: idField<'patient'>({
      description: 'Who shall act: their own record as a patient of this clinic, which must have an account.',
    }),
    kind: kind(KINDS),
    scope,
    from: Type.Optional(dateField({ description: 'The first day it counts; today unless said.' })),
    until: Type.Optional(orNull(until)),
    evidence: textField(500, { description: 'What you saw: a birth certificate, an order of a court.' }),
  },
  exact,
)
export type NewAuthority = Static<typeof NewAuthority>

export const Authority = Type.Object({
  id: idField<'authority'>(),
  patientId: idField<'patient'>(),
  actingName: Type.String({ description: 'Who acts.' }),
  kind: kind(KINDS),
  scope,
  from: dateField(),
  until: orNull(until),
  worthToday: orNull(
    Type.Unsafe<Scope>(
      Type.String({
        enum: [...SCOPES],
        description: 'What it is worth today: ages may have narrowed it, or ended it (null).',
      }),
    ),
  ),
  endsOn: orNull(
    dateField({ description: 'The first day on which it counts no more, by its term or by age; null: none is known.' }),
  ),
  evidence: orNull(Type.String({ description: 'Told to staff.' })),
  recordedAt: instant,
  endedAt: orNull(instant),
  endedWhy: orNull(Type.String()),
  timeZone: Type.String(),
})
export type Authority = Static<typeof Authority>
export const Authorities = Type.Object({ data: Type.Array(Authority), nextCursor: Type.Null() })

export const WithdrawalWish = Type.Object({ reason: Type.Optional(textField(300)) }, exact)

export const NewAuthorityInvitation = Type.Object(
  {
    email: emailField({ description: 'Whom you ask. Whether there is an account with it nobody is told.' }),
    kind: kind(['carer', 'proxy']),
    scope,
    until,
  },
  exact,
)
export type NewAuthorityInvitation = Static<typeof NewAuthorityInvitation>

export const AuthorityInvitation = Type.Object({
  id: idField<'authority invitation'>(),
  patientId: idField<'patient'>(),
  patientName: Type.String(),
  email: Type.String(),
  kind: kind(['carer', 'proxy']),
  scope,
  until,
  invitedAt: instant,
  expiresAt: instant,
  timeZone: Type.String(),
})
export type AuthorityInvitation = Static<typeof AuthorityInvitation>
export const AuthorityInvitations = Type.Object({ data: Type.Array(AuthorityInvitation), nextCursor: Type.Null() })

export const OnePatient = Type.Object({ id: idField<'patient'>() })
export const OneAuthority = Type.Object({ id: idField<'patient'>(), authorityId: idField<'authority'>() })
export const OneOfPatient = Type.Object({ id: idField<'patient'>(), invitationId: idField<'authority invitation'>() })
export const OneInvitation = Type.Object({ id: idField<'authority invitation'>() })
