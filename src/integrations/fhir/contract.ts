import { Type } from 'typebox'
import { ACTION_NAMES } from '#identity'

const token = (description: string) => Type.Optional(Type.String({ maxLength: 200, description }))

/** FHIR's own spelling; `_count` and the page token of `next` links are ours to bound. */
export const AuditEventSearch = Type.Object(
  {
    date: Type.Optional(
      Type.Array(Type.String({ maxLength: 40, examples: ['ge2026-11-01'] }), {
        maxItems: 2,
        description: 'When it was recorded: a date or instant with eq, ge, gt, le or lt; twice for a range.',
      }),
    ),
    patient: token('Whose data: Patient/id, or the id.'),
    agent: token('Who did it: the id of an account of Praxis.'),
    entity: token('The record it was done to: Type/id, or the id.'),
    action: Type.Optional(
      Type.String({ enum: ['C', 'R', 'U', 'D', 'E'], description: 'Create, read, update, delete, execute.' }),
    ),
    subtype: Type.Optional(
      Type.String({ enum: ACTION_NAMES, description: 'An action of the trail, such as people.patient_read.' }),
    ),
    outcome: Type.Optional(Type.String({ enum: ['0', '4'], description: '0 done, 4 refused.' })),
    _count: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
    _page: Type.Optional(Type.String({ maxLength: 500, description: 'From the link `next`.' })),
  },
  { additionalProperties: false },
)

export const OneResource = Type.Object({ id: Type.String({ pattern: '^[A-Za-z0-9.-]{1,64}$' }) })

/** FHIR's resources are described by FHIR; here only that it is one. */
export const Resource = Type.Object(
  { resourceType: Type.String() },
  { additionalProperties: true, description: 'A FHIR R4 resource: http://hl7.org/fhir/R4/auditevent.html' },
)
