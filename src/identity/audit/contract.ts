import { Type } from 'typebox'
import type { Static } from 'typebox'
import { idField, pageOf, pageQuery } from '#platform'
import { ACTION_NAMES, RECORD_KINDS } from './actions.ts'

const text = () => Type.Union([Type.String(), Type.Null()])
const instant = (description: string) => Type.Optional(Type.String({ format: 'date-time', maxLength: 40, description }))

const Action = Type.String({
  examples: ['people.patient_read'],
  description: 'From the closed list of docs/operations/audit.md.',
})
const Outcome = Type.Unsafe<'done' | 'refused'>(Type.String({ enum: ['done', 'refused'] }))

const Who = Type.Object({
  kind: Type.String({ description: 'account, client (another system), visitor or system (Praxis itself).' }),
  id: text(),
  name: Type.Union([Type.String(), Type.Null()], { description: 'What the account is called today.' }),
  actingAs: Type.String({
    description: 'The capacity: patient, doctor, receptionist, administrator, client, visitor, system.',
  }),
  app: Type.Union([Type.String(), Type.Null()], {
    description: 'The app in which somebody acted, or the system that called.',
  }),
})

export const AuditEvent = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    number: Type.Integer({ description: 'Its place in the trail of this clinic, without gaps.' }),
    at: Type.String({ format: 'date-time' }),
    timeZone: Type.String({ examples: ['UTC'] }),
    who: Who,
    address: text(),
    userAgent: text(),
    requestId: text(),
    call: Type.Union([Type.String(), Type.Null()], { description: 'Of a refused call: method and address pattern.' }),
    action: Action,
    outcome: Outcome,
    refusal: Type.Union([Type.String(), Type.Null()], { description: 'The code of the refusal.' }),
    record: Type.Union([Type.Object({ kind: Type.String(), id: Type.String() }), Type.Null()]),
    patientIds: Type.Array(Type.String({ format: 'uuid' })),
    reason: text(),
  },
  { description: 'Who did what to whose data. Never the data itself.' },
)
export type AuditEvent = Static<typeof AuditEvent>

export const AuditEvents = pageOf(AuditEvent)

export const AuditQuery = Type.Object(
  {
    ...pageQuery,
    patientId: Type.Optional(idField<'patient'>()),
    accountId: Type.Optional(idField<'account'>({ description: 'Who did it.' })),
    recordId: Type.Optional(idField({ description: 'The record it was done to.' })),
    action: Type.Optional(
      Type.Array(Type.String({ enum: ACTION_NAMES }), {
        maxItems: 20,
        description: 'One or more; repeat the parameter.',
      }),
    ),
    outcome: Type.Optional(Outcome),
    from: instant('From this instant on.'),
    to: instant('Before this instant.'),
  },
  { additionalProperties: false },
)
export type AuditQuery = Static<typeof AuditQuery>

export const LEAST_YEARS = 6
export const MOST_YEARS = 100

export const AuditPolicy = Type.Object(
  {
    keepYears: Type.Integer({
      minimum: LEAST_YEARS,
      maximum: MOST_YEARS,
      description: 'How long events are kept; six years is the least that the law of any place we know of asks.',
    }),
  },
  { additionalProperties: false },
)
export type AuditPolicy = Static<typeof AuditPolicy>

export const AccessQuery = Type.Object({ ...pageQuery }, { additionalProperties: false })
export type AccessQuery = Static<typeof AccessQuery>

/** What a patient is told of an event that concerns them: not the address of whoever works for the clinic. */
export const Access = Type.Object({
  id: Type.String({ format: 'uuid' }),
  at: Type.String({ format: 'date-time' }),
  timeZone: Type.String({ examples: ['UTC'] }),
  who: Who,
  isYou: Type.Boolean({ description: 'The caller did it.' }),
  action: Action,
  type: Type.String({ enum: ['create', 'read', 'update', 'delete', 'execute'] }),
  outcome: Outcome,
  record: Type.Union([
    Type.Object({ kind: Type.String({ examples: [...RECORD_KINDS] }), id: Type.String() }),
    Type.Null(),
  ]),
  reason: text(),
})
export type Access = Static<typeof Access>

export const Accesses = pageOf(Access)
