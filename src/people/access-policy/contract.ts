import { Type } from 'typebox'
import type { Static } from 'typebox'

const age = (minimum: number, maximum: number, description: string) => Type.Integer({ minimum, maximum, description })

export const AccessPolicy = Type.Object(
  {
    narrowsAtAge: age(10, 18, 'From this age on whoever acts for a child books for them and no longer looks.'),
    endsAtAge: age(16, 21, 'At this age whatever was recorded over a child ends. Not below narrowsAtAge.'),
    careMonths: Type.Integer({
      minimum: 1,
      maximum: 120,
      description:
        'How long after the last visit a doctor still sees the record of their patient. Counts for visits booked from now on.',
    }),
    emergencyHours: Type.Integer({
      minimum: 1,
      maximum: 24,
      description: 'How long a record stays open to a doctor who broke the glass.',
    }),
  },
  { additionalProperties: false },
)
export type AccessPolicy = Static<typeof AccessPolicy>
