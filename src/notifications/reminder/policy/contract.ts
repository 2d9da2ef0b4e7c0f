import { Type } from 'typebox'
import type { Static } from 'typebox'

const leadHours = Type.Array(Type.Integer({ minimum: 1, maximum: 336 }), {
  maxItems: 3,
  uniqueItems: true,
  examples: [[48, 2]],
  description:
    'So many hours before a visit its patient is reminded of it, once for each number, if they agreed to be. Empty: nobody is reminded.',
})

export const ReminderRules = Type.Object({ leadHours }, { additionalProperties: false })
export type ReminderRules = Static<typeof ReminderRules>

export const ReminderPolicy = Type.Object({
  leadHours,
  version: Type.Integer({ description: '0 as long as the clinic decided nothing: the usual rules.' }),
})
export type ReminderPolicy = Static<typeof ReminderPolicy>
